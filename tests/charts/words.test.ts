/** What charts say of the default corpus, in every state that an embed or a slide can have. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { View } from '#lib/charts/core/contract.ts';
import { embedStates } from '#lib/charts/page/embeds.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs, type ChartSlug } from '#lib/charts/slugs.ts';
import { defaultState, type ChartState } from '#lib/charts/core/state.ts';
import type { DistinctiveWordsModel } from '#lib/charts/distinctive-words/view.ts';
import { quoted } from '#lib/wording/lists.ts';
import { oneDecimal } from '#lib/wording/numbers.ts';
import { defaultCorpus, tablesOf, type DefaultCorpus } from '../corpus.ts';

let corpus: DefaultCorpus;
const views = new Map<string, (state: Partial<ChartState>) => View<unknown>>();

beforeAll(async () => {
	corpus = await defaultCorpus();
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		const data = await chart?.read(tablesOf(corpus));
		if (chart) views.set(slug, (state) => chart.view(data, { ...defaultState, ...state }));
	}
});

function viewOf(slug: ChartSlug, state: Partial<ChartState> = {}): View<unknown> {
	const view = views.get(slug);
	if (!view) throw new Error(`no chart is called ${slug}`);
	return view(state);
}

const of = (...articles: string[]) => ({ articles });

describe.each(chartSlugs.map((slug) => [slug] as const))('%s', (slug) => {
	test('names the one article that it shows, so that its finding is not taken for all', () => {
		for (const { article, title } of corpus.datasets.articles) {
			const view = viewOf(slug, of(article));
			expect(`${view.title} ${view.subtitle}`).toContain(quoted(title));
		}
	});

	test('opens no single quotation mark inside another, and leaves no gap between two full stops', async () => {
		const chart = await chartBySlug(slug);
		for (const { state } of chart ? embedStates(chart, corpus.datasets.articles) : []) {
			const { title, subtitle, summary, table } = viewOf(slug, state);
			for (const words of [title, subtitle, summary, table.caption]) {
				expect(words).not.toMatch(/‘[^‘’]*‘/);
				expect(words).not.toMatch(/[.:] \./);
			}
		}
	});
});

test.each([
	['timeline', 'a-truly-big-society', '‘A truly “big society”’ was written about August 2010'],
	[
		'timeline',
		'a-yawning-abyss',
		'‘A yawning abyss’ was written between 13 August 2010 and 25 September 2010'
	],
	['figures-compared', 'given-a-blue-rinse', 'No sum of money is named in ‘Given a blue rinse’'],
	[
		'figures-compared',
		'more-than-a-smokescreen',
		'One loss in the billions, and one gain of £200 million, cited in ‘More than a smokescreen for cuts’'
	],
	['themes-by-article', 'a-yawning-abyss', 'Mutuals and co-operatives come up most in ‘A yawning abyss’'],
	[
		'themes-by-article',
		'given-a-blue-rinse',
		'How often each theme comes up in ‘Given a blue rinse’: too few to compare'
	],
	[
		'stance-by-target',
		'more-than-a-smokescreen',
		'No clear stance on big society in ‘More than a smokescreen for cuts’'
	]
] as const)('the title of %s for %s is “%s”', (slug, article, title) =>
	expect(viewOf(slug, of(article)).title).toBe(title)
);

test.each([
	[
		'theme-frequency',
		'an-inherent-contradiction',
		'Mentions per 1,000 words by theme. Fewer than ten mentions: eleven themes. '
	],
	[
		'themes-by-article',
		'given-a-blue-rinse',
		'Mentions per 1,000 words by theme and article. Based on 1 of 5 articles.'
	],
	['names-by-article', 'more-than-a-smokescreen', 'names, each with fewer than ten mentions'],
	['names-together', 'more-than-a-smokescreen', '17 pairs: 1 each'],
	['sentiment-by-article', 'a-yawning-abyss', 'sentences in ‘A yawning abyss’ lean positive in their words']
] as const)('%s for %s names nobody first among equals', (slug, article, said) =>
	expect(viewOf(slug, of(article)).summary).toContain(said)
);

test('a chart of an article without a figure says so, and how much was read', () => {
	const { summary, base } = viewOf('figures-compared', of('a-yawning-abyss'));
	expect(summary).toContain('None. Based on no figure in 1 of 5 articles.');
	expect(base).toBe('no figure in 1 of 5 articles');
	expect(viewOf('figures-compared').base).toBe('3 figures in 2 of 5 articles');
});

test('what is said to rest on one article does not say that the others are undated', () => {
	expect(viewOf('timeline').base).toBe('5 of 5 articles dated');
	expect(viewOf('timeline', of('a-yawning-abyss')).base).toBe('1 of 5 articles, 1 dated');
});

test('a sum in other prices is less before the prices are named', () => {
	const { summary } = viewOf('figures-in-squares', { prices: 'today' });
	expect(summary).toContain('£6.39 billion less in 2024 prices: 638.7 squares');
	expect(summary).toContain('£284 million in 2024 prices: 28.4 squares');
});

test('the number beside a distinctive word is what its bar measures, and its order is said', () => {
	for (const measure of ['rate', 'count'] as const) {
		const { model, subtitle } = viewOf('distinctive-words', { measure });
		const { panels, most } = model as DistinctiveWordsModel;
		const terms = panels.flatMap((panel) => panel.terms);
		expect(terms.length).toBeGreaterThan(20);
		for (const { size, value, elsewhere } of terms) {
			expect(measure === 'rate' ? oneDecimal(size) : String(size)).toBe(value);
			expect(elsewhere).toBeLessThan(size);
			expect(size).toBeLessThanOrEqual(most);
		}
		expect(subtitle).toContain(measure === 'rate' ? ': uses per 1,000 words.' : ': uses.');
		expect(subtitle).toContain('What sets an article apart most stands first');
	}
});
