import type { Document, Sentence } from '../text/document.ts';
import { contextWeights } from './context.ts';
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
		const weights = contextWeights(document, sentence);
		const found: PolarWord[] = [];
		const phrases = findIdioms(tokens, firstToken, endToken);
		let next = 0;
		for (let at = firstToken; at < endToken; at++) {
			while (next < phrases.length && (phrases[next]?.first ?? at) < at) next++;
			let phrase = phrases[next];
			for (
				let other = phrases[next + 1];
				phrase !== undefined && other?.first === phrase.first;
				other = phrases[next + 1]
			) {
				if (other.last > phrase.last) phrase = other;
				next++;
			}
			if (phrase?.first === at) {
				const valence =
					phrase.value * Math.abs(weights[at - firstToken] ?? 1) * Math.sign(weights[at - firstToken] ?? 1);
				if (valence !== 0) found.push({ first: at, last: phrase.last, valence });
				at = phrase.last;
				continue;
			}
			const weight = weights[at - firstToken] ?? 0;
			if (weight === 0) continue;
			const valence = valenceOf.get(tokens[at]?.lower ?? '');
			if (valence !== undefined) found.push({ first: at, last: at, valence: valence * weight });
		}
		return found;
	};
}
