import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { bringAxe, faultsOf } from '../axe.ts';
import { openDeck, wall } from './deck.ts';
import { codesOf, readPaper } from './paper.ts';
import { built, openLive } from '../site.ts';

const { address }: { address: string } = JSON.parse(readFileSync(join(built, 'data/site.json'), 'utf8'));

const three = '/present/my/?pin=theme-frequency;measure=count&title=Mine&pin=timeline&pin=names-by-article';

/** Presses Tab until the focus is on a control of that name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const wanted = page
		.locator(':focus')
		.and(page.getByRole('link', { name }).or(page.getByRole('button', { name })));
	for (let press = 0; press < 150; press++) {
		if ((await wanted.count()) > 0) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${name}`);
}

const cards = (page: Page) => page.locator('main ol > li');
const charts = (page: Page) => new URL(page.url()).searchParams.getAll('pin').map((pin) => pin.split(';')[0]);

test('five charts are pinned by keyboard and run as a deck within a minute', async ({ page }) => {
	const began = Date.now();
	await openLive(page, `/charts/${chartSlugs[0]}/`);
	for (let count = 1; count <= 5; count++) {
		await tabTo(page, 'Add to my slides');
		await page.keyboard.press('Enter');
		const said = page.getByRole('status').filter({ hasText: `slide ${count} of your slides` });
		await expect(said).toBeVisible();
		await tabTo(page, count < 5 ? /^Next: / : /of your slides$/);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(count < 5 ? `/charts/${chartSlugs[count]}/` : /\/present\/my\/\?pin=/);
	}
	await expect(cards(page)).toHaveCount(5);
	await expect(page.getByRole('link', { name: 'Start (F5)' })).toBeVisible();
	await page.keyboard.press('F5');
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	expect(Date.now() - began).toBeLessThan(60_000);
	const shown = page.locator('.reveal section.present');
	await expect(shown.locator(':focus')).toHaveText(/./);
	for (let slide = 1; slide <= 5; slide++) {
		await expect(shown.locator('[data-chart] svg').filter({ visible: true }).first()).toBeVisible();
		await expect(shown).toHaveAttribute('id', `slide-${slide}`);
		const marks = shown.locator('[data-chart] a[data-mark]').filter({ visible: true });
		// a row that is a mark as a whole is HTML, its shape is a drawing's
		const drawn = await marks.evaluateAll(
			(links) =>
				links.filter(
					(link) => link instanceof SVGAElement || link.querySelector('.shape') instanceof SVGElement
				).length
		);
		expect(drawn).toBeGreaterThan(0);
		expect(drawn).toBe(await marks.count());
		if (slide < 5) await page.keyboard.press('PageDown');
	}
	await page.reload();
	await expect(shown).toHaveAttribute('id', 'slide-5');
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	await page.keyboard.press('Escape');
	await expect(cards(page)).toHaveCount(5);
	await expect(page.locator('.reveal')).toHaveCount(0);
});

test('pinned charts have labels of 18 px on a wall', async ({ page }) => {
	await openDeck(page, wall, `/present/my/?${chartSlugs.map((slug) => `pin=${slug}`).join('&')}&slides`);
	const charts = page.locator('.slide').filter({ has: page.locator('[data-chart]') });
	await expect(charts).toHaveCount(chartSlugs.length);
	// they are fitted one by one
	const fitted = () =>
		charts.evaluateAll((slides) => slides.every((slide) => slide.style.getPropertyValue('--zoom') !== ''));
	await expect.poll(fitted).toBe(true);
	const smallest = await charts.evaluateAll((slides) =>
		slides.map((slide) => {
			const sizes = [...slide.querySelectorAll('[data-chart] text')]
				.filter((text) => getComputedStyle(text.closest('.narrow, .wide') ?? text).display !== 'none')
				.map((text) => parseFloat(getComputedStyle(text).fontSize));
			const size = Math.min(...sizes) * Number(getComputedStyle(slide).getPropertyValue('--zoom'));
			return [slide.querySelector<HTMLElement>('[data-chart]')?.dataset.chart ?? '', size] as const;
		})
	);
	for (const [chart, size] of smallest) expect.soft(size, chart).toBeGreaterThanOrEqual(18 - 0.01);
});

test('a pinned chart keeps the state that it was pinned in, once', async ({ page }) => {
	await openLive(page, '/charts/theme-frequency/?measure=count');
	const add = page.getByRole('link', { name: 'Add to my slides' });
	await add.click();
	await expect(page.getByRole('link', { name: 'Added: slide 1 of your slides' })).toBeVisible();
	await add.click();
	await page.getByRole('link', { name: 'It is slide 1 of your 1' }).click();
	await expect(page).toHaveURL('/present/my/?pin=theme-frequency;measure=count');
	await expect(cards(page).getByRole('link').last()).toHaveAttribute(
		'href',
		/theme-frequency\/\?measure=count$/
	);
});

test('slides are moved, removed, given a title and notes, and the address has it all', async ({ page }) => {
	await openLive(page, three);
	await expect(cards(page)).toHaveCount(3);
	await page.getByRole('button', { name: 'Down: slide 1' }).press('Enter');
	await expect(page.getByRole('status')).toHaveText('Slide 1 is now slide 2 of 3');
	await expect(page.locator(':focus')).toHaveAccessibleName('Down: slide 2');
	await page.keyboard.press('Enter');
	expect(charts(page)).toEqual(['timeline', 'names-by-article', 'theme-frequency']);
	// at the end there is no way further down
	await expect(page.locator(':focus')).toHaveAccessibleName('Up: slide 3');
	await page.getByRole('button', { name: 'Remove: slide 2' }).press('Enter');
	expect(charts(page)).toEqual(['timeline', 'theme-frequency']);
	await expect(cards(page).nth(1).getByLabel('Title')).toBeFocused();
	await cards(page).first().getByLabel('Title').fill('Fifteen months & a phrase');
	await cards(page).first().getByLabel('Notes').fill('First this.\nThen that.');
	await page.reload();
	await expect(cards(page).first().locator('.words h2')).toHaveText('1. Fifteen months & a phrase');
	await expect(cards(page).first().getByLabel('Notes')).toHaveValue('First this.\nThen that.');
	await page.getByRole('link', { name: 'Start (F5)' }).click();
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	await expect(page.locator('section.present h2')).toHaveText('Fifteen months & a phrase');
	await expect(page.locator('section.present .notes p').last()).toHaveText('Then that.');
	await page.goBack();
	await expect(cards(page)).toHaveCount(2);
	await expect(page.locator('html')).not.toHaveClass(/\bpresenting\b/);
});

test('an address that a script did not write is read with care', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await openLive(page, `/present/my/?pin=no-such&pin=timeline;colour=red&title=${'t'.repeat(300)}`);
	await expect(cards(page)).toHaveCount(1);
	await expect(page.locator('.fault')).toHaveText([
		/^No chart is called “no-such”/,
		/^“colour=red” is no choice/,
		/^The title that begins/
	]);
	await expect(page).toHaveURL('/present/my/?pin=timeline');
	expect(errors).toEqual([]);
});

test('a deck that was sent leaves the reader’s own as it is, until they say otherwise', async ({ page }) => {
	await openLive(page, '/present/my/?pin=timeline');
	await cards(page).first().getByLabel('Title').fill('My own');
	await openLive(page, three);
	await cards(page).first().getByLabel('Title').fill('Sent and changed');
	await openLive(page, '/present/my/');
	await expect(cards(page).first().getByLabel('Title')).toHaveValue('My own');
	await openLive(page, three);
	await page.getByRole('button', { name: 'Keep these instead' }).click();
	await openLive(page, '/present/my/');
	await expect(cards(page)).toHaveCount(3);
});

test('where the browser keeps nothing the deck lives in its address', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
	});
	await openLive(page, '/charts/timeline/');
	await page.getByRole('link', { name: 'Add to my slides' }).click();
	await page.getByRole('link', { name: /^Next: / }).click();
	await expect(page.getByRole('status')).toBeEmpty();
	await page.getByRole('link', { name: 'Add to my slides' }).click();
	await page.getByRole('link', { name: 'Added: slide 2 of your slides' }).click();
	await expect(cards(page)).toHaveCount(2);
	await page.reload();
	await expect(cards(page)).toHaveCount(2);
	await page.getByLabel('Add a chart').selectOption('theme-frequency');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(cards(page)).toHaveCount(3);
	expect(charts(page).at(-1)).toBe('theme-frequency');
});

test('without JavaScript a chart’s page leads to where slides are put together, and that says what can be read', async ({
	browser
}) => {
	const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.SITE_URL ?? '' });
	const page = await plain.newPage();
	await page.goto('/charts/timeline/');
	await page.getByRole('link', { name: 'Add to my slides' }).click();
	await expect(page).toHaveURL('/present/my/?add=timeline;');
	await expect(page.getByRole('link', { name: 'The slides of this site' })).toBeVisible();
	await expect(page.locator('noscript li, main li').filter({ visible: true })).toHaveCount(chartSlugs.length);
	await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeHidden();
	await plain.close();
});

test('a link that asks to add a chart writes nothing: it is offered, and kept by a click', async ({
	page
}) => {
	await openLive(page, '/present/my/?pin=names-by-article');
	await page
		.getByRole('button', { name: 'Keep these instead' })
		.or(page.getByLabel('Add a chart'))
		.first()
		.waitFor();
	const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
	const before = await kept();
	const link = '/present/my/?add=timeline;&title=Theirs&add=theme-frequency;measure=count';
	await openLive(page, link);
	await expect(page.locator('[data-offered] li')).toHaveCount(2);
	await expect(page.locator('[data-offered]')).toContainText('Theirs');
	expect(await kept()).toBe(before);
	await expect(page).toHaveURL(link);
	const had = await cards(page).count();
	await page.getByRole('button', { name: 'Add to my slides' }).click();
	await expect(cards(page)).toHaveCount(had + 2);
	await expect(page.locator('[data-offered]')).toHaveCount(0);
	expect(await kept()).toContain('pin=timeline&title=Theirs&pin=theme-frequency;measure=count');
});

test('the pins on paper: fetched when asked for, each with its title, notes, sentences, address and code', async ({
	browser
}, info) => {
	// as the site is once it is published: an address of this machine is not printed
	const published = 'https://example.org/pullquote';
	const context = await browser.newContext({ baseURL: process.env.SITE_URL ?? '', bypassCSP: true });
	const page = await context.newPage();
	await page.route(/\/present\/my\/\?/, async (route) => {
		const body = (await (await route.fetch()).text()).replaceAll(address, published);
		await route.fulfill({ body, contentType: 'text/html' });
	});
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await openLive(page, `${three}&notes=Say+this`);
	await expect(cards(page).locator('.frame')).toHaveCount(3);
	await page.waitForLoadState('networkidle');
	const before = fetched.length;
	await page.getByRole('link', { name: 'On paper' }).click();
	const parts = page.locator('.handout .part');
	await expect(parts).toHaveCount(3);
	expect(fetched.slice(before).filter((path) => path.endsWith('.js'))).not.toEqual([]);
	await expect(page).toHaveURL(`${three}&notes=Say+this&paper`);
	await expect(parts.first().locator('h2')).toHaveText('Mine');
	await expect(parts.last().locator('.notes')).toContainText('Say this');
	await expect(parts.first().locator('.sentences li').first()).toBeVisible();
	await bringAxe(page);
	expect(await faultsOf(page)).toEqual([]);
	const headlines = await parts.locator('h2').allTextContents();
	const addresses = await parts
		.locator('.scan')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	expect(addresses[0]?.startsWith(`${published}/`)).toBe(true);
	expect(addresses[0]).toMatch(/\/charts\/theme-frequency\/\?measure=count$/);

	const path = info.outputPath('pins.pdf');
	await page.pdf({ path, preferCSSPageSize: true, tagged: true });
	const paper = await readPaper(path);
	expect(paper.pages).toHaveLength(2);
	const squeezed = (text: string) => text.replace(/\s+/g, '');
	for (const [index, headline] of headlines.entries())
		expect(squeezed(paper.pages[Math.floor(index / 2)]?.text ?? '')).toContain(squeezed(headline));
	const codes = paper.pages.flatMap(({ areas }, index) =>
		areas
			.filter(({ link, rect: [, foot, , top] }) => addresses.includes(link) && top - foot > 50)
			.map(({ rect }) => ({ page: index + 1, rect }))
	);
	expect((await codesOf(page, path, codes)).sort()).toEqual([...addresses].sort());

	await page.goto(`${three}&paper`);
	await expect(parts).toHaveCount(3);
	await page.getByRole('link', { name: 'Back to my slides' }).click();
	await expect(cards(page)).toHaveCount(3);
	await expect(page.locator('.handout')).toHaveCount(0);
	await context.close();
});

test('on paper no word of any chart runs off the sheet or into another', async ({ page }) => {
	// the width that A4 leaves between its margins
	await page.setViewportSize({ width: 688, height: 1000 });
	await page.goto(`/present/my/?${chartSlugs.map((slug) => `pin=${slug}`).join('&')}&paper`);
	await expect(page.locator('.handout .part')).toHaveCount(chartSlugs.length);
	await page.emulateMedia({ media: 'print' });
	const faults = await page.locator('.handout .drawing').evaluateAll((drawings) => {
		const sheet = document.querySelector('.handout')?.getBoundingClientRect() ?? new DOMRect();
		return drawings.flatMap((drawing) => {
			const chart = drawing.getAttribute('data-chart');
			const texts = [...drawing.querySelectorAll(':is(span, b, p)')]
				.filter(
					(text) =>
						text.checkVisibility() &&
						text.getBoundingClientRect().width > 0 &&
						[...text.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
				)
				.filter((text) => text.firstElementChild === null)
				.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
			if (texts.length === 0) return [`${chart}: no words`];
			const off = texts.filter(({ box }) => box.left < sheet.left - 1 || box.right > sheet.right + 1);
			const together = texts.flatMap(({ words, box }, index) =>
				texts
					.slice(index + 1)
					.filter(
						(other) =>
							Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
							// lines may be set close
							Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 4
					)
					.map((other) => `${chart}: “${words}” and “${other.words}”`)
			);
			return [...off.map(({ words }) => `${chart}: “${words}” runs off`), ...together];
		});
	});
	expect(faults).toEqual([]);
});

test('the speaker’s window shows the deck and turns it', async ({ page }) => {
	await openLive(page, `${three}&slides`);
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('s');
	const speaker = await opened;
	for (const part of ['#current-slide', '#upcoming-slide'])
		await expect(speaker.frameLocator(`${part} iframe`).locator('.reveal.ready section.present')).toBeVisible(
			{
				timeout: 15_000
			}
		);
	await speaker.bringToFront();
	await speaker.locator('body').press('PageDown');
	await expect(page.locator('[data-deck-status]')).toHaveText(/^Slide 2 of 3: /);
});

test('every chart in a deck of one’s own fits its slide and has no fault that axe knows, on the wall and while it is put together', async ({
	page
}) => {
	test.slow();
	const all = `/present/my/?${chartSlugs.map((slug) => `pin=${slug}`).join('&')}`;
	await openLive(page, all);
	await expect(cards(page).locator('.frame')).toHaveCount(chartSlugs.length);
	await bringAxe(page);
	for (const width of [320, 1280])
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme });
			expect.soft(await faultsOf(page), `${width} px, ${colorScheme}`).toEqual([]);
			const { clientWidth, scrollWidth } = await page.evaluate(() => ({
				clientWidth: document.documentElement.clientWidth,
				scrollWidth: document.documentElement.scrollWidth
			}));
			expect.soft(scrollWidth).toBeLessThanOrEqual(clientWidth);
		}
	await page.setViewportSize({ width: 1024, height: 768 });
	await page.goto(`${all}&slides`);
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	await bringAxe(page);
	for (const slug of chartSlugs) {
		expect.soft(await faultsOf(page), slug).toEqual([]);
		const beyond = await page.locator('section.present').evaluate((section) => {
			const foot = section.querySelector('footer')?.getBoundingClientRect().top ?? 0;
			return [...section.querySelectorAll('.drawing text')]
				.filter((text) => text.checkVisibility() && text.getBoundingClientRect().bottom > foot + 2)
				.map(({ textContent }) => textContent);
		});
		expect.soft(beyond, slug).toEqual([]);
		await page.keyboard.press('PageDown');
	}
});
