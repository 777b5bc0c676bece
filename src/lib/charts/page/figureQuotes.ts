/** Quotations for figures: the sentence, or the part of a long one that surrounds the sum. */
import type { FigureRow } from '../../schema.ts';
import type { Quotation } from '../../ui/quotations/quotation.ts';
import type { Tables } from '../core/load.ts';

/** Longer sentences are cut to a window about the sum, at a word's edge. */
const longest = 230;
const before = 70;
const after = 120;

const sides = { loss: 0, none: 1, gain: 2 };

/** The figures' sentences with the sum marked, in the order that charts draw them; long ones are cut at words and say so with an ellipsis. */
export async function figureQuotes(
	tables: Tables,
	whole: boolean
): Promise<{ figure: FigureRow; quotation: Quotation }[]> {
	const [figures, articles, sentences] = await Promise.all([
		tables.rows('figures'),
		tables.rows('articles'),
		tables.rows('sentences')
	]);
	const titles = new Map(articles.map(({ article, title }) => [article, title]));
	const byPlace = new Map(sentences.map((row) => [`${row.article}/${row.sentence}`, row]));
	const ordered = [...figures].sort(
		(a, b) => sides[a.direction] - sides[b.direction] || b.value_high - a.value_high
	);
	return ordered.flatMap((figure) => {
		const sentence = byPlace.get(`${figure.article}/${figure.sentence}`);
		if (!sentence) return [];
		const part = whole ? { start: sentence.start, text: sentence.text } : excerpt(sentence, figure);
		const kind = figure.direction === 'none' ? undefined : figure.direction;
		const quotation: Quotation = {
			article: figure.article,
			title: titles.get(figure.article) ?? figure.article,
			sentence: figure.sentence,
			...part,
			marks: [{ start: figure.start, end: figure.end, kind }]
		};
		return [{ figure, quotation }];
	});
}

/** The part of a sentence about the sum: from a clause's start to a clause's end where one is near, else whole words. */
function excerpt(
	sentence: { start: number; text: string },
	{ start, end }: FigureRow
): { start: number; text: string } {
	const { text } = sentence;
	if (text.length <= longest) return { start: sentence.start, text };
	const [from, to] = [start - sentence.start, end - sentence.start];
	const [least, most] = [Math.max(0, from - before), Math.min(text.length, to + after)];
	const clauses = clauseEdges(text);
	const first =
		least === 0 ? 0 : (clauses.find((edge) => edge >= least && edge <= from) ?? text.indexOf(' ', least) + 1);
	const space = text.lastIndexOf(' ', most);
	const last =
		most === text.length
			? most
			: (clauses.findLast((edge) => edge > to + after / 2 && edge <= most) ?? (space > to ? space : most));
	const lead = first > 0 ? '… ' : '';
	const rest = last < text.length ? ' …' : '';
	return {
		start: sentence.start + first - lead.length,
		text: lead + text.slice(first, last).trimEnd() + rest
	};
}

/** Where a clause starts: after a comma, semicolon, colon or dash and its space. */
function clauseEdges(text: string): number[] {
	const edges: number[] = [];
	for (let at = 0; at < text.length - 1; at++)
		if (',;:–—'.includes(text.charAt(at)) && text.charAt(at + 1) === ' ') edges.push(at + 2);
	return edges;
}
