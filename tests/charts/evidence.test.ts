/** What the panel behind a mark fetches and shows: the sentences of the mark's rows, in few and small files. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '#lib/analysis.ts';
import { forgetEvidence } from '#lib/charts/page/evidence/files.ts';
import type { Evidence } from '#lib/charts/page/evidence/quoted.ts';
import { loadEvidence } from '#lib/charts/page/evidence.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { defaultState, type ChartState } from '#lib/charts/core/state.ts';
import { evidenceFiles } from '#lib/data/evidence/evidence.ts';
import { readCorrections } from '#lib/corrections/readCorrections.ts';
import { isTelling } from '#lib/facts/sentiment/sentimentState.ts';
import { answers, evidence, parseEvidence } from '#lib/ui/figure/evidence.ts';
import type { Article } from '#lib/text/article/article.ts';
import type { Span } from '#lib/text/document.ts';
import { largeCorpus } from '../../lab/bench/largeCorpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { tablesOf } from '../corpus.ts';

/** bytes, compressed: what a reader fetches to see the first sentences */
const mostBytes = 15 * 1024;
const mostRequests = 3;

/** The files of a corpus's evidence, what is asked for of them, and how many share the keys. */
interface Site {
	corpus: Analysis;
	files: Map<string, string>;
	shards: number;
	asked: string[];
	fetch: typeof globalThis.fetch;
	/** the words that moved a sentiment, or the stance towards a target, by where they stand */
	words: Map<string, { start: number; end: number }[]>;
}

const placeOf = ({
	article,
	sentence,
	target = ''
}: {
	article: string;
	sentence: number;
	target?: string;
}) => `${article}/${sentence}/${target}`;

function siteOf(corpus: Analysis): Site {
	const files = new Map<string, string>();
	const written = evidenceFiles(corpus);
	let next = written.next();
	for (; !next.done; next = written.next()) files.set(...next.value);
	const asked: string[] = [];
	const fetch = async (address: RequestInfo | URL) => {
		const [, file = ''] = /\/data\/(.+)$/.exec(String(address)) ?? [];
		asked.push(file);
		const text = files.get(file);
		return new Response(gzipSync(text ?? ''), { status: text === undefined ? 404 : 200 });
	};
	const moved = corpus.facts.flatMap(({ document: { article }, sentiments, stances }) =>
		[...sentiments, ...stances].flatMap((read) =>
			read.words.map((word) => ({ target: '', ...read, ...word, article }))
		)
	);
	const words = Map.groupBy(
		moved.filter(({ contribution }) => isTelling(contribution)),
		placeOf
	);
	return { corpus, files, shards: next.value, asked, fetch, words };
}

async function analysed(make: (articles: Article[]) => Article[]): Promise<Analysis> {
	const { articles, settings } = await readCorpus();
	return analyse(make(articles), settings, readModels());
}

/** What a person says of some of each sort of reading, whatever they are. */
async function putRight(): Promise<Analysis> {
	const { articles, settings } = await readCorpus();
	const { figures, themes, names, stances, document } =
		analyse(articles, settings, readModels()).facts[1] ?? {};
	const body = document?.body ?? '';
	const words = ({ start, end }: Span): string => body.slice(start, end);
	const where = (sentence: number): string =>
		words(document?.sentences[sentence - 1] ?? { start: 0, end: 0 });
	const some = <Fact>(facts: readonly Fact[] = []): Fact[] => facts.filter((_, at) => at % 3 === 0);
	const said = {
		sums: (figures ?? []).map((figure, at) => ({
			quotation: where(figure.sentence),
			sum: words(figure),
			...(at % 2 === 0 ? { direction: 'none' } : { drop: true })
		})),
		names: [
			...some(names).map((name, at) => ({
				quotation: where(name.sentence),
				words: words(name),
				...(at % 2 === 0 ? { drop: true } : { as: 'Somebody Else', kind: 'person' })
			})),
			{ name: 'David Cameron', as: 'The Prime Minister', kind: 'person' }
		],
		stances: some(stances).map(({ sentence, target }, at) => ({
			quotation: where(sentence),
			target,
			stance: ['for', 'against', 'neutral'][at % 3]
		})),
		sentiments: [3, 6, 9].map((at) => ({ quotation: where(at), sentiment: 'negative' })),
		themes: some(themes).map((mention) => ({
			quotation: where(mention.sentence),
			words: words(mention),
			theme: mention.theme,
			drop: true
		}))
	};
	const bytes = new TextEncoder().encode(JSON.stringify(said));
	const { corrections } = await readCorrections({ read: async () => bytes });
	const right = analyse(articles, { ...settings, ...(corrections && { corrections }) }, readModels());
	expect(right.corrections?.standing.filter(({ state }) => state === 'corrected').length).toBeGreaterThan(20);
	return right;
}

