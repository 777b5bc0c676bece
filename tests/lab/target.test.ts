import { describe, expect, test } from 'vitest';
import type { NameMention } from '#lib/facts/fact.ts';
import { mentionsAround, oneSentence, target } from '../../lab/evaluate/tasks/target.ts';

const text = 'Lord Wei praised the Treasury. He liked the bank of England.';
const { document, sentence } = oneSentence(text);
const span = (words: string): { from: number; to: number } => ({
	from: text.indexOf(words),
	to: text.indexOf(words) + words.length
});
const name = (words: string, kind: NameMention['kind']): NameMention => {
	const { from, to } = span(words);
	return { name: words, kind, sentence: 1, start: from, end: to };
};
const found = [name('Lord Wei', 'person'), name('Treasury', 'organisation'), name('England', 'place')];

describe('oneSentence(text)', () => {
	test('is the whole text, however many full stops', () => {
		expect(document.sentences).toEqual([sentence]);
		expect([sentence.start, sentence.end, sentence.endToken]).toEqual([
			0,
			text.length,
			document.tokens.length
		]);
	});
});

describe('mentionsAround(document, found, span)', () => {
	test('makes the target a name of the kind that was found there, in reading order', () => {
		const { themes, names } = mentionsAround(document, found, span('the Treasury'));
		expect(themes).toEqual([]);
		expect(names.map(({ name, kind }) => [name, kind])).toEqual([
			['Lord Wei', 'person'],
			[target, 'organisation'],
			['England', 'place']
		]);
	});

	test('takes the name that shares most with it', () => {
		const { names } = mentionsAround(document, found, span('Treasury. He liked the bank of E'));
		expect(names.find(({ name }) => name === target)?.kind).toBe('organisation');
	});

	test('makes a person of "he"', () => {
		const { names } = mentionsAround(document, found, span('He'));
		expect(names).toHaveLength(4);
		expect(names[2]).toMatchObject({ name: target, kind: 'person' });
	});

	test('makes a theme of words that are no name', () => {
		const { themes, names } = mentionsAround(document, found, span('bank'));
		expect(themes).toEqual([{ theme: target, sentence: 1, start: span('bank').from, end: span('bank').to }]);
		expect(names).toEqual(found);
	});
});
