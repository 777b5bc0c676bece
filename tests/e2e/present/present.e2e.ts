import { expect, test, type Page } from '@playwright/test';
import { bringAxe, faultsOf } from '../axe.ts';
import { hashOf, idOf, oldWall, openDeck, said, seenOn, shown, slidesOf, walk, wall } from './deck.ts';
import { pages } from '../site.ts';

test('the whole talk goes by a clicker, each slide and step announced, with the focus on its heading', async ({
	page
}) => {
	await openDeck(page);
	const count = await slidesOf(page);
	const steps = await walk(page, 'PageDown', async () => (await said(page).textContent()) ?? '');
	const slides = steps
		.map(({ seen }) => /^Slide (\d+) of (\d+): .+/.exec(seen))
		.filter((match) => match !== null);
	expect(slides.map(([, number]) => Number(number))).toEqual(
		Array.from({ length: count - 1 }, (_, index) => index + 2)
	);
	expect(slides.every(([, , of]) => Number(of) === count)).toBe(true);
	expect(steps.filter(({ seen }) => /^Step \d of \d: .+/.test(seen)).length).toBe(
		await page.locator('.charts > [data-fragment-index]').count()
	);
	expect(new Set(steps.map(({ hash }) => hash)).size).toBe(steps.length);
	const focused = page.locator(':focus');
	expect(await focused.evaluate((element) => element.tagName)).toBe('H2');
	expect(await focused.evaluate((element) => element.closest('section')?.id)).toBe(await idOf(page));

	for (let step = 0; step < steps.length; step++) await page.keyboard.press('PageUp');
	await expect(shown(page)).toHaveAttribute('id', 'start');
	await page.keyboard.press('End');
	expect(await idOf(page)).toBe(await page.locator('.reveal section').last().getAttribute('id'));
	await page.keyboard.press('Home');
	await expect(shown(page)).toHaveAttribute('id', 'start');
});

test('the screen goes black and white and comes back, whichever key follows', async ({ page }) => {
	await openDeck(page);
	const cover = page.locator('.pause-overlay');
	const colour = () => cover.evaluate((element) => getComputedStyle(element).backgroundColor);
	for (const [key, rgb] of [
		['b', 'rgb(0, 0, 0)'],
		['.', 'rgb(0, 0, 0)'],
		['w', 'rgb(255, 255, 255)']
	] as const) {
		await page.keyboard.press(key);
		await expect(cover).toBeVisible();
		expect(await colour()).toBe(rgb);
		await page.keyboard.press(key);
		await expect(cover).toBeHidden();
	}
	await page.keyboard.press('b');
	await page.keyboard.press('PageDown');
	await expect(cover).toBeHidden();
	await expect(shown(page)).toHaveAttribute('id', 'start');
	await page.keyboard.press('b');
	await page.keyboard.press('Escape');
	await expect(cover).toBeHidden();
});

test('a held key turns one slide', async ({ page }) => {
	await openDeck(page);
	await page.keyboard.down('ArrowRight');
	for (let repeat = 0; repeat < 20; repeat++) await page.keyboard.down('ArrowRight');
	await page.keyboard.up('ArrowRight');
	await expect(said(page)).toHaveText(/^Slide 2 of /);
});

test('a reload, another size and the address alone keep the slide and its step', async ({ page }) => {
	await openDeck(page, wall, '/present/#scale/1');
	await expect(shown(page)).toHaveAttribute('id', 'scale');
	await expect(shown(page).locator('.worked-out')).toBeVisible();
	await page.setViewportSize(oldWall);
	await expect(shown(page)).toHaveAttribute('id', 'scale');
	await page.keyboard.press('PageDown');
	const id = await idOf(page);
	await page.reload();
	await expect(shown(page)).toHaveAttribute('id', id);
	expect(await hashOf(page)).toBe(`#${id}`);
});

test('Esc shows all slides, the arrows choose, Enter opens one', async ({ page }) => {
	await openDeck(page);
	await page.keyboard.press('Escape');
	await expect(page.locator('.reveal')).toHaveClass(/\boverview\b/);
	await expect(said(page)).toHaveText(/^All slides/);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page.locator('.reveal')).not.toHaveClass(/\boverview\b/);
	await expect(said(page)).toHaveText(/^Slide 3 of /);
	await expect(shown(page).locator('h2')).toBeFocused();
});

