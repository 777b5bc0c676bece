import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	cardOf,
	cards,
	PictureList,
	pictureOf,
	picturesOf,
	pictureWidth
} from '#lib/charts/page/pictures.ts';

describe('pictureOf(slug, height, wanted)', () => {
	test.each([
		[{ format: 'svg' } as const, '/images/timeline.svg', 1200, 500],
		[{ format: 'svg', dark: true } as const, '/images/timeline-dark.svg', 1200, 500],
		[{ format: 'png' } as const, '/images/timeline.png', 1200, 500],
		[{ format: 'png', double: true } as const, '/images/timeline@2x.png', 2400, 1000],
		[{ format: 'png', dark: true, double: true } as const, '/images/timeline-dark@2x.png', 2400, 1000]
	])('names and sizes %j', (wanted, path, width, height) => {
		expect(pictureOf('timeline', 500, wanted)).toEqual({ path, width, height });
	});

	test('gives each of a chart’s pictures a name of its own', () => {
		const paths = picturesOf('timeline', 500).map(({ path }) => path);
		expect(new Set(paths).size).toBe(10);
	});
});

test('cardOf(slug, card) has the size that feeds and previews ask for', () => {
	expect(cardOf('timeline', 'square')).toEqual({ path: '/images/timeline-square.png', ...cards.square });
	expect(cardOf('overview', 'social')).toEqual({ path: '/images/overview-social.png', ...cards.social });
	expect(cardOf('timeline', 'square', true).path).toBe('/images/timeline-square-dark.png');
	expect(cards.social.width).toBe(pictureWidth);
});

test('PictureList refuses a chart without a height', () => {
	expect(v.is(PictureList, { timeline: { height: 500, alt: 'Timeline.' } })).toBe(true);
	expect(v.is(PictureList, { timeline: { height: 0, alt: 'Timeline.' } })).toBe(false);
});
