/** A table of dots: rows by articles, a dot a mention. Two charts draw it: themes and names by article. */
import { rate } from '../../../statistics/rate.ts';
import { oneDecimal, plural, thousands } from '../../../wording/numbers.ts';
import type { TableData } from '../../../ui/figure/table.ts';
import type { ChartArticle } from '../corpus.ts';
import type { Measure } from '../state.ts';

export interface MatrixCell {
	key: string;
	mentions: number;
	/** mentions per 1,000 words of the article */
	rate: number;
	/** length of the cell's dots or bar, as a share 0…1 of the widest cell */
	share: number;
	/** what stands at its end */
	value: string;
	aria: string;
	href: string;
	evidence: string;
}

export interface MatrixModel {
	columns: { article: string; title: string; detail: string }[];
	rows: MatrixRow[];
	/** what a cell's length measures */
	unit: string;
	/** what the longest cell measures, in that unit; charts side by side share the longest of all */
	most: number;
	/** the columns that share the width: more than its own beside a chart that has more */
	across: number;
	/** keys of the rows that the title speaks of */
	named: readonly string[];
}

export interface MatrixRow {
	key: string;
	label: string;
	href: string;
	/** mentions in all the chosen articles, drawn or not */
	total: number;
	cells: MatrixCell[];
}

/** A row to be: what is counted, how often in each article, and where a cell leads. */
export interface MatrixLine {
	key: string;
	/** the name on the drawing */
	label: string;
	/** the name said aloud */
	name: string;
	href: string;
	total: number;
	mentions: readonly (readonly [article: string, mentions: number])[];
	cellHref(article: string): string;
	cellEvidence(article: string): string;
}

/** The lines by the articles shown, each cell measured against the largest of them. */
export function matrixModel(
	lines: readonly MatrixLine[],
	shown: readonly ChartArticle[],
	measure: Measure,
	named: readonly string[] = []
): MatrixModel {
	const rows = lines.map((line) => {
		const counts = new Map(line.mentions);
		const cells = shown.map(({ article, title, words }) => {
			const mentions = counts.get(article) ?? 0;
			const perThousand = rate(mentions, words);
			return {
				article,
				title,
				mentions,
				rate: perThousand,
				size: measure === 'rate' ? perThousand : mentions
			};
		});
		return { line, cells };
	});
	const max = Math.max(1e-9, ...rows.flatMap(({ cells }) => cells.map(({ size }) => size)));
	return {
		unit: measure === 'rate' ? 'mentions per 1,000 words' : 'mentions',
		most: max,
		across: shown.length,
		named,
		columns: shown.map(({ article, title, words }) => ({ article, title, detail: plural(words, 'word') })),
		rows: rows.map(({ line, cells }) => ({
			key: line.key,
			label: line.label,
			href: line.href,
			total: line.total,
			cells: cells.map(({ article, title, mentions, rate, size }) => ({
				key: article,
				mentions,
				rate,
				share: size / max,
				value: measure === 'rate' ? oneDecimal(rate) : String(mentions),
				aria: `${line.name}, ${title}: ${plural(mentions, 'mention')}, ${oneDecimal(rate)} per 1,000 words`,
				href: line.cellHref(article),
				evidence: line.cellEvidence(article)
			}))
		}))
	};
}

/** The same where it is narrow: a panel a column; of many rows, only those that the column mentions. */
export function panelsOf({ columns, rows }: MatrixModel) {
	return columns.map((column, index) => ({
		column,
		lines: rows.flatMap((line) => {
			const cell = line.cells[index];
			return cell && (cell.mentions > 0 || rows.length <= 12) ? [{ line, cell }] : [];
		})
	}));
}

/** How the matrix is to be read, for a subtitle. */
export const matrixKey = 'One dot is one mention; ten and more are a bar; a dash is none.';

/**
 * The matrix as a table: a row a label, with all its mentions, then a column for each article that is drawn.
 *
 * @param words of all the chosen articles, drawn or not
 */
export function matrixTable(model: MatrixModel, caption: string, label: string, words: number): TableData {
	return {
		caption: `${caption}: ${model.unit}`,
		columns: [
			{ label },
			{ label: 'Mentions in all', number: true },
			{ label: 'Per 1,000 words in all', number: true },
			...model.columns.map(({ title }) => ({ label: title, number: true }))
		],
		rows: model.rows.map((row) => ({
			key: row.key,
			cells: [
				{ text: row.label, href: row.href },
				{ text: thousands(row.total) },
				{ text: oneDecimal(rate(row.total, words)) },
				...row.cells.map((cell) => ({
					text: cell.value,
					href: cell.mentions > 0 ? cell.href : undefined
				}))
			]
		}))
	};
}
