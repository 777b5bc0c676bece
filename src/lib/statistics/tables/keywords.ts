import type { ArticleFacts } from '../../facts/fact.ts';
import type { KeywordMentionRow, KeywordRow } from '../../schema.ts';
import type { Document, PackedTokens, Token } from '../../text/document.ts';
import { byForm } from '../../text/words/byForm.ts';
import { tokensOf } from '../../text/words/packed.ts';
import { round } from '../round.ts';

/** A term must come up this often in an article to be listed for it. */
export const leastMentions = 3;
/** A term's keyness must be at least this far from 0: p < .01 for one term looked at alone. */
export const leastKeyness = 6.63;
/** At most so many words and so many phrases are listed for one article. */
export const mostKeywords = 25;

/**
 * Words that say how a sentence is built, not what it is about, so they would fill the list and tell
 * nothing: articles, pronouns, prepositions, conjunctions, auxiliaries, and the commonest adverbs. By lemma.
 */
export const stopWords = new Set(
	`a an the this that these those such same other another each every either neither both all any some no none
	many more most much few less least several own one
	i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
	myself yourself himself herself itself ourselves yourselves themselves
	who whom whose which what when where why how whether there here
	be have do will would can could shall should may might must ought need
	of in on at by for from with without within into onto to toward towards upon over under above below between
	among amongst across through throughout during before after since until till against about around as off out
	up down per via
	and or but nor so yet if then than because while whilst although though unless however therefore thus hence
	not never only just also too very even still already again ever rather quite well away now
	say get make take go come put let like`
		.trim()
		.split(/\s+/)
);

/**
 * Signed log-likelihood keyness with two cells (Rayson & Garside 2000).
 *
 * G² = 2 (a ln(a / E₁) + b ln(b / E₂)), where a term comes up `a` times in the article's `c` words and `b` times
 * in the `d` words elsewhere, E₁ = c (a + b) / (c + d) and E₂ = d (a + b) / (c + d); 0 ln 0 is 0. Positive where
 * the article over-uses the term. Two-word phrases are counted against words as well.
 *
 * @throws {RangeError} if either text has no words: the expected counts are undefined
 */
export function keyness(a: number, c: number, b: number, d: number): number {
	if (c <= 0 || d <= 0) throw new RangeError('keyness needs words on both sides');
	const rate = (a + b) / (c + d);
	const part = (seen: number, expected: number): number =>
		seen === 0 ? 0 : seen * Math.log(seen / expected);
	const value = 2 * (part(a, c * rate) + part(b, d * rate));
	return a * d >= b * c ? value : -value;
}

/** A term while it is counted: how often in all articles, and in which written forms. */
interface Term {
	size: 1 | 2;
	mentions: number;
	forms: Map<string, number>;
}

/**
 * The words and two-word phrases that set each article apart from all the others, and every mention of them.
 *
 * Terms are counted by lemma, so that "service" and "services" are one, and named by the form the corpus
 * writes most often, in lower case. A phrase is two words with only space between them, neither a stop
 * word. Listed are terms with at least 3 mentions in the article and a keyness of at least ±6.63, at most 25
 * words and 25 phrases an article, most over-used first. Keyness is rounded to 2 digits. A single article has
 * nothing to differ from: no rows.
 *
 * Two passes over the tokens, one to see which terms are frequent enough anywhere and one to count those:
 * time is linear in the corpus, memory in its longest article and in what can be listed.
 */
export function keywordRows(facts: ArticleFacts[]): {
	keywords: KeywordRow[];
	mentions: KeywordMentionRow[];
} {
	const documents = facts.map(({ document }) => document);
	const allWords = documents.reduce((sum, { words }) => sum + words, 0);
	const candidates = documents.map(frequent);
	const terms = new Map<string, Term>();
	for (const counts of candidates) {
		for (const [key, { size }] of counts) {
			if (!terms.has(key)) terms.set(key, { size, mentions: 0, forms: new Map() });
		}
	}
	const isPair = pairTest(terms.keys());
	for (const document of documents) countForms(document, terms, isPair);

	const keywords: KeywordRow[] = [];
	const mentions: KeywordMentionRow[] = [];
	for (const [index, document] of documents.entries()) {
		const listed = new Map<string, string>();
		const rows: { key: string; row: KeywordRow }[] = [];
		const elsewhere = allWords - document.words;
		for (const [key, { mentions, size }] of candidates[index] ?? []) {
			const term = terms.get(key);
			if (term === undefined || elsewhere === 0) continue;
			const others = term.mentions - mentions;
			const value = round(keyness(mentions, document.words, others, elsewhere), 2);
			if (Math.abs(value) < leastKeyness) continue;
			const row = {
				article: document.article,
				term: commonest(term.forms),
				size,
				mentions,
				words: document.words,
				mentions_elsewhere: others,
				words_elsewhere: elsewhere,
				keyness: value
			};
			rows.push({ key, row });
		}
		rows.sort((a, b) => b.row.keyness - a.row.keyness || (a.row.term < b.row.term ? -1 : 1));
		for (const size of [1, 2] as const) {
			const ofSize = rows.filter(({ row }) => row.size === size).slice(0, mostKeywords);
			for (const { key, row } of ofSize) {
				keywords.push(row);
				listed.set(key, row.term);
			}
		}
		if (listed.size > 0) mentions.push(...mentionRows(document, listed));
	}
	return { keywords, mentions };
}

