/**
 * What the first slide of a deck of one's own brings along: how slides look, and what they read. No table is fetched
 * whole: charts have their data ready, and marks their sentences.
 */
import { readWhole } from '../../charts/core/later.ts';
import { readArticleList } from '../../charts/core/listed.ts';
import { onSlidesOf } from '../../charts/onSlides.ts';
import { loadEvidence } from '../../charts/page/evidence.ts';
import { chartBySlug } from '../../charts/registry.ts';
import type { Site } from '../../schema.ts';
import { withGaps } from '../../text/article/hidden.ts';
import { evidenceIn, inTurn } from '../slides/evidence.ts';
import { mostEvidence } from '../slides/read.ts';
import { slideScenes, type ChartOfSlides, type SlideData, type SlideEvidence } from '../slides/scenes.ts';
import type { ChartSlide } from '../slides/scenes.ts';

export { default as PinCard } from './PinCard.svelte';

/** Of a drawing of very many marks so many are asked for sentences. */
const mostMarks = 12;

/** What these slides need. @throws {Error} in words, where something cannot be fetched */
export async function dataOf(site: Site, slides: readonly ChartSlide[]): Promise<SlideData> {
	const charts = new Map<string, ChartOfSlides>();
	for (const { chart: slug } of slides) {
		const chart = charts.has(slug) ? null : await chartBySlug(slug);
		if (!chart) continue;
		const [onSlides, data] = await Promise.all([onSlidesOf(chart.slug), readWhole(chart.slug)]);
		charts.set(slug, { chart, onSlides, data });
	}
	const data: SlideData = {
		site,
		articles: await readArticleList(),
		charts,
		figures: [],
		evidence: new Map()
	};
	const evidence = new Map<string, readonly SlideEvidence[]>();
	for (const slide of slides)
		if (charts.has(slide.chart)) evidence.set(slide.slide, await sentencesOf(slide, data));
	return { ...data, evidence };
}

/** The first sentences of what a slide draws first. */
async function sentencesOf(slide: ChartSlide, data: SlideData): Promise<SlideEvidence[]> {
	const [first] = slideScenes(slide, data);
	const marks = [...new Set(evidenceIn(first?.model))].slice(0, mostMarks);
	const found = await Promise.all(marks.map((mark) => loadEvidence(fetch, data.site.evidence, mark)));
	const sentences = new Map<string, SlideEvidence>();
	for (const { quotations } of found)
		for (const { article, title, sentence, text } of quotations)
			sentences.set(`${article}/${sentence}`, { article, title, sentence, text: withGaps(text) });
	const byArticle = Map.groupBy(
		[...sentences.values()].sort((a, b) =>
			a.article < b.article ? -1 : a.article > b.article ? 1 : a.sentence - b.sentence
		),
		({ article }) => article
	);
	return inTurn([...byArticle.values()], mostEvidence);
}
