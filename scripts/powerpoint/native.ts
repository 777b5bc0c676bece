/** The charts that PowerPoint can draw itself, with their numbers inside, to be edited there. */
import type { FiguresComparedModel } from '#lib/charts/figuresCompared.ts';
import type { StanceModel } from '#lib/charts/stanceByTarget.ts';
import type { ThemeFrequencyModel } from '#lib/charts/themeFrequency.ts';
import type { Scene } from '#lib/present/slides.ts';

/** A bar chart, its first bar at the top. */
export interface NativeChart {
	series: { name: string; colour: 'loss' | 'gain' | 'plain'; values: number[] }[];
	labels: string[];
	/** as Excel formats numbers */
	format: string;
	/** several series stand in one row */
	stacked: boolean;
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

function themeFrequency({ rows, measure }: ThemeFrequencyModel): NativeChart {
	const rates = measure === 'rate';
	return {
		labels: rows.map(({ label }) => label),
		series: [
			{
				name: rates ? 'Mentions per 1,000 words' : 'Mentions',
				colour: 'plain',
				values: rows.map(({ value }) => value)
			}
		],
		format: rates ? '0.0' : '#,##0',
		stacked: false
	};
}

/** Losses run to the left of nought, all else to the right. */
function figuresCompared({ figures, currency }: FiguresComparedModel): NativeChart {
	const sides = [
		{ name: 'Losses', colour: 'loss', here: 'loss', sign: -1 },
		{ name: 'Gains', colour: 'gain', here: 'gain', sign: 1 },
		{ name: 'Neither', colour: 'plain', here: 'none', sign: 1 }
	] as const;
	return {
		labels: figures.map(({ amount, what }) => `${amount}: ${what}`),
		series: sides
			.map(({ name, colour, here, sign }) => ({
				name: `${name}, million ${currency}`,
				colour,
				values: figures.map(({ direction, high }) => (direction === here ? (sign * high) / 1e6 : 0))
			}))
			.filter(({ values }) => values.some((value) => value !== 0)),
		format: '#,##0;#,##0;""',
		stacked: true
	};
}

function stanceByTarget({ targets }: StanceModel): NativeChart {
	return {
		labels: targets.map(({ label }) => label),
		series: [
			{ name: 'Against', colour: 'loss', values: targets.map(({ against }) => -against) },
			{ name: 'For', colour: 'gain', values: targets.map((target) => target.for) },
			{ name: 'Neutral', colour: 'plain', values: targets.map(({ neutral }) => neutral) }
		],
		format: '#,##0;#,##0;""',
		stacked: true
	};
}
