import type { FigureSetting } from '../settings.ts';
import type { Document, Sentence } from '../text/document.ts';
import { slugify } from '../text/slug.ts';
import type { Amount } from './amounts.ts';
import type { Figure, NameMention } from './annotate.ts';
import { attributionOf } from './attribution.ts';
import { documentSums } from './documentSums.ts';
import { directionOf } from './figureDirection.ts';
import { statusOf } from './figureStatus.ts';
import { instrumentOf, scopeOf } from './figureTerms.ts';
import { clauseAround, sentenceItems } from './sentenceItems.ts';

const unsaid = 'not stated';

/**
 * Make a finder of figures: every sum of money in an article, with what its sentence says of it. What the sentence
 * does not say is "not stated", and a direction that it does not say is "none".
 *
 * `data/figures.yaml` adds to a figure, or overrules, what a reader can defend from the quotation. A figure that it
 * does not list gets an id from its article and its sum.
 *
 * @returns a function that gives an article's figures in reading order
 * @throws {RangeError} when it meets the article of a listed figure whose quotation is not in the article word for
 * word, or whose amount is not a sum of money in the quotation
 */
export function figureFinder(
	settings: FigureSetting[]
): (document: Document, names: NameMention[]) => Figure[] {
	const byArticle = new Map<string, FigureSetting[]>();
	for (const setting of settings) {
		const list = byArticle.get(setting.article);
		if (list === undefined) byArticle.set(setting.article, [setting]);
		else list.push(setting);
	}
	return (document, names) => {
		const found = documentSums(document);
		const listed = listedFigures(document, found, byArticle.get(document.article) ?? []);
		const timesSeen = new Map<string, number>();
		const figures: Figure[] = [];
		for (const { sentence, sums, mentions } of sentencesWithSums(document, found, names)) {
			const items = sentenceItems(document, sentence, mentions, sums);
			let next = 0;
			for (const [at, item] of items.entries()) {
				const sum = sums[next];
				if (item.is !== 'amount' || sum === undefined) continue;
				next += 1;
				const clause = clauseAround(items, at);
				const who = attributionOf(items, at, clause);
				const setting = listed.get(sum.start);
				figures.push({
					figure: setting?.figure ?? ownId(document.article, sum.text, timesSeen),
					value_low: sum.value_low,
					value_high: sum.value_high,
					currency: sum.currency,
					qualifier: sum.qualifier ?? '',
					direction: setting?.direction ?? directionOf(items, at, clause),
					status: setting?.status ?? statusOf(items, at, clause),
					instrument: setting?.instrument ?? instrumentOf(items, at, clause.to) ?? unsaid,
					scope: setting?.scope ?? scopeOf(document.body, items, at, clause.to) ?? unsaid,
					basis: setting?.basis ?? sum.basis ?? unsaid,
					speaker: setting?.speaker ?? who.speaker ?? unsaid,
					organisation: setting?.organisation ?? who.organisation ?? unsaid,
					sentence: sentence.sentence,
					start: sum.start,
					end: sum.end
				});
			}
		}
		return figures;
	};
}

/** The settings of this article by the place of their amounts. */
function listedFigures(
	{ article, body }: Document,
	found: Amount[],
	settings: FigureSetting[]
): Map<number, FigureSetting> {
	const listed = new Map<number, FigureSetting>();
	for (const setting of settings) {
		const where = `data/figures.yaml: the figure "${setting.figure}"`;
		const at = body.indexOf(setting.quotation);
		if (at < 0) throw new RangeError(`${where} has a quotation that is not in ${article} word for word`);
		const start = at + setting.quotation.indexOf(setting.amount);
		const end = start + setting.amount.length;
		const sum = found.find((amount) => amount.start === start && amount.end === end);
		if (sum === undefined || start < at)
			throw new RangeError(
				`${where} has the amount "${setting.amount}", which is no sum of money in its quotation`
			);
		listed.set(start, setting);
	}
	return listed;
}

/** The sentences that hold sums of money, with their sums and names. All three lists are in reading order. */
function* sentencesWithSums(
	{ sentences }: Document,
	found: Amount[],
	names: NameMention[]
): Generator<{ sentence: Sentence; sums: Amount[]; mentions: NameMention[] }> {
	let amount = 0;
	let name = 0;
	for (const sentence of sentences) {
		const sums: Amount[] = [];
		for (; amount < found.length; amount += 1) {
			const sum = found[amount];
			if (sum === undefined || sum.start >= sentence.end) break;
			sums.push(sum);
		}
		const firstName = name;
		while (name < names.length && (names[name]?.start ?? 0) < sentence.end) name += 1;
		if (sums.length > 0) yield { sentence, sums, mentions: names.slice(firstName, name) };
	}
}

/** "an-article--4-5-billion", then "…-2": two hyphens inside, so that it is no listed figure's id. */
function ownId(article: string, text: string, timesSeen: Map<string, number>): string {
	const id = `${article}--${slugify(text.replace(/[£$€]/g, ''))}`;
	const times = (timesSeen.get(id) ?? 0) + 1;
	timesSeen.set(id, times);
	// "--" again, so that the second "£5" and the first "£5 2" cannot meet
	return times === 1 ? id : `${id}--${times}`;
}
