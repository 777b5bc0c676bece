import type { Marked } from '../../layers/marked.ts';
import { money } from '../../wording/money.ts';
import { plural, thousands } from '../../wording/numbers.ts';
import type { View } from '../core/contract.ts';
import { chosenArticles, inOne } from '../core/corpus.ts';
import {
	citedBy,
	drawnFigures,
	figuresBase,
	figuresTable,
	priceNote,
	whyNotAdded
} from '../figures-compared/view.ts';
import { comparedFigures, type ComparedFigure, type FiguresData } from '../figures-compared/compared.ts';
import type { ChartState } from '../core/state.ts';

export interface FigureInSquares extends ComparedFigure, Marked {
	squares: number;
	/** "450 squares", "less than a tenth of a square" */
	inSquares: string;
}

export interface FiguresInSquaresModel {
	/** what one square stands for, in the figures' currency and in words */
	unit: number;
	square: string;
	figures: FigureInSquares[];
}

/** A sum as it heads its squares: "£200 million gained". */
export function named({ amount, direction }: ComparedFigure): string {
	return `${amount}${direction === 'gain' ? ' gained' : ''}`;
}

/** A square is £10 million, unless the largest figure would then have more than 1,500 or fewer than 20 of them. */
function squareOf(largest: number): number {
	let square = 1e7;
	if (largest <= 0) return square;
	while (largest / square > 1500) square *= 10;
	while (largest / square < 20) square /= 10;
	return square;
}

const rounded = (squares: number) => Math.round(squares * 10) / 10;
const inSquares = (squares: number) =>
	rounded(squares) === 0 ? 'less than a tenth of a square' : plural(rounded(squares), 'square');

/** "£4.5 billion is 450 squares of £10 million, £200 million 20". */
function title({ square, figures }: FiguresInSquaresModel, where: string): string {
	const ranked = [...figures].sort((a, b) => b.high - a.high);
	const [first] = ranked;
	const last = ranked.at(-1);
	if (!first || !last) return `No sum of money is named${where}`;
	const largest = `${first.sum} is ${first.inSquares} of ${square}`;
	return first === last
		? largest
		: `${largest}; ${last.sum} is ${rounded(last.squares) === 0 ? 'less than a tenth of one' : thousands(rounded(last.squares))}`;
}

/** @param unit what a square stands for, where another chart beside this one decides it */
export function viewInSquares(
	data: FiguresData,
	state: ChartState,
	unit?: number
): View<FiguresInSquaresModel> {
	const { figures, currency } = comparedFigures(data, state);
	const { drawn, notes } = drawnFigures(figures);
	const largest = Math.max(0, ...figures.map(({ high }) => high));
	const square = unit ?? squareOf(largest);
	const model: FiguresInSquaresModel = {
		unit: square,
		square: money(square, currency),
		figures: drawn.map((figure): FigureInSquares => {
			const squares = figure.high / square;
			const { what, who, where } = figure;
			const aria = `${named(figure)} ${what}. ${who}. ${where}. ${inSquares(squares)} of ${money(square, currency)}`;
			return { ...figure, squares, inSquares: inSquares(squares), aria };
		})
	};
	const base = figuresBase(data, figures, state);
	const table = figuresTable(data, figures, `Sums of money ${citedBy(data, state)}`);
	const squares = new Map(figures.map(({ figure, high }) => [figure, thousands(rounded(high / square))]));
	const say = model.figures.map((figure) => `${figure.amount}: ${figure.inSquares}`);
	return {
		title: title(model, inOne(chosenArticles(data.articles, state), data.articles)),
		subtitle: `Each sum of money ${citedBy(data, state)}, in squares of ${model.square.replace(' ', '\u00a0')}, in blocks of ten by ten.${drawn.some(({ estimated }) => estimated) ? ' Pale squares: estimates.' : ''}`,
		summary: `Sums of money in squares of ${model.square}. ${say.join('; ') || 'None'}. Based on ${base}.`,
		notes: [...whyNotAdded(figures), ...notes, ...priceNote(data, state)],
		base,
		table: {
			...table,
			columns: [...table.columns, { label: `Squares of ${model.square}`, number: true }],
			rows: table.rows.map(({ key, cells }) => ({ key, cells: [...cells, { text: squares.get(key) ?? '' }] }))
		},
		model: figures.length === 0 ? null : model
	};
}
