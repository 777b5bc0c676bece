/** Text fits with titles of 190 letters, names and labels of 60 and words of 80, too. */
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/tools/root.ts';
import { lookAtPaper } from '../fit/papers.ts';
import { sites } from '../fit/pages.ts';
import { sizes } from '../fit/settings.ts';
import { lookAtShare } from '../fit/share.ts';
import { hostileCorpus } from '../hostile/corpus.ts';
import { buildSiteOf } from '../hostile/site.ts';

// one worker for them all, which builds the site once
test.describe.configure({ mode: 'default' });

const { hostile } = sites(root);
test.beforeAll(async () => {
	test.setTimeout(900_000);
	await buildSiteOf(hostileCorpus(), dirname(hostile));
});

for (const size of sizes)
	test(`no text of the made-up articles is cut or meets other text, with text of ${size} px`, async () => {
		test.setTimeout(600_000);
		const { places, faults } = await lookAtShare(hostile, size, 1);
		console.log(`made-up articles, text of ${size} px: ${places} places looked at, ${faults.length} faults`);
		expect(places).toBeGreaterThan(1_000);
		expect(faults).toEqual([]);
	});

for (const file of ['deck.pdf', 'handout.pdf'])
	test(`no words of the made-up articles’ ${file} are off its pages or meet`, async () => {
		const { places, faults } = await lookAtPaper(`${hostile}/present/${file}`);
		expect(places).toBeGreaterThan(200);
		expect(faults).toEqual([]);
	});
