import type { Span } from '../../../text/document.ts';
import {
	gapEnd,
	isApostrophe,
	isDigit,
	isHyphen,
	isLetter,
	isUpper
} from '../../../text/words/characters.ts';
import { particles, titles } from '../gazetteer.ts';
import { nameWordEnd } from '../listedNames.ts';

/** One word of a run of capitalised words. */
export interface RunWord extends Span {
	word: string;
	/** "of", "for", "and", "van" … between two capitalised words */
	link: boolean;
	/** what parts it from the word before: a space, a hyphen, or a possessive's "’s " */
	after: ' ' | '-' | 's';
}

const longestRun = 12;
const links = new Set(['of', 'for', 'and', 'the', '&', 'in', 'on']);

/**
 * The run of capitalised words that starts at `start`, with small words between them ("Department for
 * International Development"), inside one sentence and unbroken by punctuation.
 */
export function runAt(text: string, start: number, limit: number): RunWord[] {
	const run: RunWord[] = [];
	let at = start;
	let after: RunWord['after'] = ' ';
	let pending: RunWord[] = [];
	while (run.length + pending.length < longestRun && at < limit) {
		const code = text.charCodeAt(at);
		const ampersand = text.charAt(at) === '&';
		if (!isLetter(code) && !isDigit(code) && !ampersand) break;
		const end = ampersand ? at + 1 : pairEnd(text, nameWordEnd(text, at), at);
		const word = text.slice(at, end);
		const link = ampersand || !(isUpper(code) || isDigit(code));
		if (link && !links.has(word) && !particles.has(word)) break;
		if (link && (run.length === 0 || pending.length > 1 || after !== ' ')) break;
		if (isDigit(code) && run.length === 0) break;
		if (link) pending.push({ word, start: at, end, link, after });
		else {
			run.push(...pending, { word, start: at, end, link, after });
			pending = [];
		}
		const next = gapOrJoin(text, end, word);
		if (next === null) break;
		({ at, after } = next);
	}
	return run;
}

/** "B&Q" is one word. */
function pairEnd(text: string, end: number, start: number): number {
	if (end - start > 2 || text.charAt(end) !== '&' || !isUpper(text.charCodeAt(end + 1))) return end;
	const second = nameWordEnd(text, end + 1);
	return second - end < 4 && text.slice(start, second) === text.slice(start, second).toUpperCase()
		? second
		: end;
}

/** Where the next word of a run starts: after a space, a hyphen, an initial's point, or a possessive. */
function gapOrJoin(text: string, end: number, word: string): { at: number; after: RunWord['after'] } | null {
	const code = text.charCodeAt(end);
	if (isHyphen(code)) return { at: end + 1, after: '-' };
	if (code === 46 && (word.length === 1 || word === 'St' || word === 'Dr' || titles.has(word))) {
		const gap = gapEnd(text, end + 1);
		return gap < 0 ? null : { at: gap, after: ' ' };
	}
	if (isApostrophe(code)) {
		const possessive = text.charAt(end + 1) === 's' ? end + 2 : word.endsWith('s') ? end + 1 : -1;
		const gap = possessive < 0 ? -1 : gapEnd(text, possessive);
		return gap < 0 ? null : { at: gap, after: 's' };
	}
	const gap = gapEnd(text, end);
	return gap < 0 ? null : { at: gap, after: ' ' };
}
