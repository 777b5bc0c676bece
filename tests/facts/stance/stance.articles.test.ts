import { beforeAll, describe, expect, test } from 'vitest';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import type { StanceState } from '#lib/schema.ts';
import { defaultCorpus } from '../../corpus.ts';
import { judgements } from './stance.judgements.ts';

/** Where the tool is known to read otherwise; toward two people it reads the opposite. */
const misses = new Set(
	`
a-truly-big-society 10 big-society
a-truly-big-society 13 david-cameron
a-truly-big-society 26 mutualism
a-truly-big-society 5 big-society
a-truly-big-society 5 government
a-yawning-abyss 1 david-cameron
a-yawning-abyss 18 big-society
a-yawning-abyss 24 mutualism
a-yawning-abyss 25 vince-cable
a-yawning-abyss 26 george-osborne
an-inherent-contradiction 3 big-society
given-a-blue-rinse 11 good-society
given-a-blue-rinse 3 spending-cuts
more-than-a-smokescreen 10 government
more-than-a-smokescreen 13 labour
more-than-a-smokescreen 19 big-society
more-than-a-smokescreen 2 dame-elizabeth-hoodless
more-than-a-smokescreen 2 government
more-than-a-smokescreen 21 eric-pickles
more-than-a-smokescreen 24 big-society
more-than-a-smokescreen 28 gordon-brown
more-than-a-smokescreen 28 tony-blair
more-than-a-smokescreen 31 labour
more-than-a-smokescreen 37 volunteering
more-than-a-smokescreen 43 public-services
`
		.trim()
		.split('\n')
);

const states: Record<string, StanceState> = { '-': 'against', '0': 'neutral', '+': 'for' };

/** "article sentence target" → the reader's state */
function readJudgements(): Map<string, StanceState> {
	const found = new Map<string, StanceState>();
	for (const block of judgements.trim().split('\n\n')) {
		const [article = '', ...lines] = block.split('\n');
		for (const line of lines) {
			const [sentence = '', ...targets] = line.split(' ');
			for (const target of targets) {
				found.set(`${article} ${sentence} ${target.slice(0, -1)}`, states[target.slice(-1)] ?? 'neutral');
			}
		}
	}
	return found;
}

const hand = readJudgements();
const tool = new Map<string, StanceState>();

beforeAll(async () => {
	const { datasets } = await defaultCorpus();
	for (const { article, sentence, target, stance } of datasets.stance) {
		tool.set(`${article} ${String(sentence)} ${target}`, stanceState(stance));
	}
});

describe('the stance in the five articles', () => {
	test('stands in the very sentences that a reader judged', () => {
		expect([...tool.keys()].sort()).toEqual([...hand.keys()].sort());
	});

	test('is the reader’s, but for the known misses', () => {
		const missed = [...hand].filter(([key, state]) => tool.get(key) !== state).map(([key]) => key);
		expect(missed.sort()).toEqual([...misses].sort());
		expect(missed.length).toBeLessThanOrEqual(0.15 * hand.size);
	});

	test('is the opposite of the reader’s only toward two people, once each', () => {
		const opposite = [...hand].filter(([key, state]) => {
			const read = tool.get(key);
			return (state === 'against' && read === 'for') || (state === 'for' && read === 'against');
		});
		expect(opposite.map(([key]) => key)).toEqual([
			'a-yawning-abyss 1 david-cameron',
			'more-than-a-smokescreen 21 eric-pickles'
		]);
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
	])('leans as the reader’s does, in all sentences on %s', (target) => {
		const lean = (states: Map<string, StanceState>): number => {
			const own = [...states].filter(([key]) => key.endsWith(` ${target}`)).map(([, state]) => state);
			const sum = own.reduce((sum, state) => sum + (state === 'for' ? 1 : state === 'against' ? -1 : 0), 0);
			return sum / own.length;
		};
		expect(Math.abs(lean(tool) - lean(hand))).toBeLessThan(0.25);
		expect(Math.sign(lean(tool))).toBe(Math.sign(lean(hand)));
	});
});
