import { anyChart } from '../core/contract.ts';
import { chartArticles } from '../core/corpus.ts';
import Component from './Chart.svelte';
import { view } from './view.ts';
import { orders, type StanceData, type StanceModel } from './targets.ts';
import { called } from '../../wording/labels.ts';

export const chart = anyChart<StanceData, StanceModel>({
	slug: 'stance-by-target',
	question: 'What are the authors against, and what are they for?',
	kind: 'Dot chart',
	dataset: 'stance',
	evidence: ['stance'],
	method: 'stance',
	controls: ['articles'],
	orders,
	wideFrom: 560,
	fluid: true,
	home: '/sentiment/',
	async read(tables) {
		const [plain, full, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.rows('articles'),
			tables.definitions(),
			tables.rows('stance')
		]);
		const articles = plain.map((one, index) => ({ ...one, own: full[index]?.own ?? 1 }));
		const targetIndex = new Map(definitions.targets.map(({ target }, index) => [target, index]));
		const articleIndex = new Map(articles.map(({ article }, index) => [article, index]));
		return {
			articles,
			targets: definitions.targets.map(({ target, person, ...name }) => ({
				target,
				...called(name),
				person
			})),
			stances: rows.flatMap((row): StanceData['stances'] => {
				const [which, where] = [targetIndex.get(row.target), articleIndex.get(row.article)];
				return which === undefined || where === undefined
					? []
					: [[which, where, row.sentence, row.state, Number(row.sure)]];
			})
		};
	},
	view,
	component: Component
});
