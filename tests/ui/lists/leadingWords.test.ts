import { describe, expect, test } from 'vitest';
import { leadingWords, leadingWordsHeadline } from '#lib/ui/lists/leadingWords.ts';

const articles = ['a', 'b', 'c'].map((article) => ({ article }));
const keyword = (article: string, term: string, keyness: number, size: 1 | 2 = 1) => ({
	article,
	term,
	keyness,
	size
});

describe('leadingWords(articles, keywords)', () => {
	test('gives each article’s word of highest keyness, in the articles’ order', () => {
		const keywords = [keyword('b', 'bank', 9), keyword('a', 'arts', 7), keyword('a', 'aid', 12)];
		expect(leadingWords(articles, keywords).map(({ term }) => term)).toEqual(['aid', 'bank']);
	});

	test('leaves out phrases, and words used less than elsewhere', () => {
		expect(leadingWords(articles, [keyword('a', 'big bank', 20, 2), keyword('a', 'rare', -9)])).toEqual([]);
	});
});

describe('leadingWordsHeadline(leading, articles)', () => {
	const leading = leadingWords(articles, [
		keyword('a', 'aid', 7),
		keyword('b', 'bank', 9),
		keyword('c', 'council', 8)
	]);

	test('names every article’s word where each has one', () => {
		expect(leadingWordsHeadline(leading, 3)).toBe(
			'Each article leans on a word: “aid”, “bank” and “council”'
		);
	});

	test('names the strongest where not every article has one', () => {
		expect(leadingWordsHeadline(leading.slice(0, 2), 3)).toBe('Articles lean on words: “bank” and “aid”');
		expect(leadingWordsHeadline(leading.slice(0, 1), 3)).toBe('One article leans on a word: “aid”');
	});

	test('says so where no article has one', () => {
		expect(leadingWordsHeadline([], 3)).toBe('No word sets an article apart');
	});
});
