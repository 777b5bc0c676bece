import { mulberry32 } from '../../scripts/tools/random.ts';

/** A figure, and the interval that holds 95 of 100 draws. */
export interface Interval {
	value: number;
	low: number;
	high: number;
}

const draws = 1000;
const seed = 20101122;

/**
 * A figure's 95 % interval by the bootstrap: its articles drawn again with replacement, a thousand times, as the
 * sentences of one article are alike. The same records give the same interval.
 *
 * @param articles the article of each record
 * @param measure the figure over some of the records, given by their places
 */
export function interval(articles: string[], measure: (places: number[]) => number): Interval {
	const byArticle = new Map<string, number[]>();
	for (const [place, article] of articles.entries()) {
		const places = byArticle.get(article);
		if (places === undefined) byArticle.set(article, [place]);
		else places.push(place);
	}
	const groups = [...byArticle.values()];
	const random = mulberry32(seed);
	const figures = Array.from({ length: draws }, () =>
		measure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []))
	).sort((a, b) => a - b);
	return {
		value: rounded(measure(articles.map((_, place) => place))),
		low: rounded(figures[Math.floor(draws * 0.025)] ?? 0),
		high: rounded(figures[Math.ceil(draws * 0.975) - 1] ?? 0)
	};
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
