import { goto } from '$app/navigation';
import { page } from '$app/state';
import { formatState, parseState } from '../core/address.ts';
import { asksForArticles } from '../core/articleChoice.ts';
import type { ArticleList } from './articleList.svelte.ts';
import { defaultState, type ChartState } from '../core/state.ts';

/**
 * The reader's choices on a page, kept in its address. The prerendered page has the defaults; what the address
 * asks for is read once the page runs.
 */
export class PageState {
	#list: ArticleList<{ article: string; title: string }>;
	#running = $state(false);

	/** @param list the corpus's articles */
	constructor(list: ArticleList<{ article: string; title: string }>) {
		this.#list = list;
		// the address changes while the page stays: from chart to chart, and back to a choice
		$effect(() => {
			this.#running = true;
			if (asksForArticles(page.url.searchParams)) void list.want();
		});
	}

	get current(): ChartState {
		return this.#running ? parseState(page.url.searchParams, this.#list.ids) : defaultState;
	}

	change(part: Partial<ChartState>): void {
		const query = formatState({ ...this.current, ...part }, this.#list.ids);
		void goto(query === '' ? page.url.pathname : `?${query}`, {
			replaceState: true,
			noScroll: true,
			keepFocus: true
		});
	}
}
