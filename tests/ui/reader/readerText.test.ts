import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleDocument } from '#lib/schema.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import {
	linkedMark,
	type MarkLabels,
	markCounts,
	type ReaderDocument,
	type ReaderParagraph,
	readerParagraphs
} from '#lib/ui/reader/readerText.ts';
import { defaultCorpus } from '../../corpus.ts';

const labels: MarkLabels = {
	themes: new Map([['spending-cuts', 'Spending cuts']]),
	targets: new Map([['spending-cuts', 'Spending cuts']]),
	names: new Map([['Liverpool', 'liverpool']]),
	directions: new Map([['hole', 'loss']])
};

/** Where a text stands in the body, as a span. */
function at(body: string, text: string): { start: number; end: number } {
	const start = body.indexOf(text);
	return { start, end: start + text.length };
}

const body = ' Cuts  hurt Liverpool council. It lost £2m!\n\nNot again.\n';
const document: ReaderDocument = {
	article: 'a',
	body,
	paragraphs: [at(body, 'Cuts  hurt Liverpool council. It lost £2m!'), at(body, 'Not again.')],
	sentences: [
		{
			...at(body, 'Cuts  hurt Liverpool council.'),
			paragraph: 1,
			sentiment: -0.4,
			words: [{ ...at(body, 'Cuts  hurt'), contribution: -0.4 }]
		},
		{ ...at(body, 'It lost £2m!'), paragraph: 1, sentiment: 0, words: [] },
		{ ...at(body, 'Not again.'), paragraph: 2, sentiment: 0, words: [] }
	],
	themes: [
		{ ...at(body, 'Cuts'), sentence: 1, theme: 'spending-cuts' },
		{ ...at(body, 'Liverpool council'), sentence: 1, theme: 'spending-cuts' }
	],
	names: [{ ...at(body, 'Liverpool'), sentence: 1, name: 'Liverpool' }],
	figures: [{ ...at(body, '£2m'), sentence: 2, figure: 'hole' }],
	stances: [{ ...at(body, 'Cuts'), sentence: 1, target: 'spending-cuts', stance: -0.5 }]
};

/** A paragraph's text, put together again from its pieces. */
function textOf({ sentences, rest }: ReaderParagraph): string {
	const text = sentences.map(({ space, segments }) => space + segments.map(({ text }) => text).join(''));
	return text.join('') + rest;
}

