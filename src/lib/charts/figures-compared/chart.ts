import { anyChart } from '../core/contract.ts';
import Component from './Chart.svelte';
import { figureOrders, readFigures, type FiguresComparedModel, type FiguresData, view } from './view.ts';

export const chart = anyChart<FiguresData, FiguresComparedModel>({
	slug: 'figures-compared',
	question: 'What sums of money do the articles name, and how do they compare?',
	kind: 'Bar chart',
	dataset: 'figures',
	evidence: ['figures'],
	method: 'figures',
	controls: ['articles', 'prices'],
	orders: figureOrders,
	wideFrom: 720,
	fluid: true,
	home: '/figures/',
	read: readFigures,
	view,
	component: Component
});
