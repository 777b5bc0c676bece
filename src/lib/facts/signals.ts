import type { Document, Sentence } from '../text/document.ts';
import { contextWeights } from './context.ts';
import { frames } from './frames.ts';
import { phraseFinder } from './phrases.ts';
import { polarWordReader } from './polarWords.ts';

/** A word or phrase that speaks of the targets around it: what it says of one before it and of one behind. */
export interface Signal {
	first: number;
	last: number;
	before: number;
	behind: number;
	/** from the table of frames, which knows its roles */
	isFrame: boolean;
}

const passives = new Set(['be', 'get']);

/** Make the reader of a sentence's signals: frames, and the polar words that are in no frame. */
export function signalReader(): (document: Document, sentence: Sentence) => Signal[] {
	const polarWords = polarWordReader();
	const find = phraseFinder(
		frames
			.trim()
			.split('\n')
			.map((line) => {
				const [valences = '', phrases = ''] = line.split(': ');
				const [before = 0, behind = 0] = valences.split(' ').map((valence) => Number(valence) / 100);
				return { value: { before, behind }, phrases: phrases.split('; '), exclude: [] };
			})
	);
	return (document, sentence) => {
		const { tokens } = document;
		const { firstToken, endToken } = sentence;
		const signals: Signal[] = [];
		let reached = -1;
		const weights = contextWeights(document, sentence);
		const found = find(tokens, firstToken, endToken).sort((a, b) => a.first - b.first || b.last - a.last);
		for (const { value, first, last } of found) {
			if (first <= reached) continue;
			const weight = weights[first - firstToken] ?? 1;
			if (weight === 0) continue;
			reached = last;
			const passive = isPassive(document, sentence, first);
			const { before, behind } = passive ? { before: value.behind, behind: value.before } : value;
			signals.push({ first, last, before: before * weight, behind: behind * weight, isFrame: true });
		}
		for (const { first, last, valence } of polarWords(document, sentence)) {
			if (signals.some((signal) => signal.first <= last && signal.last >= first)) continue;
			signals.push({ first, last, before: valence, behind: valence, isFrame: false });
		}
		return signals.sort((a, b) => a.first - b.first);
	};
}

/** "is being cut", "was attacked": a form of "be" within three words before an "-ed" or other participle. */
function isPassive({ tokens }: Document, { firstToken }: Sentence, at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.lower === token.lemma || token.lower.endsWith('ing')) return false;
	for (let before = at - 1; before >= Math.max(firstToken, at - 3); before--) {
		if (passives.has(tokens[before]?.lemma ?? '')) return true;
	}
	return false;
}
