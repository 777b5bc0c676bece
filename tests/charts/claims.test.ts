/** What charts say is what their tables show: of the default corpus, and of made-up ones large, small and lacking. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyChart, View } from '#lib/charts/core/contract.ts';
import type { Tables } from '#lib/charts/core/load.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs, type ChartSlug } from '#lib/charts/slugs.ts';
import type { Crop } from '#lib/charts/core/onSlides.ts';
import { onSlidesOf } from '#lib/charts/onSlides.ts';
import type { StanceModel } from '#lib/charts/stance-by-target/targets.ts';
import { defaultState, type ChartState } from '#lib/charts/core/state.ts';
import { checkClaims, type Said } from './claims.ts';
import { defaultTables, inventedTables, type Trial } from './invented.ts';

const minutes = 60_000;
const trials: (Trial & { name: string })[] = [
	...[1, 2, 13, 61, 300].map((articles) => ({ name: `${articles} made-up`, articles })),
	{ name: '13 without themes', articles: 13, lacks: ['themes'] },
	{ name: '13 without targets', articles: 13, lacks: ['targets'] },
	{ name: '2 without figures or names', articles: 2, lacks: ['figures', 'names'] },
	{ name: '13 without dates', articles: 13, lacks: ['dates'] },
	{ name: '3 of which one is not in English', articles: 3, foreign: 'some' },
	{ name: '14 of which half are not in English', articles: 14, foreign: 'some' },
	{ name: '2 of which none is in English', articles: 2, foreign: 'all' },
	{ name: '1 without anything', articles: 1, lacks: ['themes', 'targets', 'figures', 'dates', 'names'] }
];

/** States of a chart that a reader can choose: of a large corpus fewer. */
function statesOf({ controls, orders }: AnyChart, ids: readonly string[]): ChartState[] {
	const choices = [
		null,
		ids.slice(0, 1),
		ids.slice(-1),
		ids.slice(1, 3),
		ids.slice(0, 7),
		ids.slice(1),
		ids.slice(-13)
	];
	const articles = choices.filter(
		(chosen) =>
			chosen === null || (chosen.length > 0 && chosen.length < ids.length && controls.includes('articles'))
	);
	const of = (part: Partial<ChartState>) => ({ ...defaultState, ...part });
	return [
		...articles.map((chosen) => of({ articles: chosen })),
		...orders.map(({ value }) => of({ order: value })),
		...(controls.includes('prices') ? [of({ prices: 'today' })] : []),
		...(controls.includes('measure')
			? articles.map((chosen) => of({ articles: chosen, measure: 'count' }))
			: [])
	];
}

async function chartOf(slug: ChartSlug): Promise<AnyChart> {
	const chart = await chartBySlug(slug);
	if (!chart) throw new Error(`no chart is called ${slug}`);
	return chart;
}

async function peopleOf(tables: Tables): Promise<Set<string>> {
	const { targets } = await tables.definitions();
	return new Set(targets.filter(({ person }) => person).map(({ label }) => label));
}

function saidBy(chart: AnyChart, data: unknown, state: ChartState, people: Set<string>): Said {
	const view = chart.view(data, state);
	const counts = state.measure === 'count' ? view : chart.view(data, { ...state, measure: 'count' });
	return { slug: chart.slug, view, counts, people };
}

describe.each([{ name: 'the default corpus', articles: 0 }, ...trials])('$name', (trial) => {
	let tables: Tables;
	let people: Set<string>;
	let ids: string[];
	beforeAll(async () => {
		tables = trial.articles === 0 ? await defaultTables() : await inventedTables(trial);
		people = await peopleOf(tables);
		ids = (await tables.rows('articles')).map(({ article }) => article);
	}, 10 * minutes);

	test.each(chartSlugs)(
		'%s says what its table shows, in every state',
		async (slug) => {
			const chart = await chartOf(slug);
			const { crop } = await onSlidesOf(slug);
			const data = await chart.read(tables);
			const faults: string[] = [];
			for (const state of statesOf(chart, ids)) {
				const said = saidBy(chart, data, state, people);
				try {
					checkClaims(said);
					checkDrawn(slug, crop, said.view);
				} catch (fault) {
					const shown = { ...state, articles: state.articles?.length ?? 'all' };
					faults.push(`${JSON.stringify(shown)} “${said.view.title}”: ${String(fault)}`);
				}
			}
			expect(faults).toEqual([]);
		},
		5 * minutes
	);
});

