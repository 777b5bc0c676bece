/** One embed, or ten, on one host's page, in a browser: what is readable, how it fits, and what it costs the host. */
import type { Browser, Frame, Page } from '@playwright/test';
import { serveHost } from './server.ts';
import { hostFile, type Host, type Pasted } from './hosts.ts';

export interface Measure {
	/** px that the worst frame is too short or too tall, and ms until none is by more than 2 */
	off: number;
	ms: number;
	/** layout shift of the host's page that is the embed's doing */
	shift: number;
	/** layout shift that is the host's doing, as it puts the frame in the place of a quotation */
	swap: number;
	/** console errors and failed requests */
	errors: string[];
	/** what was kept in the browser */
	stored: string[];
	/** what was asked of any other origin */
	foreign: string[];
	/** what cannot be read, and where the keyboard does not go */
	unread: string[];
	stuck: string[];
}

const tolerance = 2;
const patience = 1000;
/** what a browser paints in that time where it has the machine to itself: beside other work it takes longer */
const frames = 60;
const mostShift = 0.05;
const mostTabs = 120;

/** What is wrong with a measure, in words; empty where the embed is at home. */
export function faultsOf(found: Measure): string[] {
	const { off, ms, shift, errors, stored, foreign, unread, stuck } = found;
	const faults = [...errors, ...stored, ...foreign, ...unread, ...stuck];
	if (off > tolerance) faults.push(`the frame is ${off.toFixed(1)} px off`);
	if (ms >= patience) faults.push(`the height comes after ${Math.round(ms)} ms`);
	if (shift >= mostShift) faults.push(`the page shifts by ${shift.toFixed(3)}`);
	return faults;
}

/** Opens a host's page with what was pasted into it, and looks at every embed on it. */
export async function measure(browser: Browser, host: Host, pasted: Pasted[]): Promise<Measure> {
	const server = await serveHost(({ pathname }) =>
		pathname === '/' ? host.page(pasted) : hostFile(pathname)
	);
	const context = await browser.newContext({
		viewport: { width: Math.max(host.width + 80, 400), height: 800 },
		reducedMotion: 'reduce',
		...host.options
	});
	try {
		const page = await context.newPage();
		const origins = [server.url, ...pasted.map(({ frame }) => new URL(frame).origin)];
		const { errors, foreign } = listen(page, origins);
		if (host.swaps) await page.addInitScript(markSwap);
		await page.goto(server.url, { waitUntil: 'load' });
		// a later one on the page is lazy
		const scrolls = pasted.length > 1;
		const result: Measure = {
			off: 0,
			ms: 0,
			shift: 0,
			swap: 0,
			errors,
			stored: [],
			foreign,
			unread: [],
			stuck: []
		};
		for (const { frame: address } of pasted) {
			const frame = await frameOf(page, address, scrolls);
			const { off, ms } = await fit(frame, host);
			result.off = Math.max(result.off, off);
			result.ms = Math.max(result.ms, ms);
			result.unread.push(...(await unread(frame)));
			// without a script nothing can be kept, and nothing answers
			if (host.heights) result.stored.push(...(await stored(frame)));
		}
		Object.assign(result, await shifts(page));
		if (await page.evaluate(() => document.activeElement !== document.body))
			result.stuck.push('the embed takes the focus');
		if (!scrolls && (await page.evaluate(() => scrollY)) !== 0)
			result.stuck.push('the embed scrolls the page');
		for (const name of (await context.cookies()).map(({ name }) => name))
			result.stored.push(`cookie ${name}`);
		result.stuck.push(...(await tabThrough(page)));
		return result;
	} finally {
		await context.close();
		await server.close();
	}
}

/** Collects what goes wrong from now on, and what is asked of strangers. */
function listen(page: Page, origins: string[]): Pick<Measure, 'errors' | 'foreign'> {
	const errors: string[] = [];
	const foreign: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(`console: ${message.text()}`);
	});
	page.on('pageerror', ({ message }) => errors.push(`uncaught: ${message}`));
	page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol !== 'data:' && !origins.includes(url.origin)) foreign.push(`asks ${url.href}`);
	});
	return { errors, foreign };
}

/** The frame that shows an address, loaded. */
async function frameOf(page: Page, address: string, scrolls: boolean): Promise<Frame> {
	const path = new URL(address).pathname;
	const element = page.locator(`iframe[src*="${path}"]`);
	await element.waitFor({ state: 'attached' });
	if (scrolls) await element.evaluate((frame) => frame.scrollIntoView({ block: 'nearest' }));
	const frame = await (await element.elementHandle())?.contentFrame();
	if (!frame) throw new Error(`no frame shows ${address}`);
	await frame.waitForURL((url) => url.pathname === path);
	await frame.locator('[data-embed]').waitFor({ state: 'attached' });
	return frame;
}

/** Waits until the frame has its height, for a second at most, or as many pictures as a second has. */
async function fit(frame: Frame, { heights }: Host): Promise<{ off: number; ms: number }> {
	if (heights === null) return { off: 0, ms: 0 };
	const [least, most] = heights;
	const started = performance.now();
	for (let painted = 0; ; painted++) {
		const [inner, content] = await frame.evaluate(() => [
			innerHeight,
			document.documentElement.getBoundingClientRect().height
		]);
		const off = Math.abs((inner ?? 0) - Math.min(Math.max(content ?? 0, least), most));
		const ms = Math.min(performance.now() - started, (painted / frames) * patience);
		if (off <= tolerance || ms >= patience) return { off, ms };
		await frame.page().evaluate(async () => void (await new Promise(requestAnimationFrame)));
	}
}

