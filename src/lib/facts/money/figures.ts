import type { FigureSetting } from '../../settings.ts';
import type { Document } from '../../text/document.ts';
import type { Amount } from './amounts/amounts.ts';
import type { Figure, NameMention } from '../fact.ts';
import { attributionOf } from './speakers/attribution.ts';
import { documentSums } from './documentSums.ts';
import { figureId, numberedFigureId } from './figureId.ts';
import type { FigureModel } from './figureModel.ts';
import { readSum } from './readSum.ts';
import { instrumentOf, scopeOf } from './figureTerms.ts';
import { clauseAround } from './sentenceItems.ts';
import { sumsIn } from './sumsIn.ts';

const unsaid = 'not stated';

/**
 * Make a finder of figures: every sum of money in an article, with what its sentence says of it. What the sentence
 * does not say is "not stated", and a direction that it does not say is "none".
 *
 * Direction and status are the model's likeliest, given what stands around the sum (`readSum`).
 *
 * `data/figures.yaml` adds to a figure, or overrules, what a reader can defend from the quotation. A figure that it
 * does not list gets an id from its article and its sum.
 *
 * @returns a function that gives an article's figures in reading order
 * @throws {RangeError} when it meets the article of a listed figure whose quotation is not in the article word for
 * word, or whose amount is not a sum of money in the quotation
 */
export function figureFinder(
	settings: FigureSetting[],
	model: FigureModel
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
		for (const { sentence, ...read } of sumsIn(document, names)) {
			const { items, at, sum } = read;
			const clause = clauseAround(items, at);
			const said = readSum(read, model);
			const who = attributionOf(document.body, items, read.head);
			const setting = listed.get(sum.start);
			figures.push({
				figure: setting?.figure ?? ownId(document.article, sum.text, timesSeen),
				value_low: sum.value_low,
				value_high: sum.value_high,
				currency: sum.currency,
				qualifier: sum.qualifier ?? '',
				direction: setting?.direction ?? said.direction,
				status: setting?.status ?? said.status,
				instrument: setting?.instrument ?? instrumentOf(items, at, clause.to) ?? unsaid,
				scope: setting?.scope ?? scopeOf(document.body, items, at, clause.to) ?? unsaid,
				basis: setting?.basis ?? sum.basis ?? unsaid,
				speaker: setting?.speaker ?? who.speaker ?? unsaid,
				organisation: setting?.organisation ?? who.organisation ?? unsaid,
				sentence,
				start: sum.start,
				end: sum.end
			});
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

/** The id of a sum, numbered from its second citation in the article on. */
function ownId(article: string, text: string, timesSeen: Map<string, number>): string {
	const id = figureId(article, text);
	const times = (timesSeen.get(id) ?? 0) + 1;
	timesSeen.set(id, times);
	return numberedFigureId(id, times);
}
