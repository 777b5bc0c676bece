import { expect, test } from 'vitest';
import { embedStates } from '#lib/charts/embeds.ts';
import { defaultState } from '#lib/charts/state.ts';
import { nearest } from '#lib/embed/nearest.ts';

const articles = ['one', 'two', 'three'].map((article) => ({ article }));
const chart = { controls: ['articles', 'measure'] } as const;

test('nearest(chart, articles, chosen) is the choice itself where it has an embed', () => {
	for (const embed of embedStates(chart, articles))
		expect(nearest(chart, articles, embed.state)).toEqual({ embed, instead: null });
});

test('nearest(chart, articles, chosen) says what is shown instead of a choice that has none', () => {
	const two = nearest(chart, articles, { ...defaultState, articles: ['one', 'two'] });
	expect([two.embed.path, two.instead]).toEqual(['', 'all articles, in the usual order']);
	const ordered = nearest(chart, articles, { ...defaultState, articles: ['two'], order: 'name' });
	expect([ordered.embed.path, ordered.instead]).toEqual(['of/two', 'one article, in the usual order']);
});
