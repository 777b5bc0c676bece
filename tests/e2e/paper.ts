/** Reads and draws PDFs for the tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import type * as PdfLibrary from 'unpdf/pdfjs';

const library = fileURLToPath(import.meta.resolve('unpdf/pdfjs'));

export interface PaperPage {
	text: string;
	/** where its links lead */
	links: string[];
	/** what its parts are to a screen reader: P, H2, Link … */
	roles: string[];
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
		const annotations: { url?: string }[] = await page.getAnnotations();
		pages.push({
			text: items
				.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
				.join('')
				.replace(/\s+/g, ' '),
			links: annotations.flatMap(({ url }) => url ?? []),
			roles: rolesOf(await page.getStructTree())
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

function rolesOf(node: unknown): string[] {
	if (typeof node !== 'object' || node === null) return [];
	const role = 'role' in node ? [String(node.role)] : [];
	const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
	return [...role, ...children.flatMap(rolesOf)];
}

/**
 * Draws each page of a PDF and counts its pixels by colour: "#8f380a" → 5210.
 *
 * @param page any page of the browser: it is led elsewhere
 */
export async function coloursOf(page: Page, path: string): Promise<Map<string, number>[]> {
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
	const counted = await page.evaluate(async () => {
		const name = '/pdfjs.mjs';
		const { getDocument } = (await import(name)) as typeof PdfLibrary;
		const data = new Uint8Array(await (await fetch('/paper.pdf')).arrayBuffer());
		const pdf = await getDocument({ data }).promise;
		const canvas = document.querySelector('canvas');
		const context = canvas?.getContext('2d', { willReadFrequently: true });
		if (!canvas || !context) throw new Error('there is nothing to draw on');
		const pages: [string, number][][] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			const drawn = await pdf.getPage(number);
			const viewport = drawn.getViewport({ scale: 1 });
			canvas.width = viewport.width;
			canvas.height = viewport.height;
			await drawn.render({ canvas, canvasContext: context, viewport }).promise;
			const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
			const counts = new Map<number, number>();
			for (let at = 0; at < pixels.length; at += 4) {
				const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
				counts.set(colour, (counts.get(colour) ?? 0) + 1);
			}
			pages.push([...counts].map(([colour, count]) => [`#${colour.toString(16).padStart(6, '0')}`, count]));
		}
		return pages;
	});
	return counted.map((page) => new Map(page));
}
