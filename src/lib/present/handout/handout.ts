/** What stands on paper beside a slide: notes, the sentences behind it, and addresses short enough to type. */
import type { Site } from '../../schema.ts';
import { absolute } from '../../ui/links.ts';
import { closingAddress, slideAddress, slideEvidence, slideNotes, type Slide } from '../slides/slides.ts';
import { slideScenes, type SlideData, type SlideEvidence } from '../slides/scenes.ts';

/** A slide's half page. */
export interface Handout {
	slide: Slide;
	/** a paragraph each; empty where the sentences below are all there is to say */
	notes: string[];
	/** what the slide says before its last step, where only that is drawn; each line once */
	steps: string[];
	/** several steps are drawn, since the last does not show all that was shown before */
	sideBySide: boolean;
	sentences: Footnote[];
	/** of the page that the slide was taken from, in full */
	address: string;
}

/** A sentence with its number in the whole handout, and the address where it is read among its neighbours. */
export interface Footnote extends SlideEvidence {
	/** from 1 */
	number: number;
	address: string;
}

/** The half pages of a deck, in its order, their footnotes numbered through. */
export function handoutOf(slides: readonly Slide[], data: SlideData): Handout[] {
	let number = 0;
	return slides.map((slide) => ({
		slide,
		notes: slide.notes === null ? [] : slideNotes(slide, data),
		steps: stepsOf(slide, data),
		sideBySide: slideScenes(slide, data).filter(({ builds }) => !builds).length > 1,
		// two figures of one sentence need it once
		sentences: slideEvidence(slide, data)
			.filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index)
			.map((evidence) => ({
				...evidence,
				number: ++number,
				address: absolute(data.site, `/articles/${evidence.article}/#s${evidence.sentence}`)
			})),
		address: liveAddress(slide, data)
	}));
}

/** Steps that build up are drawn as the last of them: what the others are headed by would be lost. */
function stepsOf(slide: Slide, data: SlideData): string[] {
	const scenes = slideScenes(slide, data);
	const last = scenes.at(-1)?.headline;
	const before = scenes.filter(({ builds, headline }) => builds && headline !== last);
	return [...new Set(before.map(({ headline }) => headline))];
}

const isSame = (one: SlideEvidence, other: SlideEvidence): boolean =>
	one.article === other.article && one.sentence === other.sentence;

/**
 * The full address of what a slide shows, where it can be opened: the chart in the slide's first state, the figure
 * among the figures, the sentence in its article; of any other slide, its own.
 */
export function liveAddress(slide: Slide, data: SlideData): string {
	const { site } = data;
	switch (slide.kind) {
		case 'chart': {
			const [first] = slideScenes(slide, data);
			const query = first && first.query !== '' ? `?${first.query}` : '';
			return absolute(site, `/charts/${slide.chart}/${query}`);
		}
		case 'figure':
			return absolute(site, `/figures/#${slide.figure}`);
		case 'quotation':
			return absolute(site, `/articles/${slide.article}/#s${slide.sentence}`);
		case 'closing':
			return closingAddress(slide, site);
		default:
			return slideAddress(slide, site);
	}
}

/** An address as people write it down: without what every browser adds. */
export function shortAddress(address: string): string {
	return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=$|[?#])/, '');
}

/** The published site's own address, as people write it down. */
export function shortHome(site: Pick<Site, 'address'>): string {
	return shortAddress(absolute(site, '/'));
}
