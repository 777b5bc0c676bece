import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What a page of slides may run besides the site's own files: reveal.js writes its speaker's window, and the size of
 * a printed page, as text within the page. Each is named by its checksum, as version 6.0.2 has it; another version
 * needs others, and the test of the speaker view says so.
 */
const speakerScript = 'sha256-GzCveToXhSIzS3M5eQeRm3McVRB7cYneYKwTkzA3wDk=';
const styles = [
	'sha256-FO8+tEZY4XAJsThREbo8dTCiyACqv1VGgxX0NfVfEAs=',
	'sha256-5xD7BLNoCy5KqrwJT7ZNtKA6nRIflvmd6piSuRBY1V0=',
	'sha256-uwqwH8SmTydlmBTfWOio5L8SYhAU+rODi8qQ08ca+B8='
];

/** A page with its content security policy widened by what reveal.js writes. */
export function withDeckPolicy(html: string): string {
	return html
		.replace("script-src 'self'", `$& '${speakerScript}'`)
		.replace("style-src 'self'", `$& ${styles.map((hash) => `'${hash}'`).join(' ')}`);
}

/**
 * A page whose serif stands in its own style sheet, and needs no request: it is there with the first word, so that
 * nothing waits for it and no letter changes before an audience.
 *
 * @param font WOFF2
 */
export function withFontWithin(html: string, font: Uint8Array): string {
	const link = /url\([^()]*fonts\/newsreader\.woff2"?\)/g;
	const start = html.indexOf('<style>') + '<style>'.length;
	const sheet = html.slice(start, html.indexOf('</style>', start));
	// while the site is developed its styles are files
	if (sheet.search(link) < 0) return html;
	const held = sheet
		.replace(link, `url(data:font/woff2;base64,${base64(font)})`)
		// it takes a moment to be read, and is worth waiting for
		.replace(/font-display:\s*optional/, 'font-display:block');
	return withoutPreload(
		html
			.replace(sheet, () => held)
			.replace(hashOf(sheet), hashOf(held))
			.replace("font-src 'self'", '$& data:')
	);
}

/** The page without the link that has the font fetched ahead. */
function withoutPreload(html: string): string {
	const [start = '', ...links] = html.split('<link rel="preload"');
	const others = links.map((rest) => {
		const end = rest.indexOf('>') + 1;
		const asks = rest.slice(0, end).includes('fonts/newsreader.woff2"');
		return asks ? rest.slice(end) : `<link rel="preload"${rest}`;
	});
	return start + others.join('');
}

/** As a content security policy names a script or a style sheet. */
export function hashOf(text: string): string {
	return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function base64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
