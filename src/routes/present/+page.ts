// first: what follows it brings styles, which the framework gives to whom it meets first
import { readDocument, tables } from '#lib/charts/core/load.ts';
import { readSlideData, slidesToShow } from '#lib/present/slides/read.ts';
import { Deck } from '#lib/schema.ts';

// finished HTML: its script only turns the pages
export const csr = false;

export async function load({ fetch, parent }) {
	const { site } = await parent();
	const { slides } = await readDocument(fetch, 'deck.json', Deck);
	const slideData = await readSlideData(tables(fetch), site, slides);
	return { slides: slidesToShow(slides, slideData), slideData };
}
