import { cardOf, pictureOf, pictureWidth, type PictureList } from '../../charts/page/pictures.ts';
import { isChartSlug } from '../../charts/slugs.ts';

/** A chart's picture as it is handed out: drawn twice as fine as it is shown, sizes in px as shown. */
export interface HandedPicture {
	path: string;
	width: number;
	height: number;
	/** the same to download, as points and as lines, and what feeds and previews show */
	files: readonly { name: string; path: string }[];
}

/** @param pictures how tall the charts' pictures are; until it is known, and for a chart without one, a guess stands */
export function pictureFor(slug: string, pictures: PictureList, dark: boolean): HandedPicture {
	const height = pictures[slug]?.height ?? 800;
	if (!isChartSlug(slug)) return { path: '/', width: pictureWidth, height, files: [] };
	const { path } = pictureOf(slug, height, { format: 'png', double: true, dark });
	return {
		path,
		width: pictureWidth,
		height,
		files: [
			{ name: 'PNG', path: pictureOf(slug, height, { format: 'png', dark }).path },
			{ name: 'PNG, twice as fine', path },
			{ name: 'SVG', path: pictureOf(slug, height, { format: 'svg', dark }).path },
			{ name: 'Square', path: cardOf(slug, 'square', dark).path },
			{ name: 'Link preview', path: cardOf(slug, 'social', dark).path }
		]
	};
}
