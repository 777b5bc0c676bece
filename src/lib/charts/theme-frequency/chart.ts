import { anyChart, byValueOrName } from '../core/contract.ts';
import { chartArticles, fewMentions, mostPanels } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { isRare, type Single, type ThemeFrequencyData, type ThemeFrequencyModel, view } from './view.ts';
import { called } from '../../wording/labels.ts';

export const chart = anyChart<ThemeFrequencyData, ThemeFrequencyModel>({
	slug: 'theme-frequency',
	question: 'How often does each theme come up?',
	kind: 'Bar chart',
	dataset: 'themes',
	evidence: ['theme-mentions'],
	method: 'themes',
	controls: ['articles', 'measure'],
	orders: byValueOrName,
	wideFrom: 560,
	fluid: true,
	home: '/themes/',
	async read(tables) {
		const [articles, definitions, rows, mentions] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('themes'),
			tables.rows('theme-mentions')
		]);
		const themes = definitions.themes.map(({ theme, ...name }) => ({
			theme,
			...called(name),
			mentions: rows
				.filter((row) => row.theme === theme && row.mentions > 0)
				.map((row): [string, number] => [row.article, row.mentions])
		}));
		const indexes = new Map(articles.map(({ article }, at) => [article, at]));
		const single = themes.flatMap(({ theme, mentions: byArticle }, which) => {
			const rare = isRare(byArticle);
			const drawn = new Set(
				byArticle.flatMap(([article, count]) =>
					rare || (count < fewMentions && articles.length <= mostPanels) ? [article] : []
				)
			);
			return mentions
				.filter((row) => row.theme === theme && drawn.has(row.article))
				.map((row): Single => [which, indexes.get(row.article) ?? -1, row.sentence, row.text]);
		});
		return { articles, themes, single };
	},
	view,
	component: Component
});
