/**
 * What the public tables say, in words for whoever downloads them: what a row is, and what each column means.
 * The compiler names the dataset or the column that is forgotten.
 */
import type { DatasetName, Row } from './tables.ts';

/** What a column holds, and in what unit where it has one. */
export interface ColumnMeaning {
	meaning: string;
	unit?: string;
}

type RowMeanings = Record<DatasetName, string>;
type ColumnMeanings = { [Name in DatasetName]: Record<keyof Row<Name>, ColumnMeaning> };

const codeUnits = 'UTF-16 code units from the start of the article’s body';
const article = { meaning: 'the article’s id, as in its address' };
const sentence = { meaning: 'the sentence’s number within the article', unit: 'from 1' };
const start = { meaning: 'where it starts', unit: codeUnits };
const end = { meaning: 'where it ends: the first character that is no longer part of it', unit: codeUnits };
const place = { article, sentence, start, end };
const written = { meaning: 'the words as they stand in the article, from start to end' };
const words = { meaning: 'words in the article' };
const target = { meaning: 'the id of what the stance is towards, as in its address' };
const theme = { meaning: 'the theme’s id, as in its address' };
const name = { meaning: 'the name, in the one form it is counted under' };
const kind = { meaning: 'person, organisation or place' };
const currency = { meaning: 'the currency’s code, such as GBP, EUR or USD', unit: 'ISO 4217' };
const money = 'whole units of the currency';
const byPerson = {
	correction: {
		meaning:
			'what a person did with the reading: checked where it was right, corrected where it was put right; empty where nobody looked at it, and left out where nobody looked at any'
	}
};
const pair = {
	name_a: { meaning: 'one of the two names, the first by code point' },
	name_b: { meaning: 'the other name' }
};

/** What one row of each table is. */
export const rowMeanings = {
	articles: 'one article that was read',
	figures: 'one citation of a sum of money',
	themes: 'one theme in one article, those not mentioned there included',
	'theme-mentions': 'one mention of a theme',
	names: 'one name in one article that mentions it',
	'name-mentions': 'one mention of a name',
	'name-pairs': 'two names that share at least one paragraph',
	'name-pair-paragraphs': 'one paragraph that mentions both names of a pair',
	sentences: 'one sentence',
	stance: 'one target in one sentence of the author’s own words',
	keywords: 'one word or two-word phrase that sets an article apart from the others',
	'keyword-mentions': 'one mention of such a word or phrase',
	reference: 'one figure from outside the articles, to compare with',
	prices: 'one figure of the articles in the prices of another year'
} satisfies RowMeanings;

