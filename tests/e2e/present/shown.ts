/** What a page of slides shows, for tests of its copies. */
import type { Page } from '@playwright/test';

interface Shown {
	headline: string;
	/** its source and number */
	footer: string;
	source: string;
	/** the fills of a chart's marks, as #rrggbb */
	fills: string[];
}

/** What a page of slides shows of each, in order. */
export async function shownBy(page: Page, each: string): Promise<Shown[]> {
	return await page.locator(each).evaluateAll((parts) =>
		parts.map((part) => {
			const seen = (element: Element): boolean =>
				getComputedStyle(element).visibility === 'visible' && element.getClientRects().length > 0;
			const words = (selector: string): string => {
				const walker = document.createTreeWalker(
					part.querySelector(selector) ?? new Comment(),
					NodeFilter.SHOW_TEXT
				);
				const texts: string[] = [];
				while (walker.nextNode()) {
					const { parentElement, textContent } = walker.currentNode;
					if (parentElement && seen(parentElement)) texts.push(textContent ?? '');
				}
				return texts.join('').replace(/\s+/g, ' ').trim();
			};
			const fills = [...part.querySelectorAll('[data-chart] .shape')]
				.filter(seen)
				.map((mark) => getComputedStyle(mark).fill)
				.flatMap((fill) => {
					const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(fill) ?? [];
					return parts.length === 3
						? [`#${parts.map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`]
						: [];
				});
			return {
				headline: words('h2'),
				footer: words('.slide > footer'),
				source: words('.source'),
				fills: [...new Set(fills)]
			};
		})
	);
}
