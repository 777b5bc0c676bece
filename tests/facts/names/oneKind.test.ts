import { describe, expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { oneKind } from '#lib/facts/names/oneKind.ts';
import type { NameKind } from '#lib/schema.ts';
import { readDocument } from '#lib/text/readDocument.ts';

/** The facts of an article that names Winworth once, and takes a stance toward it. */
const reading = (kind: NameKind): ArticleFacts => ({
	document: readDocument('a', 'Winworth closed.'),
	themes: [],
	names: [{ name: 'Winworth', kind, sentence: 1, start: 0, end: 8 }],
	figures: [],
	sentiments: [],
	stances:
		kind === 'person'
			? [
					{
						target: 'winworth',
						stance: -0.5,
						confidence: 0.6,
						own: 1,
						words: [],
						sentence: 1,
						start: 0,
						end: 8
					}
				]
			: []
});
const kinds = (facts: ArticleFacts[]) => facts.map(({ names }) => names[0]?.kind);
const stances = (facts: ArticleFacts[]) => facts.flatMap((found) => found.stances).length;

describe('oneKind(facts, targets)', () => {
	test('gives a name the kind that most mentions have', () => {
		const facts = oneKind([reading('place'), reading('person'), reading('place')], new Set());
		expect(kinds(facts)).toEqual(['place', 'place', 'place']);
	});

	test('drops the stances toward who is no person, but not those toward a listed target', () => {
		const readings = [reading('place'), reading('person'), reading('place')];
		expect(stances(oneKind(readings, new Set()))).toBe(0);
		expect(stances(oneKind(readings, new Set(['winworth'])))).toBe(1);
	});

	test('takes a name that is as often a person as a place for a person, and keeps the stances', () => {
		const facts = oneKind([reading('place'), reading('person')], new Set());
		expect([kinds(facts), stances(facts)]).toEqual([['person', 'person'], 1]);
	});

	test('changes nothing where every name has one kind', () => {
		const readings = [reading('person')];
		expect(oneKind(readings, new Set())).toBe(readings);
	});
});
