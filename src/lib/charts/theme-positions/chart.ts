import { anyChart, byValueOrName } from '../core/contract.ts';
import { chartArticles } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { type ThemePositionsData, type ThemePositionsModel, view } from './view.ts';
import { called } from '../../wording/labels.ts';

export const chart = anyChart<ThemePositionsData, ThemePositionsModel>({
	slug: 'theme-positions',
	question: 'Where in each article does a theme come up?',
	kind: 'Strip chart',
	dataset: 'theme-mentions',
	evidence: ['theme-mentions'],
	method: 'themes',
	controls: ['articles'],
	orders: byValueOrName,
	wideFrom: 560,
	fluid: true,
	home: '/themes/',
	async read(tables) {
		const [articles, definitions, mentions, sentences] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('theme-mentions'),
			tables.rows('sentences')
		]);
		const lengths = new Map<string, number>();
		for (const { article, end } of sentences) lengths.set(article, Math.max(end, lengths.get(article) ?? 0));
		const themes = definitions.themes.map(({ theme, ...name }) => ({ theme, ...called(name) }));
		const index = new Map(themes.map(({ theme }, position) => [theme, position]));
		const found = new Map<string, [number, number, number][]>(articles.map(({ article }) => [article, []]));
		for (const { theme, article, sentence, start } of mentions)
			found
				.get(article)
				?.push([
					index.get(theme) ?? -1,
					sentence,
					Math.round((1000 * start) / (lengths.get(article) ?? 1)) / 1000
				]);
		return {
			articles,
			themes,
			mentions: [...found],
			highlight: definitions.themes.findIndex(({ highlight }) => highlight)
		};
	},
	view,
	component: Component
});
