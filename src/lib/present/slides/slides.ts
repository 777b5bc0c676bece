/**
 * What a slide says, in words: its headline, notes, source and address. The deck, the handout and every other form
 * of the slides derive from these, so that none can say something else.
 */
import type { Site, Slide } from '../../schema.ts';
import { concerns } from '../../wording/concerns.ts';
import { quoted } from '../../wording/lists.ts';
import { inWords, plural } from '../../wording/numbers.ts';
import { absolute } from '../../ui/links.ts';
import { periodInWords } from '../../ui/period.ts';
import {
	type Scene,
	type SlideData,
	type SlideEvidence,
	amountOf,
	figureOf,
	pairScenes,
	slideScenes
} from './scenes.ts';

export type { Slide };

/** "five articles, 3,524 words, August 2010 to December 2011 at the latest" */
export function corpusInWords({ site: { counts }, articles }: Pick<SlideData, 'site' | 'articles'>): string {
	const count = `${inWords(counts.articles)} ${counts.articles === 1 ? 'article' : 'articles'}`;
	return [count, plural(counts.words, 'word'), ...[periodInWords(articles)].filter(Boolean)].join(', ');
}

/**
 * The slide's finding: what its author wrote, else what the chart itself says.
 *
 * @param step from 0, for a chart slide's steps
 */
export function slideHeadline(slide: Slide, data: SlideData, step = 0): string {
	if (slide.kind === 'chart') return slideScenes(slide, data)[step]?.headline ?? '';
	if (slide.headline !== null) return slide.headline;
	switch (slide.kind) {
		case 'figure': {
			const found = figureOf(slide.figure, data);
			return found ? `${amountOf(found.figure)}: ${concerns(found.figure)}` : '';
		}
		case 'quotation':
			return titleOf(slide.article, data);
		case 'closing':
			return 'Every number here leads to the sentence it stands for';
		default:
			return data.site.title;
	}
}

/** What the speaker says, a paragraph each: what its author wrote, else the sentences behind the slide. */
export function slideNotes(slide: Slide, data: SlideData): string[] {
	if (slide.notes !== null) return slide.notes.split('\n').filter((part) => part.trim() !== '');
	return slideEvidence(slide, data).map(
		({ text, title, sentence }) => `“${text}” (${title}, sentence ${sentence})`
	);
}

/** The first sentences behind a slide; none where it shows no counted thing. */
export function slideEvidence({ slide }: Slide, data: SlideData): readonly SlideEvidence[] {
	return data.evidence.get(slide) ?? [];
}

/** Where the slide's words and numbers come from, in one line; empty where it has none. */
export function slideSource(slide: Slide, data: SlideData): string {
	// a step may be about one article of them
	const resting = (scenes: readonly Scene[], between: string) => {
		const bases = [...new Set(scenes.map(({ view }) => view.base))].join(between);
		const chosen = data.articles.filter(({ article }) =>
			scenes.some(({ state }) => state.articles?.includes(article) ?? true)
		);
		const period = periodInWords(chosen);
		return bases === '' ? '' : `Source: ${bases}${period === '' ? '' : `, ${period}`}`;
	};
	switch (slide.kind) {
		case 'chart':
			return resting(slideScenes(slide, data), '; then ');
		case 'pair':
			return resting(pairScenes(slide, data), '; ');
		case 'figure': {
			const found = figureOf(slide.figure, data);
			return found ? `Source: ${quoted(found.quotation.title)}, sentence ${found.quotation.sentence}` : '';
		}
		case 'quotation':
			return `Source: ${quoted(titleOf(slide.article, data))}, sentence ${slide.sentence}`;
		default:
			return '';
	}
}

/** The full address of one slide. */
export function slideAddress({ slide }: Pick<Slide, 'slide'>, site: Pick<Site, 'address'>): string {
	return absolute(site, `/present/#${slide}`);
}

/** The full address behind the closing slide's code: a chart in a state, or the site's first page. */
export function closingAddress(
	{ chart, state }: Extract<Slide, { kind: 'closing' }>,
	site: Pick<Site, 'address'>
): string {
	return chart === null
		? absolute(site, '/')
		: absolute(site, `/charts/${chart}/${state === '' ? '' : `?${state}`}`);
}

function titleOf(article: string, { articles }: SlideData): string {
	return articles.find((row) => row.article === article)?.title ?? article;
}
