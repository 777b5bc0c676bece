/** Finds a quotation again: in an article that was edited, or under another name. */
import type { Span } from '../text/document.ts';

/** The bare minimum of an article that a quotation is looked for in. */
export interface Quotable {
	article: string;
	title: string;
	body: string;
}

/** A quotation's place in an article. */
export interface Passage extends Span {
	article: string;
}

/** Why a quotation has no place. */
export type Lost = 'nowhere' | 'several';

/** Looks for a quotation in a corpus: see `passageFinder`. */
export type FindPassage = (quotation: string, named: string | undefined) => Passage | Lost;

/**
 * Make a finder of quotations. One is looked for in the article that is named, by id or title, character for character,
 * then whatever the white space, quotation marks and dashes; then so in all articles. It must stand in one place alone.
 */
export function passageFinder(articles: readonly Quotable[]): FindPassage {
	const byId = new Map(articles.map((article) => [article.article, article]));
	const byTitle = Map.groupBy(articles, ({ title }) => plain(title).text);
	const plainBodies = new Map<string, Plain>();
	const plainBody = ({ article, body }: Quotable): Plain => {
		const known = plainBodies.get(article) ?? plain(body);
		plainBodies.set(article, known);
		return known;
	};

	return (quotation, named) => {
		const titled = named === undefined ? [] : (byTitle.get(plain(named).text) ?? []);
		const own =
			named === undefined ? undefined : (byId.get(named) ?? (titled.length === 1 ? titled[0] : undefined));
		if (own !== undefined) {
			const found = within([own]);
			if (found !== 'nowhere') return found;
		}
		return within(articles);

		function within(some: readonly Quotable[]): Passage | Lost {
			const exact = only(some, ({ body }) => placesOf(body, quotation));
			if (exact !== 'nowhere') return exact;
			const wanted = plain(quotation).text;
			return only(some, (article) => {
				const { text, at } = plainBody(article);
				return [...placesOf(text, wanted)].map((place) => written(place, at));
			});
		}
	};
}

/**
 * Where words stand within a passage: as whole words, exactly or whatever the white space and quotation marks.
 */
export function wordsIn(body: string, passage: Span, words: string): Span | Lost {
	const part = body.slice(passage.start, passage.end);
	const moved = ({ start, end }: Span): Span => ({ start: start + passage.start, end: end + passage.start });
	const exact = [...placesOf(part, words)].map(moved);
	const whole = exact.filter((place) => isWhole(body, place));
	const found = whole.length > 0 ? whole : exact;
	if (found.length > 0) return onlyOf(found);
	const { text, at } = plain(part);
	return onlyOf([...placesOf(text, plain(words).text)].map((place) => moved(written(place, at))));
}

function onlyOf(places: readonly Span[]): Span | Lost {
	return places.length > 1 ? 'several' : (places[0] ?? 'nowhere');
}

/** A place in a plain text as one in the text as it was. */
function written({ start, end }: Span, at: readonly number[]): Span {
	return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 };
}

function isWhole(body: string, { start, end }: Span): boolean {
	return !letter.test(body.charAt(start - 1)) && !letter.test(body.charAt(end));
}
const letter = /[\p{L}\p{N}]/u;

/** The one place in some articles, or that there is none, or more than one. */
function only<Article extends Quotable>(
	articles: readonly Article[],
	places: (article: Article) => Iterable<Span>
): Passage | Lost {
	let found: Passage | undefined;
	for (const article of articles)
		for (const place of places(article)) {
			if (found !== undefined) return 'several';
			found = { article: article.article, ...place };
		}
	return found ?? 'nowhere';
}

/** Every place of some words, in order; none of no words. */
function* placesOf(text: string, words: string): Generator<Span> {
	if (words.trim() === '') return;
	for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
		yield { start, end: start + words.length };
}

interface Plain {
	text: string;
	/** of each of its characters, where it stands in the text as it was */
	at: number[];
}

/** A text with one space for white space of any length, and straight quotation marks and hyphens. */
function plain(text: string): Plain {
	let out = '';
	const at: number[] = [];
	for (let place = 0; place < text.length; place++) {
		const character = text.charAt(place);
		const shown = straight.get(character) ?? (/\s/.test(character) ? ' ' : character);
		if (shown === '' || (shown === ' ' && (out === '' || out.endsWith(' ')))) continue;
		out += shown;
		at.push(place);
	}
	return out.endsWith(' ') ? { text: out.slice(0, -1), at: at.slice(0, -1) } : { text: out, at };
}
const straight = new Map([
	...[...'‘’‚‛′`'].map((mark) => [mark, "'"] as const),
	...[...'“”„‟″«»'].map((mark) => [mark, '"'] as const),
	...[...'‐‑‒–—―−'].map((mark) => [mark, '-'] as const),
	['\u00ad', '']
]);
