import type { NameMention, Stance, ThemeMention } from '../facts/fact.ts';
import { stanceState } from '../facts/stance/stanceState.ts';
import type { Document, Sentence, Span } from '../text/document.ts';
import { quoted } from '../text/file/problems.ts';
import { nameSlug } from '../text/slug.ts';
import type { Became, Target, Tell } from './known.ts';
import type { Placed } from './placed.ts';
import { byPlace, sentenceAt } from './places.ts';

interface Mentioned {
	targets: readonly Target[];
	names: readonly NameMention[];
	themes: readonly ThemeMention[];
}

const values = { for: 1, neutral: 0, against: -1 } as const;

/** The author's stances as a person says they are. No word is said to have made one. */
export function correctStances(
	read: Stance[],
	document: Document,
	entries: readonly Placed<'stances'>[],
	mentioned: Mentioned,
	tell: Tell
): Stance[] {
	let stances = read;
	for (const { index, entry, start, end } of entries) {
		const target = targetOf(entry.target, mentioned);
		const sentence = sentenceAt(document.sentences, start);
		const say = (became: Became): void => tell('stances', index, became, sentence?.sentence);
		if (target === null) {
			say({
				fault: `no such target ${quoted(entry.target)}, and no such person in the article`,
				remedy: 'name one by the id in its address, or a person by name'
			});
			continue;
		}
		if (sentence === undefined) {
			say({ fault: 'the quotation starts in no sentence', remedy: 'quote words of one sentence' });
			continue;
		}
		const at = stances.find((one) => one.sentence === sentence.sentence && one.target === target);
		if (entry.drop) {
			say(at === undefined ? 'checked' : 'corrected');
			stances = stances.filter((one) => one !== at);
			continue;
		}
		const stance = values[entry.stance ?? 'neutral'];
		const isRight = at !== undefined && stanceState(at.stance) === entry.stance;
		say(isRight ? 'checked' : 'corrected');
		const sure = { confidence: 1, own: 1 };
		if (isRight)
			stances = stances.map((one) => (one === at ? { ...one, ...sure, correction: 'checked' } : one));
		else {
			const own = { start, end: Math.min(end, sentence.end) };
			const place = at ?? (entry.words === undefined ? (mentionIn(sentence, target, mentioned) ?? own) : own);
			const right: Stance = {
				target,
				sentence: sentence.sentence,
				start: place.start,
				end: place.end,
				stance,
				...sure,
				words: [],
				correction: 'corrected'
			};
			stances =
				at === undefined
					? [...stances, right].sort((a, b) => a.sentence - b.sentence || byPlace(a, b))
					: stances.map((one) => (one === at ? right : one));
		}
	}
	return stances;
}

/** The id of what a person calls a target: its id or its label, or a person whom the article names. */
function targetOf(called: string, { targets, names }: Mentioned): string | null {
	const lower = called.toLowerCase();
	const listed = targets.find(({ target, label }) => target === called || label.toLowerCase() === lower);
	if (listed !== undefined) return listed.target;
	const slug = nameSlug(called);
	return names.some(({ name, kind }) => kind === 'person' && nameSlug(name) === slug) ? slug : null;
}

/** Where a sentence first mentions a target by name or theme. */
function mentionIn(
	{ sentence }: Sentence,
	target: string,
	{ targets, names, themes }: Mentioned
): Span | undefined {
	const listed = targets.find((one) => one.target === target);
	return [
		...names.filter((one) => one.sentence === sentence && isOf(one.name, one.kind === 'person')),
		...themes.filter((one) => one.sentence === sentence && listed?.themes.includes(one.theme) === true)
	].sort(byPlace)[0];

	function isOf(name: string, isPerson: boolean): boolean {
		return listed === undefined ? isPerson && nameSlug(name) === target : listed.names.includes(name);
	}
}
