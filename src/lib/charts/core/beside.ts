/** How charts that are seen together are drawn to one scale: two on a slide, or the steps of one. */
import type { AnyChart, View } from './contract.ts';
import type { AnyOnSlides } from './onSlides.ts';
import type { ChartState } from './state.ts';

/**
 * A chart's view in a state, drawn to the scale of all the states that it is seen beside. What is measured otherwise
 * (counts beside rates, one currency beside another) keeps a scale of its own.
 *
 * @param states the state itself among them
 */
export function viewBeside(
	{ chart, onSlides, data }: { chart: AnyChart; onSlides: AnyOnSlides; data: unknown },
	state: ChartState,
	states: readonly ChartState[]
): View<unknown> {
	const view = chart.view(data, state);
	if (onSlides.beside === null || states.length < 2 || view.model === null) return view;
	const models = states.flatMap(
		(other) => (other === state ? view.model : chart.view(data, other).model) ?? []
	);
	return onSlides.beside(view, models, state, data);
}
