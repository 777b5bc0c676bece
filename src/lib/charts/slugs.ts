/** The charts' slugs, in the order of the gallery: each is a folder here. */
export const chartSlugs = [
	'figures-compared',
	'figures-in-squares',
	'theme-frequency',
	'themes-by-article',
	'theme-positions',
	'sentiment-by-article',
	'stance-by-target',
	'names-by-article',
	'names-together',
	'distinctive-words',
	'timeline'
] as const;

export type ChartSlug = (typeof chartSlugs)[number];

/** Whether a chart is called so. */
export function isChartSlug(slug: string): slug is ChartSlug {
	return (chartSlugs as readonly string[]).includes(slug);
}
