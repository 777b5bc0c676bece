import type { Span } from './document.ts';

/** Of spans in reading order, those that start in none of some others, which are in reading order too. */
export function outside<Found extends Span>(found: Found[], others: readonly Span[]): Found[] {
	if (others.length === 0) return found;
	let next = 0;
	return found.filter(({ start }) => {
		while ((others[next]?.end ?? Infinity) <= start) next += 1;
		return start < (others[next]?.start ?? Infinity);
	});
}
