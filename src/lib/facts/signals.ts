import type { Document, Sentence } from '../text/document.ts';
import { contextReader } from './context.ts';
import { frames } from './frames.ts';
import { phraseFinder } from './phrases.ts';
import { polarWordReader } from './polarWords.ts';

/** A word or phrase that speaks of the targets around it: what it says of one before it and of one behind. */
export interface Signal {
	first: number;
	last: number;
	before: number;
	behind: number;
	/** the token from which it speaks of what is behind: its last, or the end of the clause that it opens */
	reaches: number;
	/** from the table of frames, which knows its roles */
	isFrame: boolean;
}

/** Make the reader of a sentence's signals in reading order: frames, and the polar words in none. */
export function signalReader(): (document: Document, sentence: Sentence) => Signal[] {
	const polarWords = polarWordReader();
	const find = phraseFinder(
		frames
			.trim()
			.split('\n')
			.map((line) => {
				const [valences = '', phrases = ''] = line.split(': ');
				const [before = 0, behind = 0] = valences.split(' ').map((valence) => parseInt(valence, 10) / 100);
				const isGiven = valences.endsWith('!');
				return { value: { before, behind, isGiven }, phrases: phrases.split('; '), exclude: [] };
			})
	);
	return (document, sentence) => {
		const { tokens } = document;
		const { firstToken, endToken } = sentence;
		const inContext = contextReader(document, sentence);
		const found = find(tokens, firstToken, endToken).sort((a, b) => a.first - b.first || b.last - a.last);
		const signals: Signal[] = [];
		const taken = new Set<number>();
		for (const { value, first, last } of found) {
			if (taken.has(first)) continue;
			for (let at = first; at <= last; at++) taken.add(at);
			let { before, behind } = value;
			if (tokens[last]?.lower !== 'by' && isPassive(document, sentence, first))
				[before, behind] = [behind, before];
			let reaches = last;
			if (first === firstToken && isParticiple(tokens[first])) {
				behind = before;
				while (reaches < endToken && tokens[reaches]?.lower !== ',') reaches++;
			}
			before = inContext(first, before);
			if (!value.isGiven) behind = inContext(first, behind);
			signals.push({ first, last, before, behind, reaches, isFrame: true });
		}
		for (const { first, last, valence } of polarWords(document, sentence)) {
			if (taken.has(first) || taken.has(last)) continue;
			signals.push({ first, last, before: valence, behind: valence, reaches: last, isFrame: false });
		}
		return signals.sort((a, b) => a.first - b.first);
	};
}

const isParticiple = (token: Document['tokens'][number] | undefined): boolean =>
	token !== undefined && token.lower !== token.lemma && /(?:ed|ing|en)$/.test(token.lower);

/** "is being cut", "was attacked": a form of "be" within three words before a participle that is no "-ing". */
function isPassive({ tokens }: Document, { firstToken }: Sentence, at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.lower.endsWith('ing') || token.lower.endsWith('s')) return false;
	if (token.lower === token.lemma) return tokens[at - 1]?.lemma === 'be';
	for (let before = at - 1; before >= Math.max(firstToken, at - 3); before--) {
		const lemma = tokens[before]?.lemma;
		if (lemma === 'be' || lemma === 'get') return true;
		if (tokens[before]?.kind === 'punctuation') return false;
	}
	return false;
}
