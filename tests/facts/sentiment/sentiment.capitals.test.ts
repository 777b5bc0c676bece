import { describe, expect, test } from 'vitest';
import { sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';

const read = sentimentReader(readModels().sentiment);
const sentimentOf = (text: string): number => read(readDocument('example', text))[0]?.sentiment ?? NaN;

describe('a sentence in capitals throughout has the sentiment of the same in small letters', () => {
	test.each([
		['THE BIG SOCIETY IS NOT GOOD.', -1],
		['THIS IS A DISGRACE.', -1],
		['THE CUTS ARE CRUEL.', -1],
		['A SHAMEFUL DAY FOR THE TOWN.', -1],
		['WE HATE IT.', -1],
		['THE PLAN WAS A DISASTER!', -1],
		['AN EXCELLENT PLAN.', 1],
		['WE LOVE THIS PARK.', 1],
		['THE SCHOOL IS WONDERFUL.', 1],
		['WHAT A TRIUMPH FOR THE TOWN!', 1],
		['THE FOOD WAS AWFUL, BUT THE COMPANY WAS WONDERFUL.', 1]
	])('%s has the sign %i', (text, sign) => {
		expect(sign * sentimentOf(text)).toBeGreaterThan(0.05);
		expect(sentimentOf(text)).toBeCloseTo(sentimentOf(text.charAt(0) + text.slice(1).toLowerCase()), 1);
	});

	test('and names of a few capitals stay names', () => {
		expect(sentimentOf('The HAPPY Trust met on Tuesday.')).toBe(
			sentimentOf('The Happy Trust met on Tuesday.')
		);
	});
});