/** What each column of each table holds, in the tables’ order of columns. */
export const columnMeanings = {
	articles: {
		article,
		title: { meaning: 'the title' },
		author: { meaning: 'the author; empty where none is given' },
		date: { meaning: 'when it was written, as stated; empty where no date is known', unit: 'EDTF' },
		words,
		sentences: { meaning: 'sentences in the article' },
		paragraphs: { meaning: 'paragraphs in the article' },
		publication: { meaning: 'where it was published; empty where that is not known' },
		date_from: { meaning: 'the first day that the date can mean', unit: 'ISO 8601' },
		date_to: { meaning: 'the last day that the date can mean', unit: 'ISO 8601' },
		date_evidence: { meaning: 'why that date, in a sentence' },
		title_supplied: { meaning: 'true where the title is ours and not the article’s own' },
		quotable: {
			meaning: 'how many words in a row may be quoted: 0 for counts alone, empty for the whole text',
			unit: 'words'
		},
		own: {
			meaning:
				'how likely a sentence with a target tells the author’s own view, on the mean; empty where there is none',
			unit: '0 to 1'
		}
	},
	figures: {
		figure: { meaning: 'the figure’s id; citations of one figure share it' },
		article,
		text: { meaning: 'the sum as the article writes it, from start to end' },
		value_low: { meaning: 'the sum, or the lower end of a range', unit: money },
		value_high: { meaning: 'the sum again, or the upper end of a range', unit: money },
		currency,
		direction: {
			meaning: 'loss, gain or none: whether the sentence says that somebody has less or more money'
		},
		status: { meaning: 'estimated, announced, spent, forecast or not stated' },
		instrument: { meaning: 'what sort of money: a grant, a loan, income lost; or not stated' },
		scope: { meaning: 'whom or what the money concerns; or not stated' },
		basis: { meaning: 'a year, one-off, over four years; or not stated' },
		speaker: { meaning: 'the person whose figure it is; or not stated' },
		organisation: { meaning: 'the organisation whose figure it is; or not stated' },
		sentence,
		start,
		end,
		qualifier: {
			meaning: 'up to, at least, more than, less than, nearly or about; empty where none is written'
		},
		around: { meaning: 'the sum with at most twelve words around it, as far as they may be quoted' },
		...byPerson
	},
	themes: {
		theme,
		article,
		mentions: { meaning: 'mentions of the theme in the article' },
		words,
		per_1000_words: { meaning: 'mentions ÷ words × 1,000, to three digits', unit: 'mentions per 1,000 words' }
	},
	'theme-mentions': { theme, ...place, text: written, ...byPerson },
	names: {
		name,
		kind,
		article,
		mentions: { meaning: 'mentions of the name in the article' }
	},
	'name-mentions': { name, kind, ...place, text: written, ...byPerson },
	'name-pairs': {
		...pair,
		paragraphs: { meaning: 'paragraphs that mention both' },
		articles: { meaning: 'articles with such a paragraph' }
	},
	'name-pair-paragraphs': {
		...pair,
		paragraph: { meaning: 'the paragraph’s number within the article', unit: 'from 1' },
		article,
		sentence: { meaning: 'the number of the paragraph’s first sentence', unit: 'from 1' },
		start: { meaning: 'where the paragraph starts', unit: codeUnits },
		end: { meaning: 'where the paragraph ends', unit: codeUnits }
	},
	sentences: {
		...place,
		sentiment: { meaning: 'how negative or positive the sentence’s words are', unit: '−1 to 1' },
		text: { meaning: 'the sentence' },
		paragraph: { meaning: 'the number of the paragraph it stands in', unit: 'from 1' },
		...byPerson
	},
	stance: {
		target,
		...place,
		stance: { meaning: 'how far the author’s words are against the target or for it', unit: '−1 to 1' },
		text: { meaning: 'the first mention of the target in the sentence, from start to end' },
		state: { meaning: 'what the stance is shown as: against, neutral or for' },
		confidence: { meaning: 'how likely that state is the right one', unit: '0 to 1' },
		sure: { meaning: 'whether it is at least as likely as not: false is drawn as unsure' },
		...byPerson
	},
	keywords: {
		article,
		term: { meaning: 'the word or phrase in the form that the articles write most often, in lower case' },
		size: { meaning: '1 for a word, 2 for a two-word phrase' },
		mentions: { meaning: 'mentions in the article, in any inflection' },
		words,
		mentions_elsewhere: { meaning: 'mentions in all other articles together' },
		words_elsewhere: { meaning: 'words in all other articles together' },
		keyness: {
			meaning: 'log-likelihood ratio, positive where the article uses the term more than the others do',
			unit: 'G², to two digits'
		}
	},
	'keyword-mentions': {
		term: { meaning: 'the word or phrase, as in the table of keywords' },
		...place,
		text: written
	},
	reference: {
		reference: { meaning: 'the figure’s id' },
		text: { meaning: 'the sum in words' },
		value_low: { meaning: 'the sum, or the lower end of a range', unit: money },
		value_high: { meaning: 'the sum again, or the upper end of a range', unit: money },
		currency,
		direction: { meaning: 'loss, gain or none' },
		status: { meaning: 'estimated, announced, spent, forecast or not stated' },
		what: { meaning: 'what it is a figure of' },
		basis: { meaning: 'a year, one-off, over several years; or not stated' },
		speaker: { meaning: 'whose figure it is' },
		date: { meaning: 'when it was said or reported', unit: 'EDTF' },
		source: { meaning: 'where it was published' },
		link: { meaning: 'the source’s address; empty where there is none' },
		note: { meaning: 'what else is to be known; empty where there is nothing' }
	},
	prices: {
		figure: { meaning: 'the figure’s id, as in the table of figures' },
		from_year: { meaning: 'the year whose prices the article’s sum is in' },
		to_year: { meaning: 'the year whose prices these values are in' },
		factor: { meaning: 'what the sum is multiplied by, to four digits' },
		value_low: { meaning: 'the sum, or the lower end of a range, in the later prices', unit: money },
		value_high: { meaning: 'the sum again, or the upper end of a range, in the later prices', unit: money },
		currency,
		series: { meaning: 'the price series that the factor is from' }
	}
} satisfies ColumnMeanings;
