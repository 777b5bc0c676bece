import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { FigureAccuracy, Results, SentimentFigures } from '#lib/schema.ts';
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

test('the accuracy of figures is that of the committed model, and what the results repeat', () => {
	const { model, all_four, precision } = v.parse(FigureAccuracy, json('figures'));
	expect(model).toBe(modelHashes()['figures.bin']);
	const measures = v.parse(Results, json('results')).measures.filter(({ task }) => task === 'figures');
	expect(measures).toMatchObject([all_four, precision]);
});
