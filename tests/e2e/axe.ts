import type { Page } from '@playwright/test';
import axe from 'axe-core';

const options: axe.RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};

/** Puts axe into a page, once before it is asked for faults. */
export async function bringAxe(page: Page): Promise<void> {
	await page.evaluate(axe.source);
}

/** What axe finds wrong with the page as it is now, or with the part that a selector names. */
export async function faultsOf(page: Page, part = 'html'): Promise<string[]> {
	const { violations } = await page.evaluate(
		([options, part]) =>
			(window as unknown as { axe: typeof axe }).axe.run(part === 'html' ? document : part, options),
		[options, part] as const
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => {
			const [, why = ''] = failureSummary.split('\n');
			return `${id} ${target.join(' ')}: ${why.trim()}`;
		})
	);
}
