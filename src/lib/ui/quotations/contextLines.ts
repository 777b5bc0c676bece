import { withGaps } from '../../text/article/hidden.ts';

/**
 * One use of a word in its context. Joined, `insideLeft`, `match` and `insideRight` are the sentence it stands
 * in; `outsideLeft` and `outsideRight` come before and after that sentence, in the same paragraph.
 */
export interface ContextLine {
	article: string;
	sentence: number;
	/** offset of the match in the body */
	start: number;
	outsideLeft: string;
	insideLeft: string;
	match: string;
	insideRight: string;
	outsideRight: string;
}

/** The uses of a word in one article; `lines` may be the first of them only. */
export interface ContextGroup {
	article: string;
	title: string;
	/** words of the article */
	words: number;
	uses: number;
	lines: ContextLine[];
}

interface Span {
	start: number;
	end: number;
}
interface Hit extends Span {
	article: string;
	sentence: number;
	/** the text around the hit */
	left: string;
	right: string;
}

/** Every kind of white space as one space, so that a line break in a paragraph breaks no line; lengths stay. */
const onOneLine = (text: string) => text.replace(/\s/g, ' ');

/** A hit as a line: what of its context lies in the sentence, the whole of it, and what lies around. */
export function contextLine(body: string, sentence: Span, hit: Hit): ContextLine {
	const from = Math.min(hit.start - hit.left.length, sentence.start);
	const to = Math.max(hit.end + hit.right.length, sentence.end);
	const cut = (start: number, end: number) => onOneLine(withGaps(body.slice(start, end)));
	return {
		article: hit.article,
		sentence: hit.sentence,
		start: hit.start,
		outsideLeft: cut(from, sentence.start),
		insideLeft: cut(sentence.start, hit.start),
		match: cut(hit.start, hit.end),
		insideRight: cut(hit.end, sentence.end),
		outsideRight: cut(sentence.end, to)
	};
}

/**
 * Lines grouped by article, articles without a line left out, at most `most` lines in all.
 * `uses` counts all of an article's lines, shown or not.
 */
export function groupLines(
	lines: readonly ContextLine[],
	articles: readonly { article: string; title: string; words: number }[],
	most: number
): ContextGroup[] {
	const byArticle = new Map<string, ContextLine[]>();
	for (const line of lines) {
		const known = byArticle.get(line.article);
		if (known) known.push(line);
		else byArticle.set(line.article, [line]);
	}
	let left = most;
	const groups: ContextGroup[] = [];
	for (const { article, title, words } of articles) {
		const found = byArticle.get(article);
		if (!found || left <= 0) continue;
		groups.push({ article, title, words, uses: found.length, lines: found.slice(0, left) });
		left -= found.length;
	}
	return groups;
}
