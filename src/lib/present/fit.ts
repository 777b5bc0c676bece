/** Enlarges the charts of slides until they fill the room there is. */

/** A chart's smallest words are 12 px on a page: at this scale they are 18 on a slide. */
const least = 1.5;
const most = 2.4;
/** smaller than this a chart is better cut than shrunk */
const floor = 0.9;
const step = 0.05;

/**
 * Sets `--zoom` on a slide to the largest scale at which all its charts fit, and marks it `data-crowded` where that
 * leaves words too small for a wall. The slide must be laid out, if unseen.
 */
export function fitSlide(slide: HTMLElement): void {
	const rooms = [...slide.querySelectorAll<HTMLElement>('.fit')];
	if (rooms.length === 0) return;
	const fits = (zoom: number): boolean => {
		slide.style.setProperty('--zoom', zoom.toFixed(2));
		return rooms.every((room) => isRoomy(room, zoom));
	};
	let low = 0;
	let high = Math.round((most - floor) / step);
	// by halves: asking costs a layout
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(floor + middle * step)) low = middle;
		else high = middle - 1;
	}
	const zoom = floor + low * step;
	fits(zoom);
	slide.toggleAttribute('data-crowded', zoom < least);
}

/** The same for every slide within an element. */
export function fitCharts(root: ParentNode): void {
	root.querySelectorAll<HTMLElement>('.slide').forEach(fitSlide);
}

function isRoomy(room: HTMLElement, zoom: number): boolean {
	const drawing = room.firstElementChild;
	if (!(drawing instanceof HTMLElement)) return true;
	return drawing.offsetHeight * zoom <= room.clientHeight && drawing.scrollWidth <= drawing.clientWidth + 1;
}
