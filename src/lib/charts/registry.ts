/** Every chart, by its slug: the gallery, a page each, and the tests derive from this one list. */
import type { AnyChart } from './chart.ts';

const load = {
	'figures-compared': async () => (await import('./figuresCompared.ts')).figuresCompared,
	'figures-in-squares': async () => (await import('./figuresInSquares.ts')).figuresInSquares,
	'theme-frequency': async () => (await import('./themeFrequency.ts')).themeFrequency,
	'themes-by-article': async () => (await import('./themesByArticle.ts')).themesByArticle,
	'theme-positions': async () => (await import('./themePositions.ts')).themePositions,
	'sentiment-by-article': async () => (await import('./sentimentByArticle.ts')).sentimentByArticle,
	'stance-by-target': async () => (await import('./stanceByTarget.ts')).stanceByTarget,
	'names-by-article': async () => (await import('./namesByArticle.ts')).namesByArticle,
	'names-together': async () => (await import('./namesTogether.ts')).namesTogether,
	'distinctive-words': async () => (await import('./distinctiveWords.ts')).distinctiveWords,
	timeline: async () => (await import('./timeline.ts')).timeline
} satisfies Record<string, () => Promise<AnyChart>>;

export type ChartSlug = keyof typeof load;

/** The charts' slugs, in the order of the gallery. */
export const chartSlugs = Object.keys(load) as ChartSlug[];

/** Whether a chart is called so. */
export function isChartSlug(slug: string): slug is ChartSlug {
	return Object.hasOwn(load, slug);
}

/** A chart that the registry knows by its slug. */
export type RegisteredChart = AnyChart & { slug: ChartSlug };

/** One chart by its slug, or null where there is none of that name. Only what is asked for is fetched. */
export async function chartBySlug(slug: string): Promise<RegisteredChart | null> {
	return isChartSlug(slug) ? (load[slug]() as Promise<RegisteredChart>) : null;
}
