import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { formatWords, nothingAsked, parseWords, type WordsState } from './address.ts';

/** What a reader looks for and in which articles, kept in the address; nothing until the page runs. */
export class WordsPage {
	#known: () => readonly string[];
	#running = $state(false);

	/** @param known the ids of the corpus's articles */
	constructor(known: () => readonly string[]) {
		this.#known = known;
		onMount(() => (this.#running = true));
	}

	get current(): WordsState {
		return this.#running ? parseWords(page.url.searchParams, this.#known()) : nothingAsked;
	}

	/** The address with another query, the chosen articles kept. */
	addressOf(query: string): string {
		return page.url.pathname + formatWords({ ...this.current, query }, this.#known());
	}

	change(part: Partial<WordsState>): void {
		const end = formatWords({ ...this.current, ...part }, this.#known());
		void goto(page.url.pathname + end, { replaceState: true, noScroll: true, keepFocus: true });
	}
}
