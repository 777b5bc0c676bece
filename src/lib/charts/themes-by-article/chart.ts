import { anyChart, byValueOrName } from '../core/contract.ts';
import { chartArticles } from '../core/corpus.ts';
import Component from '../core/matrix/Matrix.svelte';
import { type MatrixModel } from '../core/matrix/matrix.ts';
import { type ThemesByArticleData, view } from './view.ts';
import { called } from '../../wording/labels.ts';

export const chart = anyChart<ThemesByArticleData, MatrixModel>({
	slug: 'themes-by-article',
	question: 'Which article dwells on which theme?',
	kind: 'Dot chart',
	dataset: 'themes',
	evidence: ['theme-mentions'],
	method: 'themes',
	controls: ['articles', 'measure'],
	orders: byValueOrName,
	wideFrom: 720,
	fluid: false,
	home: '/themes/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('themes')
		]);
		return {
			articles,
			themes: definitions.themes.map(({ theme, ...name }) => ({
				theme,
				...called(name),
				mentions: rows
					.filter((row) => row.theme === theme && row.mentions > 0)
					.map((row): [string, number] => [row.article, row.mentions])
			}))
		};
	},
	view,
	component: Component
});
