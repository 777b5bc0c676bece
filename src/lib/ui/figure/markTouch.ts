/**
 * Touch inside a chart. A finger is wider than most marks: a tap on or near a small one picks it out and tells
 * its value, and buttons below the chart open it or go to its neighbours. A second tap opens it, as a click does.
 */
import type { MarkLink } from './markKeys.ts';

/** px: marks at least so wide and high are opened by the first tap (WCAG 2.2, 2.5.8) */
const fingertip = 24;

function distance(mark: Element, x: number, y: number): number {
	const { left, right, top, bottom } = mark.getBoundingClientRect();
	return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/**
 * Listen on a chart's container.
 *
 * @param picked called with the mark that a tap picked out
 * @returns removes the listener
 */
export function markTouch(chart: HTMLElement, picked: (mark: MarkLink) => void): () => void {
	let last: MarkLink | undefined;
	const onclick = (event: PointerEvent) => {
		if (event.pointerType !== 'touch') return;
		const near = [...chart.querySelectorAll<MarkLink>('a[data-mark]')]
			.filter((mark) => mark.getClientRects().length > 0)
			.map((mark) => ({ mark, away: distance(mark, event.clientX, event.clientY) }))
			.reduce<{ mark: MarkLink; away: number } | null>(
				(best, next) => (best === null || next.away < best.away ? next : best),
				null
			);
		if (near === null || near.away > fingertip) return;
		const { width, height } = near.mark.getBoundingClientRect();
		if (Math.min(width, height) >= fingertip || near.mark === last) return;
		event.preventDefault();
		event.stopPropagation();
		last = near.mark;
		picked(near.mark);
	};
	chart.addEventListener('click', onclick, true);
	return () => chart.removeEventListener('click', onclick, true);
}
