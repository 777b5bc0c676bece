import { anyChart } from '../core/contract.ts';
import { allArticles } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { orders, type TimelineData, type TimelineModel, view } from './view.ts';

export const chart = anyChart<TimelineData, TimelineModel>({
	slug: 'timeline',
	question: 'When were the articles written?',
	kind: 'Timeline',
	dataset: 'articles',
	evidence: ['articles'],
	method: 'dates',
	controls: ['articles'],
	orders,
	wideFrom: 560,
	fluid: true,
	home: '/articles/',
	async read(tables) {
		const [articles, rows] = await Promise.all([allArticles(tables), tables.rows('articles')]);
		return {
			articles: articles.map((article, index) => ({
				...article,
				date: rows[index]?.date ?? null,
				date_from: rows[index]?.date_from ?? null,
				date_to: rows[index]?.date_to ?? null
			}))
		};
	},
	view,
	component: Component
});
