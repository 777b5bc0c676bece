import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestFit } from '#lib/present/slides/fit.ts';

const scales = Array.from({ length: 43 }, (_, at) => 0.3 + at * 0.05);

/** A drawing in a room of a height, by its height at each scale and the first scale at which it is too wide. */
const drawing =
	(room: number, heights: readonly number[], wide = Infinity) =>
	(zoom: number) => {
		const at = Math.round((zoom - 0.3) / 0.05);
		return at >= wide ? 0 : room / (heights[at] ?? NaN);
	};

describe('largestFit(roomAt)', () => {
	test('is the room over the height of a drawing that keeps it, found by asking twice', () => {
		const asked: number[] = [];
		const roomAt = drawing(
			800,
			scales.map(() => 400)
		);
		expect(
			largestFit((zoom) => {
				asked.push(zoom);
				return roomAt(zoom);
			})
		).toBeCloseTo(2);
		expect(asked).toHaveLength(2);
	});

	test('is 0.3 where a drawing fits at no scale, and 2.4 where it fits at all', () => {
		expect(largestFit(() => 0.1)).toBeCloseTo(0.3);
		expect(largestFit(() => 0)).toBeCloseTo(0.3);
		expect(largestFit(() => Infinity)).toBeCloseTo(2.4);
	});

	test('is the largest scale that fits, however the height grows and wherever it becomes too wide', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 100, max: 900 }),
				fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 43, maxLength: 43 }),
				fc.integer({ min: 0, max: 52 }),
				(room, growth, wide) => {
					let height = 100;
					const heights = growth.map((more) => (height += more));
					// in whole twentieths, where a drawing that just fits does
					const fits = scales.filter((_, at) => at < wide && (heights[at] ?? NaN) * (6 + at) <= room * 20);
					expect(largestFit(drawing(room, heights, wide))).toBeCloseTo(fits.at(-1) ?? 0.3);
				}
			)
		);
	});
});
