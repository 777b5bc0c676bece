import { endsAfterInitialism } from './abbreviations.ts';
import type { Sentence, Span, Token } from '../document.ts';
import { isBullet, isNextLabel, listMark } from './listMarks.ts';
import { breaksOff, ends } from './sentenceEnds.ts';
import { closeMarks, isTerminator, pastBullets, pastOpeners, smileyEnd } from './sentenceMarks.ts';
import { startsLarge } from '../words/letterCase.ts';

/**
 * Split each paragraph into sentences, by rules alone, the same in every engine.
 *
 * A sentence ends at ". ! ? …" with any closing marks behind it, where what follows can open a sentence. It
 * does not end after a title, an initial or the abbreviations of British prose ("Dr.", "No. 10", "a.m.",
 * "e.g."), inside brackets that it opened, between a quotation and its "said", nor before a small letter
 * unless the writing is hasty ("ok. they"). A new item of a list inside the paragraph ("2.", "(b)", "•") begins
 * a sentence, and a paragraph always ends one. Marks alone never make a sentence: every sentence holds a word,
 * and every word is in one sentence.
 */
export function sentences(body: string, paragraphs: Span[], tokens: Token[]): Sentence[] {
	const found: Sentence[] = [];
	let from = 0;
	for (const [index, paragraph] of paragraphs.entries()) {
		while ((tokens[from]?.start ?? Infinity) < paragraph.start) from++;
		let to = from;
		while ((tokens[to]?.start ?? Infinity) < paragraph.end) to++;
		splitParagraph(body, tokens, from, to, index + 1, found);
		from = to;
	}
	return found;
}

function splitParagraph(
	body: string,
	tokens: Token[],
	from: number,
	to: number,
	paragraph: number,
	found: Sentence[]
): void {
	const closing = brackets(tokens, from, to);
	const already = found.length;
	let first = from;
	let wordsSeen = 0;
	let label = listMark(tokens, pastBullets(tokens, from, to), to)?.label;

	/** End a sentence before token `end`; marks alone join the sentence before, or wait for the one behind. */
	const close = (end: number): void => {
		const start = tokens[first];
		const last = tokens[end - 1];
		if (start === undefined || last === undefined) return;
		if (wordsSeen > 0) {
			found.push({
				sentence: found.length + 1,
				paragraph,
				start: start.start,
				end: last.end,
				firstToken: first,
				endToken: end
			});
		} else {
			const before = found.at(-1);
			if (before === undefined || found.length === already) return;
			before.end = last.end;
			before.endToken = end;
		}
		first = end;
		wordsSeen = 0;
	};

	for (let at = from; at < to; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		if (wordsSeen > 0 && label !== undefined) {
			const mark = listMark(tokens, at, to);
			if (mark !== undefined && mark.end < to && isNextLabel(label, mark.label)) {
				close(at);
				label = mark.label;
				wordsSeen = 1;
				at = mark.end - 1;
				continue;
			}
		}
		if (token.kind !== 'punctuation') {
			wordsSeen++;
			if (token.lower.endsWith('.') && at + 1 < to) {
				const end = closeMarks(tokens, at, to);
				const next = tokens[pastOpeners(tokens, end, to)];
				const hasMoreMarks = isTerminator(tokens[at + 1]?.lower);
				if (next === undefined || endsAfterInitialism(body, tokens, first, at, next, hasMoreMarks)) {
					close(end);
					at = end - 1;
				}
			}
			continue;
		}
		if (wordsSeen > 0 && isBullet(token.lower)) {
			close(at);
			continue;
		}
		if (wordsSeen > 0 && breaksOff(body, tokens, at, to)) {
			close(at + 1);
			continue;
		}
		// "see you :) The rest"
		const smiley = smileyEnd(tokens, at, to);
		if (smiley > at) {
			const next = tokens[pastOpeners(tokens, smiley, to)];
			if (wordsSeen > 0 && next?.kind === 'word' && startsLarge(body, next)) close(smiley);
			at = smiley - 1;
			continue;
		}
		let mark = at;
		const partner = wordsSeen > 0 ? closing?.get(at) : undefined;
		if (partner !== undefined) {
			for (let inside = at; inside < partner; inside++)
				if (tokens[inside]?.kind !== 'punctuation') wordsSeen++;
			at = partner;
			// "(… as it was.) Then": the point inside the bracket may end the sentence around it.
			mark = partner - 1;
			if (tokens[mark - 1]?.kind === 'punctuation') continue;
		}
		if (!isTerminator(tokens[mark]?.lower)) continue;
		const end = closeMarks(tokens, mark, to);
		if (end >= to || ends(body, tokens, first, mark, end, to)) close(end);
		at = end - 1;
	}
	if (first < to) close(to);
}

/** Each opening bracket of a paragraph that closes again, with the place of its partner; undefined if none. */
function brackets(tokens: Token[], from: number, to: number): Map<number, number> | undefined {
	let pairs: Map<number, number> | undefined;
	const open: number[] = [];
	for (let at = from; at < to; at++) {
		const lower = tokens[at]?.lower;
		if (lower === '(' || lower === '[') open.push(at);
		else if (lower === ')' || lower === ']') {
			const start = open.pop();
			if (start !== undefined) (pairs ??= new Map()).set(start, at);
		}
	}
	return pairs;
}
