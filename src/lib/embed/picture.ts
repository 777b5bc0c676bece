import { pictureOf, pictureWidth, type PictureList } from '../charts/pictures.ts';
import { isChartSlug } from '../charts/registry.ts';

/** A chart's picture as it is handed out: drawn twice as fine as it is shown, sizes in px as shown. */
export interface HandedPicture {
	path: string;
	width: number;
	height: number;
	/** the same to download */
	png: string;
	svg: string;
}

/** @param pictures how tall the charts' pictures are; until it is known, and for a chart without one, a guess stands */
export function pictureFor(slug: string, pictures: PictureList, dark: boolean): HandedPicture {
	const height = pictures[slug]?.height ?? 800;
	if (!isChartSlug(slug)) return { path: '/', width: pictureWidth, height, png: '/', svg: '/' };
	return {
		path: pictureOf(slug, height, { format: 'png', double: true, dark }).path,
		width: pictureWidth,
		height,
		png: pictureOf(slug, height, { format: 'png', dark }).path,
		svg: pictureOf(slug, height, { format: 'svg', dark }).path
	};
}
