import { anyChart, byValueOrName } from '../core/contract.ts';
import { chartArticles, shortNames } from '../core/corpus.ts';
import Component from '../core/matrix/Matrix.svelte';
import { type MatrixModel } from '../core/matrix/matrix.ts';
import { type NamesByArticleData, view } from './view.ts';

export const chart = anyChart<NamesByArticleData, MatrixModel>({
	slug: 'names-by-article',
	question: 'Who is mentioned where?',
	kind: 'Dot chart',
	dataset: 'names',
	evidence: ['name-mentions'],
	method: 'names',
	controls: ['articles', 'measure'],
	orders: byValueOrName,
	wideFrom: 720,
	fluid: false,
	home: '/names/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('names')
		]);
		const mentions = new Map<string, [string, number][]>();
		for (const row of rows) {
			const known = mentions.get(row.name) ?? [];
			known.push([row.article, row.mentions]);
			mentions.set(row.name, known);
		}
		return {
			articles,
			names: definitions.names.map(({ name, slug, kind }) => ({
				name,
				slug,
				kind,
				mentions: mentions.get(name) ?? []
			})),
			short: [...shortNames(definitions.names)]
		};
	},
	view,
	component: Component
});
