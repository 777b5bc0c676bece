import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModelFiles } from '../../scripts/tools/models.ts';
import { analyse, type ModelTexts } from './analyse.ts';

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
		`(() => { ${await bundle('analyse.ts')}; return analysis.analyse(...${input}); })()`
	);
	expect(here.length).toBeGreaterThan(10_000);
	expect(sha256(there)).toBe(sha256(here));
});

/** A module and all it imports as one classic script that sets `analysis`. */
async function bundle(file: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name: 'analysis' }
		}
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
	return output.output[0].code;
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
