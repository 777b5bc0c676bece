/**
 * What a chart is where it has less room than on its page, or company: on slides, in pictures, in PowerPoint. Fetched
 * apart from the chart, as a page needs none of it.
 */
import { plural } from '../../wording/numbers.ts';
import type { View } from './contract.ts';
import type { ChartState } from './state.ts';

/** How a chart is drawn with fewer rows, where there is little room. */
export interface Crop<Model = unknown> {
	/** fewer say nothing */
	least: number;
	count(model: Model): number;
	/** says that rows are left out */
	left(count: number, of: number): string;
	/** the same with only so many rows, those of which the title speaks among them */
	only(model: Model, count: number): Model;
}

export interface NativeSeries {
	name: string;
	look: 'loss' | 'gain' | 'plain' | 'hollow';
	values: number[];
	/** an estimate, for each value */
	hatched?: boolean[];
}

/** A bar chart that PowerPoint draws itself, to be edited there, its first bar at the top. */
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

/** What of a model is drawn, and what is left out, in words: empty where nothing is. */
export interface Part<Model> {
	model: Model;
	left: string;
}

/** Each is null where a chart has no such thing. */
export interface OnSlides<Data = unknown, Model = unknown> {
	/** null where every row counts */
	crop: Crop<Model> | null;
	/** rows of a chart that a reader pins: more are not read from the back of a room */
	pinned: number;
	/** some of its figures, by their ids */
	pick: ((model: Model, figures: readonly string[]) => Part<Model>) | null;
	/** the view of a state beside others of the same chart: what is measured alike is drawn to one scale */
	beside:
		((view: View<Model>, models: readonly Model[], state: ChartState, data: Data) => View<Model>) | null;
	/** null where PowerPoint has a picture of it */
	native: ((model: Model) => NativeChart) | null;
}

/** As the registry's charts have it. */
export type AnyOnSlides = OnSlides<unknown, unknown>;

/** Checks it against the chart's own types, then forgets them. */
export function anyOnSlides<Data, Model>(onSlides: OnSlides<Data, Model>): AnyOnSlides {
	return onSlides as unknown as AnyOnSlides;
}

/** Rows that a wall has room for, where a chart's are one line each. */
export const mostRows = 8;

/** Says of a chart's rows how many are drawn: "5 of 11 themes are drawn." */
export const leftOf = (noun: string) => (count: number, of: number) =>
	`${count} of ${plural(of, noun)} ${count === 1 ? 'is' : 'are'} drawn.`;

/**
 * So many rows of a list, in its order, whichever that is: those that the title names before others, then the largest.
 */
export function largest<Row>(
	list: readonly Row[],
	count: number,
	rank: (row: Row) => [named: boolean, size: number]
): Row[] {
	const ranked = list
		.map((row, at) => ({ row, at, rank: rank(row) }))
		.sort((a, b) => Number(b.rank[0]) - Number(a.rank[0]) || b.rank[1] - a.rank[1] || a.at - b.at);
	const kept = new Set(ranked.slice(0, count).map(({ row }) => row));
	return list.filter((row) => kept.has(row));
}

/** The greatest size among models. */
export const most = <Model>(all: readonly Model[], size: (model: Model) => number) =>
	Math.max(...all.map(size));

/** A scale that keeps a view's words, and changes its model only. */
export const rescaled =
	<Model>(scale: (model: Model, all: readonly Model[], state: ChartState) => Model) =>
	(view: View<Model>, models: readonly Model[], state: ChartState): View<Model> =>
		view.model === null ? view : { ...view, model: scale(view.model, models, state) };
