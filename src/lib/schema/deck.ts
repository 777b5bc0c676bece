/** The slides of a talk. */
import * as v from 'valibot';
import { id, ordinal, place } from './values.ts';

const words = v.nullable(v.string());
/** A chart on a slide: its state as an address says it, and which part of it is drawn. */
const shownChart = {
	chart: id,
	state: v.string(),
	/** so many rows at most; null is all */
	rows: v.nullable(ordinal),
	/** ids of the figures that are drawn, to the scale of all; null is all */
	figures: v.nullable(v.array(id))
};
/** What a step of a slide changes; null is as before. */
const DeckStep = v.object({
	headline: words,
	state: v.nullable(v.string()),
	figures: v.nullable(v.array(id)),
	/** two figures: how many times the second makes the first is worked out and said */
	times: v.nullable(v.tuple([id, id]))
});
export type DeckStep = v.InferOutput<typeof DeckStep>;
/** `slide` names it in addresses: `/present/#slide`. */
const slideWords = { slide: id, headline: words, notes: words };
export const Slide = v.variant('kind', [
	v.object({ kind: v.literal('title'), ...slideWords, text: words }),
	v.object({
		kind: v.literal('text'),
		...slideWords,
		text: words,
		points: v.array(v.object({ point: v.string(), text: words }))
	}),
	v.object({ kind: v.literal('chart'), ...slideWords, ...shownChart, steps: v.array(DeckStep) }),
	v.object({
		kind: v.literal('pair'),
		...slideWords,
		charts: v.tuple([v.object(shownChart), v.object(shownChart)])
	}),
	v.object({ kind: v.literal('figure'), ...slideWords, figure: id }),
	/** the span holds exactly `text` in the article’s body; `sentence` is the first it touches */
	v.object({ kind: v.literal('quotation'), ...slideWords, ...place, text: v.string() }),
	v.object({
		kind: v.literal('closing'),
		...slideWords,
		text: words,
		/** the chart that the QR code opens, and its state; null is the site’s first page */
		chart: v.nullable(id),
		state: v.string()
	})
]);
export type Slide = v.InferOutput<typeof Slide>;
/** `deck.json`: the slides of `/present/`, in order. */
export const Deck = v.object({ slides: v.array(Slide) });
export type Deck = v.InferOutput<typeof Deck>;
