/** In the live site's articles a sentence leads to the page on which what is read in it is put right. */

/** The script that does so, from the site's root. */
export const wrongPath = '.wrong.js';

/** ms that the link stays once the pointer has left its sentence */
const stays = 700;

export const wrongScript = `(() => {
	const article = location.pathname.split('/').filter(Boolean).at(-1);
	const review = new URL('review/', new URL('.', document.currentScript.src));
	const link = document.createElement('a');
	link.textContent = 'This is wrong';
	link.style.cssText = 'position:absolute;z-index:2;padding:5px 10px;border:1px solid var(--ink);background:var(--raised);color:var(--ink);font:0.8125rem var(--sans);text-decoration:none';
	link.hidden = true;
	document.body.append(link);
	let leaving;
	const show = ({ target }) => {
		const sentence = target.closest?.('.sentence');
		if (!sentence && target !== link) {
			leaving ??= setTimeout(() => (link.hidden = true), ${stays});
			return;
		}
		clearTimeout(leaving);
		leaving = undefined;
		if (!sentence) return;
		const number = sentence.id.slice(1);
		link.href = review + '?in=' + article + '&sentence=' + number;
		link.setAttribute('aria-label', 'This is wrong: put right what is read in sentence ' + number);
		link.hidden = false;
		const { left, top } = sentence.getClientRects()[0];
		link.style.left = scrollX + Math.max(4, Math.min(left, innerWidth - link.offsetWidth - 4)) + 'px';
		link.style.top = scrollY + Math.max(0, top - link.offsetHeight - 1) + 'px';
	};
	for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, show);
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'w' || event.ctrlKey || event.metaKey || event.altKey) return;
		if (document.activeElement?.closest('.sentence')) link.click();
	});
})();
`;

/** An article's page with that script; any other as it is. */
export function withWrong(page: Buffer, path: string, base: string): Buffer {
	if (!/^articles\/[^/]+\/$/.test(path)) return page;
	const text = page.toString();
	const at = text.lastIndexOf('</body>');
	if (at < 0) return page;
	return Buffer.from(
		`${text.slice(0, at)}<script src="${base}/${wrongPath}" defer></script>${text.slice(at)}`
	);
}
