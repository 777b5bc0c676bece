import { expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { sentenceRows } from '#lib/statistics/tables/sentences.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const read = sentimentReader(
	new Map([
		['cruel', -0.6],
		['wonderful', 0.6]
	])
);
const factsOf = (article: string, body: string): ArticleFacts => {
	const document = readDocument(article, body);
	return { document, themes: [], names: [], figures: [], sentiments: read(document), stances: [] };
};
const bodies = ['A cruel day. A day.\n\nA wonderful day.', 'Nothing happened.'];
const facts = bodies.map((body, index) => factsOf(index === 0 ? 'a' : 'b', body));

test('sentenceRows(facts) has a row for each sentence, its text cut from the body', () => {
	const rows = sentenceRows(facts, bodies);
	expect(rows.map(({ article, sentence, paragraph, text }) => [article, sentence, paragraph, text])).toEqual([
		['a', 1, 1, 'A cruel day.'],
		['a', 2, 1, 'A day.'],
		['a', 3, 2, 'A wonderful day.'],
		['b', 1, 1, 'Nothing happened.']
	]);
	expect(rows.map(({ sentiment }) => Math.sign(sentiment))).toEqual([-1, 0, 1, 0]);
});

test('sentenceRows([]) is empty', () => {
	expect(sentenceRows([], [])).toEqual([]);
});
