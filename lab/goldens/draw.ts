/** What every chart looks like, as text that a diff shows well: one element a line, numbers rounded. */
import type { AnyChart, ChartProps, Layout } from '#lib/charts/core/contract.ts';
import type { Tables } from '#lib/charts/core/load.ts';
import { defaultState, type ChartState } from '#lib/charts/core/state.ts';
import { markupOf, parseMarkup, textOf, type Element, type Node } from '#lib/drawing/markup.ts';

/** Draws a chart's component as a server does, and gives its markup. */
export type Draw = (component: AnyChart['component'], props: ChartProps<unknown>) => string;

/** The id that a chart is drawn with: patterns are named by it. */
const id = 'golden';

/** What a mark leads to and stands for is no part of its looks. */
const unseen = new Set(['href', 'data-evidence', 'data-series']);

/**
 * The drawings of one chart: each of its layouts, in its default state and in one that changes everything a reader
 * may change.
 *
 * @param articles ids of the corpus's articles
 * @returns the text of each golden, by the name of its file
 */
export async function goldensOf(
	chart: AnyChart,
	tables: Tables,
	articles: readonly string[],
	draw: Draw
): Promise<Map<string, string>> {
	const data = await chart.read(tables);
	const chosen: ChartState = {
		articles: articles.filter((_, index) => index % 2 === 0),
		measure: 'count',
		order: chart.orders.at(-1)?.value ?? null,
		prices: 'today'
	};
	const layouts: Layout[] = chart.fluid ? ['wide'] : ['wide', 'narrow'];
	const goldens = new Map<string, string>();
	for (const [name, state] of Object.entries({ default: defaultState, chosen }))
		for (const layout of layouts) {
			const { model } = chart.view(data, state);
			const markup = model === null ? '' : draw(chart.component, { model, layout, id });
			// what marks say aloud is the same in both layouts, and is kept once
			const spoken = layout === 'wide' && state === defaultState;
			goldens.set(`${chart.slug}.${layout}.${name}.html`, written(markup, spoken));
		}
	return goldens;
}

/**
 * Markup with one element a line, each further in than the one around it.
 *
 * @param spoken whether what is only said aloud is kept
 */
function written(markup: string, spoken: boolean): string {
	return parseMarkup(markup)
		.children.flatMap((node) => lines(node, spoken, ''))
		.map((line) => `${line}\n`)
		.join('');
}

function lines(node: Node, spoken: boolean, indent: string): string[] {
	if (typeof node === 'string') return node.trim() === '' ? [] : [indent + markupOf(evenSpace(node))];
	const shown: Element = { ...node, attributes: attributesOf(node, spoken), children: [] };
	if (node.children.every((child) => typeof child === 'string'))
		return [indent + markupOf({ ...shown, children: textOf(node) === '' ? [] : [textOf(node)] })];
	return [
		indent + markupOf(shown).replace(/\/>$/, '>'),
		...node.children.flatMap((child) => lines(child, spoken, `${indent}\t`)),
		`${indent}</${node.name}>`
	];
}

function attributesOf({ attributes }: Element, spoken: boolean): Map<string, string> {
	const kept = new Map<string, string>();
	for (const [key, value] of attributes) {
		if (unseen.has(key) || (key === 'aria-label' && !spoken)) continue;
		if (key === 'class') {
			// which style sheet a class belongs to is a matter of file names
			const own = value.split(' ').filter((name) => name !== '' && !name.startsWith('svelte-'));
			if (own.length > 0) kept.set(key, own.join(' '));
		} else kept.set(key, key.startsWith('aria-') ? value : rounded(value));
	}
	return kept;
}

const evenSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every number to one decimal. */
function rounded(value: string): string {
	return value.replace(/[\d.]+/g, (number) =>
		Number.isFinite(Number(number)) ? String(Math.round(Number(number) * 10) / 10) : number
	);
}
