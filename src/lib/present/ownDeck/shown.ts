/** What the first slide of a deck of one's own brings along: how slides look, and what they read. */
import { tables } from '../../charts/core/load.ts';
import type { Site, Slide } from '../../schema.ts';
import { readSlideData } from '../slides/read.ts';
import type { SlideData } from '../slides/scenes.ts';

export { default as PinCard } from './PinCard.svelte';

const read = tables((input, init) => fetch(input, init));

/** What these slides need; files are read once. @throws {Error} in words, where one is missing or does not fit */
export const dataOf = (site: Site, slides: readonly Slide[]): Promise<SlideData> =>
	readSlideData(read, site, slides);
