/**
 * While a running deck is printed it has a page for each step of a slide, as in the PDF of the build: copies stand for
 * the steps before the last, which the style sheet shows of each slide itself.
 *
 * @param ready called before: charts that have not been seen may not be fitted yet
 */
export function printSteps(element: HTMLElement, ready: () => void): void {
	let copies: HTMLElement[] = [];
	addEventListener('beforeprint', () => {
		ready();
		const sections = [...element.querySelectorAll<HTMLElement>('section')];
		copies = sections.flatMap((section) => {
			const steps = Math.max(0, ...fragmentsOf(section).map(([, index]) => index + 1));
			const earlier = Array.from({ length: steps }, (_, step) => copyOf(section, step));
			section.before(...earlier);
			return earlier;
		});
	});
	addEventListener('afterprint', () => {
		for (const copy of copies) copy.remove();
		copies = [];
	});
}

/** A slide as it is at a step, from 0. */
function copyOf(section: HTMLElement, step: number): HTMLElement {
	const copy = section.cloneNode(true) as HTMLElement;
	copy.removeAttribute('id');
	copy.classList.add('at-step');
	for (const [fragment, index] of fragmentsOf(copy)) fragment.classList.toggle('visible', index < step);
	return copy;
}

/** What a step shows or hides, each with the step that does, from 0. */
function fragmentsOf(section: HTMLElement): [HTMLElement, number][] {
	return [...section.querySelectorAll<HTMLElement>('[data-fragment-index]')].map((fragment) => [
		fragment,
		Number(fragment.dataset.fragmentIndex)
	]);
}
