/** Fits slides to their wall: words that are many are set smaller, charts are enlarged until they fill the room. */

/** A chart's smallest words are 12 px on a page: at this scale they are 18 on a slide. */
const least = 1.5;
const most = 2.4;
/** whatever a chart's labels are, nothing of it is cut */
const floor = 0.3;
const step = 0.05;
/** tenths of the size of words, where they are many */
const smallestWords = 3;
/** where the search begins: most charts of a slide fit at this scale */
const first = 1.6;

/**
 * The largest scale from 0.3 to 2.4, in steps of 0.05, at which a drawing fits; 0.3 where it fits at none. It becomes
 * narrower as it is enlarged, and so never less tall.
 *
 * @param roomAt given a scale, the scale to which the drawing could go if it kept the height that it has at that one;
 * 0 where it is too wide. Asked as seldom as can be: each answer costs a layout
 */
export function largestFit(roomAt: (zoom: number) => number): number {
	const stepOf = (zoom: number): number => Math.floor((zoom - floor) / step + 1e-6);
	const zoomOf = (at: number): number => floor + at * step;
	let low = 0;
	let high = stepOf(most);
	let asked = stepOf(first);
	while (low < high) {
		const room = roomAt(zoomOf(asked));
		if (room === 0) {
			high = asked - 1;
			asked = Math.ceil((low + high) / 2);
		} else if (stepOf(room) >= asked) {
			// larger, it is no less tall
			low = asked;
			high = Math.min(high, stepOf(room));
			asked = high;
		} else {
			// smaller, it is no taller
			high = asked - 1;
			low = Math.min(high, Math.max(low, stepOf(room)));
			asked = low + 1;
		}
	}
	return zoomOf(low);
}

/**
 * Fits a slide to the wall: sets `--words` to the largest scale from 1 to 0.3 at which its words leave each other and
 * its charts room, and `--zoom` to the largest at which all its charts fit, whose height is known once they are laid
 * out. Marks it `data-crowded` where that leaves words too small for a wall. The slide must be laid out, if unseen.
 */
export function fitSlide(slide: HTMLElement): void {
	const rooms = [...slide.querySelectorAll<HTMLElement>('.fit')];
	const roomAt = (zoom: number): number => {
		slide.style.setProperty('--zoom', zoom.toFixed(2));
		return Math.min(...rooms.map(roomFor));
	};
	for (let tenths = 10; tenths >= smallestWords; tenths--) {
		slide.style.setProperty('--words', String(tenths / 10));
		if (!wordsFit(slide) && tenths > smallestWords) continue;
		if (rooms.length === 0) return;
		const zoom = largestFit(roomAt);
		// a chart that has no room at any scale gets that of smaller words around it
		if (roomAt(zoom) < zoom && tenths > smallestWords) continue;
		slide.toggleAttribute('data-crowded', zoom < least);
		return;
	}
}

/** Whether all words between a slide's head and foot stand there, and what it draws has a third of its height. */
function wordsFit(slide: HTMLElement): boolean {
	const frame = slide.getBoundingClientRect();
	const [header, footer] = ['header', 'footer'].map((name) =>
		slide.querySelector(`:scope > ${name}`)?.getBoundingClientRect()
	);
	if (frame.height === 0 || !header || !footer) return true;
	/** px of the screen that are one of the slide */
	const one = frame.height / 1080;
	const top = header.bottom - one;
	const bottom = Math.min(footer.top, frame.bottom) + one;
	return (
		footer.bottom <= frame.bottom &&
		[...slide.querySelectorAll<HTMLElement>('.fit')].every(
			(room) => room.getBoundingClientRect().height * 3 >= frame.height
		) &&
		[...slide.querySelectorAll<HTMLElement>(':scope > :not(header, footer) :is(p, h3, li, dd, footer)')]
			.filter((words) => !words.closest('.drawing, .worked-out'))
			.every((words) => {
				const { top: from, bottom: to, height } = words.getBoundingClientRect();
				return height === 0 || (from >= top && to <= bottom && words.scrollWidth <= words.clientWidth + 1);
			})
	);
}

/** The same for every slide within an element. */
export function fitCharts(root: ParentNode): void {
	root.querySelectorAll<HTMLElement>('.slide').forEach(fitSlide);
}

/** The scale to which a drawing could go if it stayed as tall as it is; 0 where it is wider than its place. */
function roomFor(room: HTMLElement): number {
	const drawing = room.firstElementChild;
	if (!(drawing instanceof HTMLElement) || drawing.offsetHeight === 0) return Infinity;
	return drawing.scrollWidth > drawing.clientWidth + 1 ? 0 : room.clientHeight / drawing.offsetHeight;
}
