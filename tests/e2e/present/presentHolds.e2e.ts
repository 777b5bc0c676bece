/** A talk outlasts what happens in a room: full screen lost, another projector, a machine that sleeps, a hasty hand. */
import { expect, test, type Page } from '@playwright/test';
import { hashOf, oldWall, openDeck, said, seenOn, shown, wall } from './deck.ts';

/** A step within a slide, where most can be lost. */
const middle = '/present/#scale/1';

/** What the wall shows, and whether all of the slide is on it. */
async function onTheWall(page: Page) {
	const { slide, heading, marks } = await seenOn(page);
	const box = await shown(page).boundingBox();
	const view = page.viewportSize();
	const whole =
		box !== null &&
		view !== null &&
		box.x >= -1 &&
		box.y >= -1 &&
		box.x + box.width <= view.width + 1 &&
		box.y + box.height <= view.height + 1;
	return { slide, heading, marks, hash: await hashOf(page), whole };
}

test('full screen lost and found again keeps the slide and its step', async ({ page }) => {
	await openDeck(page, wall, middle);
	const before = await onTheWall(page);
	expect(before).toMatchObject({ slide: 'scale', hash: '#scale/1', whole: true });
	const isFull = () => page.evaluate(() => document.fullscreenElement?.tagName);
	await page.keyboard.press('f');
	await expect.poll(isFull).toBe('HTML');
	expect(await onTheWall(page)).toEqual(before);
	// as a window manager takes it away: no key is pressed
	await page.evaluate(() => document.exitFullscreen());
	await expect.poll(isFull).toBeUndefined();
	expect(await onTheWall(page)).toEqual(before);
	await page.keyboard.press('F5');
	await expect.poll(isFull).toBe('HTML');
	await page.keyboard.press('PageUp');
	expect(await hashOf(page)).toBe('#scale/0');
});

test('another projector keeps the slide and its step, and has all of it on the wall', async ({ page }) => {
	await openDeck(page, wall, middle);
	const before = await onTheWall(page);
	for (const size of [oldWall, { width: 1280, height: 720 }, { width: 800, height: 600 }, wall]) {
		await page.setViewportSize(size);
		await expect.poll(() => onTheWall(page)).toEqual(before);
	}
	await page.keyboard.press('PageUp');
	expect(await hashOf(page)).toBe('#scale/0');
});

test('a machine that slept goes on where it was', async ({ page }) => {
	await openDeck(page, wall, middle);
	const before = await onTheWall(page);
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setWebLifecycleState', { state: 'frozen' });
	await page.waitForTimeout(500);
	await session.send('Page.setWebLifecycleState', { state: 'active' });
	expect(await onTheWall(page)).toEqual(before);
	await page.keyboard.press('PageDown');
	await expect(said(page)).toHaveText(/^Slide \d+ of \d+: /);
});

test('the screen is asked to stay on, and asked again when the talk comes back into view', async ({
	page
}) => {
	await page.addInitScript(() => {
		const asked: string[] = [];
		Object.assign(window, { asked });
		Object.defineProperty(navigator, 'wakeLock', {
			value: {
				request: (kind: string) => {
					asked.push(`${kind}, ${document.visibilityState}`);
					return Promise.reject(new DOMException('the battery is low', 'NotAllowedError'));
				}
			}
		});
	});
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	const asked = () => page.evaluate(() => (window as Window & { asked?: string[] }).asked);
	const see = (state: DocumentVisibilityState) =>
		page.evaluate((state) => {
			Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);

	await openDeck(page, wall, middle);
	const before = await onTheWall(page);
	expect(await asked()).toEqual(['screen, visible']);
	await see('hidden');
	expect(await asked()).toHaveLength(1);
	await see('visible');
	expect(await asked()).toEqual(['screen, visible', 'screen, visible']);
	expect(await onTheWall(page)).toEqual(before);
	// refused each time, and nothing came of it
	expect(faults).toEqual([]);
});

test('keys faster than the screen each count once, whatever they ask', async ({ page }) => {
	await openDeck(page, wall, '/present/');
	const hasty = (...keys: string[]) =>
		page.evaluate((keys) => {
			for (const key of keys) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		}, keys);
	// start → themes, its step, cuts, loss, scale, its two steps, contradiction
	await hasty(...Array<string>(8).fill('PageDown'));
	await expect(shown(page)).toHaveAttribute('id', 'contradiction');
	await hasty('PageUp', 'PageUp', 'PageDown', 'PageUp', 'PageDown');
	expect(await onTheWall(page)).toMatchObject({ slide: 'scale', hash: '#scale/1', whole: true });
	await hasty('b', 'b', 'Escape', 'ArrowRight', 'Enter');
	expect(await onTheWall(page)).toMatchObject({ slide: 'contradiction', whole: true });
	await expect(shown(page)).toHaveCount(1);
	// two keys held at once: each is one press
	const held = await hashOf(page);
	await page.keyboard.down('ArrowRight');
	await page.keyboard.down('ArrowLeft');
	for (let repeat = 0; repeat < 10; repeat++) {
		await page.keyboard.down('ArrowRight');
		await page.keyboard.down('ArrowLeft');
	}
	await page.keyboard.up('ArrowRight');
	await page.keyboard.up('ArrowLeft');
	expect(await hashOf(page)).toBe(held);
});
