import { anyChart } from '../core/contract.ts';
import { figureOrders, readFigures, type FiguresData } from '../figures-compared/compared.ts';
import Component from './Chart.svelte';
import { type FiguresInSquaresModel, viewInSquares } from './view.ts';

export const chart = anyChart<FiguresData, FiguresInSquaresModel>({
	slug: 'figures-in-squares',
	question: 'How large are these sums beside one another?',
	kind: 'Unit chart',
	dataset: 'figures',
	evidence: ['figures'],
	method: 'figures',
	controls: ['articles', 'prices'],
	orders: figureOrders,
	wideFrom: 720,
	fluid: false,
	home: '/figures/',
	read: readFigures,
	view: (data, state) => viewInSquares(data, state),
	component: Component
});
