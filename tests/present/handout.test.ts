import { beforeAll, expect, test } from 'vitest';
import { handoutOf, liveAddress, shortAddress } from '#lib/present/handout/handout.ts';
import { readSlideData } from '#lib/present/slides/read.ts';
import type { SlideData } from '#lib/present/slides/scenes.ts';
import type { Site, Slide } from '#lib/schema.ts';
import { defaultCorpus, tablesOf } from '../corpus.ts';

const site = { address: 'https://www.example.org/pullquote', title: 'What was said' } as Site;
const words = { headline: null, notes: null };
const chart: Slide = {
	kind: 'chart',
	slide: 'themes',
	...words,
	chart: 'theme-frequency',
	state: 'articles=a-yawning-abyss',
	rows: null,
	figures: null,
	steps: []
};
const sums: Slide = {
	...chart,
	slide: 'scale',
	notes: 'Said aloud.',
	chart: 'figures-compared',
	state: '',
	figures: ['charities-income', 'big-society-bank']
};
const card: Slide = { kind: 'figure', slide: 'loss', ...words, figure: 'charities-income' };
const text: Slide = { kind: 'text', slide: 'what', ...words, headline: 'What', text: null, points: [] };
const slides = [chart, sums, card, text];
let data: SlideData;
beforeAll(async () => void (data = await readSlideData(tablesOf(await defaultCorpus()), site, slides)));

test('handoutOf numbers the sentences through, each with the address where it is read', () => {
	const sentences = handoutOf(slides, data).flatMap((part) => part.sentences);
	expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, index) => index + 1));
	expect(sentences[0]?.address).toBe(
		`${site.address}/articles/a-yawning-abyss/#s${sentences[0]?.sentence ?? ''}`
	);
});

test('a sentence that states two figures stands there once', () => {
	const [, { sentences } = { sentences: [] }] = handoutOf(slides, data);
	expect(sentences.map(({ article, sentence }) => `${article} ${sentence}`)).toEqual([
		'more-than-a-smokescreen 2'
	]);
});

test('where nobody wrote notes, the sentences are not said twice', () => {
	const [unwritten, written] = handoutOf(slides, data);
	expect([unwritten?.notes, written?.notes]).toEqual([[], ['Said aloud.']]);
	expect(unwritten?.sentences.length).toBeGreaterThan(0);
});

test('liveAddress leads to what a slide shows, and of words to the slide', () => {
	expect(slides.map((slide) => liveAddress(slide, data).slice(site.address.length))).toEqual([
		'/charts/theme-frequency/?articles=a-yawning-abyss',
		'/charts/figures-compared/',
		'/figures/#charities-income',
		'/present/#what'
	]);
});

test.each([
	['https://www.example.org/pullquote/', 'example.org/pullquote'],
	['http://localhost:4173/charts/timeline/?articles=a', 'localhost:4173/charts/timeline?articles=a'],
	['https://example.org/articles/a/#s4', 'example.org/articles/a#s4']
])('shortAddress(%j) is %j', (address, short) => expect(shortAddress(address)).toBe(short));

test('steps that build up are drawn as the last; what the others say is told in words', () => {
	const step = { headline: null, state: null, figures: null, times: null };
	const stepped: Slide = {
		...sums,
		figures: ['charities-income'],
		headline: 'The loss',
		steps: [
			{ ...step, figures: ['charities-income', 'big-society-bank'], headline: 'The gain' },
			{ ...step, times: ['charities-income', 'big-society-bank'] }
		]
	};
	expect(handoutOf([stepped], data)[0]).toMatchObject({ steps: ['The loss', 'The gain'], sideBySide: false });
});

test('steps that show something else each are drawn side by side, and need no words', () => {
	const step = { headline: null, figures: null, times: null };
	const stepped: Slide = {
		...chart,
		state: '',
		steps: [{ ...step, state: 'articles=a-yawning-abyss' }]
	};
	expect(handoutOf([stepped], data)[0]).toMatchObject({ steps: [], sideBySide: true });
	expect(handoutOf([chart], data)[0]).toMatchObject({ steps: [], sideBySide: false });
});
