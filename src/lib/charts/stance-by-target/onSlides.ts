import { anyOnSlides, largest, leftOf, most, rescaled } from '../core/onSlides.ts';
import { asBars, type StanceData, type StanceModel, type StanceTarget } from './targets.ts';

export const onSlides = anyOnSlides<StanceData, StanceModel>({
	/** The target of most sentences stands there whatever else does. */
	crop: {
		left: leftOf('target'),
		least: 5,
		count: ({ targets }) => targets.length,
		only(model, count) {
			const greatest = most(model.targets, ({ sentences }) => sentences);
			const rank = ({ target, sentences }: StanceTarget): [boolean, number] => [
				sentences === greatest || model.named.includes(target),
				sentences
			];
			return { ...model, targets: largest(model.targets, count, rank) };
		}
	},
	pinned: 5,
	pick: null,
	beside: rescaled((model, all, state) => ({
		...(all.some(({ form }) => form === 'bars') ? asBars(model, state) : model),
		side: most(all, ({ side }) => side),
		beside: all.filter((other) => other !== model)
	})),
	native(model) {
		const { targets, beside } = model;
		const rows = [model, ...(beside ?? [])].flatMap((one) => one.targets);
		return {
			labels: targets.map(({ label }) => label),
			series: [
				{ name: 'Against', look: 'loss', values: targets.map(({ against }) => -against) },
				{ name: 'For', look: 'gain', values: targets.map((target) => target.for) },
				{ name: 'Neutral', look: 'hollow', values: targets.map(({ neutral }) => neutral) }
			],
			said: 'In sentences.',
			format: '#,##0;#,##0;""',
			stacked: true,
			range: beside
				? [-most(rows, ({ against }) => against), most(rows, (row) => row.for + row.neutral)]
				: null
		};
	}
});
