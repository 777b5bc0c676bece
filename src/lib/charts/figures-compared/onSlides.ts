import { capitalised } from '../../wording/lists.ts';
import { inWords, plural } from '../../wording/numbers.ts';
import { anyOnSlides, most, mostRows, rescaled } from '../core/onSlides.ts';
import type { FiguresComparedModel } from './view.ts';
import type { FiguresData } from './compared.ts';

export const onSlides = anyOnSlides<FiguresData, FiguresComparedModel>({
	crop: null,
	pinned: mostRows,
	pick(whole, figures) {
		const some = whole.figures.filter(({ figure }) => figures.includes(figure));
		// what a slide says of a ratio it works out itself
		const model: FiguresComparedModel = { ...whole, figures: some, ratio: null };
		const left =
			some.length < whole.figures.length
				? `${capitalised(inWords(some.length))} of ${plural(whole.figures.length, 'figure')}.`
				: '';
		return { model, left };
	},
	beside: rescaled((model, all) => {
		const alike = all.filter(({ currency }) => currency === model.currency);
		return { ...model, loss: most(alike, ({ loss }) => loss), gain: most(alike, ({ gain }) => gain) };
	}),
	/** Losses run to the left of nought, all else to the right. */
	native({ figures, currency, loss, gain }) {
		const sides = [
			{ name: 'Losses', look: 'loss', here: 'loss', sign: -1 },
			{ name: 'Gains', look: 'gain', here: 'gain', sign: 1 },
			{ name: 'Neither', look: 'plain', here: 'none', sign: 1 }
		] as const;
		return {
			labels: figures.map(({ amount, what, who }) => `${amount}: ${what}. ${who}`),
			series: sides
				.map(({ name, look, here, sign }) => ({
					name: `${name}, million ${currency}`,
					look,
					values: figures.map(({ direction, high }) => (direction === here ? (sign * high) / 1e6 : 0)),
					hatched: figures.map(({ direction, estimated }) => direction === here && estimated)
				}))
				.filter(({ values }) => values.some((value) => value !== 0)),
			said: figures.some(({ estimated }) => estimated) ? 'Hatched: estimates.' : '',
			format: null,
			stacked: true,
			range: [-loss / 1e6, gain / 1e6]
		};
	}
});
