import { money, plural } from '../ui/format.ts';
import { anyChart, type View } from './chart.ts';
import { chosenArticles, inOne } from './corpus.ts';
import {
	citedBy,
	comparedFigures,
	drawnFigures,
	figureOrders,
	figuresBase,
	figuresTable,
	priceNote,
	readFigures,
	whyNotAdded,
	type ComparedFigure,
	type FiguresData
} from './figuresCompared.ts';
import FiguresInSquares from './FiguresInSquares.svelte';
import type { ChartState } from './state.ts';

export interface FiguresInSquaresModel {
	/** what one square stands for, in words */
	square: string;
	figures: (ComparedFigure & { squares: number })[];
}

/** A square is £10 million, unless the largest figure would then have more than 1,500 or fewer than 20 of them. */
function squareOf(largest: number): number {
	let square = 1e7;
	while (largest / square > 1500) square *= 10;
	while (largest / square < 20) square /= 10;
	return square;
}

const whole = (value: number) => Math.round(value * 10) / 10;

/** "£4.5 billion is 450 squares of £10 million, £200 million 20". */
function title({ square, figures }: FiguresInSquaresModel, where: string): string {
	const ranked = [...figures].sort((a, b) => b.high - a.high);
	const [first] = ranked;
	const last = ranked.at(-1);
	if (!first || !last) return `No sum of money is named${where}`;
	const largest = `${first.sum} is ${plural(whole(first.squares), 'square')} of ${square}`;
	return first === last ? largest : `${largest}; ${last.sum} is ${whole(last.squares)}`;
}

function view(data: FiguresData, state: ChartState): View<FiguresInSquaresModel> {
	const { figures, currency } = comparedFigures(data, state);
	const { drawn, notes } = drawnFigures(figures);
	const largest = Math.max(0, ...figures.map(({ high }) => high));
	const square = figures.length === 0 ? 1e7 : squareOf(largest);
	const model: FiguresInSquaresModel = {
		square: money(square, currency),
		figures: drawn.map((figure) => ({
			...figure,
			squares: figure.high / square
		}))
	};
	const base = figuresBase(data, figures, state);
	const say = model.figures.map((figure) => `${figure.amount}: ${plural(whole(figure.squares), 'square')}`);
	return {
		title: title(model, inOne(chosenArticles(data.articles, state), data.articles)),
		subtitle: `Each sum of money ${citedBy(data, state)}, in squares of ${model.square.replace(' ', '\u00a0')}, in blocks of ten by ten. Pale squares: estimates.`,
		summary: `Sums of money in squares of ${model.square}. ${say.join('; ') || 'None'}. Based on ${base}.`,
		notes: [...whyNotAdded(figures), ...notes, ...priceNote(data, state)],
		base,
		table: figuresTable(data, figures, `Sums of money ${citedBy(data, state)}`),
		model: figures.length === 0 ? null : model
	};
}

export const figuresInSquares = anyChart<FiguresData, FiguresInSquaresModel>({
	slug: 'figures-in-squares',
	question: 'How large are these sums beside one another?',
	kind: 'Unit chart',
	dataset: 'figures',
	method: 'figures',
	controls: ['articles', 'prices'],
	orders: figureOrders,
	wideFrom: 720,
	home: '/figures/',
	read: readFigures,
	view,
	component: FiguresInSquares
});
