import { anyOnSlides, leftOf, most, mostRows, rescaled } from '../core/onSlides.ts';
import { timeTicks, type TimelineData, type TimelineModel } from './view.ts';

export const onSlides = anyOnSlides<TimelineData, TimelineModel>({
	crop: {
		left: leftOf('article'),
		least: 3,
		count: ({ rows }) => rows.length,
		only: (model, count) => ({ ...model, rows: model.rows.slice(0, count) })
	},
	pinned: mostRows,
	pick: null,
	beside: rescaled((model, all) => {
		const from = -most(all, (other) => -other.from);
		const to = most(all, (other) => other.to);
		return { ...model, from, to, ticks: timeTicks(from, to) };
	}),
	native: null
});