for (const size of [wall, oldWall])
	test(`all slides are seen at once at ${size.width} × ${size.height}, in rows, and the arrows go between them`, async ({
		page
	}) => {
		await openDeck(page, size);
		await page.keyboard.press('End');
		await page.keyboard.press('Escape');
		const places = await page.locator('.reveal section').evaluateAll((sections) =>
			sections.map((section) => {
				const { left, top, right, bottom } = section.getBoundingClientRect();
				return { id: section.id, left, top, right, bottom };
			})
		);
		const overlaps = places.flatMap((one, at) =>
			places
				.slice(at + 1)
				.filter(
					(other) =>
						one.left < other.right &&
						other.left < one.right &&
						one.top < other.bottom &&
						other.top < one.bottom
				)
				.map((other) => [one.id, other.id])
		);
		expect(overlaps).toEqual([]);
		for (const { id, left, top, right, bottom } of places)
			expect([
				id,
				left >= 0,
				top >= 0,
				right <= size.width,
				bottom <= size.height,
				right - left > 150
			]).toEqual([id, true, true, true, true, true]);
		await bringAxe(page);
		expect(await faultsOf(page)).toEqual([]);
		// a link in a slide that is not read aloud is not reached either
		await page.keyboard.press('Tab');
		await expect(page.locator('.slide :focus')).toHaveCount(0);

		// up a row, to the slide above
		const last = places.at(-1);
		await page.keyboard.press('ArrowUp');
		const now = await shown(page).boundingBox();
		expect(now?.x).toBeCloseTo(last?.left ?? NaN, 0);
		expect((now?.y ?? NaN) + (now?.height ?? NaN)).toBeLessThan(last?.top ?? NaN);
		await page.keyboard.press('ArrowDown');
		await expect(shown(page)).toHaveAttribute('id', last?.id ?? '');
		await page.keyboard.press('ArrowDown');
		await expect(shown(page)).toHaveAttribute('id', last?.id ?? '');

		// and by a click on one
		const chosen = places[2];
		await page.mouse.click((chosen?.left ?? 0) + 5, (chosen?.top ?? 0) + 5);
		await expect(page.locator('.reveal')).not.toHaveClass(/\boverview\b/);
		await expect(shown(page)).toHaveAttribute('id', chosen?.id ?? '');
		expect(await shown(page).boundingBox()).toEqual({ x: 0, y: 0, ...size });
	});

test('the question mark says what the keys do, and Esc closes it', async ({ page }) => {
	await openDeck(page);
	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Keys while presenting' });
	await expect(help).toBeVisible();
	await expect(help).toContainText('PageDown');
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await expect(page.locator('.reveal')).not.toHaveClass(/\boverview\b/);
});

test('the speaker’s window has the notes, the next slide and a timer, and turns the slides', async ({
	page,
	context
}) => {
	const complaints: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	await openDeck(page);
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('s');
	const speaker = await opened;
	await page.keyboard.press('PageDown');
	const notes = await shown(page).locator('.notes p').first().textContent();
	// it reads the slides twice more first
	await expect(speaker.locator('.speaker-controls-notes .value')).toContainText(String(notes).slice(0, 40), {
		timeout: 30_000
	});
	await expect(speaker.locator('.speaker-controls-time .timer')).toBeVisible();
	const next = speaker.frameLocator('#upcoming-slide iframe').locator('section.present');
	await expect(next).toBeVisible();
	await speaker.bringToFront();
	await speaker.locator('body').press('PageDown');
	await expect(said(page)).toHaveText(/^Step 2 of /);
	// the window keeps to the policy of the page that opened it
	expect(complaints).toEqual([]);
});

test('a pointer follows the mouse, and goes again', async ({ page }) => {
	await openDeck(page);
	await page.keyboard.press('l');
	await page.mouse.move(400, 300);
	const dot = page.locator('.deck-pointer');
	const box = await dot.boundingBox();
	expect([box && box.x + box.width / 2, box && box.y + box.height / 2]).toEqual([400, 300]);
	await page.keyboard.press('l');
	await expect(dot).toHaveCount(0);
});

test('nothing moves where the reader wants no motion', async ({ page }) => {
	await openDeck(page);
	for (const key of ['PageDown', 'PageDown', 'PageDown', 'b', 'b', 'l', 'l', 'Escape', 'Escape', '?']) {
		await page.keyboard.press(key);
		const moving = await page.evaluate(() => ({
			now: document.getAnimations().length,
			ever: [...document.querySelectorAll('html, html *')].filter((element) => {
				const { transitionDuration, animationName } = getComputedStyle(element);
				return /[1-9]/.test(transitionDuration) || animationName !== 'none';
			}).length
		}));
		expect([key, moving]).toEqual([key, { now: 0, ever: 0 }]);
	}
});

for (const size of [wall, oldWall, { width: 1280, height: 720 }])
	test(`every slide fits ${size.width} × ${size.height}: words of 24 px, on an old wall’s charts 18; on the old wall axe knows no fault`, async ({
		page
	}) => {
		test.slow();
		await openDeck(page, size);
		await bringAxe(page);
		const steps = await walk(page, 'PageDown', async () => [
			...(await misfits(page)),
			// what is said, and in which colours, is the same on every wall
			...(size === oldWall ? await faultsOf(page) : [])
		]);
		for (const { hash, seen } of steps) expect.soft(seen, hash).toEqual([]);
		expect(steps.length).toBeGreaterThan(await slidesOf(page));
	});

