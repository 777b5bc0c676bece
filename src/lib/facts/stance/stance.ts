import type { StanceState } from '../../schema.ts';
import type { TargetSetting } from '../../settings.ts';
import type { Document, Sentence } from '../../text/document.ts';
import type { NameMention, Stance, ThemeMention } from '../fact.ts';
import { cast, influences } from './influence.ts';
import type { Models } from '../models.ts';
import type { PolarWord } from '../sentiment/polarity.ts';
import { signalsByToken } from './signals.ts';
import { claimedSide, targetReading, toldState } from './stanceChances.ts';
import { evidenceFinder, isQuotedAt } from './stanceEvidence.ts';
import { stanceState } from './stanceState.ts';
import { unclaimed, weigh, weighRules, type Weight } from './stanceWeight.ts';
import { targetFinder, type TargetMention } from './targets.ts';
import type { StanceVoice } from './voice.ts';
import type { PolarityReader } from '../sentiment/polarity.ts';

interface StanceOptions {
	/** whose words count */
	voice?: StanceVoice;
	/** only the sides that are likely enough, or every side that is likelier than neither */
	told?: 'claimed' | 'every';
	/** reads what is polar, with what these articles' themes say of it */
	polarity?: PolarityReader;
}

/**
 * Make a reader of the stance toward targets, −1…1: one for each target and sentence that mentions it outside
 * quoted speech, in reading order, spanning the first such mention, with how sure the reading is and the words
 * that made it; their contributions add up to the stance. Themes, names and phrases of `targets` are their
 * mentions; every named person is a target too.
 *
 * By rules, words speak of the targets around them (`signals.ts`), the more so the nearer they stand and the less parts
 * them (`influence.ts`). A judge that learned from sentences about parties, governments and policies weighs what the
 * rules find, the words around the target, the company they keep, and who speaks (`stanceClues.ts`, `stanceJudge.ts`):
 * how likely whoever speaks is for the target or against it, and how likely that is the writer's own view. Toward a
 * person, networks that learned from sentences about people say how likely each side is (`stanceNetwork.ts`), and the
 * judge whose view it is.
 *
 * A side is claimed only where it is likely enough; otherwise the stance is shown as neutral, and as unsure where that
 * is not likely either. How sure a reading is, is how likely the state that is shown is the right one.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function stanceReader(
	targets: TargetSetting[],
	{ stance, claims }: Pick<Models, 'stance' | 'claims'>,
	{ voice = 'author', told = 'claimed', polarity }: StanceOptions = {}
): (document: Document, themes: ThemeMention[], names: NameMention[]) => Stance[] {
	const find = targetFinder(targets);
	const evidence = evidenceFinder(stance, polarity);
	const isSilent = (document: Document, token: number): boolean =>
		voice === 'author' && isQuotedAt(document, token);
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
		const signals = signalsByToken(
			document,
			sentence,
			(token) => !isSilent(document, token),
			voice,
			polarity
		);
		const present = cast(document, sentence, mentions);
		const length = sentence.endToken - sentence.firstToken;
		const read = evidence(document, sentence, nameStarts, signals);
		return [...present.own].map(([target, own]) => {
			const rules = influences(document, sentence, signals, present, target);
			const isPerson = own.some(({ name }) => name === 'person');
			const reading = targetReading(claims, sentence, read(own, rules), rules, { isPerson, voice });
			const { chance, said } = reading;
			const { score, words } =
				told === 'claimed'
					? weigh(document, said, chance, claimedSide(claims, chance, length) === 'neutral' ? unclaimed : 1)
					: isPerson || voice === 'anyone'
						? weigh(document, said, chance)
						: everySide(document, said, chance, weighRules(document, rules));
			return {
				target,
				sentence: sentence.sentence,
				start: document.tokens[own[0]?.first ?? 0]?.start ?? 0,
				end: document.tokens[own[0]?.last ?? 0]?.end ?? 0,
				stance: score,
				confidence: rounded(chance[stanceState(score)]),
				own: rounded(reading.own),
				words
			};
		});
	}
}

/** The judge's reading of a target, or the rules' where it leaves the side to them. */
function everySide(
	document: Document,
	said: readonly PolarWord[],
	chance: Record<StanceState, number>,
	ruled: Weight
): Weight {
	const state = toldState(chance, stanceState(ruled.score));
	if (state === 'neutral') return weigh(document, said, chance, unclaimed);
	return state === stanceState(ruled.score) ? ruled : weigh(document, said, chance);
}

/** To three decimals. */
function rounded(chance: number): number {
	return Math.round(1000 * chance) / 1000;
}
