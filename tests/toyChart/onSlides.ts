import { anyOnSlides, leftOf, mostRows } from '#lib/charts/core/onSlides.ts';
import type { LengthData, LengthModel } from './view.ts';

export const onSlides = anyOnSlides<LengthData, LengthModel>({
	crop: {
		least: 1,
		count: ({ rows }) => rows.length,
		left: leftOf('article'),
		only: (model, count) => ({ ...model, rows: model.rows.slice(0, count) })
	},
	pinned: mostRows,
	pick: null,
	beside: null,
	native: ({ rows }) => ({
		labels: rows.map(({ title }) => title),
		series: [{ name: 'Words', look: 'plain', values: rows.map(({ words }) => words) }],
		said: '',
		format: '#,##0',
		stacked: false,
		range: null
	})
});