/** The terms that come up at least three times in a document. */
function frequent(document: Document): Map<string, { size: 1 | 2; mentions: number }> {
	const words = new Map<string, number>();
	eachUse(document, never, (lemma) => words.set(lemma, (words.get(lemma) ?? 0) + 1));
	// a phrase comes up no more often than either of its words
	const isFrequent = (lemma: string): boolean => (words.get(lemma) ?? 0) >= leastMentions;
	const counts = new Map<string, { size: 1 | 2; mentions: number }>();
	eachUse(
		document,
		(before, lemma) => isFrequent(before) && isFrequent(lemma),
		(key, first, last) => {
			const count = counts.get(key);
			if (count !== undefined) count.mentions++;
			else if (first < last || isFrequent(key))
				counts.set(key, { size: first === last ? 1 : 2, mentions: 1 });
		}
	);
	for (const [key, { mentions }] of counts) if (mentions < leastMentions) counts.delete(key);
	return counts;
}

/** Count how often each of the terms comes up in a document, and in which forms. */
function countForms(document: Document, terms: Map<string, Term>, isPair: PairTest): void {
	eachUse(document, isPair, (key, first, last) => {
		const term = terms.get(key);
		if (term === undefined) return;
		const form = formOf(tokensOf(document), first, last);
		term.mentions++;
		term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
	});
}

function mentionRows(document: Document, listed: Map<string, string>): KeywordMentionRow[] {
	const { article, body } = document;
	const tokens = tokensOf(document);
	const rows: KeywordMentionRow[] = [];
	eachUse(document, pairTest(listed.keys()), (key, first, last, sentence) => {
		const term = listed.get(key);
		const start = tokens.start(first);
		const end = tokens.end(last);
		if (term === undefined || start === undefined || end === undefined) return;
		rows.push({ term, article, sentence, start, end, text: body.slice(start, end) });
	});
	return rows;
}

/** Whether two lemmas side by side may be a phrase that is looked for. */
type PairTest = (before: string, lemma: string) => boolean;

const never: PairTest = () => false;

/** Pass the pairs whose words open and close some phrase of these: all of the phrases, and few others. */
function pairTest(terms: Iterable<string>): PairTest {
	const opens = new Set<string>();
	const closes = new Set<string>();
	for (const term of terms) {
		const gap = term.indexOf(' ');
		if (gap < 0) continue;
		opens.add(term.slice(0, gap));
		closes.add(term.slice(gap + 1));
	}
	return (before, lemma) => opens.has(before) && closes.has(lemma);
}

const isTerm = byForm(
	({ kind, lower, lemma }) => kind === 'word' && lower.length > 1 && !stopWords.has(lemma)
);

/** Call `use` for every word that may be a term and every two-word phrase that passes the test, in reading order. */
function eachUse(
	document: Document,
	isPair: PairTest,
	use: (key: string, first: number, last: number, sentence: number) => void
): void {
	const tokens = tokensOf(document);
	for (const { sentence, firstToken, endToken } of document.sentences) {
		let before: Token | undefined;
		for (let at = firstToken; at < endToken; at++) {
			const token = tokens.like(at);
			if (token === undefined || !isTerm(token)) {
				before = undefined;
				continue;
			}
			use(token.lemma, at, at, sentence);
			if (before !== undefined && isPair(before.lemma, token.lemma))
				use(`${before.lemma} ${token.lemma}`, at - 1, at, sentence);
			before = token;
		}
	}
}

/** A term as written here, in lower case; the last word without its possessive ’s. */
function formOf(tokens: PackedTokens, first: number, last: number): string {
	const lower = tokens.like(last)?.lower ?? '';
	const form = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
	return first === last ? form : `${tokens.like(first)?.lower ?? ''} ${form}`;
}

/** The form written most often; of equals the first by code point. */
function commonest(forms: Map<string, number>): string {
	let best = '';
	let most = 0;
	for (const [form, count] of forms) {
		if (count > most || (count === most && form < best)) [best, most] = [form, count];
	}
	return best;
}
