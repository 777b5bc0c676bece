import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { citation } from '#lib/ui/export/citation.ts';
import { citedFrozen, citedPage, type Cited } from '#lib/ui/export/cited.ts';

const cited: Cited = {
	id: 'pullquote-theme-frequency-0123456789ab',
	title: 'Cuts run through all five',
	site: 'What five articles said',
	published: '2026-11-22',
	version: '0123456789ab',
	address: 'https://example.org/charts/theme-frequency/?measure=count',
	language: 'en-GB'
};

/** What of a CSL-JSON item is used here, by the rules of its schema: no other field, whole years, months and days. */
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const CslItems = v.pipe(
	v.array(
		v.strictObject({
			id: v.pipe(v.string(), v.minLength(1)),
			type: v.picklist(['webpage', 'dataset', 'graphic', 'article']),
			title: v.string(),
			'container-title': v.string(),
			issued: v.optional(
				v.strictObject({
					'date-parts': v.pipe(v.array(v.tuple([whole(1, 9999), whole(1, 12), whole(1, 31)])), v.length(1))
				})
			),
			version: v.string(),
			language: v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)),
			URL: v.pipe(v.string(), v.url())
		})
	),
	v.length(1)
);

describe('citation(cited)', () => {
	test('names the title, the site, the day, the version and the address', () => {
		expect(citation(cited).text).toBe(
			'‘Cuts run through all five’. What five articles said, 22 November 2026. Data version 0123456789ab. https://example.org/charts/theme-frequency/?measure=count'
		);
	});

	test('doubles the quotation marks inside a title', () => {
		const title = '‘Given a blue rinse’ is set apart by “libraries”';
		expect(citation({ ...cited, title }).text).toMatch(
			/^‘“Given a blue rinse” is set apart by “libraries”’\. /
		);
	});

	test('says that there is no date where none is given', () => {
		const { text, bibtex, csl } = citation({ ...cited, published: null });
		expect(text).toContain('What five articles said, n.d. ');
		expect(bibtex).not.toContain('year');
		expect(v.parse(CslItems, JSON.parse(csl))[0]?.issued).toBeUndefined();
	});

	test('is CSL-JSON by its rules', () => {
		const [item] = v.parse(CslItems, JSON.parse(citation(cited).csl));
		expect(item).toMatchObject({
			id: cited.id,
			title: cited.title,
			URL: cited.address,
			issued: { 'date-parts': [[2026, 11, 22]] }
		});
	});

	test('is BibTeX with balanced braces and no bare mark, whatever the title holds', () => {
		const title = '50% & more: {a_b} \\ #1 ~ $5 ^ “quoted”, {';
		const { bibtex, csl, text } = citation({ ...cited, title });
		expect(bibtex).toContain(
			'title = {{50\\% \\& more: {\\textbraceleft}a\\_b{\\textbraceright} {\\textbackslash} \\#1 {\\textasciitilde} \\$5 {\\textasciicircum} “quoted”, {\\textbraceleft}}}'
		);
		let depth = 0;
		for (const mark of bibtex) {
			depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
			expect(depth).toBeGreaterThanOrEqual(0);
		}
		expect(depth).toBe(0);
		expect(v.parse(CslItems, JSON.parse(csl))[0]?.title).toBe(title);
		expect(text).toContain(title);
	});
});

test('a page and each frozen version of it are cited by an address and an id of their own', () => {
	const site = { ...cited, title: cited.site, address: 'https://example.org/pullquote' };
	const page = citedPage(site, 'timeline', 'Dated', 'order=name');
	const first = citedFrozen(site, 'timeline', 'Dated', 'aaaaaaaaaaaa', '');
	const second = citedFrozen(site, 'timeline', 'Dated', 'bbbbbbbbbbbb', 'of/one');
	expect([page, first, second].map(({ address }) => address)).toEqual([
		'https://example.org/pullquote/charts/timeline/?order=name',
		'https://example.org/pullquote/v/aaaaaaaaaaaa/embed/timeline/',
		'https://example.org/pullquote/v/bbbbbbbbbbbb/embed/timeline/of/one/'
	]);
	expect(new Set([page, first, second].map(({ id }) => id)).size).toBe(3);
});
