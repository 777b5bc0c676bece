import { beforeAll, describe, expect, test } from 'vitest';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import type { StanceState } from '#lib/schema.ts';
import { defaultCorpus } from '../../corpus.ts';
import { stanceByHand } from '../../../lab/evaluate/judged.ts';

const states: Record<string, StanceState> = { '-': 'against', '0': 'neutral', '+': 'for' };
const hand = new Map([...stanceByHand()].map(([place, sign]) => [place, states[sign] ?? 'neutral']));
const tool = new Map<string, StanceState>();

beforeAll(async () => {
	const { datasets } = await defaultCorpus();
	for (const { article, sentence, target, stance } of datasets.stance) {
		tool.set(`${article}/${sentence}/${target}`, stanceState(stance));
	}
});

describe('the stance in the five articles', () => {
	test('stands in the very sentences that a reader judged', () => {
		expect([...tool.keys()].sort()).toEqual([...hand.keys()].sort());
	});

	const shown = () => [...tool].filter(([, state]) => state !== 'neutral');

	test('is shown as a side where it is the reader’s, four times of five, and never as the opposite', () => {
		const right = shown().filter(([key, state]) => hand.get(key) === state);
		expect(right.length / shown().length).toBeGreaterThanOrEqual(0.8);
		const opposite = shown().filter(([key, state]) => hand.get(key) !== state && hand.get(key) !== 'neutral');
		expect(opposite.map(([key]) => key)).toEqual([]);
	});

	test('is shown as a side for a third or more of the sides that the reader found', () => {
		const sides = [...hand].filter(([, state]) => state !== 'neutral');
		expect(shown().length / sides.length).toBeGreaterThan(1 / 3);
	});

	test.each([
		'big-society',
		'good-society',
		'spending-cuts',
		'labour',
		'conservatives',
		'government',
		'mutualism',
		'public-services'
	])('never leans to the side that the reader’s does not, in all sentences on %s', (target) => {
		const lean = (states: Map<string, StanceState>): number => {
			const own = [...states].filter(([key]) => key.endsWith(`/${target}`)).map(([, state]) => state);
			const sum = own.reduce((sum, state) => sum + (state === 'for' ? 1 : state === 'against' ? -1 : 0), 0);
			return sum / own.length;
		};
		const [read, judged] = [lean(tool), lean(hand)];
		if (Math.abs(read) >= 0.2) expect(Math.sign(read)).toBe(Math.sign(judged));
		else expect(Math.abs(read - judged)).toBeLessThan(0.7);
	});
});
