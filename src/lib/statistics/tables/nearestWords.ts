import type { Document } from '../../text/document.ts';

/** Of shorter words, everything is near. */
const shortest = 3;

/** The words of some texts, each form with its dictionary form and how often it is used. */
export type Vocabulary = ReadonlyMap<string, { lemma: string; uses: number }>;

/** The vocabulary of read documents. Forms are in lower case; numbers, and words of one or two letters, are left out. */
export function vocabularyOf(documents: readonly Document[]): Vocabulary {
	const forms = new Map<string, { lemma: string; uses: number }>();
	for (const { tokens } of documents) {
		for (const { kind, lower, lemma } of tokens) {
			if (kind !== 'word' || lower.length < shortest) continue;
			const known = forms.get(lower);
			if (known) known.uses++;
			else forms.set(lower, { lemma, uses: 1 });
		}
	}
	return forms;
}

/**
 * The words of a vocabulary that a reader who wrote `word` may have meant, nearest first, then most used: those
 * that begin with it ("mutua" → "mutual"), those it begins with ("mutualisation" → "mutual"), and those one
 * slip away, or two in words of five letters and more (a letter wrong, missing, too many, or two swapped).
 * Of several forms of one dictionary form only the nearest is given; `word` itself never is.
 */
export function nearestWords(vocabulary: Vocabulary, word: string, most: number): string[] {
	const given = word.toLowerCase();
	if (given.length < shortest) return [];
	const found: { form: string; lemma: string; uses: number; distance: number }[] = [];
	for (const [form, { lemma, uses }] of vocabulary) {
		const distance = distanceBetween(given, form);
		if (distance > 0) found.push({ form, lemma, uses, distance });
	}
	found.sort((a, b) => a.distance - b.distance || b.uses - a.uses || (a.form < b.form ? -1 : 1));
	const lemmas = new Set<string>();
	const nearest: string[] = [];
	for (const { form, lemma } of found) {
		if (nearest.length === most) break;
		if (lemmas.has(lemma)) continue;
		lemmas.add(lemma);
		nearest.push(form);
	}
	return nearest;
}

/** Slips from one word to another, counting a shared beginning as one; 0 where they are equal or unlike. */
function distanceBetween(given: string, form: string): number {
	if (given === form) return 0;
	const allowed = given.length < 5 ? 1 : 2;
	const slips = Math.abs(given.length - form.length) > allowed ? allowed + 1 : slipsBetween(given, form);
	const begins = given.length >= 3 && form.startsWith(given);
	const goesOn = form.length >= 5 && given.startsWith(form);
	if (begins || goesOn) return Math.min(slips, begins ? 1 : 2);
	return slips <= allowed ? slips : 0;
}

/** Optimal string alignment distance (Damerau 1964, restricted), in time and memory of the words' lengths. */
function slipsBetween(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
			row.push(least);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
