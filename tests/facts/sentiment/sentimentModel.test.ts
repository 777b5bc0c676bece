import { describe, expect, test } from 'vitest';
import { sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { formatSentimentModel, parseSentimentModel, wordForm } from '#lib/facts/sentiment/sentimentModel.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModelFiles, readModels } from '../../../scripts/tools/models.ts';

const model = new Map([
	['grim', -1.204],
	['bright', 0.5],
	['far-off', 0.013]
]);

describe('parseSentimentModel(formatSentimentModel(model))', () => {
	test('is the model, its valences rounded to hundredths, none beyond ±1.27', () => {
		expect(parseSentimentModel(formatSentimentModel(model))).toEqual(
			new Map([
				['bright', 0.5],
				['far-off', 0.01],
				['grim', -1.2]
			])
		);
		expect(parseSentimentModel(formatSentimentModel(new Map([['dire', -3]]))).get('dire')).toBe(-1.27);
	});

	test('is the shipped model, to the byte', () => {
		const { sentiment } = readModelFiles();
		expect(Buffer.from(formatSentimentModel(parseSentimentModel(sentiment))).equals(sentiment)).toBe(true);
	});

	test('refuses what is no model, and a model cut short', () => {
		expect(() => parseSentimentModel(new Uint8Array(20))).toThrow(RangeError);
		const bytes = formatSentimentModel(model);
		expect(() => parseSentimentModel(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
	});
});

test('wordForm(lower) leaves out a possessive ’s', () => {
	expect(["mayor's", 'mayors', "doesn't"].map(wordForm)).toEqual(['mayor', 'mayors', "doesn't"]);
});

test('the shipped model gives no valence to parties, peoples and what people are', () => {
	const { sentiment } = readModels();
	const names = `conservative labour tories liberal democrats republican government council minister muslim
	christian jewish black white gay women men immigrants british french american`;
	expect(names.split(/\s+/).filter((word) => sentiment.has(word))).toEqual([]);
});

describe('sentimentReader(model)', () => {
	const read = sentimentReader(new Map([['bright', 0.5]]));
	const scoreOf = (text: string) => read(readDocument('example', text))[0]?.sentiment;

	test('is S ÷ √(S² + 9), where S is a valence times the root of 20 by the words', () => {
		// five words: S = 0.5 × √(20 ÷ 5) = 1, and 1 ÷ √10 = 0.316
		expect(scoreOf('It was a bright day.')).toBe(0.316);
		// a negated word counts −0.4 times: S = −0.4, and −0.4 ÷ √9.16 = −0.132
		expect(scoreOf('It was not bright today.')).toBe(-0.132);
	});

	test('is 0 where the model knows no word', () => {
		expect(scoreOf('It was a day.')).toBe(0);
		expect(scoreOf('2010.')).toBe(0);
	});
});
