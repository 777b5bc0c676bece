/** A matrix of dots on slides: as that of themes and that of names have it. */
import { largest, leftOf, most, mostRows, rescaled, type OnSlides } from '../onSlides.ts';
import type { MatrixModel } from './matrix.ts';

/** @param noun what a row is: "theme" */
export function matrixOnSlides(noun: string): OnSlides<never, MatrixModel> {
	return {
		crop: {
			left: leftOf(noun),
			least: 3,
			count: ({ rows }) => rows.length,
			only: (model, count) => ({
				...model,
				rows: largest(model.rows, count, ({ key, total }) => [model.named.includes(key), total])
			})
		},
		pinned: mostRows,
		pick: null,
		beside: rescaled((model, all) => {
			const longest = most(
				all.filter(({ unit }) => unit === model.unit),
				(other) => other.most
			);
			const shorter = (share: number) => (share * model.most) / longest;
			return {
				...model,
				most: longest,
				across: most(all, ({ across }) => across),
				rows: model.rows.map((row) => ({
					...row,
					cells: row.cells.map((cell) => ({ ...cell, share: shorter(cell.share) }))
				}))
			};
		}),
		native: null
	};
}
