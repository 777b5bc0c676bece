import { tokenise } from '../../text/words/tokens.ts';
import { stopWords } from './keywords.ts';

/** A word of the index: the forms it is written in, most used first, and where. */
export interface IndexedWord {
	forms: string[];
	uses: number;
	/** sentences by article, in the order of the texts; a sentence that uses a word twice stands once */
	places: { article: string; sentences: number[] }[];
	/** sentences beyond the ones in `places` */
	more: number;
}

interface Counted {
	uses: number;
	/** by form in lower case: how often it is used, and how it is written within a sentence */
	forms: Map<string, { uses: number; written: Map<string, number> }>;
	places: Map<string, number[]>;
	sentences: number;
}

/**
 * An index of the content words that sentences use, in the order of the alphabet (by code point).
 *
 * Words are counted by lemma; words that say how a sentence is built are left out, as in keyness. A word that
 * keeps its capital within a sentence is written with it ("Labour"). A form's possessive ’s is left off.
 *
 * @param least words used less often are left out
 * @param most so many words are kept at most: the most used ones
 * @param mostPlaces so many sentences of a word are kept at most: the first ones
 */
export function wordIndex(
	sentences: readonly { article: string; sentence: number; text: string }[],
	{ least, most, mostPlaces }: { least: number; most: number; mostPlaces: number }
): { words: IndexedWord[]; left: number } {
	const counts = new Map<string, Counted>();
	for (const { article, sentence, text } of sentences) {
		const tokens = tokenise(text);
		let first = true;
		for (const { kind, lower, lemma, start, end } of tokens) {
			if (kind === 'punctuation') continue;
			const opens = first;
			first = false;
			if (kind !== 'word' || lower.length < 2 || stopWords.has(lemma)) continue;
			let counted = counts.get(lemma);
			if (!counted)
				counts.set(lemma, (counted = { uses: 0, forms: new Map(), places: new Map(), sentences: 0 }));
			counted.uses++;
			addForm(counted, lower, text.slice(start, end), opens);
			addPlace(counted, article, sentence, mostPlaces);
		}
	}
	const ranked = [...counts].filter(([, { uses }]) => uses >= least);
	ranked.sort(([a, { uses: x }], [b, { uses: y }]) => y - x || (a < b ? -1 : 1));
	const words = ranked.slice(0, most).map(([, counted]): IndexedWord => {
		const places = [...counted.places].map(([article, found]) => ({ article, sentences: found }));
		const kept = places.reduce((sum, { sentences: found }) => sum + found.length, 0);
		return { forms: formsOf(counted), uses: counted.uses, places, more: counted.sentences - kept };
	});
	words.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
	return { words, left: ranked.length - words.length };
}

function sortKey({ forms }: IndexedWord): string {
	return (forms[0] ?? '').toLowerCase();
}

const withoutPossessive = (word: string): string => word.replace(/['’]s$/, '');

function addForm({ forms }: Counted, lower: string, written: string, opens: boolean): void {
	const key = withoutPossessive(lower);
	let form = forms.get(key);
	if (!form) forms.set(key, (form = { uses: 0, written: new Map() }));
	form.uses++;
	// the capital that opens a sentence says nothing of the word; capitals further on do ("BBC")
	const telling = !opens || written.slice(1) !== written.slice(1).toLowerCase();
	if (!telling) return;
	const plain = withoutPossessive(written);
	form.written.set(plain, (form.written.get(plain) ?? 0) + 1);
}

/** Sentences come in order, article by article. */
function addPlace(counted: Counted, article: string, sentence: number, most: number): void {
	let found = counted.places.get(article);
	if (found?.at(-1) === sentence) return;
	counted.sentences++;
	if (counted.sentences > most) return;
	if (!found) counted.places.set(article, (found = []));
	found.push(sentence);
}

/** Each form as it is written most often within sentences, the most used form first. */
function formsOf({ forms }: Counted): string[] {
	const ranked = [...forms].sort(([a, { uses: x }], [b, { uses: y }]) => y - x || (a < b ? -1 : 1));
	return ranked.map(([lower, { written }]) => {
		let best = lower;
		let times = 0;
		for (const [form, count] of written) {
			if (count > times || (count === times && form < best)) [best, times] = [form, count];
		}
		return best;
	});
}
