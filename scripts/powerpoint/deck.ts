/** The talk as a PowerPoint file: the same slides as `/present/`, in the same words, to be changed there. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import PptxGenJS from 'pptxgenjs';
import { encode } from 'uqr';
import type { render } from 'svelte/server';
import type * as Words from '#lib/present/slides.ts';
import type { Scene, Slide, SlideData } from '#lib/present/slides.ts';
import { understandComponents } from '../pictures/components.ts';
import { draw } from '../pictures/drawing.ts';
import { readFonts, type Fonts } from '../pictures/fonts.ts';
import { readLooks, type Looks } from '../pictures/looks.ts';
import { parseMarkup } from '../pictures/markup.ts';
import { Sheet } from '../pictures/sheet.ts';
import { root } from '../tools/root.ts';
import { nativeChart, type NativeChart } from './native.ts';
import { steady } from './steady.ts';

interface Studio {
	data: SlideData;
	words: typeof Words;
	looks: Looks;
	fonts: Fonts;
	/** TrueType files that have every character of the charts */
	fontFiles: string[];
	/** Svelte's, on the server */
	render: typeof render;
	file: PptxGenJS;
}

interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

const serif = 'Newsreader';
const sans = 'Inter';
/** where no slides are written: a file of none is not opened everywhere */
const alone: Slide = { kind: 'title', slide: 'start', headline: null, notes: null, text: null };
/** inches of a slide in the shape of most walls */
const wide = { width: 13.333, height: 7.5 };
const margin = 0.72;
const full = wide.width - 2 * margin;
/** where a chart stands */
const room: Box = { x: margin, y: 2.4, w: full, h: 4.25 };
const ascii = Array.from({ length: 95 }, (_, code) => String.fromCharCode(code + 32)).join('');
/** px of a picture for each px of the chart on a page */
const sharp = 2;

/**
 * Writes the slides of `deck.json` as a PowerPoint file. A slide with steps shows its last.
 *
 * @param from the folder of the data
 * @throws {Error} where the data cannot be read
 */
export async function writePowerPoint(to: string, from = join(root, 'static/data')): Promise<void> {
	understandComponents();
	const [words, { readSlideData }, { readDocument, tables }, { Deck, Site }, { render }] = await Promise.all([
		import('#lib/present/slides.ts'),
		import('#lib/present/read.ts'),
		import('#lib/charts/load.ts'),
		import('#lib/schema.ts'),
		import('svelte/server')
	]);
	const fetch = (path: RequestInfo | URL) =>
		readFile(join(from, basename(String(path)))).then((content) => new Response(content));
	const site = await readDocument(fetch, 'site.json', Site);
	const deck = await readDocument(fetch, 'deck.json', Deck);
	const slides = deck.slides.length > 0 ? deck.slides : [alone];
	const data = await readSlideData(tables(fetch), site, slides);
	const [looks, fonts] = await Promise.all([readLooks(), readFonts()]);
	const models = slides.flatMap((slide) => words.slideScenes(slide, data).map(({ model }) => model));
	const { files: fontFiles } = await fonts.cut(ascii + JSON.stringify([models, data.articles]));
	const file = new PptxGenJS();
	const studio: Studio = { data, words, looks, fonts, fontFiles, render, file };
	file.title = site.title;
	file.subject = site.description;
	file.author = site.name;
	file.company = site.name;
	file.theme = { headFontFace: serif, bodyFontFace: sans };
	file.defineLayout({ name: 'wall', ...wide });
	file.layout = 'wall';
	for (const large of [false, true]) defineMaster(studio, large);
	for (const slide of slides) await addSlide(slide, studio);
	await writeFile(to, await steady((await file.write({ outputType: 'uint8array' })) as Uint8Array));
}

/** A slide's ground, with its title where a screen reader looks for it; the first slide's is large. */
function defineMaster({ file, looks }: Studio, large: boolean): void {
	file.defineSlideMaster({
		title: large ? 'Title' : 'Slide',
		background: { color: colour(looks, 'page') },
		objects: [
			{
				placeholder: {
					options: {
						name: 'title',
						type: 'title',
						x: margin,
						y: large ? 1.2 : 0.78,
						w: full,
						h: large ? 2.4 : 1.15,
						fontFace: serif,
						fontSize: large ? 60 : 30,
						color: colour(looks, 'ink'),
						align: 'left',
						valign: 'top',
						margin: 0
					},
					text: ''
				}
			}
		],
		slideNumber: {
			x: wide.width - margin - 0.6,
			y: 6.86,
			w: 0.6,
			h: 0.3,
			align: 'right',
			fontFace: sans,
			fontSize: 12,
			color: colour(looks, 'ink')
		}
	});
}

