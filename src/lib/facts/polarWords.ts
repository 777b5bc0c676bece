import type { Document, Sentence } from '../text/document.ts';
import { contextReader } from './context.ts';
import { idioms } from './idioms.ts';
import { phraseFinder } from './phrases.ts';
import { valences } from './valences.ts';

/** A word or phrase, tokens `first` to `last`, with its valence where it stands, on the raters' −4…4. */
export interface PolarWord {
	first: number;
	last: number;
	valence: number;
}

/**
 * Make the reader of a sentence's polar words, in reading order: trained words and idioms, their valence
 * turned by negation and weighed by contrast. Idioms take the place of their words; words without valence
 * are left out.
 */
export function polarWordReader(): (document: Document, sentence: Sentence) => PolarWord[] {
	const valenceOf = new Map<string, number>();
	for (const line of valences.trim().split('\n')) {
		const [valence, ...words] = line.split(' ');
		for (const word of words) valenceOf.set(word, Number(valence) / 100);
	}
	const findIdioms = phraseFinder(
		idioms
			.trim()
			.split('\n')
			.map((line) => {
				const [valence = '', phrases = ''] = line.split(': ');
				return { value: Number(valence) / 100, phrases: phrases.split('; '), exclude: [] };
			})
	);
	return (document, sentence) => {
		const { tokens } = document;
		const { firstToken, endToken } = sentence;
		const inContext = contextReader(document, sentence);
		const found: PolarWord[] = [];
		const phrases = findIdioms(tokens, firstToken, endToken);
		let next = 0;
		for (let at = firstToken; at < endToken; at++) {
			while ((phrases[next]?.first ?? endToken) < at) next++;
			let phrase = phrases[next];
			if (phrase?.first !== at) phrase = undefined;
			for (; phrase !== undefined && phrases[next]?.first === at; next++) {
				const other = phrases[next];
				if (other !== undefined && other.last > phrase.last) phrase = other;
			}
			const valence = inContext(at, phrase?.value ?? valenceOf.get(tokens[at]?.lower ?? '') ?? 0);
			const last = phrase?.last ?? at;
			if (valence !== 0) found.push({ first: at, last, valence });
			at = last;
		}
		return found;
	};
}
