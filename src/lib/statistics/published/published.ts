import type { ArticleFacts } from '../../facts/fact.ts';
import { tokenAt, type Document, type Sentence } from '../../text/document.ts';
import { hiddenMark } from '../../text/article/hidden.ts';
import { longestRun } from '../../text/article/rights.ts';

/**
 * The body as it may be shown: what the rights keep back is hidden character for character, so that every offset
 * into it holds. Where so many words may be quoted, each sentence in which a theme, a name or a sum was found shows as
 * many, around it; where none may, only these themselves stand. No more words than that stand in a row anywhere.
 *
 * @param quotable words that may be quoted; 0 for counts alone, null for everything
 */
export function publishedBody(facts: ArticleFacts, quotable: number | null): string {
	const { document, themes, names, figures } = facts;
	if (quotable === null) return document.body;
	const { tokens, sentences } = document;
	const found = new Uint8Array(tokens.length);
	for (const span of [...themes, ...names, ...figures])
		for (let at = tokenAt(document, span.start); (tokens[at]?.start ?? Infinity) < span.end; at++)
			found[at] = 1;
	const kept = quotable === 0 ? found.slice() : new Uint8Array(tokens.length);
	if (quotable > 0) for (const sentence of sentences) keepAround(document, sentence, found, quotable, kept);
	part(document, found, kept, longestRun(quotable));
	return masked(document, kept);
}

/** Keep so many words of a sentence as may be quoted, around the first thing found in it; none where nothing was. */
function keepAround(
	{ tokens }: Document,
	{ firstToken, endToken }: Sentence,
	found: Uint8Array,
	most: number,
	kept: Uint8Array
): void {
	const words: number[] = [];
	for (let at = firstToken; at < endToken; at++) if (tokens[at]?.kind !== 'punctuation') words.push(at);
	const first = words.findIndex((at) => found[at] === 1);
	if (first < 0) return;
	const from = Math.max(0, Math.min(first - (most >> 1), words.length - most));
	for (const at of words.slice(from, from + most)) kept[at] = 1;
}

/** Hide a word wherever more stand in a row than may: one that nothing was found in, if there is one. */
function part({ tokens }: Document, found: Uint8Array, kept: Uint8Array, most: number): void {
	let run: number[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (tokens[at]?.kind === 'punctuation') continue;
		if (kept[at] === 0) {
			run = [];
			continue;
		}
		run.push(at);
		if (run.length <= most) continue;
		const last = run.findLastIndex((word) => found[word] === 0);
		const hidden = last < 0 ? run.length - 1 : last;
		kept[run[hidden] ?? at] = 0;
		run = run.slice(hidden + 1);
	}
}

/** Line breaks stay, and so do the spaces and marks beside a word that is kept. */
function masked({ body, tokens }: Document, kept: Uint8Array): string {
	const isShown = (at: number): boolean => {
		if (tokens[at]?.kind !== 'punctuation') return kept[at] === 1;
		return kept[before(at)] === 1 || kept[behind(at)] === 1;
	};
	const before = (at: number): number => {
		let word = at - 1;
		while (tokens[word]?.kind === 'punctuation') word--;
		return word;
	};
	const behind = (at: number): number => {
		let word = at + 1;
		while (tokens[word]?.kind === 'punctuation') word++;
		return word;
	};
	let shown = '';
	let end = 0;
	let wasShown = false;
	for (const [at, token] of tokens.entries()) {
		const text = body.slice(token.start, token.end);
		const own = isShown(at);
		// what stands between two tokens is white space, as a rule
		shown += body.slice(end, token.start).replace(wasShown || own ? /\S/g : /[^\n]/g, hiddenMark);
		shown += own ? text : hiddenMark.repeat(text.length);
		wasShown = own;
		end = token.end;
	}
	return shown + body.slice(end).replace(/\S/g, hiddenMark);
}
