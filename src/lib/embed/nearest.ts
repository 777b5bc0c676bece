import type { AnyChart } from '../charts/chart.ts';
import { formatState } from '../charts/address.ts';
import { embedStates, type EmbedState } from '../charts/embeds.ts';
import { defaultState, type ChartState } from '../charts/state.ts';

export interface Nearest {
	embed: EmbedState;
	/** what it shows instead of the reader's choice, in words, or null where it shows just that */
	instead: string | null;
}

/** The embed that comes nearest to what a reader has chosen on a chart's page. */
export function nearest(
	chart: Pick<AnyChart, 'controls'>,
	articles: readonly { article: string }[],
	chosen: ChartState
): Nearest {
	const like = ({ state }: EmbedState) =>
		(state.articles ?? []).join() === (chosen.articles ?? []).join() &&
		state.measure === chosen.measure &&
		state.prices === chosen.prices;
	const embed = embedStates(chart, articles).find(like) ?? { path: '', state: defaultState };
	const ids = articles.map(({ article }) => article);
	const same = formatState(chosen, ids) === formatState(embed.state, ids);
	const shown = embed.state.articles === null ? 'all articles' : 'one article';
	return { embed, instead: same ? null : `${shown}, in the usual order` };
}
