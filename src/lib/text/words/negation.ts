import { byForm } from './byForm.ts';
import type { Token } from '../document.ts';

/** Words that turn what follows, up to the end of their clause. */
const negators = new Set(
	'not no never none nobody nothing nowhere neither nor without hardly scarcely barely cannot lacks'.split(
		' '
	)
);

/** Phrases that turn what follows as one word does. */
const negatingPhrases = byFirstWord(`
	little more than
	little better than
	little or no
	no more than
	nothing more than
	far from
	anything but
	less than
	too little
	lack of
	instead of
	rather than
	devoid of
	freed of
	freed from
	free from
	in place of
	fail to
	fails to
	failed to
	failing to
	failure to
	refuse to
	refuses to
	refused to
	refusing to
	refusal to
	unable to
	impossible to
	unlikely to
`);

/** Phrases with a negating word that turn nothing. */
const emptyPhrases = byFirstWord(`
	not only
	not just
	not merely
	not simply
	not solely
	not least
	not to mention
	not surprisingly
	no doubt
	no fewer than
	no less than
	no wonder
	no better
	no matter
	no sooner
	nothing less than
	nothing short of
	none other than
	cannot but
`);

/** What a word may do to a negation; most words do nothing. */
interface Cue {
	empty: readonly string[][];
	phrases: readonly string[][];
	negates: boolean;
	startsClause: boolean;
}

/** Words that start a clause of their own, where the scope of a negation ends. */
const clauseStarts = new Set(
	`but yet however although though whereas while whilst because since until unless if when which who whom whose
	where that so`
		.trim()
		.split(/\s+/)
);
const cues = new Map<string, Cue>(
	[...emptyPhrases.keys(), ...negatingPhrases.keys(), ...negators, ...clauseStarts].map((word) => [
		word,
		{
			empty: emptyPhrases.get(word) ?? [],
			phrases: negatingPhrases.get(word) ?? [],
			negates: negators.has(word),
			startsClause: clauseStarts.has(word)
		}
	])
);
const cueOf = byForm(({ lower }) => cues.get(lower));
/** Behind these, "that" goes on with the negated clause: "we do not think that it works". */
const thinking = new Set(
	'think believe say mean suggest imply suppose claim argue accept agree expect see'.split(' ')
);
/** A negation reaches no further than this many words. */
const reach = 8;

/**
 * For each token of `[from, to)`, whether it is negated: in the scope of "not", "never", "without",
 * "hardly", "n’t", "far from", "little more than" and their like. The scope runs from the negation to the
 * end of its clause (a comma, semicolon, dash or colon, a contrast such as "but", a "which" or "that") and at
 * most eight words far. The negating words themselves are not negated. "Not only", "no doubt" and the
 * like negate nothing.
 *
 * @returns one boolean per token, the first for token `from`
 */
export function negation(tokens: Token[], from: number, to: number): boolean[] {
	const negated = new Array<boolean>(Math.max(to - from, 0)).fill(false);
	let left = 0;
	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		if (token.kind === 'punctuation') {
			if (left > 0 && endsClause(tokens, at)) left = 0;
			continue;
		}
		const cue = cueOf(token);
		const empty = cue === undefined ? 0 : phraseAt(cue.empty, tokens, at, to);
		if (empty > 0) {
			at += empty - 1;
			continue;
		}
		const phrase = cue === undefined ? 0 : phraseAt(cue.phrases, tokens, at, to);
		if (phrase > 0 && tokens[at + phrase]?.kind === 'word') {
			at += phrase - 1;
			left = reach;
		} else if (cue?.negates === true || token.lower.endsWith("n't")) {
			left = reach;
		} else if (left > 0 && cue?.startsClause === true && !goesOn(tokens, at, from)) {
			left = 0;
		} else if (left > 0) {
			negated[at - from] = true;
			left--;
		}
	}
	return negated;
}

/** "that" behind a verb of thinking. */
function goesOn(tokens: Token[], at: number, from: number): boolean {
	return tokens[at]?.lower === 'that' && at > from && thinking.has(tokens[at - 1]?.lemma ?? '');
}

/** Quotation marks and brackets end no clause, nor does the comma of "not fair, or wise". */
function endsClause(tokens: Token[], at: number): boolean {
	const lower = tokens[at]?.lower ?? '';
	if (lower === ',') return tokens[at + 1]?.lower !== 'or' && tokens[at + 1]?.lower !== 'nor';
	return ';:–—.!?'.includes(lower);
}

function byFirstWord(list: string): Map<string, string[][]> {
	const phrases = new Map<string, string[][]>();
	for (const line of list.trim().split('\n')) {
		const [first = '', ...rest] = line.trim().split(' ');
		phrases.set(first, [...(phrases.get(first) ?? []), rest]);
	}
	return phrases;
}

/** How many tokens one of the phrases takes at `at`, given what stands behind its first word, or 0. */
function phraseAt(behind: readonly string[][], tokens: Token[], at: number, to: number): number {
	for (const rest of behind) {
		if (at + rest.length < to && rest.every((word, index) => tokens[at + 1 + index]?.lower === word)) {
			return rest.length + 1;
		}
	}
	return 0;
}
