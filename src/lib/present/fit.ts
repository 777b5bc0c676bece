/** Enlarges the charts of slides until they fill the room there is. */

/** A chart's smallest words are 12 px on a page: at this scale they are 18 on a slide. */
const least = 1.5;
const most = 2.4;
/** smaller than this a chart is better cut than shrunk */
const floor = 0.9;
const step = 0.05;

/** Sets `--zoom` on each slide to the largest scale at which all its charts fit. Slides must be laid out, if unseen. */
export function fitCharts(root: ParentNode): void {
	for (const slide of root.querySelectorAll<HTMLElement>('.slide')) {
		const rooms = [...slide.querySelectorAll<HTMLElement>('.fit')];
		if (rooms.length === 0) continue;
		let zoom = most;
		for (; zoom > floor; zoom = Math.round((zoom - step) * 100) / 100) {
			slide.style.setProperty('--zoom', String(zoom));
			if (rooms.every(isRoomy)) break;
		}
		slide.toggleAttribute('data-crowded', zoom < least);
	}
}

function isRoomy(room: HTMLElement): boolean {
	const drawing = room.firstElementChild;
	if (!(drawing instanceof HTMLElement)) return true;
	const zoom = Number(getComputedStyle(drawing).getPropertyValue('--zoom'));
	return drawing.offsetHeight * zoom <= room.clientHeight && widestWord(drawing) <= drawing.clientWidth + 1;
}

/** px: how far to the right anything of the drawing reaches. */
function widestWord(drawing: HTMLElement): number {
	return drawing.scrollWidth;
}
