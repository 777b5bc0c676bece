import { anyChart, byValueOrName } from '../core/contract.ts';
import { chartArticles, shortNames } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { type NamesTogetherData, type NamesTogetherModel, view } from './view.ts';

export const chart = anyChart<NamesTogetherData, NamesTogetherModel>({
	slug: 'names-together',
	question: 'Who is mentioned with whom?',
	kind: 'Grid of pairs',
	dataset: 'name-pairs',
	evidence: ['name-pair-paragraphs'],
	method: 'together',
	controls: ['articles'],
	orders: byValueOrName,
	wideFrom: 720,
	fluid: false,
	home: '/names/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('name-pair-paragraphs')
		]);
		const short = shortNames(definitions.names);
		const nameIndex = new Map(definitions.names.map(({ name }, index) => [name, index]));
		const articleIndex = new Map(articles.map(({ article }, index) => [article, index]));
		return {
			articles,
			names: definitions.names.map(({ name, slug }) => ({ name, short: short.get(name) ?? name, slug })),
			paragraphs: rows.flatMap((row): [number, number, number, number][] => {
				const [a, b, article] = [
					nameIndex.get(row.name_a),
					nameIndex.get(row.name_b),
					articleIndex.get(row.article)
				];
				return a === undefined || b === undefined || article === undefined
					? []
					: [[a, b, article, row.sentence]];
			})
		};
	},
	view,
	component: Component
});
