/** The talk as a PowerPoint file: the same slides as `/present/`, in the same words, to be changed there. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import PptxGenJS from 'pptxgenjs';
import type { Slide } from '#lib/present/slides/slides.ts';
import { understandComponents } from '../pictures/components.ts';
import { readFonts } from '../pictures/fonts.ts';
import { readLooks } from '../pictures/sheets.ts';
import { root } from '../tools/root.ts';
import { finished } from './finish.ts';
import { addSlide } from './slide.ts';
import { steady } from './steady.ts';
import { escapedXml } from './text.ts';
import { colour, margin, sans, serif, titles, wide, type Studio } from './studio.ts';

/** where no slides are written: a file of none is not opened everywhere */
const alone: Slide = { kind: 'title', slide: 'start', headline: null, notes: null, text: null };
const ascii = Array.from({ length: 95 }, (_, code) => String.fromCharCode(code + 32)).join('');

/**
 * Writes the slides of `deck.json` as a PowerPoint file. Each step of a slide is a slide of its own.
 *
 * @param from the folder of the data
 * @throws {Error} where the data cannot be read
 */
export async function writePowerPoint(to: string, from = join(root, 'static/data')): Promise<void> {
	understandComponents();
	const [
		slideWords,
		scenes,
		{ readSlideData, slidesToShow },
		{ readDocument, tables },
		{ Deck, Site },
		{ render }
	] = await Promise.all([
		import('#lib/present/slides/slides.ts'),
		import('#lib/present/slides/scenes.ts'),
		import('#lib/present/slides/read.ts'),
		import('#lib/charts/core/load.ts'),
		import('#lib/schema.ts'),
		import('svelte/server')
	]);
	const words = { ...slideWords, ...scenes };
	const fetch = (path: RequestInfo | URL) =>
		readFile(join(from, basename(String(path)))).then((content) => new Response(content));
	const site = await readDocument(fetch, 'site.json', Site);
	const deck = await readDocument(fetch, 'deck.json', Deck);
	const inDeck = deck.slides.length > 0 ? deck.slides : [alone];
	const data = await readSlideData(tables(fetch), site, inDeck);
	const slides = slidesToShow(inDeck, data);
	const [looks, fonts] = await Promise.all([readLooks(), readFonts()]);
	const models = slides.flatMap((slide) =>
		(slide.kind === 'pair' ? words.pairScenes(slide, data) : words.slideScenes(slide, data)).map(
			({ model }) => model
		)
	);
	const { files: fontFiles } = await fonts.cut(ascii + JSON.stringify([models, data.articles]));
	const file = new PptxGenJS();
	const studio: Studio = { data, words, looks, fonts, fontFiles, render, file, natives: [] };
	file.title = site.title;
	file.subject = site.description;
	file.author = site.name;
	// the one property that the library does not write as XML
	file.company = escapedXml(site.name);
	file.theme = { headFontFace: serif, bodyFontFace: sans };
	file.defineLayout({ name: 'wall', ...wide });
	file.layout = 'wall';
	for (const large of [false, true]) defineMaster(studio, large);
	for (const slide of slides)
		for (let step = 0; step < Math.max(1, words.slideScenes(slide, data).length); step++)
			addSlide(slide, step, studio);
	const written = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
	await writeFile(to, await steady(written, (text, path) => finished(text, path, studio)));
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
						...titles(large).box,
						fontFace: serif,
						fontSize: titles(large).sizes[0],
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
