/** A chart that is none of the site's: what a contributor writes to add one. */
import { byValueOrName, orderOf, type View } from '#lib/charts/core/contract.ts';
import { baseOf, byLetters, chosenArticles, type ChartArticle } from '#lib/charts/core/corpus.ts';
import type { ChartState } from '#lib/charts/core/state.ts';
import { evidence } from '#lib/ui/figure/evidence.ts';
import { plural } from '#lib/wording/numbers.ts';
import { articleLink } from '#lib/ui/links.ts';

export interface LengthData {
	articles: ChartArticle[];
}

export interface LengthModel {
	rows: { article: string; title: string; words: number; href: string; aria: string; evidence: string }[];
	most: number;
}

export function view(data: LengthData, state: ChartState): View<LengthModel> {
	const chosen = chosenArticles(data.articles, state);
	const rows = chosen
		.map(({ article, title, words }) => ({
			article,
			title,
			words,
			href: articleLink(article),
			aria: `${title}: ${plural(words, 'word')}`,
			evidence: evidence('articles', { article })
		}))
		.sort(
			(a, b) =>
				(orderOf(byValueOrName, state) === 'value' ? b.words - a.words : 0) || byLetters(a.title, b.title)
		);
	return {
		title: 'How long each article is',
		subtitle: 'Words of each article.',
		summary: `Words by article: ${rows.map(({ aria }) => aria).join('; ')}.`,
		notes: [],
		base: baseOf(chosen, data.articles),
		table: {
			caption: 'Words of each article',
			columns: [{ label: 'Article' }, { label: 'Words', number: true }],
			rows: rows.map(({ article, title, words, href }) => ({
				key: article,
				cells: [{ text: title, href }, { text: String(words) }]
			}))
		},
		model: rows.length === 0 ? null : { rows, most: Math.max(...rows.map(({ words }) => words)) }
	};
}
