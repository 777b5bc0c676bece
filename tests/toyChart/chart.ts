import { anyChart, byValueOrName } from '#lib/charts/core/contract.ts';
import { chartArticles } from '#lib/charts/core/corpus.ts';
import Component from './Chart.svelte';
import { view, type LengthData, type LengthModel } from './view.ts';

export const chart = anyChart<LengthData, LengthModel>({
	slug: 'article-length',
	question: 'How long is each article?',
	kind: 'Bar chart',
	dataset: 'articles',
	evidence: ['articles'],
	method: 'dates',
	controls: ['articles'],
	orders: byValueOrName,
	wideFrom: 560,
	fluid: true,
	home: '/articles/',
	read: async (tables) => ({ articles: await chartArticles(tables) }),
	view,
	component: Component
});
