import { expect, test, type Page } from '@playwright/test';
import { bringAxe, faultsOf } from '../axe.ts';
import { openLive } from '../site.ts';

async function openDialog(page: Page, path: string) {
	await openLive(page, path);
	await page.getByRole('link', { name: 'Embed', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Put this chart on your site' });
	await expect(dialog).toBeVisible();
	return dialog;
}

test('offers four kinds of code, and copies each at one tap', async ({ page, context, baseURL }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const dialog = await openDialog(page, '/charts/theme-frequency/');
	const code = dialog.getByLabel('Code to paste');
	const expected = [
		{ tab: 'Link', code: `${baseURL}/charts/theme-frequency/` },
		{ tab: 'Frame', code: `<iframe src="${baseURL}/embed/theme-frequency/" title="` },
		{ tab: 'Frame that fits', code: `<script async src="${baseURL}/embed/v1.js" integrity="sha384-` },
		{ tab: 'Picture', code: `${baseURL}/images/theme-frequency@2x.png` }
	];
	for (const { tab, code: part } of expected) {
		await dialog.getByRole('tab', { name: tab, exact: true }).click();
		await expect(code).toHaveValue(new RegExp(part.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)));
		await dialog.getByRole('button', { name: 'Copy' }).click();
		await expect(dialog.getByText('Copied')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
	}
});

test('shows the chart as it will look, at three widths, light and dark, with and without its title', async ({
	page
}) => {
	const dialog = await openDialog(page, '/charts/stance-by-target/');
	await dialog.getByRole('tab', { name: 'Frame', exact: true }).click();
	const frame = dialog.locator('iframe');
	const content = frame.contentFrame();
	for (const width of [320, 480, 800]) {
		await dialog.getByLabel(`${width} px`).check();
		await expect.poll(async () => (await frame.boundingBox())?.width).toBe(width);
		await expect(content.locator('[data-embed] h1')).toBeVisible();
		await expect
			.poll(async () => {
				const inside = await content.locator('html').evaluate((root) => root.scrollHeight);
				return ((await frame.boundingBox())?.height ?? 0) - inside;
			})
			.toBeGreaterThanOrEqual(0);
	}
	const background = () =>
		content.locator('[data-embed]').evaluate((main) => getComputedStyle(main).backgroundColor);
	const light = await background();
	await dialog.getByLabel('dark').check();
	await expect.poll(background).not.toBe(light);
	await dialog.getByLabel('left out').check();
	await expect.poll(async () => (await content.locator('[data-embed] h1').boundingBox())?.height).toBe(1);
	await expect(dialog.getByLabel('Code to paste')).toHaveValue(/\?theme=dark&amp;title=no"/);
});

test('follows the reader’s choice, or says that it cannot', async ({ page }) => {
	let dialog = await openDialog(page, '/charts/theme-frequency/?articles=a-yawning-abyss&measure=count');
	await dialog.getByRole('tab', { name: 'Frame', exact: true }).click();
	await expect(dialog.getByLabel('Code to paste')).toHaveValue(
		/\/embed\/theme-frequency\/of\/a-yawning-abyss\/count\//
	);
	await expect(dialog.getByText('has no embed of its own')).toHaveCount(0);
	await dialog.getByRole('tab', { name: 'Picture', exact: true }).click();
	await expect(dialog.getByText('has no picture of its own')).toContainText('all articles, as rates');
	await expect(dialog.getByLabel('Code to paste')).toHaveValue(/href="[^"?]*\/charts\/theme-frequency\/"/);
	dialog = await openDialog(page, '/charts/theme-frequency/?order=name');
	await expect(dialog.getByText('has no embed of its own')).toBeVisible();
});

test('what is frozen leads into this build’s version, and is there', async ({ page, baseURL }) => {
	const dialog = await openDialog(page, '/charts/theme-frequency/?measure=count');
	await dialog.getByLabel('frozen').check();
	const frozen = new RegExp(`${baseURL}/v/[0-9a-f]{12}/(?:embed/theme-frequency/count/|images/)`);
	for (const tab of ['Link', 'Frame', 'Frame that fits', 'Picture']) {
		await dialog.getByRole('tab', { name: tab, exact: true }).click();
		const code = await dialog.getByLabel('Code to paste').inputValue();
		expect(code, tab).toMatch(frozen);
		for (const [address] of code.matchAll(/http[^"\s<]*\/v\/[^"\s<?]*/g))
			expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
	}
});

test('can be used by keyboard alone, and is accessible', async ({ page }) => {
	const dialog = await openDialog(page, '/charts/timeline/');
	await dialog.getByRole('tab', { name: 'Link' }).focus();
	for (const name of ['Frame', 'Frame that fits', 'Picture', 'Link']) {
		await page.keyboard.press('ArrowRight');
		await expect(dialog.getByRole('tab', { name, exact: true })).toBeFocused();
		await expect(dialog.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
	}
	await bringAxe(page);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await faultsOf(page, 'dialog')).toEqual([]);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
});
