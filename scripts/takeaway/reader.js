/*
 * The script of the take-away file: shows the page that the address asks for after "#/", and the slides one at a time
 * where it says "?slides". All pages but the first stand in the file compressed, and so does the script that turns the
 * slides; nothing is fetched.
 */
(async () => {
	const main = document.querySelector('main');
	if (main === null) return;
	const presenting = /[?&]slides\b/.test(location.search);
	if (presenting) main.replaceChildren();

	/** @param {string} place */
	const unpacked = (place) => {
		const packed = document.querySelector(place)?.textContent ?? '';
		const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
		return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
	};
	/** @typedef {{ title: string, look: string, html: string, above?: string, below?: string }} Page */
	/** @type {Map<string, Page>} */
	let pages;
	try {
		pages = new Map(Object.entries(JSON.parse(await unpacked('#pages'))));
	} catch {
		const said = document.createElement('p');
		said.textContent =
			'This browser cannot open the other pages of this file → a browser of 2023 or later can.';
		main.prepend(said);
		return;
	}

	/** @param {Page} page */
	const put = ({ title, look, html, above = '', below = '' }) => {
		for (const old of document.querySelectorAll('[data-around]')) old.remove();
		main.className = look;
		main.innerHTML = html;
		document.title = title;
		for (const [place, around] of /** @type {const} */ ([
			['beforebegin', above],
			['afterend', below]
		])) {
			if (around === '') continue;
			const holder = document.createElement('div');
			holder.dataset.around = '';
			holder.innerHTML = around;
			main.insertAdjacentElement(place, holder);
		}
	};

	const talk = pages.get('/present/');
	if (presenting && talk !== undefined) {
		put(talk);
		for (const part of document.querySelectorAll('body > :is(header, footer)')) part.remove();
		// a link to a page leaves the talk
		for (const link of document.querySelectorAll('a[href^="#/"]'))
			link.setAttribute('href', location.pathname + link.getAttribute('href'));
		const script = document.createElement('script');
		script.type = 'module';
		script.textContent = await unpacked('#talk');
		document.body.append(script);
		return;
	}

	let shown = presenting ? '' : '/';
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
			put(page);
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
