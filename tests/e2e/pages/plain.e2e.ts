import { expect, test } from '@playwright/test';
import { chartPages } from '../site.ts';

test.use({ javaScriptEnabled: false });

test('an address that is no page says so without JavaScript, with a way on', async ({ page }) => {
	const response = await page.goto('/no/such/page/');
	expect(response?.status()).toBe(404);
	await expect(page).toHaveTitle('No such page · Pullquote');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
	await page.getByRole('link', { name: 'Go to the overview' }).click();
	await expect(page).toHaveURL('/');
});

test('the list of embeds leads to none of an article in which there is nothing to draw', async ({ page }) => {
	await page.goto('/embed/');
	const to = (embed: string) => page.locator(`a[href$="embed/${embed}/"]`);
	await expect(to('figures-compared/of/more-than-a-smokescreen')).toHaveCount(1);
	await expect(to('figures-compared/of/a-yawning-abyss')).toHaveCount(0);
	await expect(to('names-together/of/a-truly-big-society')).toHaveCount(0);
});

for (const path of chartPages)
	test(`${path} shows its chart, its table and its source without JavaScript`, async ({ page }) => {
		await page.goto(path);
		const chart = page.locator('[data-chart]').first();
		await expect(chart.locator('svg').filter({ visible: true }).first()).toBeVisible();
		const marks = await chart.locator('a[data-mark]').evaluateAll((links) =>
			links
				.filter((link) => link.checkVisibility())
				.map(({ attributes }) => ({
					href: attributes.getNamedItem('href')?.value,
					label: attributes.getNamedItem('aria-label')?.value
				}))
		);
		expect(marks.length).toBeGreaterThan(0);
		expect(marks.filter(({ href, label }) => !href || !label)).toEqual([]);
		const details = page.locator('details').filter({ has: page.locator('table') });
		await details.first().locator('summary').click();
		const table = details.first().locator('table');
		await expect(table).toBeVisible();
		await expect(table.locator('caption')).not.toBeEmpty();
		expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
		await page.getByText('Get the data', { exact: true }).click();
		await expect(page.locator('a[href$=".csv"]').first()).toBeVisible();
	});
