/** Prints pages of a built site as PDF, in the browser that the tests use, with no network. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Route } from '@playwright/test';
import subsetFont from 'subset-font';
import * as v from 'valibot';
import { Site } from '#lib/schema.ts';
import { sansFiles } from '../pictures/fonts.ts';
import { findBrowser } from '../tools/browser.ts';

/** No browser is found, or the one that is does not start. */
export class NoPress extends Error {
	override name = 'NoPress';
}

export interface Press {
	/**
	 * One page, with its headings as outline, its structure as tags and its links as they will be once published.
	 *
	 * @param ready is there once the page may be printed
	 * @throws {Error} where the page asks for a file that was not built, or something in it fails
	 */
	print(page: `/${string}`, ready: string): Promise<Buffer>;
	close(): Promise<void>;
}

const types = new Map([
	['.html', 'text/html; charset=utf-8'],
	['.js', 'text/javascript'],
	['.css', 'text/css'],
	['.json', 'application/json'],
	['.svg', 'image/svg+xml'],
	['.woff2', 'font/woff2']
]);

/** a page's paper is whole long before */
const patience = 60_000;

/**
 * Opens a built site for printing. Pages are read from the folder, under their published address: links within the
 * site lead there from paper.
 *
 * @throws {NoPress} if there is no browser to print with
 */
export async function openPress(folder: string): Promise<Press> {
	const site = v.parse(Site, JSON.parse(await readFile(join(folder, 'data/site.json'), 'utf8')));
	const browser = await start();
	const context = await browser.newContext({
		viewport: { width: 1920, height: 1080 },
		locale: site.language,
		timezoneId: 'UTC',
		colorScheme: 'light',
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	context.setDefaultTimeout(patience);
	await context.addInitScript(setInSans, await readSans());
	const faults: string[] = [];
	await context.route('**', async (route) => {
		const fault = await answer(route, folder, site.address);
		if (fault !== null) faults.push(fault);
	});
	return {
		async print(path, ready) {
			const page = await context.newPage();
			page.on('pageerror', ({ message }) => faults.push(message));
			await page.goto(site.address + path, { waitUntil: 'load' });
			await page.locator(ready).first().waitFor({ state: 'attached' });
			await page.evaluate(async () => void (await document.fonts.ready));
			const bytes = await page.pdf({
				tagged: true,
				outline: true,
				preferCSSPageSize: true,
				printBackground: true
			});
			await page.close();
			if (faults.length > 0) throw new Error(`${path} cannot be printed: ${faults.join('; ')}`);
			return dated(bytes, site.published ?? site.date_to ?? '1970-01-01');
		},
		close: () => browser.close()
	};
}

/** Latin, punctuation, currencies, arrows and a minus: one character a glyph, so that a PDF says what it shows. */
const letters = [
	[0x20, 0x24f],
	[0x2010, 0x2044],
	[0x20a0, 0x20bf],
	[0x2190, 0x2193],
	[0x2212, 0x2212]
]
	.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
	.map((code) => String.fromCharCode(code))
	.join('');

/** The sans as base64, by its weight; without the forms of a letter that a PDF cannot say. */
async function readSans(): Promise<[weight: string, file: string][]> {
	const files: [string, string][] = [
		['400', sansFiles.sans],
		['600', sansFiles.bold]
	];
	return await Promise.all(
		files.map(async ([weight, path]): Promise<[string, string]> => {
			const font = await subsetFont(await readFile(path), letters, {
				keepFeatures: ['kern'],
				noLayoutClosure: true,
				targetFormat: 'truetype'
			});
			return [weight, font.toString('base64')];
		})
	);
}

/** In the page, before it is read: sets it in the pictures' sans, for whatever fonts a machine has or lacks. */
function setInSans(fonts: [weight: string, file: string][]): void {
	for (const [weight, file] of fonts) {
		const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
		document.fonts.add(new FontFace('Inter', bytes.buffer, { weight }));
	}
	new MutationObserver((_, observer) => {
		document.documentElement.style.setProperty('--sans', 'Inter, sans-serif');
		observer.disconnect();
	}).observe(document, { childList: true });
}

async function start(): Promise<Browser> {
	try {
		const { args, env = process.env, ...browser } = await findBrowser();
		return await chromium.launch({
			...browser,
			// letters stand where the font puts them, not where a screen has a pixel
			args: [...args, '--font-render-hinting=none'],
			// whoever prints, and wherever
			env: { ...definedIn(env), TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: '' }
		});
	} catch (error) {
		const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		throw new NoPress(first);
	}
}

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
	);
}

/** Answers a page's request from the site's folder; what is wrong with it, or null. */
async function answer(route: Route, folder: string, address: string): Promise<string | null> {
	const url = route.request().url();
	const path = decodeURIComponent(new URL(url).pathname).slice(
		new URL(address).pathname.replace(/\/$/, '').length
	);
	const file = path.endsWith('/') ? `${path}index.html` : path;
	try {
		if (!url.startsWith(`${address}/`) || file.includes('..')) throw new Error();
		const body = await readFile(join(folder, file));
		await route.fulfill({ body, contentType: types.get(extname(file)) ?? 'application/octet-stream' });
		return null;
	} catch {
		await route.abort();
		return `${url} is not in the site`;
	}
}

/** A PDF that says a given day of itself instead of the clock's: the same pages print the same bytes. */
function dated(pdf: Buffer, day: string): Buffer {
	const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`;
	return Buffer.from(pdf.toString('latin1').replace(/D:\d{14}[+-]\d\d'\d\d'/g, stamp), 'latin1');
}
