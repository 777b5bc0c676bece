import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { readCorpus } from '../../../scripts/tools/corpus.ts';
import { readModelFiles } from '../../../scripts/tools/models.ts';
import { analyse, type ModelTexts } from './analyse.ts';
import { bundle } from './bundle.ts';

test('the analysis gives the same bytes in the browser as in Node', async ({ page }) => {
	// a bundle is made first
	test.setTimeout(600_000);
	const { articles, settings } = await readCorpus();
	const models = Object.fromEntries(
		Object.entries(readModelFiles()).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')])
	) as ModelTexts;
	const here = analyse(articles, settings, models);
	const input = JSON.stringify([articles, settings, models]);
	await page.goto('about:blank');
	const there = await page.evaluate<string>(
		`(() => { ${await bundle('analyse.ts', 'analysis')}; return analysis.analyse(...${input}); })()`
	);
	expect(here.length).toBeGreaterThan(10_000);
	expect(sha256(there)).toBe(sha256(here));
});

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
