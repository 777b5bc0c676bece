import { anyChart } from '../core/contract.ts';
import Component from './Chart.svelte';
import { type FiguresComparedModel, view } from './view.ts';
import { figureOrders, readFigures, type FiguresData } from './compared.ts';

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
