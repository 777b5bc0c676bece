/** What was found in an article, by what marks stand for. */
import type { ArticleFacts, Contribution } from '../../facts/fact.ts';
import { isTelling } from '../../facts/sentiment/sentimentState.ts';
import { stanceState, sureThreshold } from '../../facts/stance/stanceState.ts';
import type { KeywordMentionRow, NamePairParagraphRow } from '../../schema.ts';
import {
	subjectKey,
	type EvidenceSet,
	type Found,
	type MarkedSpan,
	type MarkLetter,
	type SentenceText
} from '../../schema/evidence.ts';
import { signed } from '../../wording/numbers.ts';

/** By its key, the sentences that each subject stands in, in reading order, each once with all its marks. */
export type FoundByKey = Map<string, Found[]>;

interface Span {
	start: number;
	end: number;
}

/** Of the words that moved a score, those that are coloured where people read. */
const tellingOf = (words: readonly Contribution[]) =>
	words.filter(({ contribution }) => isTelling(contribution));

const letters = { loss: 'l', gain: 'g' } as const;

/** Every sentence of an article, in the words that may be shown. */
export function sentenceTexts({ document }: ArticleFacts, body: string): SentenceText[] {
	return document.sentences.map(({ start, end, paragraph }) => [start, paragraph, body.slice(start, end)]);
}

/** Everything that marks may stand for in one article, but pairs of names. */
export function foundIn(facts: ArticleFacts, keywords: readonly KeywordMentionRow[]): FoundByKey {
	const found: FoundByKey = new Map();
	const spanOf = (sentence: number, { start, end }: Span): [number, number] => [
		start - (facts.document.sentences[sentence - 1]?.start ?? 0),
		end - start
	];
	const sided =
		(sentence: number) =>
		(word: Contribution): MarkedSpan => [...spanOf(sentence, word), word.contribution < 0 ? 'a' : 'f'];
	const add = (
		dataset: EvidenceSet,
		subject: Record<string, string>,
		sentence: number,
		marks: MarkedSpan[],
		remark?: string
	): void => {
		const key = subjectKey(dataset, (column) => subject[column]);
		const known = found.get(key);
		const last = known?.at(-1);
		if (last?.[0] === sentence) last[1].push(...marks);
		else {
			const one: Found = remark === undefined ? [sentence, marks] : [sentence, marks, remark];
			if (known) known.push(one);
			else found.set(key, [one]);
		}
	};
	for (const { theme, sentence, ...span } of facts.themes)
		add('theme-mentions', { theme }, sentence, [spanOf(sentence, span)]);
	for (const { name, sentence, ...span } of facts.names)
		add('name-mentions', { name }, sentence, [spanOf(sentence, span)]);
	for (const { term, sentence, ...span } of keywords)
		add('keyword-mentions', { term }, sentence, [spanOf(sentence, span)]);
	for (const { figure, sentence, direction, ...span } of facts.figures) {
		const letter: MarkLetter[] = direction === 'none' ? [] : [letters[direction]];
		add('figures', { figure }, sentence, [[...spanOf(sentence, span), ...letter] as MarkedSpan]);
	}
	for (const { target, sentence, stance, confidence, words, ...span } of facts.stances) {
		const state = stanceState(stance);
		const sure = confidence >= sureThreshold;
		const remark = `${state}${sure ? '' : ', unsure'} (${signed(stance, 3)})`;
		const marks = [spanOf(sentence, span), ...tellingOf(words).map(sided(sentence))];
		add('stance', { target, state, sure: String(sure) }, sentence, marks, remark);
	}
	const sentiments = new Map(facts.sentiments.map((one) => [one.sentence, one]));
	for (const { sentence } of facts.document.sentences) {
		const { sentiment = 0, words = [] } = sentiments.get(sentence) ?? {};
		add('sentences', {}, sentence, tellingOf(words).map(sided(sentence)), `Sentiment ${signed(sentiment)}`);
	}
	return found;
}

/** The sentences of a pair's paragraphs that name either, in reading order. */
export function foundOfPair(
	inArticle: FoundByKey,
	texts: readonly SentenceText[],
	rows: readonly Pick<NamePairParagraphRow, 'name_a' | 'name_b' | 'paragraph'>[]
): Found[] {
	const [first] = rows;
	if (!first) return [];
	const paragraphs = new Set(rows.map(({ paragraph }) => paragraph));
	const bySentence = new Map<number, MarkedSpan[]>();
	for (const name of [first.name_a, first.name_b])
		for (const [sentence, marks] of inArticle.get(subjectKey('name-mentions', () => name)) ?? [])
			if (paragraphs.has(texts[sentence - 1]?.[1] ?? 0))
				bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), ...marks]);
	return [...bySentence].sort(([a], [b]) => a - b).map(([sentence, marks]) => [sentence, marks]);
}
