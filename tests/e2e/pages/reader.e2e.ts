import { gunzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { openLive } from '../site.ts';

/** The ids of the articles, and a body by its id, as the site serves them. */
async function articles(page: Page): Promise<{ article: string }[]> {
	return (await page.request.get('/data/articles.json')).json() as Promise<{ article: string }[]>;
}
async function bodyOf(page: Page, article: string): Promise<string> {
	const packed = await (await page.request.get(`/data/articles/${article}.bin`)).body();
	return (JSON.parse(gunzipSync(packed).toString()) as { body: string }).body;
}

/** What a reader gets who selects the whole text and copies it. */
function selectedText(page: Page): Promise<string> {
	return page.evaluate(() => {
		const text = document.querySelector('.reader .text');
		const selection = getSelection();
		if (text === null || selection === null) return '';
		selection.selectAllChildren(text);
		return selection.toString();
	});
}

const shownMarks = (page: Page, kind: string) =>
	page.locator(`.reader a.mark.to-${kind}`).filter({ visible: true }).count();

for (const javaScriptEnabled of [true, false])
	test.describe(`an article, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled });

		test('gives its own text when it is copied, whatever is marked, wide or narrow', async ({ page }) => {
			for (const { article } of await articles(page)) {
				const body = await bodyOf(page, article);
				await page.goto(`/articles/${article}/`, { waitUntil: 'networkidle' });
				for (const kind of ['names', 'stance', 'sentiment']) await page.locator(`#show-${kind}`).check();
				for (const width of [1280, 320]) {
					await page.setViewportSize({ width, height: 900 });
					expect(await selectedText(page), `${article} at ${width} px`).toBe(body.trim());
				}
			}
		});

		test('shows and hides each kind of mark with its switch', async ({ page }) => {
			const [first] = await articles(page);
			await page.goto(`/articles/${first?.article}/`, { waitUntil: 'networkidle' });
			expect(await shownMarks(page, 'themes')).toBeGreaterThan(0);
			expect(await shownMarks(page, 'names')).toBe(0);
			await page.locator('#show-names').check();
			expect(await shownMarks(page, 'names')).toBeGreaterThan(0);
			await page.locator('#show-themes').uncheck();
			expect(await shownMarks(page, 'themes')).toBe(0);
		});
	});

test('the marks that are shown stand in the address, the sentence beside them', async ({ page }) => {
	const [first] = await articles(page);
	await openLive(page, `/articles/${first?.article}/#s2`);
	await page.locator('#show-names').check();
	await expect(page).toHaveURL(/\?marks=figures,names,themes#s2$/);
	await expect(page.locator('.sentence:target')).toHaveId('s2');
	await page.locator('#show-names').uncheck();
	await expect(page).toHaveURL(/\/#s2$/);
	await openLive(page, `/articles/${first?.article}/?marks=sentiment,nonsense`);
	await expect(page.locator('#show-sentiment')).toBeChecked();
	await expect(page.locator('#show-themes')).not.toBeChecked();
});
