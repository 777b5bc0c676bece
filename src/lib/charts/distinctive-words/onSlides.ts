import { anyOnSlides, largest, most, rescaled } from '../core/onSlides.ts';
import type { DistinctiveWordsData, DistinctiveWordsModel } from './view.ts';

export const onSlides = anyOnSlides<DistinctiveWordsData, DistinctiveWordsModel>({
	crop: {
		left: (count, of) => `${count} of up to ${of} words of each article are drawn.`,
		least: 3,
		count: ({ panels }) => most(panels, ({ terms }) => terms.length),
		only: (model, count) => ({
			...model,
			panels: model.panels.map((panel) => ({
				...panel,
				terms: largest(panel.terms, count, ({ keyness }) => [false, keyness])
			}))
		})
	},
	pinned: 5,
	pick: null,
	beside: rescaled((model, all) => ({
		...model,
		most: most(
			all.filter(({ measure }) => measure === model.measure),
			(other) => other.most
		)
	})),
	native: null
});
