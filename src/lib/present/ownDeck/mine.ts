/** A deck of one's own, shown: running (`Talk.svelte`) or on paper (`MyHandout.svelte`). */
import type { Slide } from '../slides/slides.ts';
import type { SlideData } from '../slides/scenes.ts';

export interface MineProps {
	slides: readonly Slide[];
	data: SlideData;
	/** the address of the page where the slides are put together */
	edit: string;
}

/**
 * What to do when the reader goes back or forth: what leaves the deck loads the page anew, as it was.
 *
 * @param way the word in the address that shows the deck this way
 */
export function onleave(way: 'slides' | 'paper'): () => void {
	return () => {
		if (!new URLSearchParams(location.search).has(way)) location.reload();
	};
}
