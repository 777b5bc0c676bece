import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageFinder, wordsIn } from '#lib/corrections/passages.ts';
import { quotationFor } from '#lib/corrections/quotationFor.ts';
import { readDocument } from '#lib/text/readDocument.ts';

test.each([
	['The rent rose. It rose by £2.', 'rent', 'The rent rose.'],
	['Rent, rent and rents.', 'rents', 'Rent, rent and rents.'],
	['He said yes. He said yes. She said no.', 'yes', null],
	['Smith met Jones, and then Smith left.', 'Smith', 'Smith met']
])('in %j the words %j are quoted as %j', (body, words, expected) => {
	const start = body.indexOf(words);
	const sentence = readDocument('a', body).sentences.find((one) => one.start <= start && start < one.end);
	expect(sentence && quotationFor(body, sentence, { start, end: start + words.length })).toBe(expected);
});

test('what is quoted leads back to its words, or is not quoted', () => {
	const word = fc.constantFrom(
		'Rent',
		'rents',
		'rose',
		'again.',
		'He',
		'“said',
		'so”.',
		'and',
		'Smith',
		'£2',
		'\n\n'
	);
	let quoted = 0;
	fc.assert(
		fc.property(fc.array(word, { minLength: 3, maxLength: 40 }), fc.nat(), (all, pick) => {
			const body = all.join(' ').trim();
			for (const sentence of readDocument('a', body).sentences) {
				const own = [...body.slice(sentence.start, sentence.end).matchAll(/\p{L}+/gu)];
				const match = own[pick % Math.max(1, own.length)];
				if (!match) continue;
				const start = sentence.start + match.index;
				const span = { start, end: start + match[0].length };
				const quotation = quotationFor(body, sentence, span);
				const whole = quotationFor(body, sentence);
				const find = passageFinder([{ article: 'a', title: '', body }]);
				if (whole !== null) expect(find(whole, 'a')).toMatchObject({ start: sentence.start });
				if (quotation === null) continue;
				quoted++;
				const passage = find(quotation, 'a');
				if (typeof passage === 'string') throw new Error(passage);
				expect(wordsIn(body, passage, match[0])).toEqual(span);
			}
		}),
		{ seed: 16 }
	);
	expect(quoted).toBeGreaterThan(50);
});