/** Made-up articles, of which one may have the sentences of many. */
function madeUp(number: number, long = 0): (articles: Article[]) => Article[] {
	return (articles) => {
		const [model] = articles;
		if (!model) throw new RangeError('the corpus has no article');
		const made = largeCorpus(articles, number).map((one): Article => ({
			...model,
			...one,
			date_from: one.date,
			date_to: one.date
		}));
		const body = made
			.slice(0, long)
			.map((one) => one.body)
			.join('\n\n');
		return made.map((one, at) => (at === 1 && long > 0 ? { ...one, body } : one));
	};
}

const sites = new Map<string, Site>();
beforeAll(async () => {
	sites.set('the five articles', siteOf(await analysed((articles) => articles)));
	sites.set('the five articles, put right', siteOf(await putRight()));
	sites.set('62 articles, one as long as twelve', siteOf(await analysed(madeUp(62, 12))));
	sites.set(
		'articles of which little may be quoted',
		siteOf(await analysed((articles) => articles.map((one, at) => ({ ...one, quotable: at * 6 }))))
	);
});
beforeEach(() => {
	forgetEvidence();
	for (const site of sites.values()) site.asked.length = 0;
});

function siteCalled(name: string): Site {
	const site = sites.get(name);
	if (!site) throw new RangeError(name);
	return site;
}

/** What a mark's rows say, by sentence: their spans, and of a stance or a sentiment the words that moved it. */
function expected({ corpus: { datasets, facts }, words }: Site, asked: string): Map<string, Set<string>> {
	const query = parseEvidence(asked);
	const found = new Map<string, Set<string>>();
	const add = (article: string, sentence: number, spans: { start: number; end: number }[]) => {
		const key = `${article}/${sentence}`;
		const known = found.get(key) ?? new Set();
		for (const { start, end } of spans) known.add(`${start}-${end}`);
		found.set(key, known);
	};
	if (query.dataset === 'articles') return found;
	for (const row of datasets[query.dataset]) {
		if (!answers(row, query)) continue;
		if ('paragraph' in row && 'name_a' in row) {
			const own = facts.find(({ document }) => document.article === row.article);
			for (const mention of own?.names ?? [])
				if ([row.name_a, row.name_b].includes(mention.name))
					if (mention.start >= row.start && mention.end <= row.end)
						add(row.article, mention.sentence, [mention]);
		} else if (query.dataset === 'sentences') add(row.article, row.sentence, words.get(placeOf(row)) ?? []);
		else if ('stance' in row) add(row.article, row.sentence, [row, ...(words.get(placeOf(row)) ?? [])]);
		else add(row.article, row.sentence, [row]);
	}
	return found;
}

/** All of a mark's sentences, asked for to the end. */
async function whole({ fetch, shards }: Site, asked: string): Promise<Evidence> {
	let found = await loadEvidence(fetch, shards, asked);
	while (found.more) found = await found.more();
	return found;
}

const shown = ({ quotations }: Evidence) =>
	new Map(
		quotations.map(({ article, sentence, marks }) => [
			`${article}/${sentence}`,
			new Set(marks.map(({ start, end }) => `${start}-${end}`))
		])
	);

/** The marks of a model, wherever in it they stand. */
function marksIn(model: unknown): string[] {
	if (typeof model !== 'object' || model === null) return [];
	return Object.entries(model).flatMap(([key, value]) =>
		/evidence$/i.test(key) && typeof value === 'string' ? [value] : marksIn(value)
	);
}