async function addSlide(slide: Slide, studio: Studio): Promise<void> {
	const { data, words, file, looks } = studio;
	const page = file.addSlide({ masterName: slide.kind === 'title' ? 'Title' : 'Slide' });
	const scenes = words.slideScenes(slide, data);
	const last = scenes.at(-1);
	const say = (text: string, box: Box, look: PptxGenJS.TextPropsOptions = {}): void => {
		if (text === '') return;
		page.addText(text, {
			...box,
			fontFace: sans,
			fontSize: 14,
			color: colour(looks, 'muted'),
			lang: data.site.language,
			align: 'left',
			valign: 'top',
			margin: 0,
			fit: 'shrink',
			...look
		});
	};
	page.addText(words.slideHeadline(slide, data, Math.max(0, scenes.length - 1)), {
		placeholder: 'title',
		lang: data.site.language
	});
	const notes = words.slideNotes(slide, data);
	const ink = { color: colour(looks, 'ink') };
	switch (slide.kind) {
		case 'title':
			say(
				slide.text ?? sentence(words.corpusInWords(data.site)),
				{ ...room, y: 3.8, h: 0.6 },
				{ fontSize: 18 }
			);
			say(
				data.articles.map(({ title }) => title).join('\n'),
				{ ...room, y: 4.6, h: 2 },
				{ fontFace: serif, fontSize: 18, ...ink }
			);
			break;
		case 'text': {
			say(slide.text ?? '', { ...room, y: 1.9, h: 0.5 }, { fontSize: 18 });
			const each = full / Math.max(1, slide.points.length);
			for (const [index, { point, text }] of slide.points.entries()) {
				const box = { x: margin + index * each, y: 2.9, w: each - 0.3, h: 0.7 };
				say(point, box, { fontFace: serif, fontSize: 22, ...ink });
				say(text ?? '', { ...box, y: 3.6, h: 2.6 }, { fontSize: 16 });
			}
			break;
		}
		case 'chart':
			if (!last) break;
			say(last.chart.question, { ...room, y: 0.42, h: 0.3 }, { fontSize: 13 });
			say(
				[last.view.subtitle, last.left].filter(Boolean).join(' '),
				{ ...room, y: 1.95, h: 0.4 },
				{ fontSize: 13 }
			);
			notes.push(...addChart(page, last, { ...room, w: last.remark ? full * 0.66 : full }, studio));
			say(
				last.remark ?? '',
				{ x: margin + full * 0.68, y: 3.6, w: full * 0.32, h: 1.6 },
				{ fontFace: serif, fontSize: 60, ...ink }
			);
			break;
		case 'pair':
			for (const [index, shown] of slide.charts.entries()) {
				const scene = words.sceneOf(shown, data);
				const half = { ...room, x: margin + (index * (full + 0.4)) / 2, w: (full - 0.4) / 2 };
				say(scene.headline, { ...half, y: 1.95, h: 0.6 }, { fontFace: serif, fontSize: 17, ...ink });
				say(`${scene.view.subtitle} ${scene.left}`.trim(), { ...half, y: 2.55, h: 0.5 }, { fontSize: 12 });
				notes.push(...addChart(page, scene, { ...half, y: 3.1, h: 3.55 }, studio));
			}
			break;
		case 'figure': {
			const found = words.figureOf(slide.figure, data);
			if (!found) break;
			const { figure, quotation } = found;
			const tone = figure.direction === 'none' ? 'ink' : figure.direction;
			const half = { ...room, w: full / 2 - 0.3 };
			say(
				[figure.qualifier, figure.text].join(' ').trim(),
				{ ...half, h: 1.5 },
				{ fontFace: serif, fontSize: 66, color: colour(looks, tone) }
			);
			say(
				[
					figure.direction === 'none'
						? 'Neither a loss nor a gain'
						: `A ${figure.direction}, ${figure.status}`,
					sentence(figure.scope),
					words.saidBy(figure)
				].join('\n'),
				{ ...half, y: 4.1, h: 1.6 },
				{ fontSize: 18, ...ink }
			);
			say(
				`“${quotation.text}”`,
				{ ...half, x: margin + full / 2 + 0.3, h: 3.6 },
				{ fontFace: serif, fontSize: 20, ...ink }
			);
			break;
		}
		case 'quotation':
			say(
				`“${slide.text}”`,
				{ ...room, y: 2.1, h: 4 },
				{ fontFace: serif, fontSize: 34, valign: 'middle', ...ink }
			);
			break;
		case 'closing': {
			const address = words.closingAddress(slide, data.site);
			page.addImage({ x: margin, y: 2.5, w: 3, h: 3, data: qrCode(address), altText: `QR code: ${address}` });
			const beside = { x: margin + 3.6, y: 2.5, w: full - 3.6, h: 0.6 };
			page.addText(
				[
					{
						text: address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
						options: { hyperlink: { url: address } }
					}
				],
				{
					...beside,
					h: 0.8,
					fontFace: serif,
					fontSize: 32,
					margin: 0,
					valign: 'top'
				}
			);
			say(
				slide.text ?? sentence(words.corpusInWords(data.site)),
				{ ...beside, y: 3.5, h: 1 },
				{ fontSize: 18 }
			);
			say(data.site.rights, { ...beside, y: 4.6, h: 1 }, { fontSize: 13 });
			break;
		}
	}
	say(
		words.slideSource(slide, data) || data.site.name,
		{ x: margin, y: 6.86, w: full - 0.8, h: 0.3 },
		{ fontSize: 12 }
	);
	if (notes.length > 0) page.addNotes(notes.join('\n'));
}

