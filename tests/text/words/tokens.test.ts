import { describe, expect, test } from 'vitest';
import { tokenise } from '#lib/text/words/tokens.ts';
import { cpuTime } from '../../cpuTime.ts';

const texts = (body: string): string[] => tokenise(body).map(({ start, end }) => body.slice(start, end));
const words = (body: string): string[] =>
	tokenise(body)
		.filter(({ kind }) => kind !== 'punctuation')
		.map(({ start, end }) => body.slice(start, end));

describe('tokenise(body)', () => {
	test.each([
		['Labour’s own vision', ['Labour’s', 'own', 'vision']],
		["Labour's own vision", ["Labour's", 'own', 'vision']],
		['the Tories’ plans', ['the', 'Tories', '’', 'plans']],
		['doesn’t it?', ['doesn’t', 'it', '?']],
		['O’Brien and D’Arcy', ['O’Brien', 'and', 'D’Arcy']],
		['since the 1980’s.', ['since', 'the', '1980’s', '.']],
		['the ’80s', ['the', '’', '80s']],
		['rock ’n’ roll', ['rock', '’', 'n', '’', 'roll']],
		['day-to-day, left-of-centre', ['day-to-day', ',', 'left-of-centre']],
		['Co-operative and co\u2011op', ['Co-operative', 'and', 'co\u2011op']],
		['alternative options- in partnership', ['alternative', 'options', '-', 'in', 'partnership']],
		['well – or not—so', ['well', '–', 'or', 'not', '—', 'so']],
		['this -- that', ['this', '-', '-', 'that']],
		['our vision…', ['our', 'vision', '…']],
		['lives […] much', ['lives', '[', '…', ']', 'much']],
		['‘big society,’ requires', ['‘', 'big', 'society', ',', '’', 'requires']],
		['£4.5 billion', ['£', '4.5', 'billion']],
		['£4.5bn.', ['£', '4.5bn', '.']],
		['3,524 words', ['3,524', 'words']],
		['one, two', ['one', ',', 'two']],
		['in 2010,2011 is odd', ['in', '2010,2011', 'is', 'odd']],
		['at 10:30 or 10.30', ['at', '10:30', 'or', '10.30']],
		['2010-11', ['2010-11']],
		['5–10', ['5', '–', '10']],
		['50% of 20th', ['50', '%', 'of', '20th']],
		['at 5 p.m. today', ['at', '5', 'p.m.', 'today']],
		['e.g. the U.K.', ['e.g.', 'the', 'U.K.']],
		['J. Smith and A.B. Jones', ['J', '.', 'Smith', 'and', 'A.B.', 'Jones']],
		['J.Smith', ['J', '.', 'Smith']],
		['on LabourList.org.', ['on', 'LabourList.org', '.']],
		['the end.The next', ['the', 'end', '.', 'The', 'next']],
		['R&D, bed & breakfast', ['R&D', ',', 'bed', '&', 'breakfast']],
		['and/or', ['and', '/', 'or']],
		['café na\u0131\u0308ve', ['café', 'na\u0131\u0308ve']],
		['日本 語', ['日本', '語']],
		['👍🏽 fine ❤️', ['👍', '🏽', 'fine', '❤']],
		['', []],
		['   \n\t', []]
	])('reads %j', (body, expected) => {
		expect(texts(body)).toEqual(expected);
	});

	test('counts as words what holds a letter or a digit', () => {
		expect(words('Labour’s £4.5bn – “no” […] 13 … & co')).toEqual(['Labour’s', '4.5bn', 'no', '13', 'co']);
	});

	test('makes lower NFC, small and straight, and keeps the span into the text as written', () => {
		const body = 'CAFE\u0301’S';
		expect(tokenise(body)).toEqual([
			{
				start: 0,
				end: 7,
				text: body,
				form: expect.any(Number),
				lower: "caf\u00e9's",
				lemma: 'caf\u00e9',
				kind: 'word'
			}
		]);
	});

	test('gives tokens one form where they are written the same, and only there', () => {
		const tokens = tokenise('The cuts, the CUTS, the cuts. “The” – 13 and 13, cut');
		const forms = new Map<string, Set<number>>();
		for (const { text, form } of tokens) forms.set(text, (forms.get(text) ?? new Set()).add(form));
		expect([...forms.values()].every(({ size }) => size === 1)).toBe(true);
		expect(new Set(tokens.map(({ form }) => form)).size).toBe(forms.size);
	});

	test('joins a word across invisible characters and leaves them out of what is counted', () => {
		const body = '\u202eso\u200bcie\u00adty\u202c.';
		const [word] = tokenise(body);
		expect(word?.lower).toBe('society');
		expect(body.slice(word?.start, word?.end)).toBe('so\u200bcie\u00adty');
	});

	test('gives spans in order that do not overlap and hold no space', () => {
		const body = 'A “quoted”\u00a0line,\r\nwith 3.5 things…';
		const tokens = tokenise(body);
		for (const [index, { start, end }] of tokens.entries()) {
			expect(body.slice(start, end)).toMatch(/^\S+$/);
			expect(start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0);
		}
	});

	test('reads __proto__ and constructor as ordinary words', () => {
		expect(tokenise('__proto__ constructor').map(({ lemma }) => lemma)).toEqual([
			'_',
			'_',
			'proto',
			'_',
			'_',
			'constructor'
		]);
	});

	test.each(['0', 'A!', '£1,1,1,', 'a-', "a'", 'a.', '(', '“', '.(', 'i.', '1) '])(
		'takes linear time on a megabyte of %j',
		(piece) => {
			const body = piece.repeat(1_000_000 / piece.length);
			expect(cpuTime(() => tokenise(body))).toBeLessThan(2000);
		}
	);
});
