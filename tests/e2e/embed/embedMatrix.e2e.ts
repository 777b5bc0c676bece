import { expect, test } from '@playwright/test';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { openEmbeds, type Cors, type Embeds } from '../hosts/embeds.ts';
import { hosts } from '../hosts/hosts.ts';
import { faultsOf, measure } from '../hosts/measure.ts';
import { both } from '../site.ts';

/** Every host once, every chart at least once, by turns with and without CORS: `npm run embed-matrix` does them all. */
const cells = hosts.map((host, index) => ({
	host,
	cors: (['CORS', 'no CORS'] satisfies Cors[])[index % 2] ?? 'CORS',
	slugs: Array.from(
		{ length: host.embeds },
		(_, next) => chartSlugs[(index + next) % chartSlugs.length] ?? ''
	)
}));

const sites = new Map<Cors, Embeds>();
test.beforeAll(async ({ browser }) => {
	for (const cors of ['CORS', 'no CORS'] satisfies Cors[]) sites.set(cors, await openEmbeds(browser, cors));
});
test.afterAll(async () => {
	for (const site of sites.values()) await site.close();
});

for (const { host, cors, slugs } of cells)
	test(
		`an embed is at home, ${host.name}, ${cors}: ${slugs.join(', ')}`,
		{ tag: both },
		async ({ browser }) => {
			const pasted = [];
			for (const slug of slugs) {
				const code = await sites.get(cors)?.pasted(slug, host);
				if (code) pasted.push(code);
			}
			expect(pasted).toHaveLength(slugs.length);
			expect(faultsOf(await measure(browser, host, pasted))).toEqual([]);
		}
	);

test('the hosts show every chart', () => {
	const shown = new Set(cells.flatMap(({ slugs }) => slugs));
	expect(chartSlugs.filter((slug) => !shown.has(slug))).toEqual([]);
});
