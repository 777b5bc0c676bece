import { beforeAll, expect, test } from 'vitest';
import { defaultState } from '#lib/charts/core/state.ts';
import { chart as themeFrequency } from '#lib/charts/theme-frequency/chart.ts';
import {
	ofAllArticles,
	type ThemeFrequencyData,
	type ThemeFrequencyModel
} from '#lib/charts/theme-frequency/view.ts';
import { defaultCorpus, tablesOf, type DefaultCorpus } from '../corpus.ts';

let corpus: DefaultCorpus;
let data: ThemeFrequencyData;

beforeAll(async () => {
	corpus = await defaultCorpus();
	data = (await themeFrequency.read(tablesOf(corpus))) as ThemeFrequencyData;
});

function rowsOf(from: ThemeFrequencyData, articles: string[] | null) {
	const { model } = themeFrequency.view(from, { ...defaultState, articles });
	return (model as ThemeFrequencyModel).rows;
}

test('fewer than ten mentions in the chosen articles are a dot each, which opens its own sentence', () => {
	const ids = corpus.articles.map(({ article }) => article);
	const choices = [null, ...ids.map((id) => [id]), ids.slice(0, 2), ids.slice(2, 4)];
	for (const chosen of choices)
		for (const { theme, mentions, dots } of rowsOf(data, chosen)) {
			expect(dots === null, `${theme} in ${chosen?.join(' and ') ?? 'all'}`).toBe(mentions >= 10);
			if (dots === null) continue;
			const sentences = corpus.datasets['theme-mentions']
				.filter((row) => row.theme === theme && (chosen === null || chosen.includes(row.article)))
				.map(({ article, sentence, text }) => [article, sentence, text]);
			expect(dots).toHaveLength(sentences.length);
			for (const [index, [article, sentence, text]] of sentences.entries()) {
				expect(dots[index]?.evidence).toBe(
					`theme-mentions?theme=${theme}&article=${article}&sentence=${sentence}`
				);
				expect(dots[index]?.aria).toContain(`mention ${index + 1} of ${mentions}: “${text}”`);
			}
		}
});

test('a page that shows all articles alone draws the same with less', () => {
	const less = ofAllArticles(data);
	expect(rowsOf(less, null)).toEqual(rowsOf(data, null));
	expect(less.single.length).toBeGreaterThan(0);
	expect(less.single.length).toBeLessThan(data.single.length / 2);
});

test('of a large corpus only the rare themes’ single mentions are kept', async () => {
	const { articles } = corpus.datasets;
	const others = [...articles, ...articles].map((row, at) => ({ ...row, article: `other-${at}` }));
	const datasets = { ...corpus.datasets, articles: [...articles, ...others] };
	const large = (await themeFrequency.read(tablesOf({ ...corpus, datasets }))) as ThemeFrequencyData;
	expect(large.single).toEqual(ofAllArticles(data).single);
});
