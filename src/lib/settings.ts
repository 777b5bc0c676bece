/**
 * The shapes of the YAML files that people write: front matter and `data/*.yaml`.
 * Reading, positions and messages are elsewhere; this says what is allowed.
 */
import * as v from 'valibot';
import type { Corrections } from './corrections/corrections.ts';
import { isReserved } from './reserved.ts';
import { LinkAddress, SiteAddress } from './schema/addresses.ts';
import { ArticleRights } from './schema/rights.ts';
import { Direction, NameKind, Status } from './schema.ts';
import { number, text } from './schema/written.ts';

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug such as house-prices'));
/** the end of an address: /themes/spending-cuts/ */
const ending = v.pipe(
	slug,
	v.check((word) => !isReserved(word), 'must be another word, as addresses need this one')
);
const texts = v.optional(v.array(text), []);

const calledEntries = {
	/** its name on charts */
	label: text,
	/** the same inside a sentence: "NHS funding", "the government" */
	in_sentence: v.optional(text),
	/** whether it takes a plural verb */
	plural: v.optional(v.boolean())
};

/** `data/themes.yaml`: a list of these. A phrase is words matched by lemma, in any case; `a|b` is either. */
export const ThemeSetting = v.strictObject({
	theme: ending,
	...calledEntries,
	definition: text,
	phrases: v.pipe(v.array(text), v.minLength(1)),
	/** longer phrases inside which a match does not count */
	exclude: texts,
	/** sentences written for the purpose that must count, and that must not */
	counts: texts,
	does_not_count: texts,
	/** its phrases say no feeling, whatever their words say elsewhere: "good" in the name of a scheme */
	neutral: v.optional(v.boolean()),
	/** followed through each article on the overview */
	overview: v.optional(v.boolean()),
	/** the one that charts of themes pick out */
	highlight: v.optional(v.boolean())
});
export type ThemeSetting = v.InferOutput<typeof ThemeSetting>;

/** An entry of `names.yaml`. Names not listed are found in the text; these fix what they are. */
const NameSetting = v.strictObject({
	name: text,
	kind: NameKind,
	aliases: texts,
	note: v.optional(v.string(), '')
});
/** `data/names.yaml` as a whole, and `data/general/names.yaml`: names, and phrases that stand for several. */
export const NameSettings = v.strictObject({
	names: v.optional(v.array(NameSetting), []),
	/** `text` mentions each of `names`; the span of each is its own part of the text where it has one */
	several: v.optional(v.array(v.strictObject({ text, names: v.array(text) })), []),
	/** capitalised words that are no name */
	not_names: texts
});
export type NameSettings = v.InferOutput<typeof NameSettings>;

/** `data/targets.yaml`: a list of these. A target is mentioned where a theme, a name or a phrase is. */
export const TargetSetting = v.strictObject({
	target: ending,
	...calledEntries,
	definition: text,
	themes: v.optional(v.array(slug), []),
	names: texts,
	phrases: texts,
	exclude: texts
});
export type TargetSetting = v.InferOutput<typeof TargetSetting>;

/** `data/figures.yaml`: a list of these. What a reader adds to a figure that the text was found to state. */
export const FigureSetting = v.strictObject({
	/** the figure's id in tables and addresses */
	figure: slug,
	article: text,
	/** a passage found verbatim in that article, holding the amount */
	quotation: text,
	/** the amount as the article writes it, found within the quotation */
	amount: text,
	/** a few words for a chart: whom the money concerns */
	scope: v.optional(text),
	instrument: v.optional(text),
	basis: v.optional(text),
	direction: v.optional(Direction),
	status: v.optional(Status),
	speaker: v.optional(text),
	organisation: v.optional(text)
});
export type FigureSetting = v.InferOutput<typeof FigureSetting>;