/** Which of an embed's parts cannot be read: not there, cut off, too faint or too small. */
async function unread(frame: Frame): Promise<string[]> {
	return await frame.evaluate(() => {
		const found: string[] = [];
		const wide = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth > wide) found.push('it scrolls sideways');
		const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const luminance = (colour: string) => {
			if (!canvas) return 0;
			canvas.fillStyle = colour;
			canvas.fillRect(0, 0, 1, 1);
			const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
				const part = value / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const main = document.querySelector('[data-embed]');
		const ground = luminance(main ? getComputedStyle(main).backgroundColor : 'white');
		const contrast = (colour: string) => {
			const [dark = 0, light = 0] = [ground, luminance(colour)].sort((a, b) => a - b);
			return (light + 0.05) / (dark + 0.05);
		};
		const parts = {
			title: 'h1',
			source: '.source',
			link: '.source a[href]',
			chart: '[data-chart] :is(svg:has([data-mark]), [data-mark] svg)'
		};
		for (const [name, selector] of Object.entries(parts)) {
			const part = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
			const { left = 0, right = 0, width = 0, height = 0 } = part?.getBoundingClientRect() ?? {};
			if (!part || width < 40 || height < 12) found.push(`no ${name} is seen`);
			else if (left < -1 || right > wide + 1) found.push(`the ${name} is cut off`);
			else if (name !== 'chart') {
				const { color, fontSize } = getComputedStyle(part);
				if (contrast(color) < 4.5) found.push(`the ${name} is faint: ${contrast(color).toFixed(1)}`);
				if (parseFloat(fontSize) < 12) found.push(`the ${name} is small: ${fontSize}`);
			}
		}
		const words = [...document.querySelectorAll('[data-chart] :is(span, b, p)')].filter(
			(element) =>
				element.checkVisibility() &&
				[...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
		);
		if (words.length === 0) found.push('no words of the chart are seen');
		for (const text of words) {
			const { left, right } = text.getBoundingClientRect();
			if (left < -1 || right > wide + 1) found.push(`cut off: ${text.textContent}`);
			const size = parseFloat(getComputedStyle(text).fontSize);
			if (size < 10) found.push(`${size.toFixed(1)} px small: ${text.textContent}`);
		}
		return found;
	});
}

/** What an embed keeps in the browser; where the browser refuses it a place, it can keep nothing there. */
async function stored(frame: Frame): Promise<string[]> {
	return await frame.evaluate(async () => {
		// an opaque origin has no place at all
		if (origin === 'null') return [];
		const found: string[] = [];
		const places: (() => Promise<string[]> | string[])[] = [
			() => Object.keys(localStorage).map((key) => `localStorage ${key}`),
			() => Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
			async () => (await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
			async () =>
				((await navigator.serviceWorker?.getRegistrations()) ?? []).map(
					({ scope }) => `service worker ${scope}`
				)
		];
		for (const look of places) {
			try {
				found.push(...(await look()));
			} catch (refusal) {
				if (!(refusal instanceof DOMException)) throw refusal;
				// a browser may refuse storage to every frame of another site
				if (refusal.name !== 'SecurityError' && !refusal.message.includes('denied'))
					found.push(`${refusal.name}: ${refusal.message}`);
			}
		}
		return found;
	});
}

/** Runs in the page: marks when a frame is no longer hidden. */
function markSwap(): void {
	const watch = new MutationObserver((changes) => {
		if (!changes.some(({ target }) => target instanceof HTMLIFrameElement)) return;
		performance.mark('swap');
		watch.disconnect();
	});
	watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
}

/** The sums of the page's layout shifts so far: that with which a frame takes a quotation's place, and all others. */
async function shifts(page: Page): Promise<Pick<Measure, 'shift' | 'swap'>> {
	return await page.evaluate(() => {
		// no callback: none is called where scripts are off
		const observer = new PerformanceObserver(() => undefined);
		observer.observe({ type: 'layout-shift', buffered: true });
		const swapped = performance.getEntriesByName('swap')[0]?.startTime ?? Infinity;
		const sums = { shift: 0, swap: 0 };
		for (const entry of observer.takeRecords()) {
			const value = Number(Reflect.get(entry, 'value'));
			if (entry.startTime >= swapped && sums.swap === 0) sums.swap = value;
			else sums.shift += value;
		}
		return sums;
	});
}

/** Tabs from the link before to the link after, through every frame, and back in again. */
async function tabThrough(page: Page): Promise<string[]> {
	const frames = await page.locator('iframe').count();
	const at = () =>
		page.evaluate(() => {
			const { activeElement } = document;
			return (
				activeElement?.id || (activeElement?.shadowRoot?.activeElement ?? activeElement)?.localName || ''
			);
		});
	await page.locator('#before').focus();
	let inside = 0;
	for (let tab = 0; tab < mostTabs * frames; tab++) {
		await page.keyboard.press('Tab');
		const place = await at();
		if (place === 'iframe') inside += 1;
		else if (place === 'after') {
			if (inside === 0) return ['Tab passes the frame by'];
			await page.keyboard.press('Shift+Tab');
			// a frame in another process takes the focus a moment later
			for (let wait = 0; wait < 50 && (await at()) !== 'iframe'; wait++) await page.waitForTimeout(100);
			return (await at()) === 'iframe' ? [] : ['Shift+Tab does not lead back into the frame'];
		}
	}
	return [inside === 0 ? 'Tab never reaches the frame' : 'Tab never leaves the frame'];
}
