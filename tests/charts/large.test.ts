/** What a large corpus must not do to a page: it grows no further once the corpus is shown in parts. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyChart } from '#lib/charts/core/contract.ts';
import { handed, isLater, isSmall } from '#lib/charts/core/handed.ts';
import { mentionGroups, pagedMentions } from '#lib/charts/page/mentions.ts';
import type { Tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { defaultState } from '#lib/charts/core/state.ts';
import { analyse } from '#lib/analysis.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';
import { largeCorpus } from '../../lab/bench/largeCorpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { defaultCorpus, tablesOf, type DefaultCorpus } from '../corpus.ts';

/** characters of JSON that a page may be handed of one chart */
const most = 60_000;

let corpus: DefaultCorpus;
const large = new Map<number, Tables>();

/** The tables of a corpus of many articles. */
function tablesOfMany(number: number): Tables {
	const known = large.get(number);
	if (known) return known;
	const { settings, articles } = corpus;
	const [model] = articles;
	if (!model) throw new Error('the corpus has no article');
	const many = largeCorpus(articles, number).map((made) => ({
		...model,
		...made,
		date_from: made.date,
		date_to: made.date
	}));
	const made = tablesOf(analyse(many, settings, readModels()));
	large.set(number, made);
	return made;
}

async function given(
	slug: string,
	tables: Tables
): Promise<{ chart: AnyChart; data: unknown; size: number }> {
	const chart = await chartBySlug(slug);
	if (!chart) throw new Error(`no chart is called ${slug}`);
	const data = handed(chart, await chart.read(tables));
	return { chart, data, size: JSON.stringify(data).length };
}

beforeAll(async () => {
	corpus = await defaultCorpus();
	for (const number of [mostWhole + 20, 2 * mostWhole + 40]) tablesOfMany(number);
}, 600_000);

describe.each(chartSlugs.map((slug) => [slug] as const))('%s', (slug) => {
	test('stands in the page with its data where the corpus is small', async () => {
		const { data } = await given(slug, tablesOf(corpus));
		expect(isLater(data)).toBe(false);
	});

	test('hands a page no more of 160 articles than of 80', async () => {
		const [some, many] = await Promise.all([80, 160].map((number) => given(slug, tablesOfMany(number))));
		expect(many?.size).toBeLessThan(most);
		if (isLater(some?.data) && isLater(many?.data)) expect(many.size).toBeLessThan(1.3 * (some?.size ?? 0));
	});

	test('shows in the page what its data would', async () => {
		const tables = tablesOfMany(80);
		const { chart, data } = await given(slug, tables);
		if (!isLater(data)) return expect(isSmall(data)).toBe(true);
		const view = chart.view(await chart.read(tables), defaultState);
		const { table, ...rest } = data.later;
		expect(rest).toEqual({ ...view, table: undefined, ...rest });
		expect(view.table.rows.slice(0, table.rows.length)).toEqual(table.rows);
		expect(table.rows.length + (table.left ?? 0)).toBe(view.table.rows.length + (view.table.left ?? 0));
	});
});

test('every mention of a theme stands on one of its pages, a hundred sentences each', async () => {
	const tables = tablesOfMany(80);
	const rows = await rowsWhere(tables, 'theme-mentions', 'theme', 'big-society');
	const groups = await mentionGroups(tables, rows);
	const first = await pagedMentions(tables, groups, undefined);
	expect(first?.pages).toBeGreaterThan(1);
	const seen = new Set<string>();
	for (let page = 1; page <= (first?.pages ?? 0); page++) {
		const part = await pagedMentions(tables, groups, page === 1 ? undefined : String(page));
		const shown = part?.groups.flatMap(({ quotations }) => quotations) ?? [];
		expect(shown.length).toBeLessThanOrEqual(100);
		for (const { article, sentence } of shown) seen.add(`${article}/${sentence}`);
	}
	expect(seen).toEqual(new Set(rows.map(({ article, sentence }) => `${article}/${sentence}`)));
});

test('rowsWhere(tables, name, column, value) gives the rows of a value in their order, and none of an unknown one', async () => {
	const tables = tablesOf(corpus);
	const rows = await rowsWhere(tables, 'themes', 'theme', 'big-society');
	expect(rows).toEqual(corpus.datasets.themes.filter(({ theme }) => theme === 'big-society'));
	expect(await rowsWhere(tables, 'themes', 'theme', 'constructor')).toEqual([]);
});
