/** `articles/<id>.bin`: an article's document in few bytes, as gzip of JSON. */
import * as v from 'valibot';
import { ArticleDocument } from './documents.ts';
import { Correction, count, id, ordinal, polarity } from './values.ts';

interface Span {
	start: number;
	end: number;
}
interface Contribution extends Span {
	contribution: number;
}

const whole = v.pipe(v.number(), v.integer());
const asTheyAre = v.omit(ArticleDocument, [
	'paragraphs',
	'sentences',
	'quotations',
	'themes',
	'names',
	'figures',
	'stances'
]);
const found = v.array(v.tupleWithRest([count, count, ordinal, id], Correction));

/**
 * A span is its start in the body and its length, and spans alone are a list of these. Words that moved a score are
 * three numbers each: how many code units after the word before them, or after the start of their sentence, they start;
 * how many they have; by how many thousandths they moved it.
 */
export const PackedArticle = v.object({
	...asTheyAre.entries,
	paragraphs: v.array(count),
	/** start, length, paragraph, sentiment, words */
	sentences: v.array(v.tupleWithRest([count, count, ordinal, polarity], whole)),
	quotations: v.array(count),
	/** start, length, sentence, what it is, and what a person did with it, if anything */
	themes: found,
	names: found,
	figures: found,
	/** start, length, sentence, target, stance, words, and what a person did with it, if anything */
	stances: v.array(v.tupleWithRest([count, count, ordinal, id, polarity], v.union([whole, Correction])))
});
export type PackedArticle = v.InferOutput<typeof PackedArticle>;

type Found = Span & { sentence: number; correction?: Correction };
type Tuple = [start: number, length: number, sentence: number, what: string];

/** The document in fewer bytes. */
export function packArticle(document: ArticleDocument): PackedArticle {
	const startOf = (sentence: number): number => document.sentences[sentence - 1]?.start ?? 0;
	const tuple = ({ start, end, sentence }: Found, what: string): Tuple => [
		start,
		end - start,
		sentence,
		what
	];
	const by = ({ correction }: Found): Correction[] => (correction ? [correction] : []);
	return {
		...document,
		paragraphs: spansPacked(document.paragraphs),
		sentences: document.sentences.map(({ start, end, paragraph, sentiment, words }) => [
			start,
			end - start,
			paragraph,
			sentiment,
			...wordsPacked(words, start)
		]),
		quotations: spansPacked(document.quotations),
		themes: document.themes.map((one) => [...tuple(one, one.theme), ...by(one)]),
		names: document.names.map((one) => [...tuple(one, one.name), ...by(one)]),
		figures: document.figures.map((one) => [...tuple(one, one.figure), ...by(one)]),
		stances: document.stances.map((one) => [
			...tuple(one, one.target),
			one.stance,
			...wordsPacked(one.words, startOf(one.sentence)),
			...by(one)
		])
	};
}

/** The document that was packed. */
export function unpackArticle(packed: PackedArticle): ArticleDocument {
	const startOf = (sentence: number): number => packed.sentences[sentence - 1]?.[0] ?? 0;
	const place = (start: number, length: number, sentence: number): Found => ({
		start,
		end: start + length,
		sentence
	});
	return {
		...packed,
		paragraphs: spansUnpacked(packed.paragraphs),
		sentences: packed.sentences.map(([start, length, paragraph, sentiment, ...words]) => ({
			start,
			end: start + length,
			paragraph,
			sentiment,
			words: wordsUnpacked(words, start)
		})),
		quotations: spansUnpacked(packed.quotations),
		themes: packed.themes.map(([start, length, sentence, theme, correction]) => ({
			...place(start, length, sentence),
			theme,
			...(correction && { correction })
		})),
		names: packed.names.map(([start, length, sentence, name, correction]) => ({
			...place(start, length, sentence),
			name,
			...(correction && { correction })
		})),
		figures: packed.figures.map(([start, length, sentence, figure, correction]) => ({
			...place(start, length, sentence),
			figure,
			...(correction && { correction })
		})),
		stances: packed.stances.map(([start, length, sentence, target, stance, ...rest]) => {
			const words = rest.filter((one) => typeof one === 'number');
			const correction = rest.find((one) => typeof one === 'string');
			return {
				...place(start, length, sentence),
				target,
				stance,
				words: wordsUnpacked(words, startOf(sentence)),
				...(correction && { correction })
			};
		})
	};
}

function spansPacked(spans: readonly Span[]): number[] {
	return spans.flatMap(({ start, end }) => [start, end - start]);
}

function spansUnpacked(numbers: readonly number[]): Span[] {
	const spans: Span[] = [];
	for (let at = 0; at < numbers.length; at += 2) {
		const [start = 0, length = 0] = numbers.slice(at, at + 2);
		spans.push({ start, end: start + length });
	}
	return spans;
}

function wordsPacked(words: readonly Contribution[], from: number): number[] {
	let before = from;
	return words.flatMap(({ start, end, contribution }) => {
		const gap = start - before;
		before = end;
		return [gap, end - start, Math.round(contribution * 1000)];
	});
}

function wordsUnpacked(numbers: readonly number[], from: number): Contribution[] {
	const words: Contribution[] = [];
	let before = from;
	for (let at = 0; at < numbers.length; at += 3) {
		const [gap = 0, length = 0, thousandths = 0] = numbers.slice(at, at + 3);
		const start = before + gap;
		before = start + length;
		words.push({ start, end: before, contribution: thousandths / 1000 });
	}
	return words;
}
