/** How the page of readings looks and what its keys do: it stands in no published site. */

export const reviewStyles = `
.review header { padding: clamp(24px, 4vw, 40px) 0 0; }
.review h1 { margin-top: 8px; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); text-wrap: balance; }
.review header bdi { overflow-wrap: anywhere; }
.review .bar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 24px; margin-top: 20px; }
.review .bar ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0; padding: 0; }
.review .bar a, .review button, .review summary {
	display: inline-block; min-height: 36px; padding: 6px 12px; border: 1px solid var(--ink); background: none;
	color: inherit; font: inherit; font-size: 0.9375rem; line-height: 1.4; text-decoration: none; cursor: pointer;
}
.review summary { list-style: none; }
.review summary::-webkit-details-marker { display: none; }
.review .bar a[aria-current], .review button[data-key='accept'], .review .bar a:hover, .review button:hover:enabled,
.review summary:hover { background: var(--ink); color: var(--page); }
.review button:disabled { border-color: var(--rule); color: var(--muted); cursor: default; }
.review .keys { margin-top: 12px; font-size: 0.875rem; }
.review kbd { border: 1px solid var(--rule); padding: 0 5px; font-family: inherit; }
.review .said { min-height: 1.6em; margin-top: 4px; font-size: 0.875rem; }
.review .items { list-style: none; margin: 8px 0 0; padding: 0; border-bottom: 1px solid var(--rule); }
.review .items > li {
	display: grid; gap: 10px 24px; padding: 18px 14px; border-top: 1px solid var(--rule); border-left: 4px solid transparent;
	scroll-margin: 80px;
}
.review .items > li:is(:focus, :focus-within) { border-left-color: var(--ink); background: var(--raised); }
.review .items > li:focus { outline: none; }
.review .asks { color: var(--muted); }
.review .reading { min-width: 0; }
.review h2 { font-family: var(--sans); font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
.review h2 span { font-weight: 400; }
.review .said-so { margin-top: 6px; font-family: var(--serif); font-size: 1.0625rem; overflow-wrap: anywhere; white-space: pre-line; }
.review .said-so a { display: block; width: fit-content; font-family: var(--sans); font-size: 0.8125rem; }
.review mark { background: none; color: inherit; box-shadow: none; border-bottom: 2px solid var(--loss); }
.review .answers { min-width: 0; }
.review .answers form { display: flex; flex-wrap: wrap; gap: 8px; }
.review details { margin-top: 8px; }
.review details form { display: grid; gap: 4px; margin-top: 8px; }
.review :is(input, select) {
	min-height: 36px; width: 100%; box-sizing: border-box; border: 1px solid var(--plain); background: var(--page);
	color: inherit; font: inherit; font-size: 1rem; padding: 4px 8px;
}
.review label { margin-top: 4px; font-size: 0.875rem; color: var(--muted); }
.review details button { justify-self: start; margin-top: 6px; }
@media (min-width: 60em) {
	.review .items > li { grid-template-columns: 11rem minmax(0, 1fr) 19rem; }
	.review .answers form:first-child { justify-content: flex-end; }
	.review .answers summary { float: right; }
	.review details form { clear: both; padding-top: 8px; }
}
@media (pointer: coarse) { .review :is(button, summary, input, select), .review .bar a { min-height: 44px; } }
@media (forced-colors: active) { .review .items > li:is(:focus, :focus-within) { outline: 2px solid; } }
`;

/** ms from one question for new data to the next */
const pause = 1500;

/** Keys, and where one was after an answer. The page is read again once the data are others, unless it is written in. */
export const reviewScript = `(() => {
	const items = [...document.querySelectorAll('.items > li')];
	const kept = 'pullquote review';
	const at = () => items.findIndex((item) => item.contains(document.activeElement));
	const go = (to) => {
		const item = items[Math.max(0, Math.min(to, items.length - 1))];
		item?.focus();
		item?.scrollIntoView({ block: 'nearest' });
	};
	const keep = () => {
		try { sessionStorage.setItem(kept, String(at())); } catch {}
	};
	document.addEventListener('submit', keep);
	let last = -1;
	try { last = Number(sessionStorage.getItem(kept) ?? -1); sessionStorage.removeItem(kept); } catch {}
	if (last >= 0) go(last);
	const press = (selector) => items[at()]?.querySelector(selector)?.click();
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
		const on = items.includes(document.activeElement);
		const acts = {
			j: () => go(at() + 1),
			k: () => go(at() - 1),
			x: () => press('[data-key=reject]'),
			z: () => document.querySelector('.undo button').click(),
			e: () => {
				const details = items[at()]?.querySelector('details');
				if (!details) return;
				details.open = true;
				details.querySelector('input:not([type=hidden]), select').focus();
			},
			enter: () => press('[data-key=accept]')
		};
		const key = event.key.toLowerCase();
		if ((key === 'enter' && !on) || !Object.hasOwn(acts, key)) return;
		event.preventDefault();
		acts[key]();
	});
	let known;
	setInterval(async () => {
		if (document.visibilityState === 'hidden' || document.querySelector('.items details[open]')) return;
		const now = await fetch(new URL('../.live', location.href), { cache: 'no-store' }).then((answer) => answer.text(), () => undefined);
		if (now === undefined) return;
		if (known !== undefined && known !== now) { keep(); location.reload(); }
		known = now;
	}, ${pause});
})();
`;
