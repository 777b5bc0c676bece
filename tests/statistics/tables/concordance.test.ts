import { expect, test } from 'vitest';
import { concordance } from '#lib/statistics/tables/concordance.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const texts = [
	{
		article: 'a',
		document: readDocument('a', 'They cut the grass. Cutting it took time.\n\nThe “cuts” hurt.')
	},
	{ article: 'b', document: readDocument('b', 'A budget cut. The big society; a ‘big society’ bank.') }
];
const lines = (query: string): string[] =>
	concordance(texts, query).map(
		({ article, sentence, left, match, right }) => `${article}${sentence} ${left}[${match}]${right}`
	);

test('concordance(texts, query) finds every inflection, by article and then by place', () => {
	expect(lines('cut')).toEqual([
		'a1 They [cut] the grass. Cutting it took time.',
		'a2 They cut the grass. [Cutting] it took time.',
		'a3 The “[cuts]” hurt.',
		'b1 A budget [cut]. The big society; a ‘big society’ bank.'
	]);
	expect(lines('CUTS')).toEqual(lines('cut'));
});

test('concordance(texts, query) finds only the form between quotation marks', () => {
	expect(lines('"cuts"')).toEqual(['a3 The “[cuts]” hurt.']);
	expect(lines('“Cut”')).toHaveLength(2);
	expect(lines('‘cutting’')).toHaveLength(1);
});

test('concordance(texts, query) finds phrases within a sentence', () => {
	expect(lines('big society')).toEqual([
		'b2 A budget cut. The [big society]; a ‘big society’ bank.',
		'b2 A budget cut. The big society; a ‘[big society]’ bank.'
	]);
	expect(lines('big society bank')).toHaveLength(1);
	expect(lines('society a')).toEqual([]);
});

test('concordance(texts, query) gives spans into the body, and context of whole words of the paragraph', () => {
	const body = `${'before '.repeat(40)}\n\n${'left '.repeat(40)}middle ${'right '.repeat(40)}`.trim();
	const [line] = concordance([{ article: 'a', document: readDocument('a', body) }], 'middle');
	expect(body.slice(line?.start, line?.end)).toBe('middle');
	expect(line?.left).toBe('left '.repeat(16));
	expect(line?.right).toBe(' right'.repeat(13));
});

test.each(['', '  ', '…', '*', '""', '?', '|'])('concordance(texts, %j) finds nothing', (query) => {
	expect(concordance(texts, query)).toEqual([]);
});

test.each(['cut|grass', '=cut', 'cut?', 'cut*'])(
	'concordance(texts, %j) reads no pattern in a query',
	(query) => {
		expect(() => concordance(texts, query)).not.toThrow();
		expect(concordance(texts, query).every(({ match }) => /cut/i.test(match))).toBe(true);
	}
);
