import { describe, expect, test } from 'vitest';
import { isNameOfTarget, targetKind, targetKinds } from '#lib/facts/stance/targetKind.ts';
import type { NameKind } from '#lib/schema.ts';
import { readDocument } from '#lib/text/readDocument.ts';

/** The kind of a target given by words of its own. */
function kind(words: string, name?: NameKind): number {
	return targetKind(readDocument('example', words).tokens, name);
}

describe('targetKind(own, name)', () => {
	test('parts pronouns, names of each kind, other names and things', () => {
		const kinds = [
			kind('she'),
			kind('We'),
			kind('they'),
			kind('his'),
			kind('Lord Wei', 'person'),
			kind('the Treasury', 'organisation'),
			kind('Essex', 'place'),
			kind('the Localism Bill'),
			kind('the cuts'),
			kind('his plans')
		];
		expect(new Set(kinds).size).toBe(kinds.length);
		expect(kinds.every((one) => one >= 0 && one < targetKinds)).toBe(true);
		expect(kind('He')).toBe(kind('she'));
		expect(kind('their friends')).toBe(kind('his plans'));
	});

	test("knows what belongs to the target by its 's, straight or curly", () => {
		expect(kind('Cameron’s', 'person')).toBe(kind('Cameron', 'person') + 1);
		expect(kind("Cameron's", 'person')).toBe(kind('Cameron’s', 'person'));
	});
});

describe('isNameOfTarget(token)', () => {
	test('is so for words with a capital, but for pronouns', () => {
		const { tokens } = readDocument('example', 'She praised anti-Cameron ministers of Éire');
		expect(tokens.filter(isNameOfTarget).map(({ text }) => text)).toEqual(['anti-Cameron', 'Éire']);
	});
});
