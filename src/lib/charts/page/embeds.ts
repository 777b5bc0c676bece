/** The embeds of a chart: the states that have a page of their own, for other sites to show in a frame. */
import type { AnyChart } from '../core/contract.ts';
import { defaultState, type ChartState } from '../core/state.ts';

export interface EmbedState {
	/** what follows `/embed/<slug>/` in its address, without the last slash: "" or "of/an-article/count" */
	path: string;
	state: ChartState;
}

/** Articles beyond these have no embeds of their own. */
const mostArticles = 12;

/** The states that can be embedded: all articles or one, as rate or count, in the prices of then or today. */
export function embedStates(
	chart: Pick<AnyChart, 'controls'>,
	articles: readonly { article: string }[]
): EmbedState[] {
	const offers = (control: AnyChart['controls'][number]) => chart.controls.includes(control);
	const single = offers('articles') && articles.length > 1 ? articles.slice(0, mostArticles) : [];
	const choices = [
		{ path: [], articles: null },
		...single.map(({ article }) => ({ path: ['of', article], articles: [article] }))
	];
	const measures = [
		{ path: [], part: {} },
		...(offers('measure') ? [{ path: ['count'], part: { measure: 'count' } as const }] : []),
		...(offers('prices') ? [{ path: ['today'], part: { prices: 'today' } as const }] : [])
	];
	return choices.flatMap((choice) =>
		measures.map(({ path, part }) => ({
			path: [...choice.path, ...path].join('/'),
			state: { ...defaultState, articles: choice.articles, ...part }
		}))
	);
}
