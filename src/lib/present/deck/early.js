/*
 * Runs before a page of slides is drawn: where there is room it is a deck from the first paint on, elsewhere, and
 * without a script, a page to scroll. In the head, as it stands here, under a hash.
 */
(() => {
	const root = document.documentElement;
	const asked = /[?&](?:slides|receiver|print-pdf)\b/.test(location.search);
	if (!asked && !matchMedia('(min-width: 37.5em)').matches) return;
	root.classList.add('presenting', 'stage');
	// a slide is 1,080 px tall and as wide as the screen's shape asks, from 4:3 to 16:9
	const fit = () => {
		const shape = /[?&]print-pdf\b/.test(location.search) ? 16 / 9 : innerWidth / innerHeight;
		const width = Math.round(Math.min(1920, Math.max(1440, 1080 * shape)));
		const scale = Math.min(innerWidth / width, innerHeight / 1080);
		root.style.setProperty('--deck-width', `${width}px`);
		root.style.setProperty('--deck-scale', String(scale));
	};
	fit();
	addEventListener('resize', fit);
	// without its script a deck would be stuck on its first slide
	addEventListener(
		'error',
		({ target }) => {
			if (target instanceof HTMLScriptElement) root.classList.remove('presenting', 'stage');
		},
		true
	);
})();
