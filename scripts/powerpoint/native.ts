/** The charts that PowerPoint can draw itself, with their numbers inside, to be edited there. */
import type { FiguresComparedModel } from '#lib/charts/figuresCompared.ts';
import type { StanceModel } from '#lib/charts/stanceByTarget.ts';
import type { ThemeFrequencyModel } from '#lib/charts/themeFrequency.ts';
import type { Scene } from '#lib/present/slides.ts';

export interface NativeSeries {
	name: string;
	look: 'loss' | 'gain' | 'plain' | 'hollow';
	values: number[];
	/** an estimate, for each value */
	hatched?: boolean[];
}

/** A bar chart, its first bar at the top. */
export interface NativeChart {
	series: NativeSeries[];
	labels: string[];
	/** how it is drawn, in words, where that is not plain: "Hatched: estimates." */
	said: string;
	/** as Excel formats numbers; null where the labels say them */
	format: string | null;
	/** several series stand in one row */
	stacked: boolean;
	/** from the least value to the greatest, where a slide keeps a scale that its own values do not */
	range: [number, number] | null;
}

type Form = (model: unknown) => NativeChart;

const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
	['theme-frequency', (model) => themeFrequency(model as ThemeFrequencyModel)],
	['figures-compared', (model) => figuresCompared(model as FiguresComparedModel)],
	['stance-by-target', (model) => stanceByTarget(model as StanceModel)]
]);

/** A scene's chart in PowerPoint's own form, or null where it has none. */
export function nativeChart({ chart, model }: Pick<Scene, 'chart' | 'model'>): NativeChart | null {
	const form = forms.get(chart.slug);
	return form && model !== null ? form(model) : null;
}

/** A bar's number needs this much more than the bar. */
const withNumber = 1.15;

function themeFrequency({ rows, measure, max, beside }: ThemeFrequencyModel): NativeChart {
	const rates = measure === 'rate';
	const name = rates ? 'Mentions per 1,000 words' : 'Mentions';
	return {
		labels: rows.map(({ label, mentions }) => (rates ? `${label} (${mentions})` : label)),
		series: [{ name, look: 'plain', values: rows.map(({ value }) => value) }],
		said: rates ? 'Bars: mentions per 1,000 words. In brackets: mentions.' : '',
		format: rates ? '0.0' : '#,##0',
		stacked: false,
		range: beside ? [0, max * withNumber] : null
	};
}

/** Losses run to the left of nought, all else to the right. */
function figuresCompared({ figures, currency, loss, gain }: FiguresComparedModel): NativeChart {
	const sides = [
		{ name: 'Losses', look: 'loss', here: 'loss', sign: -1 },
		{ name: 'Gains', look: 'gain', here: 'gain', sign: 1 },
		{ name: 'Neither', look: 'plain', here: 'none', sign: 1 }
	] as const;
	return {
		labels: figures.map(({ amount, what, who }) => `${amount}: ${what}. ${who}`),
		series: sides
			.map(({ name, look, here, sign }) => ({
				name: `${name}, million ${currency}`,
				look,
				values: figures.map(({ direction, high }) => (direction === here ? (sign * high) / 1e6 : 0)),
				hatched: figures.map(({ direction, estimated }) => direction === here && estimated)
			}))
			.filter(({ values }) => values.some((value) => value !== 0)),
		said: figures.some(({ estimated }) => estimated) ? 'Hatched: estimates.' : '',
		format: null,
		stacked: true,
		range: [-loss / 1e6, gain / 1e6]
	};
}

function stanceByTarget(model: StanceModel): NativeChart {
	const { targets, beside } = model;
	const rows = [model, ...(beside ?? [])].flatMap((one) => one.targets);
	const most = (size: (row: StanceModel['targets'][number]) => number) => Math.max(...rows.map(size));
	return {
		labels: targets.map(({ label }) => label),
		series: [
			{ name: 'Against', look: 'loss', values: targets.map(({ against }) => -against) },
			{ name: 'For', look: 'gain', values: targets.map((target) => target.for) },
			{ name: 'Neutral', look: 'hollow', values: targets.map(({ neutral }) => neutral) }
		],
		said: 'In sentences.',
		format: '#,##0;#,##0;""',
		stacked: true,
		range: beside ? [-most(({ against }) => against), most((row) => row.for + row.neutral)] : null
	};
}
