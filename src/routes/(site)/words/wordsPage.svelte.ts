import { goto } from '$app/navigation';
import { page } from '$app/state';
import { asksForArticles } from '#lib/charts/core/articleChoice.ts';
import type { ArticleList } from '#lib/charts/page/articleList.svelte.ts';
import type { ChartArticle } from '#lib/charts/core/corpus.ts';
import { formatWords, nothingAsked, parseWords, type WordsState } from './address.ts';

/** What a reader looks for and in which articles, kept in the address; nothing until the page runs. */
export class WordsPage {
	#list: ArticleList<ChartArticle>;
	#running = $state(false);

	/** @param list the corpus's articles */
	constructor(list: ArticleList<ChartArticle>) {
		this.#list = list;
		// a search is through every article
		$effect(() => {
			this.#running = true;
			if (this.current.query !== '' || asksForArticles(page.url.searchParams)) void list.want();
		});
	}

	get current(): WordsState {
		return this.#running ? parseWords(page.url.searchParams, this.#list.ids) : nothingAsked;
	}

	/** The address with another query, the chosen articles kept. */
	addressOf(query: string): string {
		return page.url.pathname + formatWords({ ...this.current, query }, this.#list.ids);
	}

	change(part: Partial<WordsState>): void {
		const end = formatWords({ ...this.current, ...part }, this.#list.ids);
		void goto(page.url.pathname + end, { replaceState: true, noScroll: true, keepFocus: true });
	}
}
