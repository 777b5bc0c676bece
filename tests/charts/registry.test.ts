import fc from 'fast-check';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyChart } from '#lib/charts/core/contract.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { defaultState, measures, orders, priceYears, type ChartState } from '#lib/charts/core/state.ts';
import { answers, parseEvidence } from '#lib/ui/figure/evidence.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { defaultCorpus, tablesOf, type DefaultCorpus } from '../corpus.ts';

let corpus: DefaultCorpus;
const charts = new Map<string, { chart: AnyChart; data: unknown }>();

beforeAll(async () => {
	corpus = await defaultCorpus();
	const tables = tablesOf(corpus);
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (chart) charts.set(slug, { chart, data: await chart.read(tables) });
	}
});

function get(slug: string) {
	const found = charts.get(slug);
	if (!found) throw new Error(`no chart is called ${slug}`);
	return found;
}

/** The marks of a chart as drawn on the server: what each says and what it stands for. */
function marksOf(slug: string, state: ChartState, layout: 'wide' | 'narrow') {
	const { chart, data } = get(slug);
	const { model } = chart.view(data, state);
	if (model === null) return [];
	const { body } = render(chart.component, { props: { model, layout, id: 'test' } });
	return [...body.matchAll(/<a ([^>]*data-mark[^>]*)>/g)].map(([, attributes = '']) => {
		const attribute = (name: string) =>
			(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
				.replaceAll('&amp;', '&')
				.replaceAll('&quot;', '"');
		return {
			label: attribute('aria-label'),
			evidence: attribute('data-evidence'),
			href: attribute('href'),
			tab: attribute('tabindex')
		};
	});
}

/** How many rows of its dataset a mark's evidence is. */
function evidenceRows(evidence: string): number {
	const query = parseEvidence(evidence);
	return corpus.datasets[query.dataset].filter((row) => answers(row, query)).length;
}

const states = () =>
	fc.record({
		articles: fc
			.subarray(corpus.articles.map(({ article }) => article))
			.map((chosen) => (chosen.length === 0 || chosen.length === corpus.articles.length ? null : chosen)),
		measure: fc.constantFrom(...measures),
		order: fc.constantFrom(null, ...orders),
		prices: fc.constantFrom(...priceYears)
	});

test('every chart has its own slug, and an unknown slug has no chart', async () => {
	for (const slug of chartSlugs) expect(get(slug).chart.slug).toBe(slug);
	expect(await chartBySlug('constructor')).toBeNull();
});

describe.each(chartSlugs.map((slug) => [slug] as const))('%s', (slug) => {
	test('has marks in both layouts, one of them a Tab stop', () => {
		for (const layout of ['wide', 'narrow'] as const) {
			const marks = marksOf(slug, defaultState, layout);
			expect(marks.length).toBeGreaterThan(0);
			expect(marks.filter(({ tab }) => tab === '0')).toHaveLength(1);
		}
	});

	test('each mark’s number is the count of its evidence, in any state', () => {
		fc.assert(
			fc.property(states(), (state) => {
				for (const { label, evidence, href } of marksOf(slug, state, 'wide')) {
					expect(href).not.toBe('');
					const rows = evidenceRows(evidence);
					expect(rows).toBeGreaterThan(0);
					const said = /: (?:together in )?([\d,]+) (?:mention|paragraph)s?/.exec(label)?.[1];
					if (said !== undefined)
						expect(`${label} = ${rows}`).toBe(`${label} = ${Number(said.replaceAll(',', ''))}`);
				}
			}),
			{ numRuns: 6 }
		);
	});

	test('has the same marks in each of its orders, and says how to ask for each', () => {
		const { chart } = get(slug);
		const labels = (order: ChartState['order']) =>
			marksOf(slug, { ...defaultState, order }, 'wide')
				.map(({ label }) => label)
				.toSorted();
		expect(new Set(chart.orders.map(({ label }) => label)).size).toBe(chart.orders.length);
		expect(chart.orders.length).toBeGreaterThan(1);
		for (const { value } of chart.orders) expect(labels(value)).toEqual(labels(null));
	});

	test('stands in another order when asked, in its table or its marks', () => {
		const { chart, data } = get(slug);
		const seen = chart.orders.map(({ value }) => {
			const state = { ...defaultState, order: value };
			const rows = chart.view(data, state).table.rows.map(({ key }) => key);
			return JSON.stringify([rows, marksOf(slug, state, 'wide').map(({ label }) => label)]);
		});
		expect(new Set(seen).size).toBe(seen.length);
	});

	test('its words are whole in any state: nothing undefined, no NaN, no empty title', () => {
		const { chart, data } = get(slug);
		fc.assert(
			fc.property(states(), (state) => {
				const { title, subtitle, summary, notes, base, table } = chart.view(data, state);
				const words = [title, subtitle, summary, ...notes, base, table.caption];
				for (const row of table.rows) {
					expect(row.cells).toHaveLength(table.columns.length);
					words.push(...row.cells.map(({ text }) => text));
				}
				for (const word of words) {
					expect(word.trim()).not.toBe('');
					expect(word).not.toMatch(/undefined|NaN|Infinity|\[object/);
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('says in words that there is nothing to draw in an empty corpus', async () => {
		const { chart } = get(slug);
		const empty = { ...corpus.datasets };
		for (const name of Object.keys(empty) as (keyof typeof empty)[]) empty[name] = [];
		const data = await chart.read(
			tablesOf({
				datasets: empty,
				definitions: { ...corpus.definitions, themes: [], targets: [], names: [] }
			})
		);
		const { title, model } = chart.view(data, defaultState);
		expect(title.trim()).not.toBe('');
		expect(model).toBeNull();
	});
});

test('the table of theme-frequency holds every mention of every theme', () => {
	const { chart, data } = get('theme-frequency');
	const { table } = chart.view(data, defaultState);
	const total = table.rows.reduce((sum, { cells }) => sum + Number(cells[1]?.text), 0);
	expect(total).toBe(corpus.datasets['theme-mentions'].length);
});

test('stance-by-target counts the states that the dataset’s own scores give', () => {
	const { chart, data } = get('stance-by-target');
	const { table } = chart.view(data, defaultState);
	for (const { target, label } of corpus.definitions.targets) {
		const held = corpus.datasets.stance
			.filter((row) => row.target === target)
			.map(({ stance }) => stanceState(stance));
		if (held.length === 0) continue;
		const counts = (['against', 'neutral', 'for'] as const).map(
			(state) => held.filter((own) => own === state).length
		);
		const row = table.rows.find(({ key }) => key === target);
		expect([label, ...(row?.cells.slice(1, 4) ?? []).map(({ text }) => Number(text))]).toEqual([
			label,
			...counts
		]);
	}
});

test('stance-by-target goes from against to for, then by sentences where they are too few, or goes by name', () => {
	const { chart, data } = get('stance-by-target');
	const rowsOf = (order: ChartState['order']) => chart.view(data, { ...defaultState, order }).table.rows;
	const rows = rowsOf('value').map(({ cells }) => cells.map(({ text }) => Number(text)));
	const enough = rows.filter(([, , , , sentences = 0]) => sentences >= 10);
	const few = rows.filter(([, , , , sentences = 0]) => sentences < 10);
	expect(rows).toEqual([...enough, ...few]);
	const leans = enough.map(([, against = 0, , forIt = 0, of = 1]) => (forIt - against) / of);
	expect(leans).toEqual([...leans].sort((a, b) => a - b));
	expect(few.map(([, , , , of = 0]) => of)).toEqual(few.map(([, , , , of = 0]) => of).sort((a, b) => b - a));
	const names = rowsOf('name').map(({ cells }) => cells[0]?.text ?? '');
	expect(names).toEqual([...names].sort());
});
