import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from '#lib/ui/quotations/quotation.ts';

test('the pieces of a sentence, joined, are the sentence, whatever its marks', () => {
	const spans = fc.array(fc.record({ start: fc.nat(80), end: fc.nat(80) }), { maxLength: 6 });
	fc.assert(
		fc.property(fc.string({ maxLength: 60 }), fc.nat(20), spans, (text, start, marks) => {
			const found = pieces({ start, text, marks });
			expect(found.map((piece) => piece.text).join('')).toBe(text);
			for (const piece of found) expect(text.slice(piece.start - start).startsWith(piece.text)).toBe(true);
		})
	);
});

test('a marked piece is the words of its span', () => {
	const found = pieces({
		start: 100,
		text: 'a £1 billion hole',
		marks: [{ start: 102, end: 112, kind: 'loss' }]
	});
	expect(found.map(({ text, marked, kind }) => ({ text, marked, kind }))).toEqual([
		{ text: 'a ', marked: false, kind: undefined },
		{ text: '£1 billion', marked: true, kind: 'loss' },
		{ text: ' hole', marked: false, kind: undefined }
	]);
});
