import type { Component } from 'svelte';
import type { DatasetName } from '../../schema.ts';
import type { TableData } from '../../ui/figure/table.ts';
import type { Tables } from './load.ts';
import type { ChartState, Order } from './state.ts';

/** A wide chart has its labels beside the marks, a narrow one above them. Both stand in the page. */
export type Layout = 'wide' | 'narrow';

/** What a reader sees of a chart in one state, in words and as a model for its component: no pixels yet. */
export interface View<Model> {
	/** the finding, with its limit */
	title: string;
	/** measure, place, period, base */
	subtitle: string;
	/** one sentence that says aloud what the picture shows: the alternative text */
	summary: string;
	notes: string[];
	/** what the chart rests on: "5 articles, 3,524 words" */
	base: string;
	table: TableData;
	/** what is drawn, or null where there is nothing to draw: the notes then say why */
	model: Model | null;
}

/** What a reader may change on a chart's page, besides its order. */
export type Control = 'articles' | 'measure' | 'prices';

/** An order that a chart can stand in, and how the reader is asked for it. */
export interface OrderChoice {
	value: Order;
	label: string;
}

/** The orders of a chart, its usual one first. */
export type Orders = readonly [OrderChoice, ...OrderChoice[]];

/** The orders that most charts share. */
export const byValueOrName: Orders = [
	{ value: 'value', label: 'most first' },
	{ value: 'name', label: 'by name' }
];

/** The order that a state asks for, or the chart's usual one where it has no such order. */
export function orderOf(orders: Orders, { order }: ChartState): Order {
	return (orders.find(({ value }) => value === order) ?? orders[0]).value;
}

export interface ChartProps<Model> {
	model: Model;
	layout: Layout;
	/** unlike in every copy of a chart on a page: patterns and titles are named by it */
	id: string;
}

/** One chart: everything the gallery, its page and its table derive from. */
export interface Chart<Data = unknown, Model = unknown> {
	slug: string;
	/** the question it answers, in plain words */
	question: string;
	/** the sort of chart, as a screen reader says it: "Bar chart" */
	kind: string;
	/** the dataset whose CSV a reader downloads */
	dataset: DatasetName;
	/** the datasets to whose rows its marks lead */
	evidence: readonly DatasetName[];
	/** the part of the method page that says how it is counted */
	method: 'figures' | 'themes' | 'names' | 'together' | 'sentiment' | 'stance' | 'keyness' | 'dates';
	controls: readonly Control[];
	orders: Orders;
	/** width in px from which the wide drawing stands in for the narrow one */
	wideFrom: 560 | 720;
	/** true where one drawing fits every width */
	fluid: boolean;
	/** the page of the site that it belongs to */
	home: '/figures/' | '/themes/' | '/sentiment/' | '/names/' | '/words/' | '/articles/';
	read(tables: Tables): Promise<Data>;
	view(data: Data, state: ChartState): View<Model>;
	component: Component<ChartProps<Model>>;
}

/** A chart as the registry keeps it: its data and model are its own business. */
export type AnyChart = Chart<unknown, unknown>;

/** Checks a chart against its own types, then forgets them, so that unlike charts can stand in one list. */
export function anyChart<Data, Model>(chart: Chart<Data, Model>): AnyChart {
	return chart as unknown as AnyChart;
}
