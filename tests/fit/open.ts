/** Opens a page as one reader or another would have it, and looks at every text. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { look, type Fault } from './look.ts';
import type { FitPage } from './pages.ts';
import { fonts, inWords, type Condition } from './settings.ts';

/** What was found under one condition. */
export interface Seen {
	path: string;
	condition: Condition;
	places: number;
	faults: (Fault & { slide?: string })[];
}

const weights = [
	[400, '100 500'],
	[700, '501 900']
] as const;
const faces = Object.entries(fonts).flatMap(([family, url]) => {
	const folder = dirname(fileURLToPath(url));
	const name = basename(folder);
	return weights.map(([weight, range]) => ({
		family,
		range,
		path: `/fit-fonts/${name}-${weight}.woff2`,
		file: join(folder, 'files', `${name}-latin-${weight}-normal.woff2`)
	}));
});
const fontFiles = new Map(faces.map(({ path, file }) => [path, readFileSync(file)]));

/** What stands in the head of every page that is looked at; attributes of the page say what of it holds. */
const style = [
	...faces.map(
		({ family, range, path }) =>
			`@font-face{font-family:'Fit ${family}';font-weight:${range};src:url('${path}') format('woff2');font-display:block}`
	),
	...Object.keys(fonts).map(
		(family) => `:root[data-fit-font='${family}']{--sans:'Fit ${family}',sans-serif !important}`
	),
	// WCAG 1.4.12
	`:root[data-fit-setting='spaced'] *{letter-spacing:.12em !important;word-spacing:.16em !important;line-height:1.5 !important}`,
	`:root[data-fit-setting='spaced'] p{margin-bottom:2em !important}`,
	`:root[data-fit-setting='zoomed']{font-size:200% !important}`
].join('\n');

/** The start options with which a browser's own text has a size. */
export function withSize<Options extends { args: string[] }>(options: Options, size: number): Options {
	return { ...options, args: [...options.args, `--blink-settings=defaultFontSize=${size}`] };
}

/** A context whose pages can be set in any of the fonts. */
export async function fitContext(browser: Browser, base: string): Promise<BrowserContext> {
	const context = await browser.newContext({
		baseURL: base,
		bypassCSP: true,
		serviceWorkers: 'block',
		locale: 'en-GB',
		reducedMotion: 'reduce'
	});
	await context.route('**/fit-fonts/*', (route) =>
		route.fulfill({
			body: fontFiles.get(new URL(route.request().url()).pathname) ?? '',
			contentType: 'font/woff2'
		})
	);
	await context.route(
		(url) => url.href.startsWith(base) && /(?:\/|\.html)$/.test(url.pathname),
		async (route) => {
			if (route.request().resourceType() !== 'document') return route.continue();
			const response = await route.fetch();
			const body = (await response.text()).replace('</head>', () => `<style>${style}</style></head>`);
			await route.fulfill({ response, body });
		}
	);
	return context;
}

/** Puts a page that is open under a condition: anything but the browser's own size of text. */
async function put(page: Page, { font, width, height, setting }: Condition): Promise<void> {
	const { width: before } = page.viewportSize() ?? {};
	if (before !== width) await page.setViewportSize({ width, height });
	await page.evaluate(
		async ([family, how]) => {
			document.documentElement.dataset.fitFont = family;
			document.documentElement.dataset.fitSetting = how;
			await Promise.all(
				[400, 700].map((weight) => document.fonts.load(`${weight} 16px 'Fit ${family}'`, 'aé'))
			);
			await document.fonts.ready;
			// what is measured is measured again
			for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
		},
		[font, setting] as const
	);
}

/**
 * Looks at a page under conditions that share the browser's own size of text.
 *
 * @throws {Error} where the page cannot be opened
 */
export async function lookAt(
	context: BrowserContext,
	{ path, kind }: FitPage,
	conditions: readonly Condition[]
): Promise<Seen[]> {
	const page = await context.newPage();
	const seen: Seen[] = [];
	let flows = true;
	try {
		for (const [index, condition] of conditions.entries()) {
			// slides are laid out once, for the room that they have then
			if (index === 0 || kind === 'slides') {
				const { width, height, font, setting } = condition;
				await page.setViewportSize({ width, height });
				await page.addInitScript(
					([family, how]) => {
						document.documentElement?.setAttribute('data-fit-font', family);
						document.documentElement?.setAttribute('data-fit-setting', how);
					},
					[font, setting] as const
				);
				await page.goto(path, { waitUntil: 'load' });
				if (kind === 'picture') {
					seen.push({ path, condition, ...(await page.evaluate(look)) });
					continue;
				}
				// one's own deck is drawn in the page, a chart after another
				const pins = path.split('pin=').length - 1;
				if (pins > 0)
					await page.waitForFunction(
						(all) =>
							document.querySelectorAll('.stage [data-mark]').length > 0 &&
							document.querySelectorAll('.stage .slide').length >= all,
						pins
					);
				// where letters leave a slide no room, its page is one to scroll
				flows = await page.evaluate(() => !document.documentElement.classList.contains('presenting'));
				if (kind === 'slides' && !flows)
					await page.waitForFunction(() => document.documentElement.classList.contains('live'));
			}
			await put(page, condition);
			if (kind === 'slides' && !flows) seen.push(await lookAtSlides(page, path, condition));
			else seen.push({ path, condition, ...(await page.evaluate(look)) });
		}
	} finally {
		await page.close();
	}
	return seen;
}

async function lookAtSlides(page: Page, path: string, condition: Condition): Promise<Seen> {
	const seen: Seen = { path, condition, places: 0, faults: [] };
	let last = '';
	for (let step = 0; step < 80; step++) {
		const slide = await page.evaluate(() => location.hash);
		if (step > 0 && slide === last) break;
		last = slide;
		const { places, faults } = await page.evaluate(look);
		seen.places += places;
		for (const fault of faults)
			if (!seen.faults.some(({ kind, text }) => kind === fault.kind && text === fault.text))
				seen.faults.push({ ...fault, slide });
		await page.keyboard.press('ArrowRight');
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
		);
	}
	return seen;
}

/** A line for each fault: where, under what condition, what. */
export function linesOf({ path, condition, faults }: Seen): string[] {
	return faults.map(
		({ kind, text, where, what, slide }) =>
			`${path}${slide ?? ''}, ${inWords(condition)}: ${kind} “${text}” (${where}), ${what}`
	);
}
