import { formatState } from '../../charts/core/address.ts';
import type { EmbedState } from '../../charts/page/embeds.ts';
import { defaultState, type ChartState } from '../../charts/core/state.ts';

export interface Nearest {
	embed: EmbedState;
	/** what it shows instead of the reader's choice, in words, or null where it shows just that */
	instead: string | null;
}

/** A chart as its page shows it at first. */
export const whole: EmbedState = { path: '', state: defaultState };

/** What comes nearest, of that which a chart offers, to what a reader has chosen on its page. */
export function nearest(
	offered: readonly EmbedState[],
	articles: readonly { article: string }[],
	chosen: ChartState
): Nearest {
	const like = ({ state }: EmbedState) =>
		(state.articles ?? []).join() === (chosen.articles ?? []).join() &&
		state.measure === chosen.measure &&
		state.prices === chosen.prices;
	const embed = offered.find(like) ?? whole;
	const ids = articles.map(({ article }) => article);
	if (formatState(chosen, ids) === formatState(embed.state, ids)) return { embed, instead: null };
	const { state } = embed;
	const instead = [
		state.articles === null ? 'all articles' : 'one article',
		state.measure === chosen.measure ? '' : state.measure === 'rate' ? 'as rates' : 'as counts',
		state.prices === chosen.prices ? '' : 'in the prices of the time',
		'in the usual order'
	];
	return { embed, instead: instead.filter((part) => part !== '').join(', ') };
}