/** What the title names is drawn at every size, and the largest row of a chart of stance too. */
function checkDrawn(slug: ChartSlug, rows: Crop | null, { model, title }: View<unknown>): void {
	if (!rows || model === null) return;
	const { named = [] } = model as { named?: readonly string[] };
	for (let count = rows.least; count < rows.count(model); count++) {
		const less = rows.only(model, count);
		if (rows.count(less) !== count) throw new Error(`${count} rows are asked for, ${rows.count(less)} drawn`);
		const drawn = JSON.stringify(less);
		if (named.length <= count)
			for (const key of named)
				if (!drawn.includes(`"${key}"`))
					throw new Error(`“${title}” names ${key}, which is not among ${count} rows`);
		if (slug !== 'stance-by-target') continue;
		const most = (stance: StanceModel) => Math.max(...stance.targets.map(({ sentences }) => sentences));
		if (most(less as StanceModel) < most(model as StanceModel))
			throw new Error(`the target of most sentences is not among ${count} rows`);
	}
}

/** A claim that is false of the default corpus, for each chart; and what is false of any. */
const falsehoods: [slug: ChartSlug, part: Partial<View<unknown>>][] = [
	['theme-frequency', { title: 'Public services come up most' }],
	['theme-frequency', { title: 'Big society comes up most, public services next' }],
	['theme-frequency', { title: 'Two themes come up most, equally often' }],
	['themes-by-article', { title: 'Mutuals and co-operatives peak in ‘Given a blue rinse’' }],
	['theme-positions', { title: 'Volunteering comes up in all five articles' }],
	['theme-positions', { title: 'Four themes come up in all five articles' }],
	['sentiment-by-article', { title: '63 of 145 sentences lean positive in their words, 49 negative' }],
	['stance-by-target', { title: 'On balance against big society, and for Labour, mutualism and one more' }],
	['stance-by-target', { title: 'No clear stance on any target' }],
	['names-by-article', { title: 'The Labour Party is named most: 24 mentions' }],
	['names-together', { title: '34 pairs of names share a paragraph, two of them more than once' }],
	['distinctive-words', { title: '‘A yawning abyss’ is set apart by “buyout”' }],
	['timeline', { title: 'Four of five articles are dated: in 2010' }],
	['figures-compared', { title: 'One loss in the billions, and one gain of £200 million' }],
	['figures-in-squares', { title: '£1 billion is 100 squares of £10 million; £200 million is 20' }],
	['theme-frequency', { title: 'A new sort of finding' }],
	['theme-frequency', { notes: ['Too few to compare.'] }],
	['theme-frequency', { subtitle: 'In 1 articles.' }],
	[
		'theme-frequency',
		{ summary: 'Mentions by theme. Highest Big society (10.8 per 1,000 words, 37 mentions).' }
	],
	['theme-frequency', { summary: 'Highest  (NaN per 1,000 words).' }],
	['timeline', { base: '0 of 0 articles dated' }]
];

test.each(falsehoods)('of %s the falsehood %j is found', async (slug, part) => {
	const [tables, chart] = [await defaultTables(), await chartOf(slug)];
	const said = saidBy(chart, await chart.read(tables), defaultState, await peopleOf(tables));
	expect(() => checkClaims(said)).not.toThrow();
	expect(() => checkClaims({ ...said, view: { ...said.view, ...part } })).toThrow();
});
