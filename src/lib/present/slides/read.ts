/** Brings together what slides show: charts with their data, figures, and the sentences behind each slide. */
import { figureQuotes } from '../../charts/page/figureQuotes.ts';
import type { Tables } from '../../charts/core/load.ts';
import { onSlidesOf } from '../../charts/onSlides.ts';
import { chartBySlug } from '../../charts/registry.ts';
import type { Site, Slide } from '../../schema.ts';
import { withGaps } from '../../text/article/hidden.ts';
import { drawnSentences } from './evidence.ts';
import {
	pairScenes,
	slideScenes,
	type ChartOfSlides,
	type ShownChart,
	type SlideData,
	type SlideEvidence
} from './scenes.ts';

/** More sentences than these are not read out. */
export const mostEvidence = 4;

/** What `slideHeadline` and the others need for these slides. */
export async function readSlideData(
	tables: Tables,
	site: Site,
	slides: readonly Slide[]
): Promise<SlideData> {
	const charts = new Map<string, ChartOfSlides>();
	for (const { chart: slug } of slides.flatMap(chartsOf)) {
		if (charts.has(slug)) continue;
		const chart = await chartBySlug(slug);
		if (!chart) continue;
		const [onSlides, data] = await Promise.all([onSlidesOf(chart.slug), chart.read(tables)]);
		charts.set(slug, { chart, onSlides, data });
	}
	const figures = await figureQuotes(tables, false);
	const articles = (await tables.rows('articles')).map(
		({ article, title, author, date, date_from, date_to }) => ({
			article,
			title,
			author,
			date,
			date_from,
			date_to
		})
	);
	const data: SlideData = { site, articles, charts, figures, evidence: new Map() };
	const evidence = new Map<string, readonly SlideEvidence[]>();
	for (const slide of slides) {
		const found = await evidenceOf(slide, data, tables);
		// what an article's rights keep back is shown as a gap
		evidence.set(
			slide.slide,
			found.map((one) => ({ ...one, text: withGaps(one.text) }))
		);
	}
	return { ...data, evidence };
}

/** The slides that have something to show: a chart of nothing is none. */
export function slidesToShow(slides: readonly Slide[], data: SlideData): Slide[] {
	return slides.filter(
		(slide) => slide.kind !== 'chart' || slideScenes(slide, data).some(({ model }) => model !== null)
	);
}

function chartsOf(slide: Slide): readonly ShownChart[] {
	return slide.kind === 'chart' ? [slide] : slide.kind === 'pair' ? slide.charts : [];
}

async function evidenceOf(slide: Slide, data: SlideData, tables: Tables): Promise<SlideEvidence[]> {
	if (slide.kind === 'quotation') {
		const { article, sentence, text } = slide;
		const title = data.articles.find((row) => row.article === article)?.title ?? article;
		return [{ article, title, sentence, text }];
	}
	const wanted = figuresOf(slide);
	if (wanted !== null)
		return (await figureQuotes(tables, true))
			.filter(({ figure }) => wanted.has(figure.figure))
			.map(({ quotation: { article, title, sentence, text } }) => ({ article, title, sentence, text }));
	const scenes = slide.kind === 'pair' ? pairScenes(slide, data) : slideScenes(slide, data).slice(0, 1);
	const drawn = scenes.map(({ model }) => model);
	return await drawnSentences(tables, drawn, mostEvidence);
}

/** The figures that a slide is about, or null where it is about something else. */
function figuresOf(slide: Slide): Set<string> | null {
	if (slide.kind === 'figure') return new Set([slide.figure]);
	if (slide.kind !== 'chart' || slide.figures === null) return null;
	return new Set([...slide.figures, ...slide.steps.flatMap(({ figures, times }) => figures ?? times ?? [])]);
}
