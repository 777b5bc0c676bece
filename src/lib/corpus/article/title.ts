/** An article's title where none is given: from its text, or from its file's name. */
import { fileName } from '../../text/slug.ts';

/** characters of a line that may be a title, at most */
const longestTitle = 120;
const wordsOfText = 8;

/** A line that stands above a text as its title: where it ends, and where the text below it starts. */
export interface TitleLine {
	title: string;
	next: number;
}

/**
 * The first line of a plain text, where it reads as a title: short, no sentence with its full stop, and more text below
 * it, after an empty line or in far longer lines.
 */
export function firstLineTitle(text: string): TitleLine | null {
	const start = text.search(/\S/);
	if (start < 0) return null;
	const end = lineEnd(text, start);
	const title = text.slice(start, end).trim();
	if (title.length > longestTitle || !/\p{L}/u.test(title) || /[.,:;…–—-]["'”’)]?$/u.test(title)) return null;
	if (/^["'“‘>#*•-]/.test(title) && !/["'”’]$/.test(title)) return null;
	const next = nextLine(text, end);
	const below = text.slice(next, lineEnd(text, next)).trim();
	if (below !== '' && below.length < 200) return null;
	return /[\p{L}\p{Nd}]/u.test(text.slice(next)) ? { title, next } : null;
}

/** `an-article.md` as a title: "An article". A name of nothing but numbers and dates gives null. */
export function titleFromName(file: string): string | null {
	const words = fileName(file)
		.replace(/^\d{4}-\d{1,2}-\d{1,2}(?=[-_. ]|$)/, '')
		.replace(/[\p{C}\s_-]+/gu, ' ')
		.trim();
	return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : null;
}

/** The first words of a text as a title. */
export function titleFromText(body: string): string {
	const words = body.slice(0, 1000).match(/\S+/g) ?? [];
	const title = words.slice(0, wordsOfText).join(' ');
	if (title === '') return 'Untitled';
	return words.length > wordsOfText ? `${title.replace(/[.,:;]$/, '')} …` : title;
}

function lineEnd(text: string, from: number): number {
	const found = /[\r\n]/.exec(text.slice(from, from + 5000));
	if (found) return from + found.index;
	const far = text.slice(from).search(/[\r\n]/);
	return far < 0 ? text.length : from + far;
}

function nextLine(text: string, end: number): number {
	return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
}
