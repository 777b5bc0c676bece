import { expect, test } from 'vitest';
import {
	formatFigureModel,
	likeliestDirection,
	likeliestStatus,
	parseFigureModel,
	type FigureModel
} from '#lib/facts/money/figureModel.ts';
import { readModelFiles, readModels } from '../../../scripts/tools/models.ts';

/** Weights for loss, gain and none, and for the five statuses in their order. */
const model: FigureModel = {
	directions: new Map([
		['lost', [2, -1, -1]],
		['given – “free”, 100%', [-1, 1, 0]]
	]),
	statuses: new Map([['lost', [0, 0, 0, 0, 1.5]]]),
	leastClaim: 0.75
};

test('a model is what its bytes say, whatever signs its features have', () => {
	const read = parseFigureModel(formatFigureModel(model));
	expect(read.leastClaim).toBe(0.75);
	expect(read.directions).toEqual(
		new Map([
			['given – “free”, 100%', [-1, 1, 0]],
			['lost', [2, -1, -1]]
		])
	);
	expect(read.statuses.get('lost')).toEqual([0, 0, 0, 0, 1.5]);
});

test('the committed model is read and written as the same bytes', () => {
	expect(Buffer.from(formatFigureModel(readModels().figures))).toEqual(Buffer.from(readModelFiles().figures));
});

test.each([
	['no model', new Uint8Array([1, 2, 3]), /no model of figures → npm run train/],
	['another model', readModelFiles().names, /no model of figures/],
	['one that ends early', formatFigureModel(model).slice(0, -1), /cut short/]
])('%s is refused', (_, bytes, message) => {
	expect(() => parseFigureModel(bytes)).toThrow(message);
});

test('a loss or gain is claimed only where it is likely enough', () => {
	expect(likeliestDirection(model, ['lost'])).toBe('loss');
	expect(likeliestDirection(model, ['given – “free”, 100%'])).toBe('none');
	expect(likeliestDirection(model, [])).toBe('none');
	expect(likeliestDirection({ ...model, leastClaim: 0 }, ['given – “free”, 100%'])).toBe('gain');
});

test('a sum is known in the likeliest way', () => {
	expect(likeliestStatus(model, ['lost'])).toBe('not stated');
});
