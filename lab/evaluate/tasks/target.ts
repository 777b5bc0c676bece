import type { NameMention, ThemeMention } from '#lib/facts/fact.ts';
import type { TargetSetting } from '#lib/settings.ts';
import { tokenAt, type Document, type Sentence } from '#lib/text/document.ts';
import { readDocument } from '#lib/text/readDocument.ts';

/** The target of a labelled sentence, in the words of the site: no name or theme of any text. */
export const target = 'the-target';
export const targetSettings: TargetSetting[] = [
	{
		target,
		label: 'The target',
		definition: 'The words at a span.',
		themes: [target],
		names: [target],
		phrases: [],
		exclude: []
	}
];

/** A text read as one sentence. */
export function oneSentence(text: string): { document: Document; sentence: Sentence } {
	const read = readDocument('text', text);
	const sentence = {
		sentence: 1,
		paragraph: 1,
		start: 0,
		end: text.length,
		firstToken: 0,
		endToken: read.tokens.length
	};
	return { document: { ...read, sentences: [sentence] }, sentence };
}

/** A text read as one sentence, with the sentence before it where one is known; and where the text starts. */
export function sentenceBehind(
	before: string,
	text: string
): { document: Document; sentence: Sentence; start: number } {
	if (before.trim() === '') return { ...oneSentence(text), start: 0 };
	const start = before.length + 1;
	const read = readDocument('text', `${before} ${text}`);
	const firstToken = tokenAt(read, start);
	const whole = {
		paragraph: 1,
		start: 0,
		end: read.body.length,
		firstToken: 0,
		endToken: read.tokens.length
	};
	const earlier = { ...whole, sentence: 1, end: before.length, endToken: firstToken };
	const sentence = { ...whole, sentence: 2, start, firstToken };
	return { document: { ...read, sentences: [earlier, sentence] }, sentence, start };
}

/**
 * What is mentioned in a text, the words at a span being the target: a name of the kind found there, a
 * person if they are "he" or "she", otherwise a theme. Names that overlap it are left out.
 */
export function mentionsAround(
	document: Document,
	found: readonly NameMention[],
	{ from, to }: { from: number; to: number },
	sentence = 1
): { themes: ThemeMention[]; names: NameMention[] } {
	const overlap = ({ start, end }: NameMention): number => Math.min(end, to) - Math.max(start, from);
	const others = found.filter((name) => name.sentence === sentence && overlap(name) <= 0);
	const kind = /^(?:s?he|him|hers?|his)$/i.test(document.body.slice(from, to))
		? 'person'
		: found.reduce<NameMention | undefined>(
				(best, name) => (overlap(name) > (best === undefined ? 0 : overlap(best)) ? name : best),
				undefined
			)?.kind;
	const place = { sentence, start: from, end: to };
	if (kind === undefined) return { themes: [{ theme: target, ...place }], names: others };
	const names = [...others, { name: target, kind, ...place }];
	return { themes: [], names: names.sort((a, b) => a.start - b.start) };
}
