import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ClaimFigures, FigureAccuracy, NameAccuracy, Results, SentimentFigures } from '#lib/schema.ts';
import { modelHashes } from '../../scripts/tools/models.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(`data/models/${name}.json`, 'utf8'));

test('the committed results are of the committed models: after training, npm run evaluate', () => {
	expect(v.parse(Results, json('results')).models).toEqual(modelHashes());
});

test('the figures of sentiment are of the committed model, and those that the results repeat', () => {
	const { model, correlation } = v.parse(SentimentFigures, json('sentiment'));
	expect(model).toBe(modelHashes()['sentiment.bin']);
	const [measure] = v.parse(Results, json('results')).measures.filter(({ task }) => task === 'sentiment');
	expect(measure).toMatchObject(correlation);
});

test('the accuracy of names is that of the committed model, and what the results repeat', () => {
	const { model, sets } = v.parse(NameAccuracy, json('names'));
	expect(model).toBe(modelHashes()['names.bin']);
	const measures = v.parse(Results, json('results')).measures.filter(({ task }) => task === 'names');
	for (const { all, organisation } of sets)
		expect(measures).toEqual(
			expect.arrayContaining([expect.objectContaining(all), expect.objectContaining(organisation)])
		);
});

test('the accuracy of figures is that of the committed model, and what the results repeat', () => {
	const { model, all_four, all_four_sure, precision, coverage } = v.parse(FigureAccuracy, json('figures'));
	expect(model).toBe(modelHashes()['figures.bin']);
	const measures = v.parse(Results, json('results')).measures.filter(({ task }) => task === 'figures');
	expect(measures).toMatchObject([all_four, all_four_sure, precision, coverage]);
});

test('the figures of the claims of stance are of the committed models, and those that the results repeat', () => {
	const { model, words, macroF1, precision, coverage } = v.parse(ClaimFigures, json('claims'));
	expect(model).toBe(modelHashes()['claims.bin']);
	expect(words).toBe(modelHashes()['stance.bin']);
	const measures = v
		.parse(Results, json('results'))
		.measures.filter(({ source }) => /this project/.test(source));
	const of = (figure: RegExp) => measures.find((one) => one.task === 'stance' && figure.test(one.figure));
	expect(of(/macro F1/)).toMatchObject(macroF1);
	expect(of(/how many are right/)).toMatchObject(precision);
	expect(of(/for each that there is/)).toMatchObject(coverage);
});

test('most of the sides that the site shows are right, and few the very opposite', () => {
	const { macroF1, precision, coverage, opposite, inReports } = v.parse(ClaimFigures, json('claims'));
	expect(macroF1.value).toBeGreaterThanOrEqual(0.6);
	expect(precision.value).toBeGreaterThanOrEqual(0.7);
	expect(coverage.value).toBeGreaterThanOrEqual(1 / 3);
	expect(opposite.value).toBeLessThanOrEqual(0.055);
	expect(inReports).toBeLessThanOrEqual(0.05);
});
