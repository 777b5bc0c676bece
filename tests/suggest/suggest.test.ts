import { beforeAll, describe, expect, test } from 'vitest';
import { suggest, type Suggested } from '#lib/suggest/suggest.ts';
import { factorise } from '#lib/suggest/factors.ts';
import { isArguing, suggestTargets } from '#lib/suggest/targets.ts';
import { termTable } from '#lib/suggest/terms.ts';
import { suggestThemes } from '#lib/suggest/themes.ts';
import { withoutRepeats } from '#lib/suggest/withoutRepeats.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';

const read = (texts: string[]) => texts.map((text, at) => readDocument(`a${at}`, text));

/** Texts of made-up subjects: each has ten words of its own, in an order of its own. */
const subjects = [
	'harbour anchors trawler mooring skipper tide lighthouse nets buoy cargo',
	'orchard blossoms pruning cider apples grafting ladder beehive harvest pears',
	'violin quartet rehearsal sonata composer strings encore concerto bow viola'
].map((words) => words.split(' '));
const texts = Array.from({ length: 45 }, (_, text) => {
	const words = subjects[text % 3]!;
	const sentences = Array.from({ length: 6 }, (_, at) => {
		const word = (step: number) => words[(text * 7 + at * 3 + step * (1 + (text % 4))) % words.length]!;
		return `Then the ${word(0)} and the ${word(1)} met the ${word(2)} near a ${word(3)} numbered ${text}${at}.`;
	});
	return sentences.join(' ');
});

describe('suggestThemes', () => {
	test('finds the subjects of many texts, by their own words', () => {
		const { themes, repeats } = suggestThemes(read(texts));
		expect(repeats).toBe(0);
		expect(themes.length).toBeGreaterThanOrEqual(3);
		for (const { phrases } of themes) {
			const home = subjects.map(
				(words) =>
					phrases.filter((phrase) => words.some((word) => word.startsWith(phrase.split(' ')[0]!.slice(0, 4))))
						.length
			);
			// all of a theme's words are of one subject
			expect([phrases, Math.max(...home)]).toEqual([phrases, phrases.length]);
		}
	});

	test('gives the same of the same texts, and nothing of nothing', () => {
		expect(suggestThemes(read(texts))).toEqual(suggestThemes(read(texts)));
		expect(suggestThemes([]).themes).toEqual([]);
		expect(suggestThemes(read(['', '.', 'One word.'])).themes).toEqual([]);
		expect(suggestThemes(read(Array.from({ length: 40 }, () => ''))).themes).toEqual([]);
	});

	test('makes no theme of one story sent many times', () => {
		const story =
			'The council of Ashby closed its oldest library on Monday. Readers were angry about the closed branch. The van will not come again this year.';
		const { kept, repeats } = withoutRepeats(
			read([story, `${story} A line was added later.`, 'Something else was written about the sea.'])
		);
		expect(kept.map(({ article }) => article)).toEqual(['a0', 'a2']);
		expect(repeats).toBe(1);
	});
});

test('groups are those that texts are made of', () => {
	const table = termTable(read(texts));
	const { texts: weights } = factorise(table.rows, table.terms.length, 3);
	const owner = weights.map((row) => row.indexOf(Math.max(...row)));
	for (const subject of [0, 1, 2])
		expect(new Set(owner.filter((_, text) => text % 3 === subject)).size).toBe(1);
	expect(new Set(owner).size).toBe(3);
});

describe('for the five articles, if nobody had said anything,', () => {
	let found: Suggested;
	beforeAll(async () => {
		const { articles, settings } = await readCorpus();
		found = suggest(articles, { themes: true, targets: true }, { ...settings, themes: [] }, readModels);
	});

	test('the themes that people chose are among those suggested', () => {
		const phrases = found.themes.flatMap(({ phrases }) => phrases);
		expect(phrases).toEqual(expect.arrayContaining(['big society', 'cut', 'mutual', 'public service']));
		for (const { definition } of found.themes) expect(definition).toContain('checked by nobody');
	});

	test('the organisations that most name are targets, as the texts argue', () => {
		expect(found.targets.map(({ label }) => label)).toContain('Labour Party');
		expect(found.targets.length).toBeLessThanOrEqual(6);
	});

	test('what somebody has said is left to them', async () => {
		const { articles, settings } = await readCorpus();
		expect(suggest(articles, { themes: false, targets: false }, settings, readModels)).toEqual({
			themes: [],
			targets: [],
			repeats: 0
		});
	});
});

test('where texts report, no side is suggested', () => {
	expect(
		isArguing(
			read(['The council met on Monday. It closed two branches. “We must save money,” said Ann Lee.'])
		)
	).toBe(false);
	expect(isArguing(read(['We must keep our libraries. The council met. They should listen.']))).toBe(true);
	expect(isArguing([])).toBe(false);
});

test('a publisher is no target, nor what a few articles name', () => {
	const mention = (name: string) => ({
		name,
		kind: 'organisation' as const,
		article: 'a',
		sentence: 1,
		start: 0,
		end: 1
	});
	const mentions = [
		[mention('BBC'), mention('Unite')],
		[mention('BBC'), mention('Unite'), mention('Ofsted')]
	];
	const found = suggestTargets(mentions, ['BBC News'], new Set());
	expect(found.map(({ target, names }) => [target, names])).toEqual([['unite', ['Unite']]]);
});
