import { describe, expect, test } from 'vitest';
import { byForm } from '#lib/text/words/byForm.ts';
import type { Token } from '#lib/text/document.ts';
import { tokenise } from '#lib/text/words/tokens.ts';

describe('byForm(ask)', () => {
	test('asks once for each written word and answers for every one', () => {
		const asked: string[] = [];
		const answer = byForm(({ text }) => {
			asked.push(text);
			return text.length;
		});
		expect(tokenise('the cuts, the Cuts, the cuts').map(answer)).toEqual([3, 4, 1, 3, 4, 1, 3, 4]);
		expect(asked).toEqual(['the', 'cuts', ',', 'Cuts']);
	});

	test('remembers that there is no answer', () => {
		let asked = 0;
		const answer = byForm(() => {
			asked++;
			return undefined;
		});
		expect(tokenise('no no no').map(answer)).toEqual([undefined, undefined, undefined]);
		expect(asked).toBe(1);
	});

	test('answers rightly for more words than it remembers', () => {
		const token = (form: number): Token => ({
			start: 0,
			end: 1,
			text: String(form),
			form,
			lower: '',
			lemma: '',
			kind: 'word'
		});
		const answer = byForm(({ text }) => text);
		for (const form of [0, 100_000, 32_768, 0, 65_536, 1, 32_769, 1, 100_000, 0])
			expect(answer(token(form))).toBe(String(form));
	});
});
