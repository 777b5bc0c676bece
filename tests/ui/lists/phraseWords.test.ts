import { expect, test } from 'vitest';
import { phraseWords } from '#lib/ui/lists/phraseWords.ts';

test.each([
	['volunteer', 'volunteer'],
	['local? government|authority cut', '(local) government/authority cut'],
	['cut in|to of the? public', 'cut in/to of (the) public'],
	['funding for *? *? *? is cut', 'funding for … is cut'],
	['take * back', 'take … back'],
	['  by   the people ', 'by the people']
])('phraseWords(phrases) says %s as “%s”', (phrase, words) => {
	expect(phraseWords([phrase])).toEqual({ inflected: [words], exact: [] });
});

test('phraseWords(phrases) sets apart those with a word that counts in one form alone', () => {
	expect(phraseWords(['=cuts', 'cutback', 'our new? =vision', 'cut|=cuts to'])).toEqual({
		inflected: ['cutback'],
		exact: ['cuts', 'our (new) vision', 'cut/cuts to']
	});
	expect(phraseWords([])).toEqual({ inflected: [], exact: [] });
});
