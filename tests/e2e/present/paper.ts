/** Reads and draws PDFs for the tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { getDocumentProxy } from 'unpdf';
import type * as PdfLibrary from 'unpdf/pdfjs';

const library = fileURLToPath(import.meta.resolve('unpdf/pdfjs'));

export interface PaperPage {
	text: string;
	/** points of its smallest words */
	smallest: number;
	/** where its links lead */
	links: string[];
	/** where each of its links can be clicked, in points from the left and from the foot */
	areas: Area[];
	/** what its parts are to a screen reader: P, H2, Link … */
	roles: string[];
	/** what it says of its pictures to those who do not see them */
	alternatives: string[];
}

export interface Area {
	link: string;
	/** left, foot, right, top */
	rect: [number, number, number, number];
}

export interface Outline {
	title: string;
	items: Outline[];
}

export interface PaperFile {
	title: string;
	language: string;
	created: string;
	tagged: boolean;
	outline: string[];
	pages: PaperPage[];
}

/** What a PDF says. */
export async function readPaper(path: string): Promise<PaperFile> {
	const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
	const info = new Map(Object.entries((await pdf.getMetadata()).info));
	const pages: PaperPage[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		const annotations: { url?: string; rect: Area['rect'] }[] = await page.getAnnotations();
		const areas = annotations.flatMap(({ url, rect }) => (url === undefined ? [] : [{ link: url, rect }]));
		const tree = await page.getStructTree();
		pages.push({
			text: items
				.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
				.join('')
				.replace(/\s+/g, ' '),
			smallest: Math.min(
				...items.flatMap((item) =>
					'str' in item && item.str.trim() !== ''
						? [Math.hypot(Number(item.transform[2]), Number(item.transform[3]))]
						: []
				)
			),
			links: areas.map(({ link }) => link),
			areas,
			roles: inTree(tree, 'role'),
			alternatives: inTree(tree, 'alt')
		});
	}
	const outline = ((await pdf.getOutline()) ?? []) as Outline[];
	return {
		title: String(info.get('Title')),
		language: String(info.get('Language')),
		created: String(info.get('CreationDate')),
		tagged: (await pdf.getMarkInfo())?.Marked === true,
		outline: titlesOf(outline),
		pages
	};
}

const titlesOf = (outline: readonly Outline[]): string[] =>
	outline.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

/** One thing that a PDF's tags say of its parts, wherever they say it. */
function inTree(node: unknown, what: 'role' | 'alt'): string[] {
	if (typeof node !== 'object' || node === null) return [];
	const said = new Map(Object.entries(node)).get(what);
	const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
	return [...(typeof said === 'string' ? [said] : []), ...children.flatMap((child) => inTree(child, what))];
}

/** Leads a page of the browser to where a PDF can be drawn. */
async function openPaper(page: Page, path: string): Promise<void> {
	const place = 'http://paper.test/';
	const files = new Map([
		['', { body: '<!doctype html><canvas></canvas>', contentType: 'text/html' }],
		['pdfjs.mjs', { body: readFileSync(library), contentType: 'text/javascript' }],
		['paper.pdf', { body: readFileSync(path), contentType: 'application/pdf' }]
	]);
	await page.route(`${place}**`, (route) => {
		const file = files.get(route.request().url().slice(place.length));
		return file ? route.fulfill(file) : route.abort();
	});
	await page.goto(place);
}

/** A part of a PDF's page as it is drawn. */
interface Drawn {
	width: number;
	height: number;
	/** its pixels from 0 to 255, row by row */
	grey: number[];
	/** how many pixels there are of each colour, as a number of 24 bits */
	colours: [colour: number, pixels: number][];
}

/**
 * Draws parts of a PDF's pages, and takes of each what is asked for.
 *
 * @param page any page of the browser: it is led elsewhere
 * @param parts every whole page where none is given
 * @param scale px for a point
 */
async function draw(
	page: Page,
	path: string,
	take: 'grey' | 'colours',
	scale: number,
	parts?: { page: number; rect: Area['rect'] }[]
): Promise<Drawn[]> {
	await openPaper(page, path);
	return await page.evaluate(
		async ([take, scale, parts]) => {
			const name = '/pdfjs.mjs';
			const { getDocument } = (await import(name)) as typeof PdfLibrary;
			const data = new Uint8Array(await (await fetch('/paper.pdf')).arrayBuffer());
			const pdf = await getDocument({ data }).promise;
			const canvas = document.querySelector('canvas');
			const context = canvas?.getContext('2d', { willReadFrequently: true });
			if (!canvas || !context) throw new Error('there is nothing to draw on');
			const drawn: Drawn[] = [];
			const wanted = parts ?? Array.from({ length: pdf.numPages }, (_, at) => ({ page: at + 1, rect: null }));
			for (const { page: number, rect } of wanted) {
				const one = await pdf.getPage(number);
				const viewport = one.getViewport({ scale });
				canvas.width = viewport.width;
				canvas.height = viewport.height;
				await one.render({ canvas, canvasContext: context, viewport }).promise;
				const [left, foot, right, top] = rect
					? rect.map((points) => Math.round(points * scale))
					: [0, 0, canvas.width, canvas.height];
				const [width, height] = [(right ?? 0) - (left ?? 0), (top ?? 0) - (foot ?? 0)];
				const { data: pixels } = context.getImageData(left ?? 0, canvas.height - (top ?? 0), width, height);
				const counts = new Map<number, number>();
				for (let at = 0; take === 'colours' && at < pixels.length; at += 4) {
					const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
					counts.set(colour, (counts.get(colour) ?? 0) + 1);
				}
				const grey = take === 'grey' ? [...pixels].filter((_, at) => at % 4 === 1) : [];
				drawn.push({ width, height, grey, colours: [...counts] });
			}
			return drawn;
		},
		[take, scale, parts] as const
	);
}

/** What QR codes say that stand in parts of a PDF's pages; null where none is read. See `draw`. */
export async function codesOf(
	page: Page,
	path: string,
	parts: { page: number; rect: Area['rect'] }[],
	scale = 4
): Promise<(string | null)[]> {
	return (await draw(page, path, 'grey', scale, parts)).map(({ width, height, grey }) => {
		const pixels = Uint8ClampedArray.from(grey.flatMap((value) => [value, value, value, 255]));
		return jsQr(pixels, width, height)?.data ?? null;
	});
}

/** Draws each page of a PDF and counts its pixels by colour: "#8f380a" → 5210. See `draw`. */
export async function coloursOf(page: Page, path: string): Promise<Map<string, number>[]> {
	return (await draw(page, path, 'colours', 1)).map(
		({ colours }) =>
			new Map(colours.map(([colour, pixels]) => [`#${colour.toString(16).padStart(6, '0')}`, pixels]))
	);
}
