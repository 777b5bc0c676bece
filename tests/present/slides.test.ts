import { beforeAll, describe, expect, test } from 'vitest';
import type { ThemeFrequencyModel } from '#lib/charts/theme-frequency/view.ts';
import { readSlideData } from '#lib/present/slides/read.ts';
import {
	closingAddress,
	slideAddress,
	slideEvidence,
	slideHeadline,
	slideNotes,
	slideSource
} from '#lib/present/slides/slides.ts';
import { pairScenes, slideScenes, type Scene, type SlideData } from '#lib/present/slides/scenes.ts';
import type { Site, Slide } from '#lib/schema.ts';
import { defaultCorpus, tablesOf } from '../corpus.ts';

const site: Site = {
	title: 'What was said',
	name: 'the articles',
	description: '',
	language: 'en-GB',
	address: 'https://example.org/pullquote',
	published: null,
	links: [],
	rights: '',
	counts: { articles: 5, words: 3524, sentences: 145, figures: 3, skipped: 0 },
	evidence: 1,
	date_from: '2010-08-01',
	date_to: '2011-12-31',
	version: ''
};
const words = { headline: null, notes: null };
const part = { state: '', rows: null, figures: null };
const frequency: Slide = {
	kind: 'chart',
	slide: 'themes',
	...words,
	...part,
	chart: 'theme-frequency',
	steps: []
};
const figures: Slide = {
	...frequency,
	slide: 'scale',
	chart: 'figures-compared',
	figures: ['charities-income'],
	steps: [
		{ headline: null, state: null, figures: ['charities-income', 'big-society-bank'], times: null },
		{ headline: null, state: null, figures: null, times: ['charities-income', 'big-society-bank'] }
	]
};
const positions: Slide = { ...frequency, slide: 'cuts', chart: 'theme-positions', rows: 2 };
const card: Slide = { kind: 'figure', slide: 'loss', ...words, figure: 'charities-income' };
const quotation: Slide = {
	kind: 'quotation',
	slide: 'words',
	...words,
	article: 'a-yawning-abyss',
	sentence: 2,
	start: 0,
	end: 5,
	text: 'It all sounds very exciting, doesn’t it?'
};
const closing: Slide = { kind: 'closing', slide: 'end', ...words, text: null, chart: null, state: '' };

let data: SlideData;
beforeAll(async () => {
	const tables = tablesOf(await defaultCorpus());
	data = await readSlideData(tables, site, [frequency, positions, figures, card, quotation, closing]);
});

describe('slideHeadline(slide, data)', () => {
	test('is what its author wrote', () => {
		expect(slideHeadline({ ...frequency, headline: 'Mine' }, data)).toBe('Mine');
	});
	test('is the chart’s own finding in its state where the author wrote none', () => {
		const [scene] = slideScenes(frequency, data);
		expect(slideHeadline(frequency, data)).toBe(scene?.view.title);
		const one = { ...frequency, state: 'articles=a-yawning-abyss' };
		expect(slideHeadline(one, data)).toMatch(/^Mutuals and co-operatives/);
	});
	test('of a figure is its sum, its direction and what it is of', () => {
		expect(slideHeadline(card, data)).toBe('£4.5 billion less: charities’ income, from the spending review');
	});
	test('works out at a step how many times the smaller figure makes the larger', () => {
		expect(slideHeadline(figures, data, 2)).toBe('£4.5 billion is 22.5 times £200 million');
	});
	test('of a closing slide says where the numbers lead', () => {
		expect(slideHeadline(closing, data)).toBe('Every number here leads to the sentence it stands for');
	});
});