/** Every mark that a chart has in a state, those that are drawn without standing in its model too. */
async function marksOf({ corpus }: Site, slug: string, state: ChartState): Promise<string[]> {
	const chart = await chartBySlug(slug);
	if (!chart) throw new RangeError(slug);
	const { model } = chart.view(await chart.read(tablesOf(corpus)), state);
	const chosen = corpus.articles.map(({ article }) => article);
	const own = state.articles ?? chosen;
	const cells =
		slug === 'themes-by-article' || slug === 'names-by-article'
			? corpus.datasets[slug === 'themes-by-article' ? 'themes' : 'names']
					.filter(({ article, mentions }) => mentions > 0 && own.includes(article))
					.map((row) =>
						'theme' in row
							? evidence('theme-mentions', { theme: row.theme, article: row.article })
							: evidence('name-mentions', { name: row.name, article: row.article })
					)
			: [];
	const strips =
		slug === 'sentiment-by-article'
			? corpus.datasets.sentences
					.filter(({ article }) => own.includes(article))
					.map(({ article, sentence }) => evidence('sentences', { article, sentence }))
			: [];
	return [...new Set([...marksIn(model), ...cells, ...strips])];
}

describe.each([
	'the five articles',
	'the five articles, put right',
	'62 articles, one as long as twelve',
	'articles of which little may be quoted'
])('of %s', (name) => {
	test.each(chartSlugs)(
		'every mark of %s opens the sentences of its rows, in any choice of articles',
		async (slug) => {
			const site = siteCalled(name);
			const { articles } = site.corpus;
			const ids = articles.map(({ article }) => article);
			const choices = [
				null,
				ids.slice(0, 1),
				ids.slice(1, 2),
				ids.slice(0, 3),
				ids.filter((_, at) => at % 7 === 1)
			];
			let opened = 0;
			for (const chosen of choices) {
				const marks = await marksOf(site, slug, { ...defaultState, articles: chosen });
				// of very many marks of one kind some are looked at
				const step = Math.ceil(marks.length / 15);
				for (const mark of marks.filter((_, at) => at % step === 0)) {
					const found = await whole(site, mark);
					const wanted = expected(site, mark);
					expect([mark, shown(found)]).toEqual([mark, wanted]);
					expect([mark, found.of]).toEqual([mark, wanted.size]);
					expect(found.quotations).toHaveLength(wanted.size);
					if (mark.startsWith('articles?')) expect(found.statements).toHaveLength(1);
					opened += wanted.size;
				}
			}
			// dates have no sentence
			if (slug !== 'timeline') expect(opened).toBeGreaterThan(0);
		}
	);

	test('each sentence is the body’s, and its words in question lie within', async () => {
		const site = siteCalled(name);
		for (const { theme } of site.corpus.definitions.themes.slice(0, 4)) {
			const rows = site.corpus.datasets['theme-mentions'].filter((row) => row.theme === theme);
			if (rows.length === 0) continue;
			for (const { article, sentence, start, text, marks, title, date } of (
				await whole(site, evidence('theme-mentions', { theme }))
			).quotations) {
				const own = site.corpus.articles.find((one) => one.article === article);
				expect([title, date]).toEqual([own?.title, own?.date]);
				if (own?.quotable === null) expect(own.body.slice(start, start + text.length)).toBe(text);
				expect(text.length).toBe(
					(site.corpus.datasets.sentences.find((row) => row.article === article && row.sentence === sentence)
						?.end ?? 0) - start
				);
				for (const mark of marks) {
					expect(mark.start).toBeGreaterThanOrEqual(start);
					expect(mark.end).toBeLessThanOrEqual(start + text.length);
				}
			}
		}
	});

	test(`the first sentences come in at most ${mostRequests} requests and ${mostBytes / 1024} KB`, async () => {
		const site = siteCalled(name);
		const ids = site.corpus.articles.map(({ article }) => article);
		const heavy: string[] = [];
		for (const slug of chartSlugs)
			for (const articles of [null, ids.slice(1, 2), ids.filter((_, at) => at % 7 === 1)]) {
				const marks = await marksOf(site, slug, { ...defaultState, articles });
				const step = Math.ceil(marks.length / 6);
				for (const mark of marks.filter((_, at) => at % step === 0)) {
					forgetEvidence();
					site.asked.length = 0;
					const { quotations, of } = await loadEvidence(site.fetch, site.shards, mark);
					const bytes = site.asked.reduce((sum, file) => sum + weigh(site.files.get(file) ?? ''), 0);
					if (bytes > mostBytes || site.asked.length > mostRequests)
						heavy.push(`${mark}: ${site.asked.length} requests, ${bytes} bytes`);
					if (of > 0) expect(quotations.length).toBeGreaterThan(0);
				}
			}
		expect(heavy).toEqual([]);
	});
});

