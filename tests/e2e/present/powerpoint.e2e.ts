import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { coloursOf, readPaper } from './paper.ts';
import { shownBy } from './shown.ts';
import { built } from '../site.ts';

const office = (process.env.PATH ?? '')
	.split(delimiter)
	.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
	.find((path) => existsSync(path));

test('LibreOffice shows each step of deck.pptx as a page, with the headline, the source and the inks it has at /present/', async ({
	page
}, info) => {
	const file = join(built, 'present/deck.pptx');
	expect(readFileSync(file).length).toBeGreaterThan(10_000);
	if (office === undefined) {
		console.log('LibreOffice is not installed: what it makes of the slides is not tried');
		return;
	}
	const folder = info.outputPath('office');
	const { status } = spawnSync(office, [
		`-env:UserInstallation=file://${folder}/profile`,
		...['--headless', '--convert-to', 'pdf', '--outdir', folder, file]
	]);
	expect(status).toBe(0);
	const converted = join(folder, 'deck.pdf');

	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.goto('/present/?print-pdf');
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	const slides = await shownBy(page, '.pdf-page');
	const { pages } = await readPaper(converted);
	expect(pages).toHaveLength(slides.length);
	const colours = await coloursOf(page, converted);
	const squeezed = (text = '') => text.replace(/\s+/g, '');
	for (const [index, { headline, source, fills }] of slides.entries()) {
		const text = squeezed(pages[index]?.text);
		expect(text).toContain(squeezed(headline));
		expect(text).toContain(squeezed(source));
		const drawn = colours[index] ?? new Map<string, number>();
		expect(drawn.size, `${headline}: a blank page`).toBeGreaterThan(8);
		for (const fill of fills) expect(drawn.get(fill) ?? 0, `${headline}: ${fill}`).toBeGreaterThan(20);
	}
	expect(slides.flatMap(({ fills }) => fills).length).toBeGreaterThan(5);
});
