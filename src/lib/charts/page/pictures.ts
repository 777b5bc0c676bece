/**
 * The pictures of the charts: their names and sizes, said once for the script that draws them, the pages that hand
 * them out and the previews that other sites show.
 */
import * as v from 'valibot';
import type { ChartSlug } from '../slugs.ts';

/** A picture under `/images/`, sizes in px. */
export interface Picture {
	/** from the site's root, without its base: "/images/theme-frequency@2x.png" */
	path: string;
	width: number;
	height: number;
}

/** What `static/images/pictures.json` says: how tall each chart stands in its picture, and what it shows, in words. */
export const PictureList = v.record(
	v.string(),
	v.strictObject({
		/** px of `<slug>.png`, which is 1,200 px wide */
		height: v.pipe(v.number(), v.integer(), v.minValue(1)),
		/** the alternative text */
		alt: v.string()
	})
);
export type PictureList = v.InferOutput<typeof PictureList>;

/** px: the width that a chart's picture has at its single size. */
export const pictureWidth = 1200;

/** The pictures of one size for every chart. */
export const cards = {
	/** for feeds of square pictures */
	square: { width: 1080, height: 1080 },
	/** for the preview of a link */
	social: { width: 1200, height: 630 }
} as const;
export type Card = keyof typeof cards;

/** The chart itself: as lines or as points, in ink on paper or the other way round, at one or two points a px. */
export type ChartPicture =
	{ format: 'svg'; dark?: boolean } | { format: 'png'; dark?: boolean; double?: boolean };

/** A chart's square or its link preview; "overview" stands for the pages that are no chart's, and has no dark one. */
export function cardOf(slug: ChartSlug, card: Card, dark?: boolean): Picture;
export function cardOf(slug: ChartSlug | 'overview', card: 'social'): Picture;
export function cardOf(slug: ChartSlug | 'overview', card: Card, dark = false): Picture {
	return { path: `/images/${slug}-${card}${dark ? '-dark' : ''}.png`, ...cards[card] };
}

/**
 * A picture of a chart with its title and source.
 *
 * @param height px at the single size, as `PictureList` has it
 */
export function pictureOf(slug: ChartSlug, height: number, wanted: ChartPicture): Picture {
	const scale = wanted.format === 'png' && wanted.double ? 2 : 1;
	const name = slug + (wanted.dark ? '-dark' : '') + (scale === 2 ? '@2x' : '');
	return {
		path: `/images/${name}.${wanted.format}`,
		width: pictureWidth * scale,
		height: height * scale
	};
}

/** px: the size of a chart's small picture. */
export const smallSize = { width: 300, height: 200 };

/** A chart's marks without its words, for a list of charts: on no ground of its own. */
export function smallOf(slug: ChartSlug, dark: boolean): Picture {
	return { path: `/images/small/${slug}${dark ? '-dark' : ''}.svg`, ...smallSize };
}

/** Every picture of a chart for other sites, the light ones first. */
export function picturesOf(slug: ChartSlug, height: number): Picture[] {
	return [false, true].flatMap((dark) => [
		pictureOf(slug, height, { format: 'svg', dark }),
		pictureOf(slug, height, { format: 'png', dark }),
		pictureOf(slug, height, { format: 'png', dark, double: true }),
		cardOf(slug, 'square', dark),
		cardOf(slug, 'social', dark)
	]);
}
