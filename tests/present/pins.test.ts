import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartSlugs } from '#lib/charts/slugs.ts';
import {
	formatPin,
	formatPins,
	longestNotes,
	longestTitle,
	mostPins,
	parsePins,
	pinSlides,
	replacePins,
	type Pin
} from '#lib/present/ownDeck/pins.ts';

const known = ['one', 'two', 'three'];
const read = (query: string) => parsePins(query, known);
const plain: Pin = { chart: 'theme-frequency', state: '', title: '', notes: '' };

describe('formatPins(pins)', () => {
	test('is legible: the chart, what is chosen of it, and its owner’s words', () => {
		expect(
			formatPins([
				{
					...plain,
					state: 'articles=one,two&measure=count',
					title: 'Mine, & yours',
					notes: 'Say this.\nThen that.'
				},
				{ ...plain, chart: 'timeline' }
			])
		).toBe(
			'pin=theme-frequency;articles=one,two;measure=count&title=Mine,+%26+yours&notes=Say+this.%0AThen+that.&pin=timeline'
		);
	});
	test('of no pins is empty', () => expect(formatPins([])).toBe(''));
	test('is read back as it was, whatever its owner wrote', () => {
		const words = (maxLength: number) =>
			fc.string({ unit: 'grapheme', maxLength }).map((text) => text.replace(/\s+/g, ' ').trim());
		const pins = fc.array(
			fc.record({
				chart: fc.constantFrom(...chartSlugs),
				state: fc.constantFrom('', 'articles=one', 'articles=one,three&measure=count', 'order=name'),
				title: words(50),
				notes: words(100)
			}),
			{ maxLength: 6 }
		);
		fc.assert(
			fc.property(pins, (deck) => {
				expect(read(formatPins(deck))).toEqual({ pins: deck, added: [], faults: [] });
			})
		);
	});
});

describe('parsePins(query, known)', () => {
	test('reads a link that a person wrote', () => {
		expect(read('pin=theme-frequency&title=Mine&pin=timeline')).toEqual({
			pins: [
				{ ...plain, title: 'Mine' },
				{ ...plain, chart: 'timeline' }
			],
			added: [],
			faults: []
		});
	});
	test('tells what is to be added from the deck itself', () => {
		const { pins, added } = read(`pin=timeline&add=${formatPin('theme-frequency', 'measure=count')}`);
		expect(pins.map(({ chart }) => chart)).toEqual(['timeline']);
		expect(added).toEqual([{ ...plain, state: 'measure=count' }]);
	});
	test('leaves out a chart that is not there, with its words, and says so', () => {
		expect(read('pin=no-such&title=Its+own&pin=timeline')).toEqual({
			pins: [{ ...plain, chart: 'timeline' }],
			added: [],
			faults: ['No chart is called “no-such”: it is left out.']
		});
		expect(read('pin=__proto__').pins).toEqual([]);
	});
	test('leaves out a choice that is not there, and says so', () => {
		const { pins, faults } = read('pin=theme-frequency;articles=none;measure=count;colour=red');
		expect(pins).toEqual([{ ...plain, state: 'measure=count' }]);
		expect(faults).toEqual([
			'“articles=none” is no choice that a chart here has: theme-frequency is shown without it.',
			'“colour=red” is no choice that a chart here has: theme-frequency is shown without it.'
		]);
	});
	test('leaves out words that are too long, and says so', () => {
		const { pins, faults } = read(
			`pin=timeline&title=${'t'.repeat(longestTitle + 1)}&notes=${'n'.repeat(longestNotes + 1)}`
		);
		expect(pins).toEqual([{ ...plain, chart: 'timeline' }]);
		expect(faults).toHaveLength(2);
		expect(faults[0]).toMatch(/^The title that begins “t+…” is longer than 200 characters: left out\.$/);
		expect(faults[1]).toMatch(/^The notes that begin “n+…” are longer than 2000 characters: left out\.$/);
	});
	test('leaves out slides after the fortieth, and says so', () => {
		const { pins, faults } = read(Array.from({ length: mostPins + 2 }, () => 'pin=timeline').join('&'));
		expect(pins).toHaveLength(mostPins);
		expect(faults).toEqual(['The address asks for 42 slides: those after the first 40 are left out.']);
	});
	test('takes a chart with no choice as it stands', () => {
		expect(read('add=timeline;')).toEqual({ pins: [], added: [{ ...plain, chart: 'timeline' }], faults: [] });
	});
	test('leaves alone what belongs to others, and words without a slide', () => {
		expect(read('title=Lost&slides&receiver')).toEqual({ pins: [], added: [], faults: [] });
	});
});

test('pinSlides(pins) are chart slides named by their place, with their owner’s words where there are any', () => {
	const slides = pinSlides([plain, { ...plain, state: 'measure=count', title: 'Mine', notes: 'Say this.' }]);
	expect(slides).toMatchObject([
		{ slide: 'slide-1', chart: 'theme-frequency', headline: null, notes: null, steps: [] },
		{ slide: 'slide-2', state: 'measure=count', headline: 'Mine', notes: 'Say this.' }
	]);
});

test('replacePins(query, deck) leaves what is not of the deck', () => {
	expect(replacePins('?pin=timeline&title=Old&slides&print-pdf=1', 'pin=names-together')).toBe(
		'pin=names-together&slides&print-pdf=1'
	);
	expect(replacePins('?add=timeline', '')).toBe('');
});
