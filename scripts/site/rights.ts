/** Looks through a built site for more of an article than its rights allow. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { longestRun } from '#lib/text/article/rights.ts';
import type { Article } from '#lib/text/article/article.ts';
import { tokenise } from '#lib/text/words/tokens.ts';
import { textsIn } from '../powerpoint/text.ts';
import { pagesIn, takeAwayFile } from '../takeaway/assemble.ts';
import { filesIn } from '../tools/filesIn.ts';
import { readPage } from '../tools/html.ts';

/** An article as it was read, and how much of it may be shown. */
export type ReadText = Pick<Article, 'article' | 'title' | 'body' | 'quotable'>;

/** Words of an article in a row, more than may stand so. */
export interface Excess {
	file: string;
	article: string;
	words: string[];
	allowed: number;
}

/** gzip of JSON */
const packed = '.bin';
const readable = new Set([
	'.pdf',
	'.pptx',
	'.html',
	'.json',
	packed,
	'.csv',
	'.svg',
	'.xml',
	'.txt',
	'.js',
	'.bib',
	'.vtt'
]);
const markedUp = new Set(['.html', '.svg', '.xml']);
/** A run is looked for by its first so many words, or by fewer where fewer may not stand in a row. */
const usualKey = 4;

const wordsOf = (text: string): string[] =>
	tokenise(text)
		.filter(({ kind }) => kind !== 'punctuation')
		.map(({ lower }) => lower);

/** Where the words of limited articles stand, by each few in a row. */
interface Place {
	article: number;
	at: number;
}

/**
 * Every run of an article's words that is longer than its rights allow, in any text file or PDF of a folder: in what a page
 * shows and in what it holds. What stands in the article's title, or in an article that may be shown whole, is none.
 */
export async function excessIn(folder: string, articles: readonly ReadText[]): Promise<Excess[]> {
	const limited = articles
		.filter(({ quotable }) => quotable !== null)
		.map(({ article, title, body, quotable }) => ({
			article,
			allowed: longestRun(quotable),
			title: spaced(wordsOf(title)),
			words: wordsOf(body)
		}));
	if (limited.length === 0) return [];
	const keyLength = Math.min(usualKey, ...limited.map(({ allowed }) => allowed + 1));
	const whole = articles.filter(({ quotable }) => quotable === null).map(({ body }) => spaced(wordsOf(body)));
	const places = new Map<string, Place[]>();
	for (const [article, { words }] of limited.entries())
		for (let at = 0; at < words.length; at++) {
			const key = words.slice(at, at + keyLength).join(' ');
			const known = places.get(key);
			if (known) known.push({ article, at });
			else places.set(key, [{ article, at }]);
		}

	const found: Excess[] = [];
	const look = (file: string, words: readonly string[]): void => {
		// up to where each article's words were followed already
		const followed = new Map<number, number>();
		for (let from = 0; from < words.length; from++)
			for (const place of places.get(words.slice(from, from + keyLength).join(' ')) ?? []) {
				const one = limited[place.article];
				if (one === undefined || (followed.get(place.article) ?? 0) > from) continue;
				let length = 0;
				while (from + length < words.length && words[from + length] === one.words[place.at + length])
					length++;
				if (length <= one.allowed) continue;
				const run = words.slice(from, from + length);
				followed.set(place.article, from + length);
				if ([one.title, ...whole].some((text) => text.includes(spaced(run)))) continue;
				// what a page holds and what it shows may be the same
				if (found.some((other) => other.file === file && spaced(other.words) === spaced(run))) continue;
				found.push({ file, article: one.article, words: run, allowed: one.allowed });
			}
	};
	for (const file of filesIn(folder)) {
		if (!readable.has(extname(file))) continue;
		const path = join(folder, file);
		if (extname(path) === '.pptx') {
			for (const words of (await textsIn(await readFile(path))).values()) look(file, wordsOf(words));
			continue;
		}
		const written = await writtenIn(path);
		const parts = file === takeAwayFile ? [...pagesIn(written).values()].map(({ html }) => html) : [written];
		for (const part of parts)
			for (const text of markedUp.has(extname(path)) ? textsOf(part) : [plain(part)])
				look(file, wordsOf(text));
	}
	return found;
}

/**
 * The texts of a page or a drawing: as it is read, and what it holds besides, in attributes, comments and scripts. A tag
 * may stand within a word as well as between two.
 */
function textsOf(markup: string): string[] {
	const { elements, comments, texts } = readPage(markup);
	const attributes = elements.flatMap(({ attributes }) => [...attributes.values()].map(({ value }) => value));
	return [texts.join(' '), texts.join(''), ...attributes, ...comments.map(({ text }) => text)].map(plain);
}

/** The text of a file. */
async function writtenIn(path: string): Promise<string> {
	if (extname(path) === '.pdf') return textOfPdf(path);
	const bytes = await readFile(path);
	return (extname(path) === packed ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The words of a PDF, page after page. */
async function textOfPdf(path: string): Promise<string> {
	// a large library, for those sites alone that have something to keep back
	const { extractText } = await import('unpdf');
	const { text } = await extractText(new Uint8Array(await readFile(path)), { mergePages: true });
	return text;
}

/** One line of an excess, for whoever builds. */
export function inOneLine({ file, article, words, allowed }: Excess): string {
	return `${file} shows ${words.length} words of ${article} in a row, its rights allow ${allowed}: “${words.slice(0, 12).join(' ')} …”`;
}

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Text out of what JSON and markup write for it. */
function plain(text: string): string {
	return text
		.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/\\[nrt"'\\/]/g, ' ')
		.replace(/&#39;|&apos;/g, "'")
		.replace(/&(?:quot|amp|lt|gt|nbsp);/g, ' ');
}
