import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { kinds, openLive, pages } from './site.ts';

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

for (const path of pages) {
	// pages of one kind share their code: one of them is seen in every way, the others in one
	const full = kinds.includes(path);
	test(`${path} has no fault that axe knows${full ? ', light and dark, narrow and wide' : ''}`, async ({
		page
	}) => {
		test.slow();
		await openLive(page, path);
		const faults: string[] = [];
		for (const width of full ? widths : widths.slice(0, 1)) {
			await page.setViewportSize({ width, height: 900 });
			for (const colorScheme of full ? schemes : schemes.slice(0, 1)) {
				await page.emulateMedia({ colorScheme });
				faults.push(...(await axe(page)).map((fault) => `${width} px, ${colorScheme}: ${fault}`));
			}
		}
		expect(faults).toEqual([]);
	});
}

async function axe(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.options({ resultTypes: ['violations'] })
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => {
			const [, why = ''] = failureSummary.split('\n');
			return `${id} ${target.join(' ')}: ${why.trim()}`;
		})
	);
}
