/**
 * Calls when words take another room than before: in a font, a size or a spacing that a reader asks for.
 *
 * @returns what ends it
 */
export function onOtherWords(call: () => void): () => void {
	const words = document.createElement('span');
	words.textContent = 'Words';
	words.ariaHidden = 'true';
	// at the head: at the foot it would make a page of its own on paper
	Object.assign(words.style, { position: 'absolute', top: '0', visibility: 'hidden', whiteSpace: 'nowrap' });
	document.body.append(words);
	let before = '';
	const observer = new ResizeObserver(([entry]) => {
		const { width, height } = entry?.contentRect ?? words.getBoundingClientRect();
		const now = `${width} ${height}`;
		if (before !== '' && before !== now) call();
		before = now;
	});
	observer.observe(words);
	return () => {
		observer.disconnect();
		words.remove();
	};
}
