import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { formatState, parseState } from './address.ts';
import { defaultState, type ChartState } from './state.ts';

/**
 * The reader's choices on a page, kept in its address. The prerendered page has the defaults; what the address
 * asks for is read once the page runs.
 */
export class PageState {
	#known: () => readonly string[];
	#running = $state(false);

	/** @param known the ids of the corpus's articles */
	constructor(known: () => readonly string[]) {
		this.#known = known;
		onMount(() => (this.#running = true));
	}

	get current(): ChartState {
		return this.#running ? parseState(page.url.searchParams, this.#known()) : defaultState;
	}

	change(part: Partial<ChartState>): void {
		const query = formatState({ ...this.current, ...part }, this.#known());
		void goto(query === '' ? page.url.pathname : `?${query}`, {
			replaceState: true,
			noScroll: true,
			keepFocus: true
		});
	}
}
