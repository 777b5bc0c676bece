import { beforeAll, describe, expect, test } from 'vitest';
import { embedStates } from '#lib/charts/page/embeds.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { defaultState } from '#lib/charts/core/state.ts';
import { embedQuotes } from '#lib/embed/page/quotes.ts';
import { defaultCorpus, tablesOf, type DefaultCorpus } from '../corpus.ts';

let corpus: DefaultCorpus;

beforeAll(async () => {
	corpus = await defaultCorpus();
});

describe('embedQuotes(tables, dataset, state)', () => {
	test.each(['stance-by-target', 'sentiment-by-article'])(
		'counts the sentences of %s as its line of sources does, in every state that can be embedded',
		async (slug) => {
			const tables = tablesOf(corpus);
			const chart = await chartBySlug(slug);
			if (!chart) throw new Error(`no chart is called ${slug}`);
			const data = await chart.read(tables);
			const states = embedStates(chart, corpus.datasets.articles);
			expect(states.length).toBeGreaterThan(3);
			for (const { state } of states) {
				const { sentences } = await embedQuotes(tables, chart.dataset, state);
				expect(chart.view(data, state).base).toMatch(new RegExp(`^${sentences} sentences? `));
			}
		}
	);

	test('gives for pairs of names the sentences that have the names, not the first of their paragraph', async () => {
		const { quotes, sentences } = await embedQuotes(tablesOf(corpus), 'name-pairs', defaultState);
		const mentions = corpus.datasets['name-mentions'];
		expect(quotes.length).toBeGreaterThan(3);
		for (const { article, sentence, text } of quotes) {
			const names = mentions.filter((row) => row.article === article && row.sentence === sentence);
			expect(
				names.map((name) => name.text),
				text
			).not.toEqual([]);
		}
		expect(sentences).toBeGreaterThan(quotes.length);
		// names that stand alone in their paragraph make no pair
		expect(sentences).toBeLessThan(new Set(mentions.map((row) => `${row.article}/${row.sentence}`)).size);
	});
});
