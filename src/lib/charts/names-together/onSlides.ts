import { anyOnSlides, leftOf, most, mostRows, rescaled } from '../core/onSlides.ts';
import type { NamesTogetherData, NamesTogetherModel } from './view.ts';

export const onSlides = anyOnSlides<NamesTogetherData, NamesTogetherModel>({
	/** Names stand in the order of their company, or by name: the first of them are a grid of their own. */
	crop: {
		left: leftOf('name'),
		least: 6,
		count: ({ names }) => names.length,
		only: (model, count) => ({
			...model,
			names: model.names.slice(0, count),
			cells: model.cells.filter(({ row }) => row < count)
		})
	},
	pinned: mostRows,
	pick: null,
	beside: rescaled((model, all) => ({ ...model, most: most(all, (other) => other.most) })),
	native: null
});
