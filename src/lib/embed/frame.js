/*
 * The one script of an embed page: the look that the address asks for, and messages to the page around it.
 * In the head, as it stands here, under a hash: changing a byte changes the content security policy too.
 */
(() => {
	const root = document.documentElement;
	const query = new URLSearchParams(location.search);
	const theme = query.get('theme') ?? '';
	if (['light', 'dark', 'auto'].includes(theme)) root.dataset.theme = theme;
	if (theme === 'light' || theme === 'dark')
		for (const { cssRules } of document.styleSheets)
			for (const rule of cssRules)
				if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('color-scheme: dark'))
					rule.media.mediaText = theme === 'dark' ? 'all' : 'not all';
	if (query.get('title') === 'no') root.dataset.title = 'no';
	if (parent === window) return;

	/** What WordPress adds to the address, and wants to hear again. */
	const secret = /[?&]secret=([a-z0-9]+)/i.exec(location.hash)?.[1];
	/** A page and a frame that make each other grow come to rest after so many messages. */
	const most = 5;
	/** A scroll bar that comes and goes is no new width. */
	const scrollBar = 20;
	let left = most;
	let width = innerWidth;
	let said = 0;

	const heightNow = () => Math.ceil(root.getBoundingClientRect().height);
	const say = () => {
		const height = heightNow();
		if (left === 0 || height === 0) return;
		left -= 1;
		said = height;
		const id = document.querySelector('[data-embed]')?.getAttribute('data-embed') ?? '';
		parent.postMessage({ type: 'pullquote:height', v: 1, id, height }, '*');
		if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
	};
	const sayChange = () => {
		if (Math.abs(innerWidth - width) > scrollBar) {
			width = innerWidth;
			left = most;
		}
		if (Math.abs(heightNow() - said) > 1) say();
	};

	addEventListener('DOMContentLoaded', () => {
		say();
		new ResizeObserver(sayChange).observe(root);
	});
	// twice more for a listener that came after the frame
	addEventListener('load', () => {
		for (const wait of [500, 3000]) setTimeout(say, wait);
	});
	// the reader opens or folds something
	const afresh = () => {
		left = most;
		sayChange();
	};
	addEventListener('toggle', afresh, true);

	if (!secret) return;
	addEventListener('message', ({ source, data }) => {
		if (source === parent && data?.message === 'ready' && data.secret === secret) say();
	});
	// WordPress's frames may not open a link themselves
	addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
		if (!link) return;
		const { href, hash } = new URL(link.getAttribute('href') ?? '', document.baseURI);
		if (hash && href.split('#')[0] === location.href.split('#')[0]) return;
		event.preventDefault();
		parent.postMessage({ message: 'link', value: href, secret }, '*');
	});
})();
