/**
 * The keyboard inside a chart: one Tab stop, arrows from mark to mark, Home and End, T for the table.
 * Marks are links (`a[data-mark]`), so Enter and Esc need nothing from here. The `data-series` of a mark or
 * of a group around it names its row; in two layouts of one chart only the visible marks take part.
 */

/** A mark: a row of HTML, or a shape within a drawing. */
export type MarkLink = HTMLAnchorElement | SVGAElement;

/** Visible marks in reading order. */
function marksIn(chart: Element): MarkLink[] {
	return [...chart.querySelectorAll<MarkLink>('a[data-mark]')].filter(
		(mark) => mark.getClientRects().length > 0
	);
}

function seriesOf(mark: Element): string {
	return mark.closest('[data-series]')?.getAttribute('data-series') ?? '';
}

function middle(mark: Element): number {
	const box = mark.getBoundingClientRect();
	return box.left + box.width / 2;
}

/** The mark of the nearest other series in one direction whose middle is closest; the same mark at the edge. */
function across(marks: MarkLink[], from: MarkLink, step: 1 | -1): MarkLink {
	const series = [...new Set(marks.map(seriesOf))];
	const wanted = series[series.indexOf(seriesOf(from)) + step];
	if (wanted === undefined) return from;
	const centre = middle(from);
	return marks
		.filter((mark) => seriesOf(mark) === wanted)
		.reduce((best, mark) =>
			Math.abs(middle(mark) - centre) < Math.abs(middle(best) - centre) ? mark : best
		);
}

/** The neighbour of a mark in the direction of a key; undefined where the key is none of ours. */
function target(marks: MarkLink[], from: MarkLink, key: string): MarkLink | undefined {
	const index = marks.indexOf(from);
	switch (key) {
		case 'ArrowRight':
			return marks[index + 1] ?? from;
		case 'ArrowLeft':
			return marks[index - 1] ?? from;
		case 'ArrowDown':
			return across(marks, from, 1);
		case 'ArrowUp':
			return across(marks, from, -1);
		case 'Home':
			return marks[0];
		case 'End':
			return marks.at(-1);
	}
}

/** The mark before or after another in reading order; the same one at the ends. */
export function neighbour(chart: Element, from: MarkLink, step: 1 | -1): MarkLink {
	const marks = marksIn(chart);
	return marks[marks.indexOf(from) + step] ?? from;
}

/** Focuses a mark and brings it onto the screen: within a tall drawing Firefox does not. */
export function focusMark(mark: MarkLink): void {
	mark.focus();
	const { top, bottom } = mark.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
}

/**
 * Listen on a chart's container.
 *
 * @param say called with a mark's label when it is pointed at or focused, and with null when it no longer is
 * @param openTable called for `T`
 * @returns removes the listeners
 */
export function markKeys(
	chart: HTMLElement,
	say: (label: string | null) => void,
	openTable: () => void
): () => void {
	const markOf = (event: Event) =>
		event.target instanceof Element ? event.target.closest<MarkLink>('a[data-mark]') : null;

	const onkeydown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const from = markOf(event);
		if (!from) return;
		if (event.key === 't' || event.key === 'T') {
			event.preventDefault();
			openTable();
			return;
		}
		const next = target(marksIn(chart), from, event.key);
		if (!next) return;
		event.preventDefault();
		focusMark(next);
	};
	const onfocusin = (event: FocusEvent) => {
		const mark = markOf(event);
		if (!mark) return;
		for (const other of marksIn(chart)) other.setAttribute('tabindex', other === mark ? '0' : '-1');
		say(mark.getAttribute('aria-label'));
	};
	const onpointerover = (event: PointerEvent) => {
		const mark = markOf(event);
		if (mark) say(mark.getAttribute('aria-label'));
	};
	const onleave = () => say(null);

	chart.addEventListener('keydown', onkeydown);
	chart.addEventListener('focusin', onfocusin);
	chart.addEventListener('focusout', onleave);
	chart.addEventListener('pointerover', onpointerover);
	chart.addEventListener('pointerleave', onleave);
	return () => {
		chart.removeEventListener('keydown', onkeydown);
		chart.removeEventListener('focusin', onfocusin);
		chart.removeEventListener('focusout', onleave);
		chart.removeEventListener('pointerover', onpointerover);
		chart.removeEventListener('pointerleave', onleave);
	};
}
