import { anyChart } from '../core/contract.ts';
import { chartArticles } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { orders, type SentimentData, type SentimentModel, view } from './view.ts';

export const chart = anyChart<SentimentData, SentimentModel>({
	slug: 'sentiment-by-article',
	question: 'How warm or cold are the words, sentence by sentence?',
	kind: 'Strip chart',
	dataset: 'sentences',
	evidence: ['sentences'],
	method: 'sentiment',
	controls: ['articles'],
	orders,
	wideFrom: 560,
	fluid: true,
	home: '/sentiment/',
	async read(tables) {
		const [articles, rows] = await Promise.all([chartArticles(tables), tables.rows('sentences')]);
		const sentences = new Map<string, [number, number][]>(articles.map(({ article }) => [article, []]));
		for (const { article, sentiment, start, end } of rows)
			sentences.get(article)?.push([sentiment, end - start]);
		return { articles, sentences: [...sentences] };
	},
	view,
	component: Component
});
