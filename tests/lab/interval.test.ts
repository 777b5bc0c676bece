import { expect, test } from 'vitest';
import { interval } from '../../lab/evaluate/interval.ts';

const mean = (values: number[]) => (places: number[]) =>
	places.reduce((sum, place) => sum + (values[place] ?? 0), 0) / Math.max(places.length, 1);

test('interval(articles, measure) holds the figure, and is the same each time', () => {
	const values = Array.from({ length: 200 }, (_, place) => place % 2);
	const articles = values.map((_, place) => String(place));
	const found = interval(articles, mean(values));
	expect(found).toEqual(interval(articles, mean(values)));
	expect(found.value).toBe(0.5);
	// two standard errors of a share of one half among 200: 0.07
	expect(found.low).toBeCloseTo(0.43, 1);
	expect(found.high).toBeCloseTo(0.57, 1);
});

test('interval(articles, measure) is wider where the sentences of an article are alike', () => {
	const values = Array.from({ length: 200 }, (_, place) => (place < 100 ? 0 : 1));
	const alone = interval(
		values.map((_, place) => String(place)),
		mean(values)
	);
	const alike = interval(
		values.map((_, place) => String(Math.floor(place / 20))),
		mean(values)
	);
	expect(alike.high - alike.low).toBeGreaterThan(2 * (alone.high - alone.low));
});
