import { describe, expect, test } from 'vitest';
import { placesFrom, sentenceFeatures, wordFinder } from '#lib/facts/stance/model/stanceFeatures.ts';
import {
	cells,
	emptyNetwork,
	filters,
	formatStanceModel,
	inputs,
	parseStanceModel
} from '#lib/facts/stance/model/stanceModel.ts';
import { addRules, chances, stanceNetwork } from '#lib/facts/stance/model/stanceNetwork.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { unclaimed, weigh } from '#lib/facts/stance/stanceWeight.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModelFiles } from '../../../scripts/tools/models.ts';

const text = 'The mayor, a brave woman, saved the park.';
const document = readDocument('example', text);
const [sentence] = document.sentences;
if (sentence === undefined) throw new Error('no sentence');
const words = new Map(['brave', 'saved', 'woman'].map((word, row) => [word, row]));
const features = sentenceFeatures(document, sentence, wordFinder(words), new Set());

/** A network that says `value` for a target at every token whose word is the first of its list, "brave". */
function simple(value: number) {
	const network = emptyNetwork(words.size);
	network.outputBias[2] = 1;
	network.prior[0] = -0.5;
	network.taps[2 * inputs * filters] = 1;
	network.outputs[0] = value;
	network.vectors[0] = 1;
	return { words, networks: [network] };
}

describe('parseStanceModel(formatStanceModel(model))', () => {
	test('is the model, rounded', () => {
		const { words: read, networks } = parseStanceModel(formatStanceModel(simple(2)));
		expect([...read]).toEqual([...words]);
		expect(networks).toHaveLength(1);
		expect(networks[0]?.outputs[0]).toBeCloseTo(2, 5);
		expect(networks[0]?.prior[0]).toBeCloseTo(-0.5, 5);
	});

	test('gives the same bytes again', () => {
		const { stance } = readModelFiles();
		expect(Buffer.from(formatStanceModel(parseStanceModel(stance))).length).toBe(stance.length);
	});

	test('refuses what is no model, and a model cut short', () => {
		expect(() => parseStanceModel(new Uint8Array(20))).toThrow(RangeError);
		const bytes = formatStanceModel(simple(2));
		expect(() => parseStanceModel(bytes.subarray(0, bytes.length - 3))).toThrow(RangeError);
	});
});

describe('the network', () => {
	const read = stanceNetwork(simple(3));
	const where = placesFrom(features, [{ first: 1, last: 1, kind: 8 }]);
	const heard = new Uint8Array(features.words.length).fill(1);

	test('says for a target what its words say, each at its token', () => {
		const says = read(features, heard)(where, [1]);
		const brave = document.tokens.findIndex(({ lower }) => lower === 'brave');
		expect(says.for[brave]).toBeCloseTo(1.5, 5);
		expect(says.for.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1.5, 5);
		expect(says.against.every((value) => value === 0)).toBe(true);
	});

	test('reads nothing of a token that is not heard', () => {
		expect(read(features, new Uint8Array(heard.length))(where, []).for.every((value) => value === 0)).toBe(
			true
		);
	});

	test('reads nothing of the names of the target', () => {
		const brave = document.tokens.findIndex(({ lower }) => lower === 'brave');
		const says = read(features, heard)(where, [brave]);
		expect(says.for.every((value) => Math.abs(value) < 1e-12)).toBe(true);
	});

	test('remembers a word for what stands behind it, and less of it with every word', () => {
		const model = simple(0);
		const [network] = model.networks;
		if (network === undefined) throw new Error('no network');
		// the first cell of the forward direction is brought 1 by "brave", and speaks for the target
		network.brings[0] = 1;
		network.keepsBias.fill(1, 0, cells);
		network.outputs[filters] = 1;
		const { for: pro } = stanceNetwork(model)(features, heard)(where, []);
		const brave = document.tokens.findIndex(({ lower }) => lower === 'brave');
		expect(pro.slice(0, brave).every((value) => value === 0)).toBe(true);
		expect(pro[brave]).toBeCloseTo(0.25 / 2, 5);
		expect(pro[brave + 1]).toBeCloseTo((0.75 * 0.25) / 2, 5);
		expect(pro[brave + 2]).toBeCloseTo((0.75 ** 2 * 0.25) / 2, 5);
	});

	test('leaves each state its chance, which add up to 1; rules move two of them apart', () => {
		const says = read(features, heard)(where, [1]);
		const before = chances(says);
		expect(before.for + before.against + before.neutral).toBeCloseTo(1, 10);
		addRules(says, sentence, [{ first: 4, last: 4, valence: -0.5 }]);
		const after = chances(says);
		expect(after.for).toBeLessThan(before.for);
		expect(after.against).toBeGreaterThan(before.against);
	});
});

describe('weigh(document, said, chance)', () => {
	const said = (valences: Record<number, number>) =>
		Object.entries(valences).map(([at, valence]) => ({ first: Number(at), last: Number(at), valence }));

	test('is beyond .5 where a side is likelier than neither, with shares that add up to it', () => {
		const { score, words } = weigh(document, said({ 4: 3, 5: -1 }), { for: 0.6, against: 0.1, neutral: 0.3 });
		expect(score).toBeGreaterThan(0.5);
		expect(Math.round(1000 * words.reduce((sum, { contribution }) => sum + contribution, 0))).toBe(
			1000 * score
		);
		expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['brave', 'woman']);
	});

	test('is near 0 where both sides are even, and 0 where no word speaks for the side', () => {
		const even = { for: 0.45, against: 0.449, neutral: 0.101 };
		const { score, words } = weigh(document, said({ 4: 4, 5: -3.99 }), even);
		expect(Math.abs(score)).toBeLessThan(0.2);
		expect(words.every(({ contribution }) => Math.abs(contribution) <= 1)).toBe(true);
		const likely = { for: 0.8, against: 0.1, neutral: 0.1 };
		expect(weigh(document, said({}), likely)).toEqual({ score: 0, words: [] });
		expect(weigh(document, said({ 4: -1 }), likely)).toEqual({ score: 0, words: [] });
	});

	test('is just short of the threshold where no side is claimed', () => {
		const { score } = weigh(document, said({ 4: 1 }), { for: 0.8, against: 0.1, neutral: 0.1 }, unclaimed);
		expect(score).toBeGreaterThan(0.4);
		expect(stanceState(score)).toBe('neutral');
	});
});

describe('placesFrom(features, mentions)', () => {
	test('counts words and clause marks from the nearest mention', () => {
		const [the, mayor, comma, a] = placesFrom(features, [{ first: 1, last: 1, kind: 8 }]);
		expect([the, mayor, comma]).toEqual([8, 114 + 8, 10]);
		expect(a).toBe(11 + 19);
	});

	test('tells what stands beyond another name', () => {
		const other = readDocument('other', 'Brown attacked Cameron over the cuts.');
		const [only] = other.sentences;
		if (only === undefined) throw new Error('no sentence');
		const read = sentenceFeatures(other, only, wordFinder(words), new Set());
		expect(
			[...placesFrom(read, [{ first: 0, last: 0, kind: 0 }])].map((place) => place >= 57 && place < 114)
		).toEqual([false, false, false, true, true, true, true]);
	});

	test('of no mention is all 0', () => {
		expect(placesFrom(features, []).every((place) => place === 0)).toBe(true);
	});
});
