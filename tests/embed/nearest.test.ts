import { expect, test } from 'vitest';
import { embedStates } from '#lib/charts/page/embeds.ts';
import { defaultState } from '#lib/charts/core/state.ts';
import { nearest, whole } from '#lib/embed/dialog/nearest.ts';

const articles = ['one', 'two', 'three'].map((article) => ({ article }));
const offered = embedStates({ controls: ['articles', 'measure', 'prices'] }, articles);

test('nearest(offered, articles, chosen) is the choice itself where that is offered', () => {
	for (const embed of offered)
		expect(nearest(offered, articles, embed.state)).toEqual({ embed, instead: null });
});

test('nearest(offered, articles, chosen) says what is shown instead of a choice that has none', () => {
	const two = nearest(offered, articles, { ...defaultState, articles: ['one', 'two'] });
	expect([two.embed.path, two.instead]).toEqual(['', 'all articles, in the usual order']);
	const ordered = nearest(offered, articles, { ...defaultState, articles: ['two'], order: 'name' });
	expect([ordered.embed.path, ordered.instead]).toEqual(['of/two', 'one article, in the usual order']);
	const counted = nearest([whole], articles, { ...defaultState, articles: ['two'], measure: 'count' });
	expect([counted.embed.path, counted.instead]).toEqual(['', 'all articles, as rates, in the usual order']);
	const today = nearest([whole], articles, { ...defaultState, prices: 'today' });
	expect(today.instead).toBe('all articles, in the prices of the time, in the usual order');
});
