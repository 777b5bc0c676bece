import { anyChart } from '../core/contract.ts';
import { chartArticles } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { orders, type DistinctiveWordsData, type DistinctiveWordsModel, view } from './view.ts';

export const chart = anyChart<DistinctiveWordsData, DistinctiveWordsModel>({
	slug: 'distinctive-words',
	question: 'Which words set each article apart?',
	kind: 'Bar chart',
	dataset: 'keywords',
	evidence: ['keyword-mentions'],
	method: 'keyness',
	controls: ['articles', 'measure'],
	orders,
	wideFrom: 560,
	fluid: true,
	home: '/words/',
	async read(tables) {
		const [articles, keywords, mentions] = await Promise.all([
			chartArticles(tables),
			tables.rows('keywords'),
			tables.rows('keyword-mentions')
		]);
		const first = new Map<string, number>();
		for (const { article, term, sentence } of mentions)
			if (!first.has(`${article}/${term}`)) first.set(`${article}/${term}`, sentence);
		const terms = keywords
			.filter(({ keyness }) => keyness > 0)
			.map((row) => ({ ...row, sentence: first.get(`${row.article}/${row.term}`) ?? 1 }))
			.sort((a, b) => b.keyness - a.keyness || (a.term < b.term ? -1 : 1));
		return { articles, terms };
	},
	view,
	component: Component
});