for (const size of [wall, { width: 1280, height: 720 }])
	test(`a reader who sets words wider apart during the talk finds them all on ${size.width} × ${size.height}`, async ({
		page
	}) => {
		test.slow();
		await openDeck(page, size);
		await page.evaluate(() => {
			// WCAG 1.4.12
			const spaced = new CSSStyleSheet();
			spaced.replaceSync(
				'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }'
			);
			document.adoptedStyleSheets.push(spaced);
		});
		const steps = await walk(page, 'PageDown', async () =>
			(await misfits(page)).filter((misfit) => !misfit.startsWith('small'))
		);
		for (const { hash, seen } of steps) expect.soft(seen, hash).toEqual([]);
		expect(steps.length).toBeGreaterThan(await slidesOf(page));
	});

for (const size of [wall, oldWall])
	test(`in the reader’s own few colours every slide of ${size.width} × ${size.height} keeps its marks; on the old wall axe knows no fault`, async ({
		page
	}) => {
		test.slow();
		await page.emulateMedia({ forcedColors: 'active' });
		await openDeck(page, size);
		await bringAxe(page);
		const steps = await walk(page, 'PageDown', async () => [
			...(await misfits(page)),
			...(size === oldWall ? await faultsOf(page) : []),
			...(await seenOn(page)).unseen,
			...(await lost(page))
		]);
		for (const { hash, seen } of steps) expect.soft(seen, hash).toEqual([]);
		expect(steps.length).toBeGreaterThan(await slidesOf(page));
	});

/** Marks that have the ground's colour, and nothing around them. */
async function lost(page: Page): Promise<string[]> {
	return await shown(page).evaluate((section) => {
		const ground = getComputedStyle(section.querySelector('.slide') ?? section).backgroundColor;
		const isGround = (paint: string) => ['none', ground, 'rgba(0, 0, 0, 0)'].includes(paint);
		return [...section.querySelectorAll('[data-mark]')]
			.filter((mark) =>
				[...mark.querySelectorAll('*')].every((part) => {
					const { fill, stroke } = getComputedStyle(part);
					return isGround(fill) && isGround(stroke);
				})
			)
			.map((mark) => `not to be told from the ground: ${mark.getAttribute('aria-label') ?? ''}`);
	});
}

/** What on the slide that is seen is too small to read, or reaches beyond it. */
async function misfits(page: Page): Promise<string[]> {
	return await shown(page).evaluate((section) => {
		const frame = section.getBoundingClientRect();
		const scale = frame.height / 1080;
		const found: string[] = [];
		for (const element of section.querySelectorAll<Element>(
			'.slide :is(h2, h3, p, li, dd, dt), .slide [data-chart] :is(span, b)'
		)) {
			const style = getComputedStyle(element);
			const box = element.getBoundingClientRect();
			if (style.visibility !== 'visible' || box.width === 0 || element.textContent?.trim() === '') continue;
			const drawn = element.closest<HTMLElement>('.drawing');
			const zoom = drawn ? Number(style.getPropertyValue('--zoom')) : 1;
			const size = parseFloat(style.fontSize) * zoom;
			const words = `${size.toFixed(1)} px: ${element.textContent?.trim().slice(0, 40)}`;
			if (size < (drawn && frame.width < 1.5 * frame.height ? 18 : 23.9)) found.push(`small ${words}`);
			if (
				box.left < frame.left - scale ||
				box.right > frame.right + scale ||
				box.bottom > frame.bottom + scale ||
				box.top < frame.top - scale
			)
				found.push(`outside ${words}`);
			const foot = section.querySelector('.slide > footer')?.getBoundingClientRect();
			if (foot && !element.closest('footer') && box.bottom > foot.top + 2 * scale)
				found.push(`over the source line ${words}`);
		}
		return found;
	});
}

test('the last slide sends nobody to this machine: it says what stands on the site, and whose it is', async ({
	page
}) => {
	await openDeck(page);
	await page.keyboard.press('End');
	await expect(shown(page).locator('.rights')).toBeVisible();
	await expect(shown(page).getByRole('img', { name: 'QR code' })).toHaveCount(0);
	await expect(shown(page)).not.toContainText('localhost');
});

test('the first paint is the first slide, and nothing shifts when its script comes', async ({ page }) => {
	await page.addInitScript(() => {
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
		}).observe({ type: 'layout-shift', buffered: true });
	});
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/present/deck.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.setViewportSize(wall);
	await page.goto('/present/', { waitUntil: 'commit' });
	const sections = page.locator('.reveal section');
	await expect(sections.first()).toBeVisible();
	await expect(sections.nth(1)).toBeHidden();
	const before = await sections.first().locator('h2').boundingBox();
	expect(await sections.first().boundingBox()).toEqual({ x: 0, y: 0, ...wall });
	release();
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	expect(await sections.first().locator('h2').boundingBox()).toEqual(before);
	expect(await page.evaluate(() => (window as Window & { shifts?: string[] }).shifts)).toEqual([]);
});

