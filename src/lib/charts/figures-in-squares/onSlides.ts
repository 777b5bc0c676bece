import type { FiguresData } from '../figures-compared/compared.ts';
import { anyOnSlides, most, mostRows } from '../core/onSlides.ts';
import { viewInSquares, type FiguresInSquaresModel } from './view.ts';

export const onSlides = anyOnSlides<FiguresData, FiguresInSquaresModel>({
	crop: null,
	pinned: mostRows,
	pick: null,
	// a square is worth the same in each
	beside: (_view, models, state, data) =>
		viewInSquares(
			data,
			state,
			most(models, (model) => model.unit)
		),
	native: null
});
