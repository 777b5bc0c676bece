import { expect, test } from '@playwright/test';
import { coloursOf, readPaper } from './paper.ts';
import { shownBy } from './shown.ts';

test('a deck that is printed while it runs gives every slide at every step, a page each, and runs on where it was', async ({
	page
}, info) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.goto('/present/');
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	const sections = page.locator('.reveal section');
	const count = await sections.count();
	for (let press = 0; press < 6; press++) await page.keyboard.press('PageDown');
	const { hash } = new URL(page.url());
	expect(hash).toMatch(/^#\w+\/\d$/);
	const path = info.outputPath('running.pdf');
	await page.pdf({ path, preferCSSPageSize: true, printBackground: true });

	await expect(sections).toHaveCount(count);
	expect(new URL(page.url()).hash).toBe(hash);
	await expect(page.locator('.reveal section:not([aria-hidden])')).toHaveCount(1);
	await page.keyboard.press('PageUp');
	await expect.poll(() => new URL(page.url()).hash).not.toBe(hash);

	const paper = await readPaper(path);
	await page.goto('/present/?print-pdf');
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	const slides = await shownBy(page, '.pdf-page');
	expect(slides.length).toBeGreaterThan(count);
	expect(paper.pages).toHaveLength(slides.length);
	const colours = await coloursOf(page, path);
	for (const [index, { headline, source, fills }] of slides.entries()) {
		const text = paper.pages[index]?.text ?? '';
		expect(text).toContain(headline);
		expect(text.replaceAll(' ', '')).toContain(source.replaceAll(' ', ''));
		for (const fill of fills)
			expect(colours[index]?.get(fill) ?? 0, `${headline}: ${fill}`).toBeGreaterThan(20);
	}
});