/** Puts a chart on a slide; a picture's numbers are given back, for the notes. */
function addChart(page: PptxGenJS.Slide, scene: Scene, box: Box, studio: Studio): string[] {
	const altText = `${scene.chart.kind}. ${scene.view.summary}`;
	const native = nativeChart(scene);
	if (native) {
		page.addChart(studio.file.ChartType.bar, dataOf(native), {
			...box,
			...lookOf(native, studio.looks),
			altText
		});
		return [];
	}
	const picture = pictureOf(scene, box, studio);
	if (picture) page.addImage({ ...picture.box, data: picture.data, altText });
	const { caption, columns, rows } = scene.view.table;
	return [
		caption,
		columns.map(({ label }) => label).join(' | '),
		...rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))
	];
}

/** Bars are drawn from the bottom up. */
function dataOf({ labels, series }: NativeChart): PptxGenJS.OptsChartData[] {
	return series.map(({ name, values }) => ({
		name,
		labels: labels.toReversed(),
		values: values.toReversed()
	}));
}

function lookOf({ series, format, stacked }: NativeChart, looks: Looks): PptxGenJS.IChartOpts {
	const text = { fontFace: sans, color: colour(looks, 'ink') };
	return {
		barDir: 'bar',
		barGrouping: stacked ? 'stacked' : 'clustered',
		...(stacked ? { barOverlapPct: 100 } : {}),
		barGapWidthPct: 45,
		chartColors: series.map((one) => colour(looks, one.colour)),
		catAxisLabelFontFace: text.fontFace,
		catAxisLabelColor: text.color,
		catAxisLabelFontSize: 13,
		catAxisLabelPos: 'low',
		catAxisLineColor: colour(looks, 'rule'),
		valAxisLineColor: colour(looks, 'rule'),
		catAxisLineShow: false,
		valAxisLineShow: false,
		valAxisHidden: true,
		valAxisLabelFormatCode: format,
		valGridLine: { style: 'none' },
		catGridLine: { style: 'none' },
		showValue: true,
		dataLabelFormatCode: format,
		dataLabelFontFace: text.fontFace,
		dataLabelFontSize: 12,
		dataLabelColor: text.color,
		showLegend: series.length > 1,
		legendPos: 't',
		legendFontFace: text.fontFace,
		legendFontSize: 12,
		legendColor: text.color
	};
}

/** A chart that has no native form, drawn as large as it stands in its room. */
function pictureOf(
	{ chart, model, view }: Scene,
	box: Box,
	{ looks, fonts, fontFiles, render, data }: Studio
): { data: string; box: Box } | null {
	if (model === null) return null;
	const { body } = render(chart.component, { props: { model, layout: 'wide', id: chart.slug } });
	const markup = parseMarkup(`<div data-chart="${chart.slug}">${body}</div>`);
	const absolute = (path: string): string => data.site.address + path;
	const shape = box.w / box.h;
	const widths = [960, 1120, 1280, 1440];
	const drawn = widths.map((width) => ({
		width,
		drawing: draw(markup, width, 1.25, { looks, fonts, absolute })
	}));
	const { width, drawing } = drawn.find(({ width, drawing }) => width / drawing.height >= shape) ??
		drawn.at(-1) ?? { width: 960, drawing: draw(markup, 960, 1, { looks, fonts, absolute }) };
	const sheet = new Sheet(fonts);
	sheet.drawing(drawing, 0, 0, 1);
	const height = drawing.height;
	const svg = sheet.svg({ width, height, shown: width * sharp }, looks.light, {
		id: chart.slug,
		title: view.title,
		alt: view.summary,
		language: data.site.language
	});
	const scale = Math.min(box.w / width, box.h / height);
	return {
		data: painted(svg, fontFiles),
		box: { x: box.x, y: box.y, w: width * scale, h: height * scale }
	};
}

function painted(svg: string, fontFiles: string[]): string {
	const image = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
	return `image/png;base64,${Buffer.from(image.asPng()).toString('base64')}`;
}

/** 12 px a module, on quiet ground. */
function qrCode(address: string): string {
	const { data, size } = encode(address, { ecc: 'M', border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 12}" height="${size * 12}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${dark}"/></svg>`;
	return `image/png;base64,${Buffer.from(new Resvg(svg).render().asPng()).toString('base64')}`;
}

function colour({ light }: Looks, token: string): string {
	return (light.get(`--${token}`) ?? '#000000').slice(1);
}

function sentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
