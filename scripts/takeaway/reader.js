/*
 * The one script of the take-away file: shows the page that the address asks for after "#/". All pages but the first
 * stand in the file compressed; nothing is fetched.
 */
(async () => {
	const main = document.querySelector('main');
	const packed = document.querySelector('#pages')?.textContent ?? '';
	if (main === null) return;

	/** @type {Map<string, { title: string, look: string, html: string }>} */
	let pages;
	try {
		const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
		const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
		pages = new Map(Object.entries(await new Response(stream).json()));
	} catch {
		const said = document.createElement('p');
		said.textContent =
			'This browser cannot open the other pages of this file → a browser of 2023 or later can.';
		main.prepend(said);
		return;
	}

	let shown = '/';
	/** The page and the place in it that the address asks for: "#/articles/x/#s3". */
	const asked = () => {
		const [, path = '', place = ''] = /^#(\/[^#]*)(?:#(.*))?$/.exec(location.hash) ?? [];
		return { path: pages.has(path) ? path : '/', place: decodeURIComponent(place) };
	};
	const show = () => {
		// "#main" and its like lead within the page
		if (location.hash !== '' && !location.hash.startsWith('#/')) return;
		const { path, place } = asked();
		const page = pages.get(path);
		if (page === undefined) return;
		if (path !== shown) {
			main.className = page.look;
			main.innerHTML = page.html;
			document.title = page.title;
			for (const link of document.querySelectorAll('body > header a')) {
				const own = link.getAttribute('href') ?? '';
				const isHere = own === `#${path}` || (own !== '#/' && path.startsWith(own.slice(1)));
				if (isHere) link.setAttribute('aria-current', own === `#${path}` ? 'page' : 'true');
				else link.removeAttribute('aria-current');
			}
			shown = path;
			main.focus({ preventScroll: true });
			scrollTo(0, 0);
		}
		for (const old of main.querySelectorAll('.asked')) old.classList.remove('asked');
		const target = place === '' ? null : document.getElementById(place);
		target?.classList.add('asked');
		target?.scrollIntoView();
	};
	addEventListener('hashchange', show);
	show();
})();
