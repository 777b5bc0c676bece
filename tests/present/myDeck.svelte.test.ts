import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MyDeck } from '#lib/present/ownDeck/myDeck.svelte.ts';
import { keepDeck, keptDeck } from '#lib/present/ownDeck/keep.ts';
import type { Site } from '#lib/schema.ts';

vi.mock('#lib/present/ownDeck/shown.ts', () => ({
	PinCard: undefined,
	dataOf: () => Promise.resolve({ charts: new Map() })
}));

const site = { title: 'T', name: 'n' } as Site;
const opened = async (query: string): Promise<MyDeck> => {
	history.replaceState(null, '', `/present/my/${query}`);
	const deck = new MyDeck(site, ['a']);
	await deck.open(query);
	return deck;
};
const chartsOf = (deck: MyDeck): string[] => deck.list.map(({ pin }) => pin.chart);

beforeEach(() => keepDeck('pin=names-by-article'));
afterEach(() => keepDeck(''));

test('opening a link that asks to add charts keeps nothing, and leaves the address to be opened again', async () => {
	const query = '?add=timeline;&title=Theirs&add=theme-frequency;measure=count';
	const deck = await opened(query);
	expect(chartsOf(deck)).toEqual(['names-by-article']);
	expect(deck.offered.map(({ chart, title }) => [chart, title])).toEqual([
		['timeline', 'Theirs'],
		['theme-frequency', '']
	]);
	expect(keptDeck()).toBe('pin=names-by-article');
	expect(location.search).toBe(query);
});

test('a click puts what is offered behind the slides, and keeps them', async () => {
	const deck = await opened('?add=timeline;&add=names-by-article;');
	await deck.takeOffered();
	expect(chartsOf(deck)).toEqual(['names-by-article', 'timeline']);
	expect(deck.offered).toEqual([]);
	expect(keptDeck()).toBe('pin=names-by-article&pin=timeline');
	expect(location.search).toBe('?pin=names-by-article&pin=timeline');
});

test('no more is offered than a deck has room for', async () => {
	const deck = await opened(`?${'pin=timeline&'.repeat(39)}add=theme-frequency;&add=figures-compared;`);
	expect([deck.list.length, deck.offered.length]).toEqual([39, 1]);
	expect(keptDeck()).toBe('pin=names-by-article');
});

test('equal slides, notes and missing charts are each listed, and stop nothing', async () => {
	const deck = await opened('?pin=timeline&notes=x&pin=timeline&notes=x&pin=gone&pin=gone');
	expect(chartsOf(deck)).toEqual(['timeline', 'timeline']);
	expect(new Set(deck.list.map(({ id }) => id)).size).toBe(2);
	expect(deck.faults).toHaveLength(2);
});
