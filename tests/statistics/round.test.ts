import { expect, test } from 'vitest';
import { round } from '#lib/statistics/round.ts';

test.each([
	[1.2345, 3, 1.235],
	[12.3444, 3, 12.344],
	[-2.5, 0, -2],
	[7, 3, 7],
	[0.0004, 3, 0]
])('round(%d, %d) is %d', (value, digits, expected) => {
	expect(round(value, digits)).toBe(expected);
});

test('round(value, digits) is never −0', () => {
	expect(Object.is(round(-0.0001, 2), 0)).toBe(true);
});
