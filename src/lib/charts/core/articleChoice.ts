/**
 * A choice of articles in an address, in the plainest form that is short enough:
 *
 * - `articles=a,b`: those chosen; `without=a,b`: those left out
 * - `articles=~QWxsT3Ro`, `without=~…`: the same, four characters for each article, made from its id
 * - `articles=.Zm91ci4uLg…`: a bit for each article of the corpus, behind six characters that name the corpus: read
 *   in another corpus it chooses nothing
 */

/** An address holds any choice of so many articles. */
export const mostChoosable = 900;

const codeLength = 4;
const corpusLength = 6;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The part of an address's query that names a choice.
 *
 * @param chosen ids, some of `known` but not all, in its order
 * @param known ids of the whole corpus
 * @param room the most characters it may take; 175 are enough for any choice of 900 articles
 * @returns null where no form is short enough
 */
export function formatChoice(
	chosen: readonly string[],
	known: readonly string[],
	room: number
): string | null {
	const plain = `articles=${ids(chosen)}`;
	if (plain.length <= room) return plain;
	const taken = new Set(chosen);
	const left = known.filter((article) => !taken.has(article));
	const forms = [
		() => `without=${ids(left)}`,
		() => `articles=~${chosen.map(codeOf).join('')}`,
		() => `without=~${left.map(codeOf).join('')}`,
		() => `articles=.${corpusOf(known)}${bits(known.map((article) => taken.has(article)))}`
	];
	for (const form of forms) {
		const written = form();
		if (written.length > room) continue;
		// two articles may share a code
		const read = parseChoice(new URLSearchParams(written), known);
		if (read?.length === chosen.length && read.every((article) => taken.has(article))) return written;
	}
	return null;
}

/** The choice that a query names, in the corpus's order; null for all. What the corpus does not have is left out. */
export function parseChoice(query: URLSearchParams, known: readonly string[]): string[] | null {
	const articles = query.get('articles');
	const without = query.get('without');
	const isNamed = named(articles ?? without ?? '', known);
	const chosen = known.filter((article, index) => isNamed(article, index) === (articles !== null));
	return chosen.length === 0 || chosen.length === known.length ? null : chosen;
}

/** Whether a query chooses articles at all. */
export function asksForArticles(query: URLSearchParams): boolean {
	return query.has('articles') || query.has('without');
}

function named(list: string, known: readonly string[]): (article: string, index: number) => boolean {
	if (list.startsWith('~')) {
		const codes = new Set(list.slice(1).match(/[^]{4}/g));
		return (article) => codes.has(codeOf(article));
	}
	if (list.startsWith('.')) {
		const same = list.slice(1, 1 + corpusLength) === corpusOf(known);
		const packed = list.slice(1 + corpusLength);
		return (_, index) =>
			same && ((letters.indexOf(packed.charAt(Math.floor(index / 6))) >> (index % 6)) & 1) === 1;
	}
	const asked = new Set(list.split(','));
	return (article) => asked.has(article);
}

function ids(articles: readonly string[]): string {
	return articles.map(encodeURIComponent).join(',');
}

/** Six a letter, the first the lowest bit. */
function bits(chosen: readonly boolean[]): string {
	let packed = '';
	for (let start = 0; start < chosen.length; start += 6) {
		let value = 0;
		for (let bit = 0; bit < 6; bit++) if (chosen[start + bit]) value |= 1 << bit;
		packed += letters.charAt(value);
	}
	return packed;
}

function codeOf(article: string): string {
	return inLetters(hash(article), codeLength);
}

function corpusOf(known: readonly string[]): string {
	return inLetters(hash(known.join(',')), corpusLength);
}

function inLetters(value: number, length: number): string {
	let text = '';
	for (let rest = value; text.length < length; rest = Math.floor(rest / 64))
		text += letters.charAt(rest % 64);
	return text;
}

/** 32 bits of a text: FNV-1a over its UTF-16 code units, its bits mixed once more. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