test('a slide’s letters are there with the page, and none is asked for', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await openDeck(page);
	expect(asked.filter((path) => path.endsWith('/newsreader.woff2'))).toEqual([]);
	expect(await page.evaluate(() => document.fonts.check("500 70px 'Newsreader'", 'A slide'))).toBe(true);
	const loaded = await page.evaluate(() =>
		[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
	);
	// a machine's own fonts may stand in for a moment
	expect(loaded.filter((family) => !family.includes('Fallback'))).toEqual(['Newsreader']);
});

for (const size of [wall, oldWall, { width: 1280, height: 720 }, { width: 1280, height: 900 }])
	test(`a slide of many words sets them smaller, down to 24 px: none meets another at ${size.width} × ${size.height}`, async ({
		page
	}) => {
		const long = 'What the neighbourhoods of a county said of their councils, '.repeat(4).slice(0, 190);
		await page.route(/\/present\/$/, async (route) => {
			const body = await (await route.fetch()).text();
			await route.fulfill({
				contentType: 'text/html',
				body: body
					.replace(/(<h2 tabindex="-1">(?:<!--[^>]*-->)*)[^<]+/, `$1${long}`)
					.replace(/(<bdi title="[^"]*">)[^<]+(?=<\/bdi>)/g, `$1${long}`)
			});
		});
		await openDeck(page, size);
		const slide = shown(page).locator('.slide.title');
		await expect(slide.locator('h2')).toHaveText(long);
		const places = await slide.evaluate((element) => {
			const frame = element.getBoundingClientRect();
			return {
				frame: [frame.top, frame.bottom],
				rows: ['header h2', 'header .lead', '.articles', ':scope > footer'].map((part) => {
					const { top, bottom } = element.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
					return [top, bottom];
				})
			};
		});
		const edges = [places.frame[0] ?? 0, ...places.rows.flat(), places.frame[1] ?? 0];
		expect(edges).toEqual([...edges].sort((a, b) => a - b));
		for (const title of await slide.locator('.articles bdi').all())
			expect(await title.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
		expect(await misfits(page)).toEqual([]);
	});

test('without its script, and without any, all slides stand one below the other with their notes', async ({
	browser,
	page
}) => {
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: new URL(process.env.SITE_URL ?? '').href
	});
	const still = await plain.newPage();
	await page.route('**/present/deck.js', (route) => route.abort());
	for (const one of [still, page]) {
		await one.setViewportSize(wall);
		await one.goto('/present/');
		for (const section of await one.locator('.reveal section').all()) {
			await expect(section.locator('h2')).toBeVisible();
			await expect(section.locator('.notes')).toBeVisible();
		}
		for (const chart of await one.locator('.charts > .step:not(.builds) [data-chart]').all())
			await expect(chart.locator('svg').filter({ visible: true }).first()).toBeVisible();
	}
	await plain.close();
});

test('on a telephone the slides are a page to scroll, with a way to turn them', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/present/');
	await expect(page.locator('.reveal section').last().locator('h2')).toBeVisible();
	await page.getByRole('link', { name: 'Show as slides' }).click();
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
});

test('a hundred slides turned leave as many elements as before', async ({ page }) => {
	await openDeck(page);
	const turn = async (times: number): Promise<number> => {
		for (let time = 0; time < times; time++) await page.keyboard.press(time % 2 ? 'PageUp' : 'PageDown');
		return await page.evaluate(() => document.getElementsByTagName('*').length);
	};
	const before = await turn(4);
	expect(await turn(100)).toBe(before);
});

test('/present/ fetches at most 150 KB, and one script beside the page', async ({ page }) => {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	let total = 0;
	const scripts: string[] = [];
	page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (total += encodedDataLength));
	await page.setViewportSize(wall);
	await page.goto('/present/', { waitUntil: 'networkidle' });
	expect(total).toBeGreaterThan(30_000);
	expect(total).toBeLessThanOrEqual(150 * 1024);
	expect(scripts.map((url) => new URL(url).pathname)).toEqual(['/present/deck.js']);
});

test('printed, each step is a page of its own', async ({ page }) => {
	await page.setViewportSize(wall);
	await page.goto('/present/?print-pdf');
	const printed = page.locator('.reveal .pdf-page');
	await expect(printed.last()).toBeVisible();
	const steps = await page.locator('.charts > [data-fragment-index]').count();
	expect(steps).toBeGreaterThan(0);
	const file = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
	expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(await printed.count());
	expect(pages).toContain('/present/');
});
