import { endingBehind, type Document, type Sentence } from '../../text/document.ts';
import type { PolarityReader, PolarWord } from '../sentiment/polarity.ts';
import type { Signal } from './signals.ts';
import { clueFinder, type Clues } from './stanceClues.ts';
import {
	placesFrom,
	putInfluences,
	sentenceFeatures,
	targetSpans,
	wordFinder
} from './model/stanceFeatures.ts';
import type { StanceModel } from './model/stanceModel.ts';
import { stanceNetwork, type Says } from './model/stanceNetwork.ts';
import type { TargetMention } from './targets.ts';
import { ownShares, type StanceVoice } from './voice.ts';

/** What is found of a target in a sentence; each is worked out when it is asked for. */
export interface TargetEvidence {
	/** how much of the sentence is the writer's own, 0…1 */
	ownShare: number;
	/** what the networks hear of the writer, or of whoever speaks */
	heard: (voice: StanceVoice) => Says;
	/** what is known of the target and of the words around it, as numbers */
	clues: () => Clues;
}

/** Reads what the rules make of a target, from the signals by token, beside its mentions in a sentence. */
type EvidenceReader = (own: readonly TargetMention[], rules: readonly PolarWord[]) => TargetEvidence;

/** Make a finder of what stands in a sentence for and against its targets, by the networks and as clues. */
export function evidenceFinder(
	model: StanceModel,
	polarity?: PolarityReader
): (
	document: Document,
	sentence: Sentence,
	nameStarts: ReadonlySet<number>,
	signals: readonly (Signal | undefined)[]
) => EvidenceReader {
	const network = stanceNetwork(model);
	const wordOf = wordFinder(model.words);
	const cluesOf = clueFinder(model);
	return (document, sentence, nameStarts, signals) => {
		const { firstToken, endToken } = sentence;
		const length = endToken - firstToken;
		const features = sentenceFeatures(document, sentence, wordOf, nameStarts, polarity);
		const shares = ownShares(document, sentence, 'author');
		const isQuoted = new Uint8Array(length);
		if (holdsQuotation(document, sentence))
			for (let at = 0; at < length; at++) if (isQuotedAt(document, firstToken + at)) isQuoted[at] = 1;
		/** how much of each token is the writer's own */
		const own = Float64Array.from(isQuoted, (quoted, at) => (quoted === 1 ? 0 : (shares?.[at] ?? 1)));
		let ownShare = 0;
		for (const share of own) ownShare += share / length;
		// the networks keep one way of hearing a sentence at a time
		let heardAs: StanceVoice | undefined;
		let read: ReturnType<typeof network> | undefined;
		return (mentions, rules) => {
			const { spans, names } = targetSpans(document, sentence, mentions);
			const heard = (voice: StanceVoice): Says => {
				if (read === undefined || heardAs !== voice)
					read = network(
						features,
						isQuoted.map((quoted) => (voice === 'author' ? 1 - quoted : 1))
					);
				heardAs = voice;
				putInfluences(features, sentence, rules);
				const says = read(placesFrom(features, spans), names);
				if (voice === 'author')
					for (let at = 0; at < length; at++) {
						says.for[at]! *= own[at]!;
						says.against[at]! *= own[at]!;
					}
				return says;
			};
			const name = mentions[0]?.name;
			const clues = (): Clues =>
				cluesOf({ document, sentence, features, spans, name, isQuoted, own, signals, rules });
			return { ownShare, heard, clues };
		};
	};
}

/** Whether a token stands in quoted speech. */
export function isQuotedAt(document: Document, token: number): boolean {
	const start = document.tokens[token]?.start ?? 0;
	return quotationFrom(document, start) <= start;
}

function holdsQuotation(document: Document, { start, end }: Sentence): boolean {
	return quotationFrom(document, start) < end;
}

/** Where the first quotation starts that ends behind an offset; nowhere is infinitely far. */
function quotationFrom({ quotations }: Document, offset: number): number {
	return quotations[endingBehind(quotations, offset)]?.start ?? Infinity;
}
