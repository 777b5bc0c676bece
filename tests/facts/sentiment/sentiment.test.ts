import { describe, expect, test } from 'vitest';
import { polarityReader } from '#lib/facts/sentiment/polarity.ts';
import { sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { readDocument } from '#lib/text/readDocument.ts';

const read = sentimentReader(readModels().sentiment);
const sentimentOf = (text: string): number => read(readDocument('example', text))[0]?.sentiment ?? NaN;
const wordsOf = (text: string): string[] =>
	read(readDocument('example', text)).flatMap(({ words }) =>
		words.map(({ start, end, contribution }) => `${text.slice(start, end)}${contribution < 0 ? '−' : '+'}`)
	);

describe('the sentiment of a sentence', () => {
	test.each([
		['This is an excellent, generous plan.', 1],
		['The reform was a disaster and a disgrace.', -1],
		['The committee met on Tuesday.', 0],
		['The plan is not good.', -1],
		['The plan is not bad.', 1],
		['It is little more than a fig leaf.', -1],
		['It is more than a smokescreen.', 1],
		['The school tackles bullying.', 0],
		['We were freed from the horror.', 1],
		['They are out of touch.', -1],
		['She is on the right track.', 1],
		['Staff will be laid off in their droves.', -1],
		['A much-needed helping hand came in time.', 1],
		['No doubt the bus was red.', 0],
		['He chose to trumpet the plan.', -1]
	])('%s has the sign %i', (text, sign) => {
		const score = sentimentOf(text);
		if (sign === 0) expect(Math.abs(score)).toBeLessThan(0.15);
		else expect(sign * score).toBeGreaterThan(0.05);
	});

	test('leans to what stands behind "but"', () => {
		expect(sentimentOf('The food was awful, but the company was wonderful.')).toBeGreaterThan(0);
		expect(sentimentOf('The company was wonderful, but the food was awful.')).toBeLessThan(0);
	});

	test('is less than it sounds', () => {
		expect(sentimentOf('It sounds exciting.')).toBeLessThan(sentimentOf('It is exciting.') / 2);
	});

	test.each([
		'The Conservative government cut taxes.',
		'Labour councillors met union members at the co-operative bank.',
		'The council spends its budget on public services, schools and welfare.',
		'Left and right, liberal and radical, voted for the reform.',
		'Volunteers and charities work in the community.',
		'Black and white, gay and Muslim voters live here.'
	])('hardly leans where a sentence only says what politics is about: %s', (text) => {
		expect(Math.abs(sentimentOf(text))).toBeLessThan(0.2);
	});

	test.each([
		['The Conservative government met Labour councillors.', /Conservative|government|Labour|councillors/],
		['Liberal and socialist parties have voters.', /Liberal|socialist|parties|voters/i],
		['Black and white, gay and Muslim women live here.', /Black|white|gay|Muslim|women/i]
	])('gives the words for parties and for what people are no weight: %s', (text, names) => {
		expect(wordsOf(text).filter((word) => names.test(word))).toEqual([]);
	});

	test('gives names no weight, unless the whole sentence is a headline', () => {
		expect(wordsOf('We saw Joy Grace at the Hope Trust.').filter((word) => /[A-Z]/.test(word))).toEqual([]);
		expect(wordsOf('Minister Defends Savage Council Cuts')).toContain('Savage−');
	});

	test('counts an idiom as one word, in place of its own', () => {
		expect(wordsOf('It was a slap in the face.')).toEqual(['slap in the face−']);
		expect(wordsOf('They sell fair trade tea.').join()).not.toMatch(/fair|trade/);
	});

	test('takes “not only” for no denial', () => {
		expect(wordsOf('It was not only long.').join()).not.toMatch(/not|only/);
	});

	test('counts words of quoted speech too', () => {
		expect(sentimentOf('“It is a terrible, cruel scheme,” said the minister.')).toBeLessThan(-0.2);
	});

	test('is the sum of its words’ contributions, each of three digits, between −1 and 1', () => {
		const text = `${'Awful, cruel, terrible and wicked. '.repeat(3)}${'A wonderful joy, '.repeat(200)}yes. Nothing.`;
		for (const { sentiment, words } of read(readDocument('example', text))) {
			const sum = words.reduce((sum, { contribution }) => sum + Math.round(contribution * 1000), 0);
			expect(sentiment).toBe(sum / 1000);
			expect(Math.abs(sentiment)).toBeLessThanOrEqual(1);
		}
	});

	test('is given for every sentence, and for none of an empty body', () => {
		expect(read(readDocument('example', 'One. Two. Three.')).map(({ sentence }) => sentence)).toEqual([
			1, 2, 3
		]);
		expect(read(readDocument('example', ''))).toEqual([]);
	});

	test('takes constructor and __proto__ for ordinary words', () => {
		expect(wordsOf('The constructor and __proto__ met toString and hasOwnProperty.').join()).not.toMatch(
			/constructor|__proto__|toString|hasOwnProperty/
		);
	});
});

describe('a theme that is neutral', () => {
	const scheme = { phrases: ['good neighbour scheme', 'brave|wonderful start'], exclude: ['brave start-up'] };
	const feelingIn = (text: string, neutral: boolean): string[] =>
		sentimentReader(
			readModels().sentiment,
			polarityReader([{ ...scheme, neutral }])
		)(readDocument('example', text)).flatMap(({ words }) =>
			words.map(({ start, end }) => text.slice(start, end).toLowerCase())
		);

	test.each([
		['The good neighbour scheme met on Tuesday.', 'good'],
		['They spoke of the wonderful start at length.', 'wonderful']
	])('says no feeling by its name: %s', (text, word) => {
		expect(feelingIn(text, false)).toContain(word);
		expect(feelingIn(text, true)).not.toContain(word);
	});

	test.each([
		['It was good of the neighbours.', 'good'],
		['A brave start-up met.', 'brave'],
		['The good neighbour scheme is a disgrace.', 'disgrace']
	])('leaves other words as they are: %s', (text, word) => expect(feelingIn(text, true)).toContain(word));
});
