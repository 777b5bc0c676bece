/** What a live site's pages ask, to show what has changed since they were made. */

/** Where they ask: the number of times that the data have changed. */
export const changesPath = '.live';

/** The script that asks, and loads the page again once the number is another. A page that nobody sees waits. */
export const reloadPath = '.live.js';

/** ms from one question to the next */
const pause = 700;

export const reloadScript = `(() => {
	const at = new URL('${changesPath}', document.currentScript.src);
	let known;
	setInterval(async () => {
		if (document.visibilityState === 'hidden') return;
		const now = await fetch(at, { cache: 'no-store' }).then((answer) => answer.text(), () => undefined);
		if (now === undefined) return;
		if (known !== undefined && known !== now) location.reload();
		known = now;
	}, ${pause});
})();
`;

/** A page with that script; an embed has none, as it stands in other pages. */
export function withReload(page: Buffer, path: string, base: string): Buffer {
	if (/^(?:embed|oembed)\//.test(path)) return page;
	const text = page.toString();
	const at = text.lastIndexOf('</body>');
	if (at < 0) return page;
	return Buffer.from(
		`${text.slice(0, at)}<script src="${base}/${reloadPath}" defer></script>${text.slice(at)}`
	);
}
