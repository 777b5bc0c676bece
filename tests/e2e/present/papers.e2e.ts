import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { papers } from '../../../scripts/papers/papers.ts';
import { coloursOf, readPaper } from './paper.ts';
import { shownBy } from './shown.ts';
import { built } from '../site.ts';

const fileOf = (file: string) => join(built, 'present', file);
const { address, published, language } = JSON.parse(
	readFileSync(join(built, 'data/site.json'), 'utf8')
) as Record<string, string>;

/** The fonts of a PDF by name: with their letters in it, as a font's file or as drawings, or without. */
function fontsOf(source: string): string[] {
	const objects = new Map(
		source.split('endobj').map((part) => {
			const [head = '', content = ''] = part.split(' 0 obj', 2);
			return [head.slice(head.lastIndexOf('\n') + 1), content];
		})
	);
	return [...objects.values()]
		.filter((content) => /\/Type \/Font\s/.test(content) && !content.includes('/Subtype /Type0'))
		.map((content) => {
			const descriptor = objects.get(/\/FontDescriptor (\d+) 0 R/.exec(content)?.[1] ?? '') ?? '';
			const name = /\/FontName \/(\S+)/.exec(descriptor)?.[1] ?? '';
			const embedded = content.includes('/CharProcs') || /\/FontFile[23]? \d/.test(descriptor);
			return `${name} ${embedded ? 'embedded' : 'missing'}`;
		});
}

test.describe('beside the page as it stands before the deck runs', () => {
	test.use({ javaScriptEnabled: false });

	for (const { file, page: path } of papers)
		test(`${file} has a title, tags, an outline, its own fonts and links that lead to the published site`, async ({
			page
		}) => {
			const paper = await readPaper(fileOf(file));
			await page.goto(path);
			expect(paper.title).toBe(await page.title());
			expect(paper.language).toBe(language);
			expect(paper.created).toContain(`D:${(published ?? '').replaceAll('-', '')}`);
			expect(paper.tagged).toBe(true);
			for (const { roles } of paper.pages) expect(roles).toContain('H2');
			const charts = await page
				.locator('[role="figure"]')
				.evaluateAll((figures) => figures.map((figure) => figure.getAttribute('aria-label') ?? ''));
			expect(charts.length).toBeGreaterThan(5);
			expect(paper.pages.flatMap(({ alternatives }) => alternatives)).toEqual(expect.arrayContaining(charts));
			const headlines = await page
				.locator('.slide:not(.quotation) h2')
				.evaluateAll((headings) =>
					headings.map((heading) =>
						(heading.querySelector('.step:last-child') ?? heading).textContent?.trim()
					)
				);
			expect(headlines.length).toBeGreaterThan(5);
			const outline = paper.outline.map((title) => title.trim());
			for (const headline of headlines) expect(outline).toContain(headline);

			const links = paper.pages.flatMap((one) => one.links);
			expect(links.length).toBeGreaterThan(20);
			for (const link of links) {
				expect(link.startsWith(`${address}/`), link).toBe(true);
				const place = new URL(link).pathname.slice(new URL(`${address}/`).pathname.length);
				expect(existsSync(join(built, place, 'index.html')), link).toBe(true);
			}

			// whatever the fonts of the machine that printed it: they may lack arrows
			const fonts = fontsOf(readFileSync(fileOf(file), 'latin1'));
			expect(fonts.length).toBeGreaterThan(2);
			for (const font of fonts) expect(font).toMatch(/\+(?:Newsreader|Inter).* embedded$/);
			expect(paper.pages.map(({ text }) => text).join(' ')).toContain('gained →');
			// letters as letters, none as a drawing
			expect(readFileSync(fileOf(file), 'latin1')).not.toContain('/Subtype /Type3');
		});
});

