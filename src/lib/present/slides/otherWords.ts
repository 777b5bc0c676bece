/** So many unlike letters that hardly two fonts give them the same width. */
const letters = 'Black quartz, my vow: judge 0123456789 sphinxes of fog';

/**
 * Calls when words take another room than before: in a font, a size or a spacing that a reader asks for.
 *
 * @returns what ends it
 */
export function onOtherWords(call: () => void): () => void {
	const words = document.createElement('span');
	words.textContent = letters;
	Object.assign(words.style, { display: 'block', width: 'max-content' });
	// no page is wider for it, and at the head: at the foot it would make a page of its own on paper
	const place = document.createElement('span');
	place.ariaHidden = 'true';
	Object.assign(place.style, {
		position: 'absolute',
		top: '0',
		width: '0',
		height: '0',
		overflow: 'hidden',
		visibility: 'hidden'
	});
	place.append(words);
	document.body.append(place);
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
		place.remove();
	};
}
