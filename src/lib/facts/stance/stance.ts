import type { TargetSetting } from '../../settings.ts';
import type { Document, Sentence } from '../../text/document.ts';
import type { NameMention, Stance, ThemeMention } from '../fact.ts';
import { cast, influences } from './influence.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import { signalsByToken } from './signals.ts';
import { placesFrom, putInfluences, sentenceFeatures, targetSpans, wordFinder } from './stanceFeatures.ts';
import type { StanceModel } from './stanceModel.ts';
import { addRules, chances, stanceNetwork } from './stanceNetwork.ts';
import { stanceState, sureThreshold } from './stanceState.ts';
import { chanceByRules, unclaimed, weigh, weighRules } from './stanceWeight.ts';
import { targetFinder, type TargetMention } from './targets.ts';
import { ownShares, type StanceVoice } from './voice.ts';

/**
 * Make a reader of the stance toward targets, −1…1: one for each target and sentence that mentions it outside
 * quoted speech, in reading order, spanning the first such mention, with how sure the reading is and the words
 * that made it; their contributions add up to the stance. Themes, names and phrases of `targets` are their
 * mentions; every named person is a target too.
 *
 * Two readings stand beside each other. By rules, words speak of the targets around them (`signals.ts`), the more
 * so the nearer they stand and the less parts them (`influence.ts`). By a model, trained on sentences about people,
 * each word says something for a target or against it, given the words around it and where it stands
 * (`stanceNetwork.ts`); what the rules make of it is part of that. Toward a person the stance is the model's; toward
 * anything else, of which the model has seen too little, it is the rules'. How sure it is, is how likely the state
 * that is shown is the right one: as the model finds, or as often as rules that spoke as strongly were right.
 *
 * Read for anyone, the stance toward every target is the model's: those who labelled sentences read them so.
 *
 * Read for the author, what is quoted says nothing, and what is only reported or supposed little; and a side that
 * the model is not sure of is not claimed for a person, but shown as neutral.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function stanceReader(
	targets: TargetSetting[],
	model: StanceModel,
	voice: StanceVoice = 'author'
): (document: Document, themes: ThemeMention[], names: NameMention[]) => Stance[] {
	const find = targetFinder(targets);
	const network = stanceNetwork(model);
	const wordOf = wordFinder(model.words);
	const isSilent = (document: Document, token: number): boolean =>
		voice === 'author' && isQuoted(document, token);
	return (document, themes, names) => {
		const nameStarts = new Set(names.map(({ start }) => start));
		const mentions = find(document, themes, names).filter(({ first }) => !isSilent(document, first));
		const stances: Stance[] = [];
		for (let at = 0; at < mentions.length;) {
			const number = mentions[at]?.sentence ?? 0;
			let end = at;
			while (mentions[end]?.sentence === number) end++;
			const sentence = document.sentences[number - 1];
			if (sentence !== undefined) {
				stances.push(...inSentence(document, sentence, mentions.slice(at, end), nameStarts));
			}
			at = end;
		}
		return stances;
	};

	function inSentence(
		document: Document,
		sentence: Sentence,
		mentions: TargetMention[],
		nameStarts: ReadonlySet<number>
	): Stance[] {
		const signals = signalsByToken(document, sentence, (token) => !isSilent(document, token), voice);
		const present = cast(document, sentence, mentions);
		let model: ReturnType<typeof byModel> | undefined;
		const stances: Stance[] = [];
		for (const [target, own] of present.own) {
			const rules = influences(document, sentence, signals, present, target);
			const isByModel = voice === 'anyone' || own.some(({ name }) => name === 'person');
			const reading = isByModel
				? (model ??= byModel(document, sentence, nameStarts))(own, rules)
				: byRules(document, rules);
			const start = document.tokens[own[0]?.first ?? 0]?.start ?? 0;
			const end = document.tokens[own[0]?.last ?? 0]?.end ?? 0;
			stances.push({ target, sentence: sentence.sentence, start, end, ...reading });
		}
		return stances;
	}

	/** Make the model's reader of one sentence. */
	function byModel(
		document: Document,
		sentence: Sentence,
		nameStarts: ReadonlySet<number>
	): (own: readonly TargetMention[], rules: readonly PolarWord[]) => Reading {
		const { firstToken, endToken } = sentence;
		const features = sentenceFeatures(document, sentence, wordOf, nameStarts);
		const shares = voice === 'author' ? ownShares(document, sentence, voice) : undefined;
		const isLoud = new Uint8Array(endToken - firstToken).fill(1);
		if (voice === 'author' && holdsQuotation(document, sentence))
			for (let at = firstToken; at < endToken; at++) if (isQuoted(document, at)) isLoud[at - firstToken] = 0;
		const read = network(features, isLoud);
		return (own, rules) => {
			putInfluences(features, sentence, rules);
			const { spans, names } = targetSpans(document, sentence, own);
			const says = read(placesFrom(features, spans), names);
			for (let at = 0; at < isLoud.length; at++) {
				const share = isLoud[at] === 0 ? 0 : (shares?.[at] ?? 1);
				says.for[at]! *= share;
				says.against[at]! *= share;
			}
			addRules(says, sentence, rules);
			const chance = chances(says);
			const weight = weigh(document, sentence, says);
			const unsure = voice === 'author' && chance[stanceState(weight.score)] < sureThreshold;
			const { score, words } = unsure ? weigh(document, sentence, says, unclaimed) : weight;
			return { stance: score, confidence: rounded(chance[stanceState(score)]), words };
		};
	}
}

type Reading = Pick<Stance, 'stance' | 'confidence' | 'words'>;

function byRules(document: Document, rules: readonly PolarWord[]): Reading {
	const { score, words } = weighRules(document, rules);
	return { stance: score, confidence: rounded(chanceByRules(score)), words };
}

/** To three decimals. */
function rounded(chance: number): number {
	return Math.round(1000 * chance) / 1000;
}

function isQuoted(document: Document, token: number): boolean {
	const start = document.tokens[token]?.start ?? 0;
	return quotationFrom(document, start) <= start;
}

function holdsQuotation(document: Document, { start, end }: Sentence): boolean {
	return quotationFrom(document, start) < end;
}

/** Where the first quotation starts that ends behind an offset, found by halving; nowhere is infinitely far. */
function quotationFrom({ quotations }: Document, offset: number): number {
	let low = 0;
	let high = quotations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((quotations[middle]?.end ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	return quotations[low]?.start ?? Infinity;
}