test('each page of deck.pdf is a slide at one of its steps, 16 by 9, with its headline and its marks', async ({
	page
}) => {
	const { pages } = await readPaper(fileOf('deck.pdf'));
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.goto('/present/?print-pdf');
	await expect(page.locator('html')).toHaveClass(/\blive\b/);
	const slides = await shownBy(page, '.pdf-page');
	expect(pages).toHaveLength(slides.length);
	const colours = await coloursOf(page, fileOf('deck.pdf'));
	expect(slides.flatMap(({ fills }) => fills).length).toBeGreaterThan(5);
	for (const [index, { headline, footer, fills }] of slides.entries()) {
		const drawn = colours[index] ?? new Map<string, number>();
		expect(pages[index]?.text).toContain(headline);
		expect(pages[index]?.text.replaceAll(' ', '')).toContain(footer.replaceAll(' ', ''));
		expect(drawn.size, 'a blank page').toBeGreaterThan(8);
		for (const fill of fills) expect(drawn.get(fill) ?? 0, `${headline}: ${fill}`).toBeGreaterThan(20);
	}
	expect(readFileSync(fileOf('deck.pdf'), 'latin1')).toContain('/MediaBox [0 0 1440 810]');
});

test('the handout is two slides to an A4 page, each with notes, footnotes and its chart, and numbers its pages', async ({
	page
}) => {
	const { pages } = await readPaper(fileOf('handout.pdf'));
	await page.emulateMedia({ media: 'print' });
	await page.goto('/present/handout/');
	const slides = await shownBy(page, '.part');
	expect(pages).toHaveLength(Math.ceil(slides.length / 2));
	const words = await page
		.locator('.part')
		.evaluateAll((parts) =>
			parts.map((part) =>
				[...part.querySelectorAll('.words :is(p, q)')].map(({ textContent }) => textContent)
			)
		);
	const colours = await coloursOf(page, fileOf('handout.pdf'));
	const squeezed = (text = '') => text.replace(/\s+/g, '');
	for (const [index, { headline, fills }] of slides.entries()) {
		const on = Math.floor(index / 2);
		const text = squeezed(pages[on]?.text);
		expect(text).toContain(squeezed(headline));
		expect(text).toContain(squeezed(`${index + 1} / ${slides.length}`));
		for (const part of words[index] ?? []) expect(text).toContain(squeezed(part ?? ''));
		for (const fill of fills) expect(colours[on]?.get(fill) ?? 0, `${headline}: ${fill}`).toBeGreaterThan(20);
	}
	for (const [index, { text }] of pages.entries()) expect(text).toContain(`${index + 1} / ${pages.length}`);
	expect(readFileSync(fileOf('handout.pdf'), 'latin1')).toMatch(/\/MediaBox \[0 0 59\d\.?\d* 84\d\.?\d*\]/);
});

test('no word of the handout is smaller than 7 pt', async () => {
	const { pages } = await readPaper(fileOf('handout.pdf'));
	for (const [index, { smallest }] of pages.entries())
		expect(smallest, `page ${index + 1}`).toBeGreaterThanOrEqual(7 - 0.01);
});

test('an address of this machine is nowhere on paper, as words or as a code', async ({ page }) => {
	expect(address).toContain('localhost');
	for (const { file, page: path } of papers) {
		const { pages } = await readPaper(fileOf(file));
		expect(pages.map(({ text }) => text).join(' ')).not.toContain('localhost');
		await page.goto(path);
		await expect(page.locator('.slide').last()).toBeAttached();
		expect(await page.locator('.scan, .code').count()).toBe(0);
	}
});

test('the slides and the handout lead to both files', async ({ page, request }) => {
	for (const path of ['/present/?slides', '/present/handout/']) {
		await page.goto(path);
		for (const { file } of papers) {
			const link = page.locator(`a[href$="${file}"]`);
			await expect(link).toBeVisible();
			const answer = await request.get(await link.evaluate((one: HTMLAnchorElement) => one.href));
			expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
		}
	}
	await page.getByRole('link', { name: 'Slides', exact: true }).click();
	await expect(page).toHaveURL(/\/present\/$/);
	await page.getByRole('link', { name: 'Handout', exact: true }).click();
	await expect(page).toHaveURL(/\/present\/handout\/$/);
});
