/** What the charts of money say of sums that are not like those of the default corpus. */
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	figuresCompared,
	readFigures,
	type FiguresComparedModel,
	type FiguresData
} from '#lib/charts/figuresCompared.ts';
import { figuresInSquares } from '#lib/charts/figuresInSquares.ts';
import { defaultState } from '#lib/charts/state.ts';
import type { View } from '#lib/charts/chart.ts';
import type { FigureRow } from '#lib/schema.ts';
import { defaultCorpus, tablesOf } from '../corpus.ts';

let original: FiguresData;

beforeAll(async () => {
	original = await readFigures(tablesOf(await defaultCorpus()));
});

/** The default corpus's first figure, as often as there are sums, each of its own size and direction. */
function sums(...own: [number, FigureRow['direction'], string][]): FiguresData {
	const [row] = original.figures;
	if (row === undefined) throw new Error('no figure');
	const figures = own.map(([value, direction, text], at) => ({
		...row,
		figure: `sum-${at}`,
		value_low: value,
		value_high: value,
		direction,
		text
	}));
	return { ...original, figures };
}

const mixed = () =>
	sums(
		[3e6, 'loss', '£3 million'],
		[12e6, 'gain', '£12 million'],
		[7.5e6, 'none', '£7.5 million'],
		[85_000, 'none', '£85,000'],
		[120, 'none', '£120']
	);

describe('figures-compared', () => {
	const view = (data: FiguresData) => figuresCompared.view(data, defaultState) as View<FiguresComparedModel>;

	test('says of sums that are neither lost nor gained what they are', () => {
		expect(view(mixed()).title).toBe(
			'One loss, one gain of £12 million, and three sums neither lost nor gained'
		);
		expect(view(sums([5e6, 'none', '£5m'])).title).toBe('One sum of money, neither lost nor gained');
		expect(view(sums([5e6, 'none', '£5m'], [1e6, 'none', '£1m'])).title).toBe(
			'Two sums of money, neither lost nor gained'
		);
	});

	test('tells how much longer the longest bar is where there is room beside the shortest, else below', () => {
		const said = 'The longest bar is as long as 100,000 of the shortest.';
		const { model, notes } = view(mixed());
		expect(model?.ratio).toBeNull();
		expect(notes).toContain(said);
		const wide = view(sums([12e6, 'loss', '£12m'], [120, 'gain', '£120']));
		expect(wide.model?.ratio?.text).toBe('100,000 of these make the longest bar');
		expect(wide.notes).not.toContain(said);
		// a loss has its own words at its left
		expect(view(sums([12e6, 'loss', '£12m'], [120, 'loss', '£120'])).model?.ratio).toBeNull();
	});
});

describe('figures-in-squares', () => {
	test('says and shows of a sum far smaller than a square that it is not nothing', () => {
		const { title, summary, model } = figuresInSquares.view(mixed(), defaultState);
		expect(title).toBe('£12 million is 120 squares of £100,000; £120 is less than a tenth of one');
		expect(summary).toContain('£120: less than a tenth of a square');
		expect(summary).toContain('£85,000: 0.9 squares');
		if (model === null) throw new Error('nothing is drawn');
		const { body } = render(figuresInSquares.component, { props: { model, layout: 'wide', id: 'squares' } });
		const drawn = [...body.matchAll(/width="([\d.]+)"[^>]*fill="url\(#squares-\d+\)"/g)].map(([, width]) =>
			Number(width)
		);
		expect(drawn.length).toBeGreaterThanOrEqual(5);
		expect(Math.min(...drawn)).toBe(2);
	});
});
