import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from '#lib/data/inPieces.ts';

/** A text in pieces, put together again, and what is said of it. */
function taken(texts: string[]) {
	const { pieces, written } = inPieces(texts);
	const parts = [...pieces];
	return { parts, bytes: Buffer.concat(parts), written: written() };
}

test('inPieces(texts) is the text as UTF-8, with its size and its SHA-256', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
			const { bytes, written } = taken(texts);
			const whole = Buffer.from(texts.join(''), 'utf8');
			expect(bytes.equals(whole)).toBe(true);
			const sha256 = createHash('sha256').update(whole).digest('hex');
			expect(written).toEqual({ bytes: whole.length, sha256 });
		})
	);
});

test('inPieces(texts) of nothing has no pieces, and the sum of nothing', () => {
	const { parts, written } = taken(['']);
	expect(parts).toEqual([]);
	expect(written).toEqual({ bytes: 0, sha256: createHash('sha256').digest('hex') });
});

test('inPieces(texts) never holds a large text as a whole', () => {
	const { parts, bytes } = taken(Array.from({ length: 100 }, () => '£'.repeat(20_000)));
	expect(bytes.length).toBe(4_000_000);
	expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(600_000);
});