const weights = new Map<string, number>();
function weigh(text: string): number {
	const known = weights.get(text) ?? gzipSync(text).length;
	weights.set(text, known);
	return known;
}

test('more sentences come when they are asked for, none twice', async () => {
	const site = siteCalled('62 articles, one as long as twelve');
	const [theme] = site.corpus.definitions.themes.toSorted((a, b) => count(b.theme) - count(a.theme));
	function count(theme: string) {
		return site.corpus.datasets['theme-mentions'].filter((row) => row.theme === theme).length;
	}
	const first = await loadEvidence(
		site.fetch,
		site.shards,
		evidence('theme-mentions', { theme: theme?.theme })
	);
	expect(first.of).toBeGreaterThan(100);
	expect(first.quotations.length).toBeLessThanOrEqual(50);
	expect(first.quotations.length).toBeGreaterThan(20);
	const second = await first.more?.();
	expect(second?.quotations.slice(0, first.quotations.length)).toEqual(first.quotations);
	expect(second?.quotations.length).toBeGreaterThan(first.quotations.length);
});

test('the same articles give the same files', async () => {
	const again = siteOf(await analysed((articles) => articles));
	expect([...again.files]).toEqual([...siteCalled('the five articles').files]);
});

test('of a paragraph of very many names a pair’s sentences are those of its rows', async () => {
	const names = Array.from(
		{ length: 60 },
		(_, at) => `Mr Adam Sm${'abcdefghij'[at % 10]}th${'klmnop'[Math.floor(at / 10)]}`
	);
	const site = siteOf(
		await analysed((articles) =>
			articles.map((one, at) => (at === 0 ? { ...one, body: `${one.body}\n\n${names.join(' met ')}.` } : one))
		)
	);
	const rows = site.corpus.datasets['name-pair-paragraphs'];
	expect(rows.length).toBeGreaterThan(700);
	for (const { name_a, name_b, article } of rows.filter((_, at) => at % 40 === 0)) {
		const pair = rows.filter((row) => row.name_a === name_a && row.name_b === name_b);
		const only = pair.every((row) => row.article === article) ? article : undefined;
		const mark = evidence('name-pair-paragraphs', { name_a, name_b, article: only });
		expect([mark, shown(await whole(site, mark))]).toEqual([mark, expected(site, mark)]);
	}
});

test('any sentence of a long article is found by its number', async () => {
	const site = siteCalled('62 articles, one as long as twelve');
	const article = site.corpus.articles[1]?.article ?? '';
	const last = site.corpus.facts[1]?.document.sentences.length ?? 0;
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: last }), async (sentence) => {
			const found = await loadEvidence(site.fetch, site.shards, evidence('sentences', { article, sentence }));
			expect(found.quotations.map((one) => [one.article, one.sentence])).toEqual([[article, sentence]]);
			expect(found.of).toBe(1);
		}),
		{ numRuns: 40 }
	);
});

test('what cannot be had is said in one line, and asked for again', async () => {
	const site = siteCalled('the five articles');
	const mark = evidence('theme-mentions', { theme: 'no such theme' });
	await expect(loadEvidence(site.fetch, site.shards, mark)).rejects.toThrow(
		/^\/data\/evidence\/\d+\.bin: does not fit this page\. Reload/
	);
	const none = async () => new Response('', { status: 500 });
	const real = evidence('theme-mentions', { theme: site.corpus.definitions.themes[0]?.theme });
	forgetEvidence();
	await expect(loadEvidence(none, site.shards, real)).rejects.toThrow('the server answered 500');
	expect((await loadEvidence(site.fetch, site.shards, real)).of).toBeGreaterThan(0);
	forgetEvidence();
	const cut = async () => new Response(gzipSync('{"a":'));
	await expect(loadEvidence(cut, site.shards, real)).rejects.toThrow('is not whole JSON');
});
