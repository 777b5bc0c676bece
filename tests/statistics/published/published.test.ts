import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleFacts } from '#lib/facts/fact.ts';
import { publishedBody } from '#lib/statistics/published/published.ts';
import { longestRun, mostInCounts } from '#lib/text/article/rights.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { hiddenMark, withGaps } from '#lib/text/article/hidden.ts';

/** The facts of a body in which each of some phrases is a theme wherever it stands. */
function factsOf(body: string, phrases: readonly string[] = []): ArticleFacts {
	const document = readDocument('a', body);
	const themes = phrases.flatMap((phrase) =>
		[...body.matchAll(new RegExp(phrase, 'g'))].map(({ index }) => ({
			theme: phrase,
			sentence: 1,
			start: index,
			end: index + phrase.length
		}))
	);
	return { document, themes, names: [], figures: [], sentiments: [], stances: [] };
}
const shown = (body: string, quotable: number | null, phrases?: readonly string[]) =>
	withGaps(publishedBody(factsOf(body, phrases), quotable));

test('all of an article stands where its rights are full', () => {
	expect(shown('One two. Three, four.', null)).toBe('One two. Three, four.');
});

test('so many words may be quoted: those around what was found, "[…]" for the rest', () => {
	const text = 'We all know that in the end deep cuts will hurt every one of us here.';
	expect(shown(text, 5, ['cuts'])).toBe(' […] end deep cuts will hurt […] ');
	expect(shown(text, 3)).toBe(' […] ');
	expect(shown(text, 40, ['cuts'])).toBe(text);
});

test('a sentence that follows another closely is parted from it', () => {
	const text = 'One two three. Four five six.';
	expect(shown(text, 3, ['two', 'five'])).toBe('One two three. […] five six.');
});

test('counts only: what is counted stands, and nothing around it', () => {
	expect(shown('They said (again) that the cuts, of all things, go deep.', 0, ['cuts'])).toBe(
		' […] cuts, […] '
	);
	expect(shown('Nothing was found.', 0)).toBe(' […] ');
});

test('every offset holds, white space too, and no run is longer than the rights allow', () => {
	const word = fc.constantFrom('the', 'cuts', 'big', 'society', 'a', '£4.5bn', 'Labour’s', 'well-run');
	const mark = fc.constantFrom(' ', ', ', '. ', ' ‘', '’ ', '\n\n', '! ');
	const body = fc.array(fc.tuple(word, mark), { maxLength: 60 }).map((parts) => parts.flat().join(''));
	fc.assert(
		fc.property(body, fc.integer({ min: 0, max: 12 }), (text, quotable) => {
			const facts = factsOf(text, ['cuts', 'big society']);
			const published = publishedBody(facts, quotable);
			expect(published).toHaveLength(text.length);
			let run = 0;
			for (const { start, end, kind } of facts.document.tokens) {
				const own = published.slice(start, end);
				expect([text.slice(start, end), hiddenMark.repeat(end - start)]).toContain(own);
				if (kind === 'punctuation') continue;
				run = own.startsWith(hiddenMark) ? 0 : run + 1;
				expect(run).toBeLessThanOrEqual(longestRun(quotable));
			}
			for (const [at, character] of [...published].entries())
				if (character !== hiddenMark) expect(character).toBe(text[at]);
		})
	);
	expect(longestRun(0)).toBe(mostInCounts);
	expect(longestRun(null)).toBe(Infinity);
});
