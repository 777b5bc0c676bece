import { beforeEach, expect, test } from 'vitest';
import { keepDeck, keptDeck, pinChart } from '#lib/present/ownDeck/keep.ts';
import { longestDeck, mostPins } from '#lib/present/ownDeck/pins.ts';

beforeEach(() => keepDeck(''));

test('pinChart(chart, state, from) puts a chart behind the others, and says where it stands', () => {
	pinChart('timeline', '', 'here');
	expect(pinChart('theme-frequency', 'articles=one,two&measure=count', 'here')).toEqual({
		words: 'Added: slide 2 of your slides',
		href: '/present/my/?pin=timeline&pin=theme-frequency;articles=one,two;measure=count',
		from: 'here'
	});
	expect(keptDeck()).toBe('pin=timeline&pin=theme-frequency;articles=one,two;measure=count');
});

test('pinChart(chart, state, from) finds a chart that is there already', () => {
	keepDeck('pin=timeline&title=Mine&pin=names-together');
	expect(pinChart('names-together', '', 'here').words).toBe('It is slide 2 of your 2');
	expect(keptDeck()).toBe('pin=timeline&title=Mine&pin=names-together');
	expect(pinChart('timeline', 'order=name', 'here').words).toBe('Added: slide 3 of your slides');
});

test('pinChart(chart, state, from) adds nothing to a deck that is full', () => {
	const most = Array.from({ length: mostPins }, () => 'pin=timeline').join('&');
	const longest = `pin=timeline&notes=${'n'.repeat(longestDeck)}`;
	for (const full of [most, longest]) {
		keepDeck(full);
		expect(pinChart('names-together', '', 'here').words).toMatch(/ full$/);
		expect(keptDeck()).toBe(full);
	}
});
