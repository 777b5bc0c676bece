import { describe, expect, test } from 'vitest';
import { groupMentions, mentionPage } from '#lib/ui/quotations/mentions.ts';

const articles = [
	{ article: 'b', title: 'Second by name, first in the corpus' },
	{ article: 'a', title: 'First by name' }
];
const sentences = [
	{ article: 'a', sentence: 1, start: 0, end: 14, text: 'Cuts and cuts.' },
	{ article: 'a', sentence: 2, start: 15, end: 28, text: 'No more cuts.' },
	{ article: 'b', sentence: 1, start: 0, end: 10, text: 'Cuts hurt.' }
];
const rows = [
	{ article: 'a', sentence: 2, start: 23, end: 27 },
	{ article: 'a', sentence: 1, start: 0, end: 4 },
	{ article: 'a', sentence: 1, start: 9, end: 13 },
	{ article: 'b', sentence: 1, start: 0, end: 4 }
];

describe('groupMentions(rows, articles, sentences)', () => {
	test('keeps the articles in the corpus’s order and the sentences in reading order', () => {
		const groups = groupMentions(rows, articles, sentences);
		expect(groups.map(({ article }) => article)).toEqual(['b', 'a']);
		expect(groups[1]?.quotations.map(({ sentence }) => sentence)).toEqual([1, 2]);
	});

	test('shows a sentence once, with a mark for each of its mentions', () => {
		const [first] = groupMentions(rows, articles, sentences)[1]?.quotations ?? [];
		expect(first?.text).toBe('Cuts and cuts.');
		expect(first?.marks.map(({ start, end }) => first.text.slice(start, end))).toEqual(['Cuts', 'cuts']);
	});

	test('counts mentions, not sentences', () => {
		expect(groupMentions(rows, articles, sentences).map(({ mentions }) => mentions)).toEqual([1, 3]);
	});

	test('leaves out an article without a mention', () => {
		expect(groupMentions(rows.slice(0, 1), articles, sentences).map(({ article }) => article)).toEqual(['a']);
	});

	test('leaves out a row whose sentence is not given', () => {
		expect(groupMentions([{ article: 'a', sentence: 9, start: 0, end: 1 }], articles, sentences)).toEqual([]);
	});

	test('takes the colour of each mark from its row, the tone and remark of a sentence from its first row', () => {
		const [group] = groupMentions(rows.slice(1, 3), articles, sentences, ({ start }) =>
			start === 0
				? { kind: 'against', tone: 'loss', remark: 'against (−0.40)' }
				: { kind: 'for', tone: 'gain' }
		);
		const [quotation] = group?.quotations ?? [];
		expect(quotation?.marks.map(({ kind }) => kind)).toEqual(['against', 'for']);
		expect(quotation).toMatchObject({ tone: 'loss', remark: 'against (−0.40)' });
	});
});

describe('mentionPage(groups, page, size)', () => {
	const groups = groupMentions(rows, articles, sentences);

	test('holds every group where there is room', () => {
		expect(mentionPage(groups, undefined, 10)).toEqual({ groups, page: 1, pages: 1 });
	});

	test('parts the sentences, an article’s heading on each page that has one of its sentences', () => {
		const pages = [undefined, '2'].map((page) => mentionPage(groups, page, 2));
		const shown = pages.map((page) =>
			page?.groups.map(({ article, quotations }) => [article, quotations.map(({ sentence }) => sentence)])
		);
		expect(shown).toEqual([
			[
				['b', [1]],
				['a', [1]]
			],
			[['a', [2]]]
		]);
	});

	test('counts all mentions of an article on each of its pages', () => {
		expect(mentionPage(groups, '2', 2)?.groups[0]?.mentions).toBe(3);
	});

	test('is nothing beyond the last page', () => {
		expect(mentionPage(groups, '3', 2)).toBeNull();
	});
});