describe('slideScenes(slide, data)', () => {
	test('is one scene for the slide and one for each step', () => {
		expect(slideScenes(frequency, data)).toHaveLength(1);
		expect(slideScenes(figures, data).map(({ remark }) => remark)).toEqual([null, null, '22.5 times']);
		expect(slideScenes(closing, data)).toEqual([]);
	});
	test('keeps the scale of all figures where some are drawn', () => {
		const [alone, both] = slideScenes(figures, data);
		expect(alone?.model).toMatchObject({ loss: 4.5e9, gain: 2e8, figures: [{ figure: 'charities-income' }] });
		expect(both?.model).toMatchObject({ loss: 4.5e9, gain: 2e8, ratio: null });
		expect(alone?.left).toBe('One of 3 figures.');
	});
	test('says of a step whether the next shows all of it', () => {
		expect(slideScenes(figures, data).map(({ builds }) => builds)).toEqual([true, true, false]);
		const two = {
			...frequency,
			steps: [{ headline: null, state: 'articles=a-yawning-abyss', figures: null, times: null }]
		};
		expect(slideScenes(two, data).map(({ builds }) => builds)).toEqual([false, false]);
	});
	test('draws so many rows at most, and says how many there are', () => {
		const [scene] = slideScenes({ ...frequency, rows: 4 }, data);
		expect(scene?.model).toMatchObject({ rows: { length: 4 } });
		expect(scene?.left).toBe('4 of 11 themes are drawn.');
	});
	test('draws the steps of a slide, and the two charts of a pair, to one scale', () => {
		const one = 'articles=a-yawning-abyss';
		const other = 'articles=a-truly-big-society';
		const step = { headline: null, state: one, figures: null, times: null };
		const models = (scenes: readonly Scene[]) => scenes.map(({ model }) => model as ThemeFrequencyModel);
		const steps = models(slideScenes({ ...frequency, steps: [step] }, data));
		const sides = models(
			pairScenes(
				{
					kind: 'pair',
					slide: 'two',
					headline: 'Two',
					notes: null,
					charts: [
						{ ...part, chart: 'theme-frequency', state: one, rows: 6 },
						{ ...part, chart: 'theme-frequency', state: other, rows: 6 }
					]
				},
				data
			)
		);
		for (const [first, second] of [steps, sides]) {
			expect(first?.max).toBe(second?.max);
			expect(first?.max).toBe(
				Math.max(...[first, second].flatMap((m) => m?.rows.map(({ value }) => value) ?? []))
			);
			expect(first?.beside).toHaveLength(1);
		}
		// 24.0 and 15.5 per 1,000 words
		expect(sides[1]?.rows[0]?.value).toBeLessThan(0.7 * (sides[1]?.max ?? 0));
	});
	test('refuses a chart that was not read', () => {
		expect(() => slideScenes({ ...frequency, chart: 'timeline' }, data)).toThrow(RangeError);
	});
});

describe('slideNotes(slide, data)', () => {
	test('are what the author wrote, a paragraph a line', () => {
		expect(slideNotes({ ...frequency, notes: 'One.\nTwo.\n' }, data)).toEqual(['One.', 'Two.']);
	});
	test('are the sentences behind the chart where the author wrote none', () => {
		const notes = slideNotes(frequency, data);
		expect(notes).toHaveLength(4);
		for (const note of notes) expect(note).toMatch(/^“.+” \(.+, sentence \d+\)$/);
	});
	test('of a figure are the whole sentence that states it', () => {
		expect(slideNotes(card, data)).toEqual([
			expect.stringMatching(
				/^“In recent weeks .+£4\.5 billion.+ \(More than a smokescreen for cuts, sentence 2\)$/
			)
		]);
	});
	test('of a closing slide are none', () => {
		expect(slideNotes(closing, data)).toEqual([]);
	});
});

test('slideEvidence(slide, data) is the sentences, each with its place', () => {
	expect(slideEvidence(card, data)).toMatchObject([{ article: 'more-than-a-smokescreen', sentence: 2 }]);
	expect(slideEvidence(closing, data)).toEqual([]);
	// the cuts and the big society are drawn, an article at a time: not what other themes are mentioned by
	const behind = slideEvidence(positions, data);
	expect(behind.map(({ article, sentence }) => `${article} ${sentence}`)).toEqual([
		'a-truly-big-society 5',
		'a-yawning-abyss 1',
		'an-inherent-contradiction 1',
		'given-a-blue-rinse 1'
	]);
	for (const { text } of behind) expect(text).toMatch(/big society|cuts/i);
});

test('slideSource(slide, data) says what a chart rests on, and where words stand', () => {
	expect(slideSource(frequency, data)).toBe(
		'Source: 5 articles, 3,524 words, August 2010 to December 2011 at the latest'
	);
	const one = { ...frequency, state: 'articles=a-yawning-abyss' };
	expect(slideSource(one, data)).toBe(
		'Source: 1 of 5 articles, 793 words, August 2010 to September 2010 at the latest'
	);
	expect(slideSource(quotation, data)).toBe('Source: ‘A yawning abyss’, sentence 2');
	expect(slideSource(closing, data)).toBe('');
});

test('slideAddress(slide, site) names the slide, not its number', () => {
	expect(slideAddress(card, site)).toBe('https://example.org/pullquote/present/#loss');
});

test('closingAddress(slide, site) is the site’s first page, or a chart in its state', () => {
	expect(closingAddress(closing, site)).toBe('https://example.org/pullquote/');
	expect(closingAddress({ ...closing, chart: 'timeline', state: 'order=name' }, site)).toBe(
		'https://example.org/pullquote/charts/timeline/?order=name'
	);
});