const year = v.pipe(v.number(), v.integer());
/** A figure from outside the articles, for comparison. */
const ReferenceFigure = v.strictObject({
	reference: slug,
	text,
	/** which way it goes is said by `direction` */
	value_low: v.pipe(number, v.minValue(0)),
	value_high: v.pipe(number, v.minValue(0)),
	currency: text,
	direction: Direction,
	status: Status,
	what: text,
	basis: text,
	speaker: text,
	date: text,
	source: text,
	link: v.optional(v.nullable(LinkAddress), null),
	note: v.optional(v.string(), '')
});
/** Yearly consumer price inflation, which brings sums into the prices of `to_year`. */
const PriceSettings = v.strictObject({
	series: text,
	source: text,
	licence: text,
	currency: text,
	to_year: year,
	/** percent a year */
	inflation: v.array(v.strictObject({ year, percent: number }))
});
/** `data/reference.yaml`: what the articles' figures are compared to. Without prices none is brought into others. */
export const ReferenceSettings = v.strictObject({
	figures: v.nullish(v.array(ReferenceFigure), []),
	prices: v.optional(v.nullable(PriceSettings), null)
});
export type ReferenceSettings = v.InferOutput<typeof ReferenceSettings>;

/** Where `npm start` serves the site: its address until it is published. */
export const localAddress = 'http://localhost:4173';

/** `data/site.yaml`. */
export const SiteSettings = v.strictObject({
	title: text,
	name: text,
	description: text,
	language: v.pipe(
		v.string(),
		v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en-GB')
	),
	address: v.nullish(SiteAddress, localAddress),
	/** the day that citations give */
	published: v.nullish(
		v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-22')),
		null
	),
	rights: text,
	/** what may be shown of articles that do not say it themselves */
	article_rights: v.nullish(ArticleRights, null),
	links: v.optional(v.array(v.strictObject({ text, href: LinkAddress })), [])
});
export type SiteSettings = v.InferOutput<typeof SiteSettings>;

const words = v.optional(v.nullable(text), null);
const ids = v.optional(v.nullable(v.pipe(v.array(slug), v.minLength(1))), null);
const state = v.pipe(v.string(), v.trim());
const shownChart = {
	chart: slug,
	/** as in the address of the chart’s page: `articles=an-article&measure=count` */
	state: v.optional(state, ''),
	rows: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
	figures: ids
};
const slideWords = { slide: slug, headline: words, notes: words };
const SlideSetting = v.variant('kind', [
	v.strictObject({ kind: v.literal('title'), ...slideWords, text: words }),
	v.strictObject({
		kind: v.literal('text'),
		...slideWords,
		headline: text,
		text: words,
		points: v.optional(v.array(v.strictObject({ point: text, text: words })), [])
	}),
	v.strictObject({
		kind: v.literal('chart'),
		...slideWords,
		...shownChart,
		steps: v.optional(
			v.array(
				v.strictObject({
					headline: words,
					state: v.optional(v.nullable(state), null),
					figures: ids,
					times: v.optional(v.nullable(v.strictTuple([slug, slug])), null)
				})
			),
			[]
		)
	}),
	v.strictObject({
		kind: v.literal('pair'),
		...slideWords,
		headline: text,
		charts: v.strictTuple([v.strictObject(shownChart), v.strictObject(shownChart)])
	}),
	v.strictObject({ kind: v.literal('figure'), ...slideWords, figure: slug }),
	v.strictObject({
		kind: v.literal('quotation'),
		...slideWords,
		article: text,
		/** copied from the article, character for character */
		quotation: text
	}),
	v.strictObject({
		kind: v.literal('closing'),
		...slideWords,
		text: words,
		chart: v.optional(v.nullable(slug), null),
		state: v.optional(state, '')
	})
]);
export type SlideSetting = v.InferOutput<typeof SlideSetting>;
/** `data/deck.yaml`: the slides of a talk, in order. */
export const DeckSettings = v.nullish(v.array(SlideSetting), []);

/** Everything people wrote about a corpus, checked. */
export interface Settings {
	site: SiteSettings;
	themes: ThemeSetting[];
	names: NameSettings;
	targets: TargetSetting[];
	figures: FigureSetting[];
	reference: ReferenceSettings;
	/** what a person said of readings, put in their place once all is read; absent where nobody said anything */
	corrections?: Corrections;
}
