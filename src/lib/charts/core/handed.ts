/** What a page hands the reader's browser of a chart: its data, or of a large corpus what the usual state shows. */
import type { AnyChart, View } from './contract.ts';
import { defaultState } from './state.ts';

/** The usual state's view, for a chart whose data are fetched once a reader asks for another state. */
export interface Later {
	later: View<unknown>;
}

/** characters of JSON that a chart's data may have in a page */
const mostInPage = 12_000;
/** rows of a table in a page without the chart's data */
const mostRows = 10;

/** Whether a page has only the usual state's view of a chart. */
export function isLater(data: unknown): data is Later {
	return typeof data === 'object' && data !== null && 'later' in data;
}

/** A chart's view of what a page was handed, in its usual state. */
export function usualView(chart: AnyChart, data: unknown): View<unknown> {
	return isLater(data) ? data.later : chart.view(data, defaultState);
}

/** A chart's data where they are few enough for a page, else what its usual state shows, its table cut. */
export function handed<Data>(chart: AnyChart, data: Data): Data | Later {
	if (isSmall(data)) return data;
	return { later: shortened(chart.view(data, defaultState), mostRows) };
}

/** A view whose table has only its first rows, where it has more. */
export function shortened<Model>(view: View<Model>, most: number): View<Model> {
	const { rows } = view.table;
	if (rows.length <= most) return view;
	return {
		...view,
		table: { ...view.table, rows: rows.slice(0, most), left: rows.length - most + (view.table.left ?? 0) }
	};
}

/** Whether a chart's data may stand in a page. */
export function isSmall(data: unknown): boolean {
	return JSON.stringify(data).length <= mostInPage;
}

/**
 * The data of a chart whose page has only what the usual state shows, fetched once.
 *
 * @throws {Error} where they cannot be fetched
 */
export async function wholeData(slug: string): Promise<unknown> {
	const { readWhole } = await import('./later.ts');
	return readWhole(slug);
}
