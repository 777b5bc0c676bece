import { expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { stanceRows, targetDefinitions } from '#lib/statistics/tables/stance.ts';
import { called } from '#lib/wording/labels.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const body = 'Labour was brave.';
const facts: ArticleFacts[] = [
	{
		document: readDocument('a', body),
		themes: [],
		names: [],
		figures: [],
		sentiments: [],
		stances: [
			{
				target: 'labour',
				sentence: 1,
				start: 0,
				end: 6,
				stance: 0.6,
				confidence: 0.7,
				own: 0.9,
				words: [{ start: 11, end: 16, contribution: 0.6 }]
			}
		]
	}
];

test('stanceRows(facts) has a row for each stance, its text the mention', () => {
	expect(stanceRows(facts)).toEqual([
		{
			target: 'labour',
			article: 'a',
			sentence: 1,
			start: 0,
			end: 6,
			stance: 0.6,
			text: 'Labour',
			state: 'for',
			confidence: 0.7,
			sure: true
		}
	]);
	expect(stanceRows([])).toEqual([]);
});

test('targetDefinitions(targets, names) gives the listed targets, then each named person once, by slug', () => {
	const listed = {
		target: 'labour',
		label: 'Labour',
		definition: 'The party.',
		themes: [],
		names: ['Labour Party'],
		phrases: [],
		exclude: []
	};
	const definitions = targetDefinitions([listed], called, [
		{ name: 'Vince Cable', kind: 'person' },
		{ name: 'Labour Party', kind: 'organisation' },
		{ name: 'David Cameron', kind: 'person' },
		{ name: 'Vince Cable', kind: 'person' }
	]);
	expect(definitions.map(({ target, label, person }) => [target, label, person])).toEqual([
		['labour', 'Labour', false],
		['david-cameron', 'David Cameron', true],
		['vince-cable', 'Vince Cable', true]
	]);
});
