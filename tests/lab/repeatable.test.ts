import { expect, test } from 'vitest';
import { formatFigureModel } from '#lib/facts/money/figureModel.ts';
import { learn } from '../../lab/train/figures/learn.ts';
import type { Example } from '../../lab/train/figures/examples.ts';

/** Made-up sums: what is lost has one feature, what is gained another, some have both. */
function examples(): Example[] {
	return Array.from({ length: 60 }, (_, at): Example => {
		const direction = (['loss', 'gain', 'none'] as const)[at % 3] ?? 'none';
		return {
			features: [`verb=${direction}`, `place=${at % 7}`, 'sum'],
			said: null,
			direction,
			status: at % 2 === 0 ? 'spent' : 'announced',
			article: `article ${at % 12}`,
			sure: at % 5 > 0
		};
	});
}

test('the reader of sums, trained twice, is the same to the byte; on other labels it is not', () => {
	const first = formatFigureModel(learn(examples()));
	expect(formatFigureModel(learn(examples()))).toEqual(first);
	const others = examples().map((one) => ({ ...one, direction: 'none' as const }));
	expect(formatFigureModel(learn(others))).not.toEqual(first);
});