describe('readerParagraphs(document, labels)', () => {
	const paragraphs = readerParagraphs(document, labels);
	const segments = paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ segments }) => segments));

	test('keeps every character of a paragraph, the space between its sentences included', () => {
		expect(paragraphs.map(textOf)).toEqual(
			document.paragraphs.map(({ start, end }) => body.slice(start, end))
		);
	});

	test('numbers the sentences from the first to the last, across paragraphs', () => {
		expect(paragraphs.map(({ sentences }) => sentences.map(({ sentence }) => sentence))).toEqual([
			[1, 2],
			[3]
		]);
	});

	test('cuts where marks of different kinds overlap, and gives each part all of its marks', () => {
		expect(segments.map(({ text, marks }) => [text, marks.map(({ kind }) => kind)])).toEqual([
			['Cuts', ['themes', 'sentiment']],
			['  hurt', ['sentiment']],
			[' ', []],
			['Liverpool', ['names', 'themes']],
			[' council', ['themes']],
			['.', []],
			['It lost ', []],
			['£2m', ['figures']],
			['!', []],
			['Not again.', []]
		]);
	});

	test('leads each mark to the page of what it stands for', () => {
		const links = segments.flatMap(({ marks, stances }) => [...marks, ...stances].map(({ href }) => href));
		expect(
			[...new Set(links)].map((href) => href.replace(/^.*?(?=\/(?:themes|names|figures|sentiment)\/)/, ''))
		).toEqual([
			'/themes/spending-cuts/#in-a',
			'/sentiment/',
			'/sentiment/spending-cuts/#in-a',
			'/names/liverpool/#in-a',
			'/figures/#hole'
		]);
	});

	test('says of each mark what it is and which way it goes', () => {
		const said = segments.flatMap(({ marks, stances }) =>
			[...marks, ...stances].map(({ title, tone }) => `${title}, ${tone}`)
		);
		expect(said).toEqual([
			'Theme: Spending cuts, null',
			'Sentiment: −0.40, down',
			'Stance towards Spending cuts: −0.50, against',
			'Sentiment: −0.40, down',
			'Name: Liverpool, null',
			'Theme: Spending cuts, null',
			'Theme: Spending cuts, null',
			'Figure: a loss, loss'
		]);
	});

	test('says whose a stance is where two targets end at one place', () => {
		const stances = [
			{ ...at(body, 'Cuts'), sentence: 1, target: 'spending-cuts', stance: -0.5, words: [] },
			{ ...at(body, 'Liverpool council'), sentence: 1, target: 'spending-cuts', stance: 0.1, words: [] },
			{ ...at(body, 'council'), sentence: 1, target: 'liverpool', stance: 0.6, words: [] }
		];
		const found = readerParagraphs({ ...document, stances }, labels).flatMap(({ sentences }) =>
			sentences.flatMap(({ segments }) => segments.flatMap(({ stances }) => stances.map(({ says }) => says)))
		);
		expect(found).toEqual(['against', 'neutral Spending cuts', 'for liverpool']);
	});

	test('leaves out a name that has no page', () => {
		const found = readerParagraphs(document, { ...labels, names: new Map() });
		const kinds = found.flatMap(({ sentences }) =>
			sentences.flatMap(({ segments }) => segments.flatMap(({ marks }) => marks.map(({ kind }) => kind)))
		);
		expect(kinds).not.toContain('names');
	});

	test('gives no paragraph for an empty body', () => {
		const empty = {
			...document,
			body: '',
			paragraphs: [],
			sentences: [],
			themes: [],
			names: [],
			figures: [],
			stances: []
		};
		expect(readerParagraphs(empty, labels)).toEqual([]);
	});

	test('a shared word links to the first kind that is shown, else to the first of all', () => {
		const [, , , both] = segments;
		if (!both) throw new Error('the fourth segment is Liverpool');
		expect(linkedMark(both, ['themes', 'names'])?.kind).toBe('names');
		expect(linkedMark(both, ['themes'])?.kind).toBe('themes');
		expect(linkedMark(both, [])?.kind).toBe('names');
	});
});

describe('the articles of the corpus', () => {
	let documents: ArticleDocument[];
	beforeAll(async () => {
		const { articles, facts } = await defaultCorpus();
		documents = articles.flatMap((article, index) => {
			const found = facts[index];
			return found ? [articleDocument(article, found)] : [];
		});
	});

	test('each can be put together again from the reader’s pieces, character for character', () => {
		expect(documents).toHaveLength(5);
		for (const document of documents) {
			const paragraphs = readerParagraphs(document, labels);
			let text = '';
			for (const paragraph of paragraphs) {
				const between = document.body.slice(text.length, paragraph.start);
				expect(between.trim()).toBe('');
				text += between + textOf(paragraph);
			}
			expect(text + document.body.slice(text.length)).toBe(document.body);
			expect(document.body.slice(text.length).trim()).toBe('');
		}
	});

	test('each shows every mark that was found in it, once its pieces are joined', () => {
		for (const document of documents) {
			const names = new Map(document.names.map(({ name }) => [name, 'slug']));
			const paragraphs = readerParagraphs(document, { ...labels, names });
			const segments = paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ segments }) => segments));
			const spans = new Set(segments.flatMap(({ marks, stances }) => [...marks, ...stances]));
			for (const [kind, count] of markCounts(document))
				expect(
					[...spans].filter((mark) => mark.kind === kind),
					`${document.article}, ${kind}`
				).toHaveLength(count);
			for (const mark of spans) {
				const covered = segments.filter(({ marks }) => marks.includes(mark)).map(({ text }) => text);
				if (mark.kind !== 'stance') expect(covered.join('')).toBe(document.body.slice(mark.start, mark.end));
			}
		}
	});
});
