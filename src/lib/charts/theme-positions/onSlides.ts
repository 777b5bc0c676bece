import { anyOnSlides, largest, leftOf } from '../core/onSlides.ts';
import type { ThemePositionsData, ThemePositionsModel } from './view.ts';

export const onSlides = anyOnSlides<ThemePositionsData, ThemePositionsModel>({
	crop: {
		left: leftOf('theme'),
		least: 1,
		count: ({ strips }) => strips,
		only(model, count) {
			const strips = model.panels[0]?.strips ?? [];
			const kept = largest(strips, count, ({ named, mentions }) => [named, mentions]).map(
				({ theme }) => theme
			);
			return {
				strips: kept.length,
				panels: model.panels.map((panel) => ({
					...panel,
					strips: panel.strips.filter(({ theme }) => kept.includes(theme))
				}))
			};
		}
	},
	// each is drawn once for every article
	pinned: 2,
	pick: null,
	beside: null,
	native: null
});
