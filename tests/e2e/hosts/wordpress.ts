/** How WordPress treats a pasted link to a site it does not know, imitated: its filter, and its listener. */

/** The frame's height may not leave these, in pixels. */
export const wordPressHeights = [200, 1000] as const;

const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];

/**
 * What WordPress makes of an oEmbed's `html`: a quotation and a frame, with no attributes but the harmless ones.
 * The frame is sandboxed, is told a secret in its address, and is hidden as long as the quotation can stand for it.
 *
 * @throws {Error} if there is no frame in it: then WordPress shows the bare link
 */
export function asWordPress(html: string, secret: string): string {
	const given = /<iframe\b[^<>]*>/.exec(html)?.[0];
	if (given === undefined) throw new Error('the oEmbed html holds no frame');
	const attributes = kept.flatMap((name) => {
		const value = new RegExp(` ${name}="([^"]*)"`).exec(given)?.[1];
		if (value === undefined) return [];
		return [`${name}="${value}${name === 'src' ? `#?secret=${secret}` : ''}"`];
	});
	const frame = [
		'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
		...attributes,
		`data-secret="${secret}"`
	].join(' ');
	const words = /^<blockquote\b[^>]*>(.*?)<\/blockquote>/s.exec(html)?.[1];
	if (words === undefined) return `${frame}></iframe>`;
	const quotation = words
		.replace(/<(?!\/?a[ >])[^<>]*>/g, '')
		.replace(/<a\b[^<>]*>/g, (link) => `<a${/ href="[^"]*"/.exec(link)?.[0] ?? ''}>`);
	return `<blockquote class="wp-embedded-content" data-secret="${secret}">${quotation}</blockquote>${frame} style="position: absolute; visibility: hidden;"></iframe>`;
}

/** What WordPress's own script does with messages, and says to frames once the page is read. */
export const wordPressListener = `
	addEventListener('message', ({ data, source }) => {
		if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
		for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
			quotation.style.display = 'none';
		for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
			if (frame.contentWindow !== source) continue;
			frame.removeAttribute('style');
			if (data.message === 'height')
				frame.height = Math.min(Math.max(parseInt(data.value, 10), ${wordPressHeights[0]}), ${wordPressHeights[1]});
			if (data.message === 'link' && document.activeElement === frame) {
				const target = new URL(data.value);
				const same = target.host === new URL(frame.getAttribute('src')).host;
				if (same && /^https?:$/.test(target.protocol)) top.location.href = data.value;
			}
		}
	});
	addEventListener('DOMContentLoaded', () => {
		for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
			frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
	});
`;
