import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { analyse as analyseCorpus, type Analysis } from '#lib/analysis.ts';
import { annotator } from '#lib/facts/annotate.ts';
import type { ArticleFacts, Contribution } from '#lib/facts/fact.ts';
import {
	ArticleDocument,
	type DatasetName,
	datasets as schemas,
	type Datasets,
	Definitions
} from '#lib/schema.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import type { Article } from '#lib/text/article/article.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { defaultCorpus } from '../corpus.ts';

const corpus = await defaultCorpus();
const analyse = (articles: Article[]): Analysis => analyseCorpus(articles, corpus.settings, readModels());

/** How often each key comes up. */
function tally(keys: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

/** Sums of contributions by key. */
function sums<Row extends { contribution: number }>(
	rows: Row[],
	keyOf: (row: Row) => string
): Map<string, number> {
	const totals = new Map<string, number>();
	for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.contribution);
	return totals;
}

const key = (...parts: (string | number)[]): string => JSON.stringify(parts);

/** Everything that must hold of any analysis, each broken promise in words. */
function brokenPromises({ articles, facts, datasets, definitions }: Analysis): string[] {
	const broken: string[] = [];
	const check = (holds: boolean, promise: string): void => void (holds || broken.push(promise));
	const bodies = new Map(articles.map(({ article, body }) => [article, body]));
	const sentences = new Map(datasets.sentences.map((row) => [key(row.article, row.sentence), row]));

	for (const [name, schema] of Object.entries(schemas)) {
		for (const row of datasets[name as DatasetName]) {
			check(v.is(schema, row), `${name}: ${JSON.stringify(row)} is no row of the schema`);
			if (!('start' in row)) continue;
			const body = bodies.get(row.article) ?? '';
			check(
				row.start < row.end && row.end <= body.length,
				`${name}: ${JSON.stringify(row)} has no span in the body`
			);
			if ('text' in row)
				check(body.slice(row.start, row.end) === row.text, `${name}: "${row.text}" is not its span`);
			const sentence = sentences.get(key(row.article, row.sentence));
			check(sentence !== undefined, `${name}: ${JSON.stringify(row)} has no sentence`);
			if (sentence === undefined || name === 'name-pair-paragraphs') continue;
			check(
				sentence.start <= row.start && row.end <= sentence.end,
				`${name}: ${JSON.stringify(row)} leaves its sentence`
			);
		}
	}

	const themes = tally(datasets['theme-mentions'].map(({ theme, article }) => key(theme, article)));
	for (const { theme, article, mentions, words, per_1000_words } of datasets.themes) {
		check(
			mentions === (themes.get(key(theme, article)) ?? 0),
			`${theme} in ${article}: ${mentions} is not its mentions`
		);
		const rate = words === 0 ? 0 : (mentions / words) * 1000;
		check(
			Math.abs(rate - per_1000_words) <= 0.0005,
			`${theme} in ${article}: the rate is not mentions by words`
		);
		themes.delete(key(theme, article));
	}
	check(themes.size === 0, `theme mentions without a count: ${[...themes.keys()].join()}`);

	const names = tally(datasets['name-mentions'].map(({ name, kind, article }) => key(name, kind, article)));
	for (const { name, kind, article, mentions } of datasets.names) {
		check(
			mentions === names.get(key(name, kind, article)),
			`${name} in ${article}: ${mentions} is not its mentions`
		);
		names.delete(key(name, kind, article));
	}
	check(names.size === 0, `name mentions without a count: ${[...names.keys()].join()}`);

	const keywords = tally(datasets['keyword-mentions'].map(({ term, article }) => key(term, article)));
	for (const { term, article, mentions } of datasets.keywords) {
		check(
			mentions === keywords.get(key(term, article)),
			`${term} in ${article}: ${mentions} is not its mentions`
		);
		keywords.delete(key(term, article));
	}
	check(keywords.size === 0, `keyword mentions without a count: ${[...keywords.keys()].join()}`);

	const pairs = tally(datasets['name-pair-paragraphs'].map(({ name_a, name_b }) => key(name_a, name_b)));
	const pairArticles = tally(
		[
			...new Set(
				datasets['name-pair-paragraphs'].map(({ name_a, name_b, article }) => key(name_a, name_b, article))
			)
		].map((text) => key(...(JSON.parse(text) as string[]).slice(0, 2)))
	);
	for (const { name_a, name_b, paragraphs, articles } of datasets['name-pairs']) {
		const pair = key(name_a, name_b);
		check(
			paragraphs === pairs.get(pair) && articles === pairArticles.get(pair),
			`${pair}: not its paragraphs`
		);
		check(name_a < name_b, `${pair}: out of order`);
		pairs.delete(pair);
	}
	check(pairs.size === 0, `paragraphs without a pair: ${[...pairs.keys()].join()}`);

	const contributions = <Read extends { sentence: number; words: Contribution[] }>(
		read: (found: ArticleFacts) => readonly Read[],
		target: (one: Read) => string
	) =>
		facts.flatMap((found) =>
			read(found).flatMap((one) =>
				one.words.map((word) => ({
					...word,
					article: found.document.article,
					sentence: one.sentence,
					target: target(one)
				}))
			)
		);
	const sentiments = sums(
		contributions(
			(found) => found.sentiments,
			() => ''
		),
		({ article, sentence }) => key(article, sentence)
	);
	for (const { article, sentence, sentiment } of datasets.sentences) {
		const sum = sentiments.get(key(article, sentence)) ?? 0;
		check(Math.abs(sum - sentiment) < 1e-9, `${article} ${sentence}: sentiment ${sentiment}, words ${sum}`);
	}
	const stances = sums(
		contributions(
			(found) => found.stances,
			({ target }) => target
		),
		({ target, article, sentence }) => key(target, article, sentence)
	);
	for (const { target, article, sentence, stance } of datasets.stance) {
		const sum = stances.get(key(target, article, sentence)) ?? 0;
		check(
			Math.abs(sum - stance) < 1e-9,
			`${target} in ${article} ${sentence}: stance ${stance}, words ${sum}`
		);
		stances.delete(key(target, article, sentence));
	}
	check(stances.size === 0, `stance words without a stance: ${[...stances.keys()].join()}`);

	for (const [index, { document }] of facts.entries()) {
		const row = datasets.articles[index];
		const counted = document.tokens.filter(({ kind }) => kind !== 'punctuation');
		check(row?.words === counted.length && row.words === document.words, `${document.article}: words`);
		check(row?.sentences === document.sentences.length, `${document.article}: sentences`);
		let end = 0;
		let words = 0;
		for (const sentence of document.sentences) {
			check(sentence.start >= end, `${document.article} ${sentence.sentence}: overlaps the sentence before`);
			end = sentence.end;
			const within = counted.filter(
				({ start, end }) => sentence.start <= start && end <= sentence.end
			).length;
			check(within > 0, `${document.article} ${sentence.sentence}: holds no word`);
			words += within;
			const paragraph = document.paragraphs[sentence.paragraph - 1];
			const inside =
				paragraph !== undefined && paragraph.start <= sentence.start && sentence.end <= paragraph.end;
			check(inside, `${document.article} ${sentence.sentence}: leaves its paragraph`);
		}
		check(
			words === counted.length,
			`${document.article}: sentences cover ${words} of ${counted.length} words`
		);
	}
	for (const [index, article] of articles.entries()) {
		const found = facts[index];
		if (found === undefined) continue;
		check(
			v.is(ArticleDocument, articleDocument(article, found)),
			`${article.article}: is no article document`
		);
	}
	check(v.is(Definitions, definitions), 'the definitions are none of the schema');
	return broken;
}

