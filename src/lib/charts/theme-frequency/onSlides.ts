import { anyOnSlides, largest, leftOf, most, mostRows, rescaled } from '../core/onSlides.ts';
import type { ThemeFrequencyData, ThemeFrequencyModel } from './view.ts';

/** A bar's number needs this much more than the bar. */
const withNumber = 1.15;

export const onSlides = anyOnSlides<ThemeFrequencyData, ThemeFrequencyModel>({
	crop: {
		left: leftOf('theme'),
		least: 3,
		count: ({ rows }) => rows.length,
		only: (model, count) => ({
			...model,
			rows: largest(model.rows, count, ({ theme, mentions }) => [model.named.includes(theme), mentions])
		})
	},
	pinned: mostRows,
	pick: null,
	beside: rescaled((model, all) => {
		const alike = all.filter(({ measure }) => measure === model.measure);
		return { ...model, max: most(alike, ({ max }) => max), beside: all.filter((other) => other !== model) };
	}),
	native({ rows, measure, max, beside }) {
		const rates = measure === 'rate';
		const name = rates ? 'Mentions per 1,000 words' : 'Mentions';
		return {
			labels: rows.map(({ label, mentions }) => (rates ? `${label} (${mentions})` : label)),
			series: [{ name, look: 'plain', values: rows.map(({ value }) => value) }],
			said: rates ? 'Bars: mentions per 1,000 words. In brackets: mentions.' : '',
			format: rates ? '0.0' : '#,##0',
			stacked: false,
			range: beside ? [0, max * withNumber] : null
		};
	}
});
