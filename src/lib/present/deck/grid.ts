/**
 * Says to each slide where it stands among all, seen at once: as many across as down, so that each keeps the shape of
 * the wall. reveal.js itself has them in one row, of which a few are seen.
 *
 * @returns how many there are across
 */
export function placeInGrid(element: HTMLElement): number {
	const slides = [...element.querySelectorAll('section')];
	const across = Math.max(1, Math.ceil(Math.sqrt(slides.length)));
	const empty = across - Math.ceil(slides.length / across);
	element.style.setProperty('--across', String(across));
	for (const [at, { style }] of slides.entries()) {
		style.setProperty('--column', String(at % across));
		style.setProperty('--row', String(Math.floor(at / across) + empty / 2));
	}
	return across;
}
