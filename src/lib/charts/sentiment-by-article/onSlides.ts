import { anyOnSlides, leftOf, most, mostRows, rescaled } from '../core/onSlides.ts';
import type { SentimentData, SentimentModel } from './view.ts';

export const onSlides = anyOnSlides<SentimentData, SentimentModel>({
	crop: {
		left: leftOf('article'),
		least: 3,
		count: ({ panels }) => panels.length,
		only: (model, count) => ({ ...model, panels: model.panels.slice(0, count) })
	},
	pinned: mostRows,
	pick: null,
	beside: rescaled((model, all) => ({ ...model, most: most(all, (other) => other.most) })),
	native: null
});
