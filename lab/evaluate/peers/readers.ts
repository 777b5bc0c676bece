import { createRequire } from 'node:module';
import type { ReadAmount } from '../tasks/amounts.ts';
import { unitOf } from '../tasks/amounts.ts';
import type { FoundName } from '../tasks/names.ts';
import type { Peer } from '../run.ts';
import { endsOf } from '../tasks/sentences.ts';
import type { StanceLabel, StanceRecord } from '../tasks/stance.ts';

// the peers' own packages, here only where they were asked for
const require = createRequire(import.meta.url);
const load = (name: string): unknown => require(name) as unknown;

/** The engine's own splitter, by the rules of Unicode. */
export function segmenter(): Peer {
	const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
	return {
		sentences: ({ text }) =>
			endsOf(
				text,
				Array.from(segmenter.segment(text), ({ index, segment }) => ({ end: index + segment.length }))
			)
	};
}

/** VADER's compound score, in three classes at ±.05 as its authors part them; toward a target, of its clause. */
export function vader(): Peer {
	const { SentimentIntensityAnalyzer: analyser } = load('vader-sentiment') as {
		SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
	};
	const score = (text: string): number => analyser.polarity_scores(text).compound;
	const state = (score: number): StanceLabel => (score >= 0.05 ? 1 : score <= -0.05 ? -1 : 0);
	return {
		sentiment: ({ text }) => ({ score: score(text), state: state(score(text)) }),
		stance: (record) => state(score(clauseOf(record)))
	};
}

/** The sum of AFINN's ratings, by its sign; toward a target, of the eight words on each side. */
export function afinn(): Peer {
	const Sentiment = load('sentiment') as new () => {
		analyze(text: string): { score: number; comparative: number };
	};
	const reader = new Sentiment();
	const state = (score: number): StanceLabel => (score > 0 ? 1 : score < 0 ? -1 : 0);
	return {
		sentiment({ text }) {
			const { score, comparative } = reader.analyze(text);
			return { score: comparative, state: state(score) };
		},
		stance: (record) => state(reader.analyze(windowOf(record)).score)
	};
}

/** wink-nlp with its small English model. */
export function wink(): Peer {
	const winkNlp = load('wink-nlp') as (
		model: unknown,
		pipe: string[]
	) => {
		its: { sentiment: unknown; span: unknown; precedingSpaces: unknown };
		readDoc(text: string): {
			out(its: unknown): number;
			sentences(): { out(its: unknown): [number, number][] };
			tokens(): { out(): string[]; out(its: unknown): string[] };
		};
	};
	const model = load('wink-eng-lite-web-model');
	const feeling = winkNlp(model, ['sbd', 'negation', 'sentiment']);
	const splitting = winkNlp(model, ['sbd']);
	return {
		sentiment({ text }) {
			const score = feeling.readDoc(text).out(feeling.its.sentiment);
			return { score, state: score > 0 ? 1 : score < 0 ? -1 : 0 };
		},
		sentences({ text }) {
			const document = splitting.readDoc(text);
			const tokens = document.tokens().out();
			const spaces = document.tokens().out(splitting.its.precedingSpaces);
			const ends: number[] = [];
			let at = 0;
			for (const [index, token] of tokens.entries()) {
				at += (spaces[index] ?? '').length + token.length;
				ends.push(at);
			}
			const spans = document.sentences().out(splitting.its.span);
			return endsOf(
				text,
				spans.map(([, last]) => ({ end: ends[last] ?? text.length }))
			);
		}
	};
}

/** compromise, with its tags for people, organisations, places and money. */
export function compromise(): Peer {
	interface Match {
		text: string;
		terms: { offset: { start: number; length: number } }[];
		offset: { start: number; length: number };
		money?: { currency: string; num: number };
	}
	interface View {
		json(options: object): Match[];
	}
	const nlp = load('compromise') as (text: string) => View & {
		people(): View;
		organizations(): View;
		places(): View;
		money(): View;
	};
	const spanOf = ({ terms, offset }: Match): { start: number; end: number } => {
		const last = terms.at(-1)?.offset ?? offset;
		return { start: terms[0]?.offset.start ?? offset.start, end: last.start + last.length };
	};
	return {
		names({ text }) {
			const read = nlp(text);
			const found = (view: View, kind: FoundName['kind']): FoundName[] =>
				view.json({ offset: true }).map((match) => ({ ...spanOf(match), kind }));
			return [
				...found(read.people(), 'person'),
				...found(read.organizations(), 'organisation'),
				...found(read.places(), 'place')
			];
		},
		amounts: ({ input }) =>
			nlp(input)
				.money()
				.json({ offset: true, money: true })
				.flatMap((match) => amountOf(spanOf(match), match.money?.currency ?? '', match.money?.num)),
		sentences: ({ text }) =>
			endsOf(
				text,
				nlp(text)
					.json({ offset: true })
					.map(({ offset: { start, length } }) => ({ end: start + length }))
			)
	};
}

/** Microsoft's recognisers, for currency. */
export function recognizers(): Peer {
	const { recognizeCurrency } = load('@microsoft/recognizers-text-number-with-unit') as {
		recognizeCurrency(
			text: string,
			culture: string
		): { start: number; end: number; resolution: { value: string | null; unit: string } | null }[];
	};
	return {
		amounts: ({ input }) =>
			recognizeCurrency(input, 'en-us').flatMap(({ start, end, resolution }) =>
				amountOf({ start, end: end + 1 }, resolution?.unit ?? '', resolution?.value)
			)
	};
}

/** An amount of a peer; none where it has no number or is in no unit that is asked for. */
function amountOf(
	{ start, end }: { start: number; end: number },
	unit: string,
	number: number | string | null | undefined
): ReadAmount[] {
	const known = unitOf(unit);
	if (known === undefined || number === null || number === undefined) return [];
	const value = Number(number) * known.share;
	return [{ start, end, value_low: value, value_high: value, currency: known.currency }];
}

/** The words around a target up to the next mark that parts clauses. */
function clauseOf({ sentence, from, to }: StanceRecord): string {
	const marks = /[,;:–—]/;
	const before = sentence.slice(0, from).split(marks).at(-1) ?? '';
	const behind = sentence.slice(to).split(marks, 1)[0] ?? '';
	return before + sentence.slice(from, to) + behind;
}

/** A target with eight words on each side. */
function windowOf({ sentence, from, to }: StanceRecord): string {
	const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
	return [
		...words(sentence.slice(0, from)).slice(-8),
		sentence.slice(from, to),
		...words(sentence.slice(to)).slice(0, 8)
	].join(' ');
}
