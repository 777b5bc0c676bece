/** Every picture of every chart, made from a corpus's data. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Layout } from '#lib/charts/core/contract.ts';
import {
	cardOf,
	type Picture,
	pictureOf,
	pictureWidth,
	type PictureList,
	smallOf
} from '#lib/charts/page/pictures.ts';
import type { Site } from '#lib/schema.ts';
import { plural } from '#lib/wording/numbers.ts';
import { periodInWords } from '#lib/ui/period.ts';
import { loadCharts, type PicturedChart } from './charts.ts';
import { chartPicture, socialPicture, squarePicture } from './compose.ts';
import type { Composed, Words } from './card.ts';
import { draw, heightOf } from '#lib/drawing/draw.ts';
import { type Drawer, fitter } from './fit.ts';
import { type Fonts, readFonts } from './fonts.ts';
import type { Looks } from '#lib/drawing/looks.ts';
import { readLooks } from './sheets.ts';
import type { Element } from '#lib/drawing/markup.ts';
import type { Painting } from './paint.ts';
import { paintAll } from './painters.ts';
import { clashes } from './sheet.ts';
import { smallPicture } from './small.ts';

interface Studio {
	site: Site;
	/** ", August 2010 to December 2011 at the latest": when the articles were written, as far as it is known */
	period: string;
	looks: Looks;
	fonts: Fonts;
	/** absolute address of a path within the site */
	absolute(path: string): string;
}

/**
 * Makes every picture in a folder, and `pictures.json`, their list.
 *
 * @param corpus holds `data/`
 * @returns lines about what is not as it should be: characters without a font, words that meet
 * @throws {Error} where the data or the fonts cannot be read
 */
export async function makePictures(folder: string, corpus: string): Promise<string[]> {
	const [{ site, articles, charts }, looks, fonts] = await Promise.all([
		loadCharts(corpus),
		readLooks(),
		readFonts()
	]);
	const period = periodInWords(articles);
	const studio: Studio = {
		site,
		period: period && `, ${period}`,
		looks,
		fonts,
		absolute: (path) => site.address + path
	};
	const made = charts.map((chart) => composedChart(chart, studio));
	const cover = overview(charts, studio);
	const texts = [...made.flatMap(({ chart, square, social }) => [chart, square, social]), cover].flatMap(
		({ sheet }) => sheet.texts
	);
	const letters = texts.map(({ text }) => text).join('');
	const missing = fonts.missing(letters);
	const { files, styleSheets } = await fonts.cut(letters);

	const list: PictureList = {};
	const paintings: Painting[] = [];
	const paint = (svg: string, { path, width }: Picture) =>
		paintings.push({ svg, to: join(folder, basename(path)), width });
	const paintCard = (
		{ sheet }: Composed,
		picture: Picture,
		caption: Parameters<typeof sheet.svg>[2],
		tokens = looks.light
	) => paint(sheet.svg(picture, tokens, caption), picture);

	await mkdir(join(folder, 'small'));
	for (const { slug, caption, chart, square, social, small } of made) {
		const size = { width: chart.width, height: chart.height, shown: pictureWidth };
		const height = Math.round((chart.height * pictureWidth) / chart.width);
		list[slug] = { height, alt: caption.alt };
		for (const dark of [false, true]) {
			const tokens = dark ? looks.dark : looks.light;
			const { path } = pictureOf(slug, height, { format: 'svg', dark });
			const plain = chart.sheet.svg(size, tokens, caption);
			const { serif, sans, bold } = styleSheets;
			const own = serif + sans + (plain.includes('font-weight="600"') ? bold : '');
			await writeFile(join(folder, basename(path)), chart.sheet.svg(size, tokens, caption, own));
			paint(plain, pictureOf(slug, height, { format: 'png', dark }));
			paint(plain, pictureOf(slug, height, { format: 'png', dark, double: true }));
			const little = smallOf(slug, dark);
			await writeFile(
				join(folder, 'small', basename(little.path)),
				small.sheet.svg({ ...little, bare: true }, tokens, caption)
			);
			paintCard(square, cardOf(slug, 'square', dark), caption, tokens);
			paintCard(social, cardOf(slug, 'social', dark), caption, tokens);
		}
	}
	const caption = { id: 'overview', title: site.title, alt: site.description, language: site.language };
	paintCard(cover, cardOf('overview', 'social'), caption);
	await paintAll(paintings, { fontFiles: files, loadSystemFonts: missing.length > 0 });
	await writeFile(join(folder, 'pictures.json'), JSON.stringify(list));
	return [
		...(missing.length > 0
			? [`the pictures’ fonts lack ${missing.join(' ')}: this machine’s own fonts drew them`]
			: []),
		...made.flatMap(({ slug, chart, square, social }) => [
			...faults(slug, chart),
			...faults(`${slug}-square`, square),
			...faults(`${slug}-social`, social)
		]),
		...faults('overview-social', cover)
	];
}

function composedChart(pictured: PicturedChart, studio: Studio) {
	const { slug, chart, view } = pictured;
	const words = wordsOf(pictured, studio);
	const drawn = drawer(pictured, studio);
	const fit = fitter(pictured, drawn);
	return {
		slug,
		caption: {
			id: slug,
			title: view.title,
			alt: `${chart.kind}. ${view.summary}`,
			language: studio.site.language
		},
		chart: chartPicture(
			words,
			view.model === null ? null : (width) => drawn.draw(view.model, 'wide', width),
			studio.fonts
		),
		small: smallPicture(pictured, drawn, studio.fonts),
		square: squarePicture(words, fit, studio.fonts),
		social: socialPicture(words, fit, studio.fonts)
	};
}

/** The preview of pages that are no chart's: the site's title over its first chart. */
function overview(charts: readonly PicturedChart[], studio: Studio): Composed {
	const { site, fonts } = studio;
	const { articles, words } = site.counts;
	const first = charts.find(({ view }) => view.model !== null);
	return socialPicture(
		{
			title: site.title,
			subtitle: `${first ? `${first.view.title}. ` : ''}Every mark on every chart leads to the sentence it stands for.`,
			notes: [],
			source: `${plural(articles, 'article')}, ${plural(words, 'word')}${studio.period}`,
			address: shown(studio.absolute('/'))
		},
		first ? fitter(first, drawer(first, studio)) : () => null,
		fonts
	);
}

function wordsOf({ view, path }: PicturedChart, { period, absolute }: Studio): Words {
	return {
		title: view.title,
		subtitle: view.subtitle,
		notes: view.notes,
		source: view.base + period,
		address: shown(absolute(path))
	};
}

/** An address as people read it, without its scheme. */
function shown(address: string): string {
	return address.replace(/^https?:\/\//, '');
}

/** Draws a chart's models; each is rendered once for all widths. */
function drawer({ render }: PicturedChart, studio: Studio): Drawer {
	let last: { model: unknown; layout: Layout; markup: Element } | undefined;
	const markup = (model: unknown, layout: Layout) => {
		if (last?.model !== model || last?.layout !== layout)
			last = { model, layout, markup: render(model, layout) };
		return last.markup;
	};
	return {
		draw: (model, layout, width) => draw(markup(model, layout), width, studio),
		height: (model, layout, width) => heightOf(markup(model, layout), width, studio)
	};
}

function faults(name: string, { sheet, width, height }: Composed): string[] {
	return [
		...clashes(sheet, width, height).map((clash) => `${name}: ${clash}`),
		...sheet.shortened.map((text) => `${name}: “${text}” is shortened in the picture, and whole in its text`)
	];
}
