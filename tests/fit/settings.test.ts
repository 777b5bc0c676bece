import { expect, test } from 'vitest';
import {
	allConditions,
	dealt,
	fonts,
	pairwise,
	settings,
	sizes,
	widths,
	type Condition
} from './settings.ts';

const all = allConditions(widths.map((width) => [width, 900] as const));

/** Every two values that stand together in one of the conditions. */
const pairs = (conditions: readonly Condition[]) =>
	new Set(
		conditions.flatMap(({ font, width, size, setting }) => {
			const values = [font, `${width} wide`, `${size} px`, setting];
			return values.flatMap((value, index) => values.slice(index + 1).map((other) => `${value} & ${other}`));
		})
	);

test('allConditions(windows) is every font with every width, size and setting', () => {
	const count = Object.keys(fonts).length * widths.length * sizes.length * settings.length;
	expect(new Set(all.map((condition) => JSON.stringify(condition))).size).toBe(count);
});

test.each([0, 1, 7])(
	'pairwise(conditions, %i) puts every two values together with far fewer conditions',
	(start) => {
		const chosen = pairwise(all, start);
		expect(pairs(chosen)).toEqual(pairs(all));
		expect(chosen.length).toBeLessThan(all.length / 5);
	}
);

test('dealt(conditions, index, 3) gives a page three of one size, and thirty pages every two values together', () => {
	const pages = Array.from({ length: 30 }, (_, index) => dealt(all, index, 3));
	for (const conditions of pages) {
		expect(conditions).toHaveLength(3);
		expect(new Set(conditions.map(({ size }) => size)).size).toBe(1);
	}
	expect(pairs(pages.flat())).toEqual(pairs(all));
});