test('every number of the five articles can be walked back to the words it counts', () => {
	expect(brokenPromises(corpus)).toEqual([]);
});

test('a number that lies is noticed', () => {
	const lie = <Name extends DatasetName>(name: Name, change: Partial<Datasets[Name][number]>): string[] =>
		brokenPromises({
			...corpus,
			datasets: {
				...corpus.datasets,
				[name]: corpus.datasets[name].map((row, index) => (index === 0 ? { ...row, ...change } : row))
			}
		});
	expect(lie('themes', { mentions: 7 })).not.toEqual([]);
	expect(lie('theme-mentions', { start: 0 })).not.toEqual([]);
	expect(lie('names', { mentions: 99 })).not.toEqual([]);
	expect(lie('name-mentions', { sentence: 2 })).not.toEqual([]);
	expect(lie('name-pairs', { articles: 9 })).not.toEqual([]);
	expect(lie('keywords', { mentions: 99 })).not.toEqual([]);
	expect(lie('sentences', { sentiment: 0.123 })).not.toEqual([]);
	expect(lie('stance', { stance: 0.123 })).not.toEqual([]);
	expect(lie('figures', { text: '£2 billion' })).not.toEqual([]);
	expect(lie('articles', { words: 1 })).not.toEqual([]);
});

test('the five articles hold 3,524 words in 145 sentences', () => {
	const { articles } = corpus.datasets;
	expect(articles.map(({ words }) => words).sort()).toEqual([1237, 408, 441, 645, 793]);
	expect(articles.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(145);
});

test('the same articles give the same bytes, whatever was read before', () => {
	const annotate = annotator(corpus.settings, readModels());
	const bytes = (): string => JSON.stringify(corpus.articles.map((article) => annotate(article)));
	const first = bytes();
	for (const article of [...corpus.articles].reverse()) annotate(article);
	expect(bytes()).toBe(first);
	expect(JSON.stringify(analyse(corpus.articles))).toBe(JSON.stringify(analyse(corpus.articles)));
});

test('no articles give empty tables', () => {
	const { reference, ...counted } = analyse([]).datasets;
	expect(reference).toEqual(corpus.settings.reference.figures);
	for (const rows of Object.values(counted)) expect(rows).toEqual([]);
});

describe('for any small corpus', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'The ‘big society’ is a cover for cuts',
			'Ed Miliband and David Cameron disagree',
			'Mr Cameron said: “We will not cut services in Leeds”',
			'Labour must not fail its volunteers',
			'a £1 billion loss for charities',
			'£4.5bn to £6bn',
			'a “workers’ buyout”',
			'It isn’t good, but it is far from bad',
			'Mutuals and co-operatives thrive',
			'hope hope hope',
			'corporate culture, corporate culture, corporate culture',
			'__proto__ constructor toString',
			'Cafe\u0301 na\u00efve \u202eso\u200bciety\u202c',
			'1,1,1,1 £1,1 £-5 0000',
			'“unclosed',
			'’s ‘s \'s "s',
			'👍🏽 ❤️ 日本語'
		),
		fc.string({ unit: 'binary', maxLength: 12 }),
		fc.string({ unit: 'grapheme', maxLength: 12 })
	);
	const joint = fc.constantFrom(
		' ',
		'. ',
		'? ',
		'! ',
		', ',
		'… ',
		'.',
		'\n',
		'\n\n',
		'.\n\n',
		'\r\n\r\n',
		' – ',
		'(',
		') ',
		'” ',
		'’ '
	);
	const body = fc.array(fc.tuple(piece, joint), { maxLength: 14 }).map((parts) => parts.flat().join(''));
	const articles = fc.array(body, { maxLength: 4 }).map((bodies) =>
		bodies.map((text, index): Article => ({
			article: `article-${index}`,
			title: 'A title',
			title_supplied: true,
			author: null,
			publication: null,
			date: null,
			date_from: null,
			date_to: null,
			date_evidence: null,
			source: 'a.txt',
			credits: [],
			quotable: null,
			body: text
		}))
	);

	test('every number can be walked back to the words it counts', () => {
		fc.assert(
			fc.property(articles, (small) => {
				expect(brokenPromises(analyse(small))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	test('the same articles give the same bytes', () => {
		fc.assert(
			fc.property(articles, (small) => {
				expect(JSON.stringify(analyse(small).datasets)).toBe(JSON.stringify(analyse(small).datasets));
			}),
			{ numRuns: 50 }
		);
	});
});
