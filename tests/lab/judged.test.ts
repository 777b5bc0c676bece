import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { StanceJudged } from '#lib/schema.ts';
import { judgedStance } from '../../lab/evaluate/judged.ts';

test('the site states how the reading of stance compares with the judgements: node lab/judged.ts', async () => {
	const written = v.parse(StanceJudged, JSON.parse(readFileSync('data/models/judged.json', 'utf8')));
	expect(written).toEqual(await judgedStance());
});

test('few of the sides that are shown are wrong, and none the very opposite', async () => {
	const { judged, shown, shownRight, shownOpposite } = await judgedStance();
	expect(judged).toBeGreaterThan(150);
	expect(shownRight / shown).toBeGreaterThan(0.8);
	expect(shownOpposite).toBe(0);
});
