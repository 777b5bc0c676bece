import type { Token } from '../document.ts';
import { byForm } from './byForm.ts';
import { tokenise } from './tokens.ts';

/** Phrases that stand for a value, and longer phrases inside which they do not. */
interface PhraseEntry<T> {
	value: T;
	phrases: string[];
	exclude: string[];
}

/** A value found from token `first` to token `last`, both included. */
interface PhraseMatch<T> {
	value: T;
	first: number;
	last: number;
}

/** A step of the trie: where each lemma, each exact form and any word lead, and which entries end here. */
interface Node {
	lemmas: Map<string, Node>;
	exact: Map<string, Node>;
	any: Node | undefined;
	ends: number[];
	excludes: number[];
}

/** One word of a phrase: a lemma, `=` an exact form, or `*` any word. */
interface Step {
	kind: 'lemma' | 'exact' | 'any';
	word: string;
}

const newNode = (): Node => ({ lemmas: new Map(), exact: new Map(), any: undefined, ends: [], excludes: [] });

/**
 * Make a finder of phrases in tokens `[from, to)`, usually one sentence.
 *
 * A phrase is words in any case and any inflection; `a|b` is either word, `word?` may be missing, `*` is any
 * one word, `=cuts` is that form alone. A hyphen is as good as a space, and quotation marks between words
 * are passed over; any other mark parts a phrase. For each value the longest match at the leftmost place
 * wins and no word is matched twice; values do not disturb each other. A match inside one of the value's
 * `exclude` phrases does not count. Matches come in the order of their first words, then of the entries.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function phraseFinder<T>(
	entries: PhraseEntry<T>[]
): (tokens: Token[], from: number, to: number) => PhraseMatch<T>[] {
	const root = newNode();
	for (const [index, entry] of entries.entries()) {
		for (const phrase of entry.phrases) add(root, phrase, index, 'ends');
		for (const phrase of entry.exclude) add(root, phrase, index, 'excludes');
	}
	// Places are token numbers; -1 is before all of them.
	const foundTo = new Int32Array(entries.length);
	const excludedTo = new Int32Array(entries.length);
	const longest = new Int32Array(entries.length);
	const touched: number[] = [];

	function walk(node: Node, tokens: Token[], last: number, to: number): void {
		for (const entry of node.excludes) {
			if ((excludedTo[entry] ?? 0) < last) excludedTo[entry] = last;
		}
		for (const entry of node.ends) {
			if (longest[entry] === -1) touched.push(entry);
			if ((longest[entry] ?? 0) < last) longest[entry] = last;
		}
		if (node.lemmas.size === 0 && node.exact.size === 0 && node.any === undefined) return;
		let at = last + 1;
		while (at < to && isQuote(tokens[at]?.lower)) at++;
		if (at < to) step(node, tokens, at, to);
	}

	/** Where a phrase's first word leads; undefined for a word that opens none. */
	const opening = byForm((token): readonly Node[] | undefined => {
		if (token.kind === 'punctuation') return undefined;
		const nodes = [root.lemmas.get(token.lemma), root.exact.get(token.lower), root.any].filter(
			(node) => node !== undefined
		);
		return nodes.length > 0 ? nodes : undefined;
	});

	function step(node: Node, tokens: Token[], at: number, to: number): void {
		const token = tokens[at];
		if (token === undefined || token.kind === 'punctuation') return;
		const byLemma = node.lemmas.get(token.lemma);
		if (byLemma !== undefined) walk(byLemma, tokens, at, to);
		const exact = node.exact.size > 0 ? node.exact.get(token.lower) : undefined;
		if (exact !== undefined) walk(exact, tokens, at, to);
		if (node.any !== undefined) walk(node.any, tokens, at, to);
	}

	return (tokens, from, to) => {
		const found: PhraseMatch<T>[] = [];
		foundTo.fill(-1);
		excludedTo.fill(-1);
		longest.fill(-1);
		for (let first = from; first < to; first++) {
			const token = tokens[first];
			const nodes = token === undefined ? undefined : opening(token);
			if (nodes === undefined) continue;
			for (const node of nodes) walk(node, tokens, first, to);
			if (touched.length === 0) continue;
			touched.sort((a, b) => a - b);
			for (const entry of touched) {
				const last = longest[entry] ?? -1;
				longest[entry] = -1;
				const value = entries[entry]?.value;
				if ((foundTo[entry] ?? 0) >= first || (excludedTo[entry] ?? 0) >= last || value === undefined)
					continue;
				foundTo[entry] = last;
				found.push({ value, first, last });
			}
			touched.length = 0;
		}
		return found;
	};
}

/** Whether a phrase holds a word, without which it can match nothing. */
export function holdsWord(phrase: string): boolean {
	return readPhrase(phrase).length > 0;
}

const isQuote = (lower: string | undefined): boolean =>
	lower === '‘' || lower === '’' || lower === '“' || lower === '”' || lower === '"' || lower === "'";

function add(root: Node, phrase: string, entry: number, kind: 'ends' | 'excludes'): void {
	const paths = readPhrase(phrase);
	if (paths.length === 0) throw new RangeError(`the phrase "${phrase}" holds no word`);
	for (const path of paths) {
		let node = root;
		for (const { kind, word } of path) {
			if (kind === 'any') node = node.any ??= newNode();
			else {
				const steps = kind === 'lemma' ? node.lemmas : node.exact;
				let next = steps.get(word);
				if (next === undefined) steps.set(word, (next = newNode()));
				node = next;
			}
		}
		if (!node[kind].includes(entry)) node[kind].push(entry);
	}
}

/** Every way of writing a phrase: alternatives, words left out, hyphens for spaces and spaces for hyphens. */
function readPhrase(phrase: string): Step[][] {
	let paths: Step[][] = [[]];
	for (const part of phrase.trim().split(/\s+/)) {
		const optional = part.endsWith('?');
		const alternatives = (optional ? part.slice(0, -1) : part).split('|').flatMap(readWord);
		const longer = paths.flatMap((path) => alternatives.flatMap((steps) => joined(path, steps)));
		paths = optional ? [...paths, ...longer] : longer;
	}
	return paths.filter((path) => path.length > 0);
}

/** The steps that one written word stands for: a hyphenated one also stands for its parts. */
function readWord(written: string): Step[][] {
	if (written === '*') return [[{ kind: 'any', word: '' }]];
	if (written.startsWith('=')) {
		const token = tokenise(written.slice(1))[0];
		return token === undefined ? [] : [[{ kind: 'exact', word: token.lower }]];
	}
	const steps = tokenise(written)
		.filter((token) => token.kind !== 'punctuation')
		.map((token): Step => ({ kind: 'lemma', word: token.lemma }));
	const only = steps[0];
	if (only === undefined) return [];
	const parts = only.word.split('-');
	if (steps.length > 1 || parts.length < 2) return [steps];
	return [steps, parts.map((part): Step => ({ kind: 'lemma', word: tokenise(part)[0]?.lemma ?? part }))];
}

/** A path with more steps behind it, and the same with a hyphen where they meet. */
function joined(path: Step[], steps: Step[]): Step[][] {
	const plain = [...path, ...steps];
	const last = path.at(-1);
	const [next, ...rest] = steps;
	if (last?.kind !== 'lemma' || next?.kind !== 'lemma') return [plain];
	return [plain, [...path.slice(0, -1), { kind: 'lemma', word: `${last.word}-${next.word}` }, ...rest]];
}
