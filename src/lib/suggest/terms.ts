/** What comes up in texts, as a table of weights: a row a text, a column a term. */
import type { Document, Token } from '../text/document.ts';
import { stopWords } from '../statistics/tables/keywords.ts';

/** A word, or a phrase of two or three, counted by lemma. */
export interface Term {
	/** lemmas, parted by spaces */
	key: string;
	size: number;
	/** mentions in all texts */
	mentions: number;
	/** mentions by the number of the text */
	texts: ReadonlyMap<number, number>;
	/** written mostly with a capital, wherever it stands: part of a name */
	isName: boolean;
	/** as it is written most often, in small letters */
	form: string;
}

/** `rows[text]` lists `[term, weight]`; the squares of a row's weights sum to 1, or there are none. */
export interface TermTable {
	terms: Term[];
	rows: [number, number][][];
}

/** words that tell of no theme, whatever text they stand in */
const light = new Set(
	`tell add call ask mr mrs ms dr sir lord year month week day time people thing way lot bit end part place number
	man woman want think know see look believe feel seem use find keep give begin start become happen leave mean show
	try work help first last next long early late right left able important
	far best better bad likely clear sure true real different second third today yesterday tomorrow early recently
	currently million billion percent cent pound dollar euro hour minute back forward set run turn move bring hold lead
	include continue remain allow accord expect issue question point case fact reason example member side something
	anything nothing everything someone everyone anyone two three four five six seven eight nine ten half hundred
	thousand monday tuesday wednesday thursday friday saturday sunday january february march april june july august
	september october november december`
		.trim()
		.split(/\s+/)
);

/** words that tell of a theme beside others only: "big" in "big society" */
const besides = new Set(
	'good bad great new old big small high low public local private free national full open white black red green'.split(
		' '
	)
);

const mostTerms = 6000;
/** a phrase says more than its words */
const phraseWeight = 1.3;
/** normalised pointwise mutual information, from which words that stand together are a phrase */
const leastTogether = 0.35;

interface Counted {
	size: number;
	mentions: number;
	texts: Map<number, number>;
	forms: Map<string, number>;
}

/** The terms of texts, and how much each says of each: log counts times how rare a term is, by length 1. */
export function termTable(documents: readonly Document[], most = 0.4): TermTable {
	const isName = nameTest(documents);
	const { counted, words } = countTerms(documents);
	const count = documents.length;
	const least = Math.max(2, Math.ceil(count * 0.006));
	const kept: Term[] = [];
	for (const [key, { size, mentions, texts, forms }] of counted) {
		if (texts.size < (size > 1 ? 2 : least) || texts.size > Math.max(2, count * most)) continue;
		if (size > 1 && together(key, mentions, counted, words) < leastTogether) continue;
		const form = [...forms].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? key;
		kept.push({ key, size, mentions, texts, form, isName: key.split(' ').some(isName) });
	}
	kept.sort((a, b) => b.texts.size - a.texts.size || (a.key < b.key ? -1 : 1));
	const terms = kept.slice(0, mostTerms).sort((a, b) => (a.key < b.key ? -1 : 1));
	const rows = documents.map((): [number, number][] => []);
	for (const [index, { texts, size }] of terms.entries())
		for (const [text, times] of texts)
			rows[text]?.push([
				index,
				(1 + Math.log(times)) * Math.log(count / texts.size) * (size > 1 ? phraseWeight : 1)
			]);
	for (const row of rows) {
		const length = Math.sqrt(row.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
		// the last digits of a logarithm differ from machine to machine
		for (const cell of row) cell[1] = Math.round((cell[1] / length) * 1e6) / 1e6;
	}
	return { terms, rows };
}

function countTerms(documents: readonly Document[]): { counted: Map<string, Counted>; words: number } {
	const counted = new Map<string, Counted>();
	let words = 0;
	const add = (run: readonly Token[], text: number): void => {
		for (let start = 0; start < run.length; start++)
			for (let size = 1; size <= 3 && start + size <= run.length; size++) {
				const part = run.slice(start, start + size);
				if (besides.has(part.at(-1)?.lemma ?? '')) continue;
				const key = part.map(({ lemma }) => lemma).join(' ');
				const form = part.map(({ lower }) => lower).join(' ');
				let term = counted.get(key);
				if (!term) counted.set(key, (term = { size, mentions: 0, texts: new Map(), forms: new Map() }));
				term.mentions++;
				term.texts.set(text, (term.texts.get(text) ?? 0) + 1);
				term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
			}
	};
	for (const [text, { sentences, tokens }] of documents.entries())
		for (const { firstToken, endToken } of sentences) {
			let run: Token[] = [];
			for (let at = firstToken; at < endToken; at++) {
				const token = tokens[at];
				if (token?.kind === 'word') words++;
				if (token && isTelling(token)) run.push(token);
				else {
					add(run, text);
					run = [];
				}
			}
			add(run, text);
		}
	return { counted, words };
}

function isTelling({ kind, lemma, lower }: Token): boolean {
	return (
		kind === 'word' &&
		lemma.length > 2 &&
		!stopWords.has(lemma) &&
		!stopWords.has(lower) &&
		!light.has(lemma) &&
		/^[a-zà-öø-ÿ][a-zà-öø-ÿ'&-]+$/.test(lemma) &&
		!/'(?:s|t|re|ve|ll|d|m)$/.test(lower)
	);
}

/** How much more often words stand together than by chance, from -1 to 1. */
function together(
	key: string,
	mentions: number,
	counted: ReadonlyMap<string, Counted>,
	words: number
): number {
	const parts = key.split(' ');
	const share = mentions / words;
	const chance = parts.reduce((all, word) => (all * (counted.get(word)?.mentions ?? mentions)) / words, 1);
	return Math.log(share / chance) / ((parts.length - 1) * -Math.log(share));
}

/** Whether a lemma is written with a capital more often than not, within sentences. */
function nameTest(documents: readonly Document[]): (lemma: string) => boolean {
	const balance = new Map<string, number>();
	for (const { sentences, tokens } of documents)
		for (const { firstToken, endToken } of sentences)
			for (let at = firstToken; at < endToken; at++) {
				const token = tokens[at];
				if (token?.kind !== 'word') continue;
				const isCapital = /^\p{Lu}/u.test(token.text);
				if (isCapital && at === firstToken) continue;
				balance.set(token.lemma, (balance.get(token.lemma) ?? 0) + (isCapital ? 1 : -1));
			}
	return (lemma) => (balance.get(lemma) ?? 0) > 0;
}
