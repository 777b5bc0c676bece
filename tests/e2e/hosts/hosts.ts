/** Other people's pages: every kind of host that an embed must be at home in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from '@playwright/test';
import { fittedFrameCode, frameCode, type Handout } from '#lib/embed/dialog/snippets.ts';
import type { HostPage } from './server.ts';
import { asWordPress, wordPressHeights, wordPressListener } from './wordpress.ts';

export interface Host {
	name: string;
	/** the frame, in CSS pixels; the window is wider */
	width: number;
	/** how many embeds stand on the page */
	embeds: number;
	/** the least and the most that the frame may be tall, or null where no script runs and it stays as given */
	heights: readonly [least: number, most: number] | null;
	options?: BrowserContextOptions;
	/** where the host shows a quotation first, and the frame in its place once that has spoken */
	swaps?: boolean;
	/** the page with the embeds that were pasted into it */
	page(pasted: Pasted[]): HostPage;
}

/** What one embed's code is made of. */
export interface Pasted extends Handout {
	/** the oEmbed answer's html */
	oembed: string;
	/** the address of the element's module */
	element: string;
}

const heights = [120, 4000] as const;
const usual = { width: 600, embeds: 1, heights };
const blank = 'data:,';

/** A page with words and a link before and after what was pasted. */
function html(pasted: string, { root = 'lang="en"', head = '', width = usual.width } = {}): HostPage {
	return {
		body: `<!doctype html>
<html ${root}>
<head><meta charset="utf-8"><title>A page</title><link rel="icon" href="${blank}">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body>
<p><a id="before" href="#before">A link before</a></p>
<div id="column" ${head.includes('host.css') ? '' : `style="width: ${width}px; max-width: 100%"`}>${pasted}</div>
<p><a id="after" href="#after">A link after</a></p>
${'<p>The rest of the page.</p>\n'.repeat(20)}</body>
</html>`
	};
}

const fitted = (pasted: Pasted[]) => pasted.map(fittedFrameCode).join('\n<p>Words between.</p>\n');
const dark = '<style>html { color-scheme: dark; background: #111; color: #eee }</style>';
const narrowest = 200;

export const hosts: Host[] = [
	{ ...usual, name: 'plain', page: (pasted) => html(fitted(pasted)) },
	{
		...usual,
		name: 'sandbox: scripts only',
		page: (pasted) => html(fitted(pasted).replace(/ sandbox="[^"]*"/g, ' sandbox="allow-scripts"'))
	},
	{
		...usual,
		name: 'no script at all',
		heights: null,
		options: { javaScriptEnabled: false },
		page: (pasted) => html(pasted.map(frameCode).join('\n'))
	},
	{
		...usual,
		name: 'strict host CSP',
		page: (pasted) => {
			const from = (address: string) =>
				new URL(address, 'http://self').origin.replace('http://self', "'self'");
			const policy = [
				"default-src 'none'",
				"style-src 'self'",
				'img-src data:',
				...pasted
					.slice(0, 1)
					.flatMap(({ frame, listener }) => [`frame-src ${from(frame)}`, `script-src ${from(listener)}`])
			];
			return {
				...html(fitted(pasted).replaceAll(' style="border:0"', ''), {
					head: '<link rel="stylesheet" href="/host.css">'
				}),
				headers: { 'Content-Security-Policy': policy.join('; ') }
			};
		}
	},
	{
		...usual,
		name: 'WordPress',
		heights: wordPressHeights,
		swaps: true,
		page: (pasted) =>
			html(pasted.map(({ oembed }, index) => asWordPress(oembed, `Abcdefg${index}23`)).join('\n'), {
				head: `<script>${wordPressListener}</script><style>iframe { max-width: 100% }</style>`
			})
	},
	{
		...usual,
		name: 'one-line element',
		page: (pasted) =>
			html(
				pasted
					.map(
						({ frame, height, page, site, element }) =>
							`<pullquote-chart src="${frame}" height="${height}" style="display:grid;min-height:${height}px"><a href="${page}">${site}</a></pullquote-chart><script type="module" src="${element}"></script>`
					)
					.join('\n')
			)
	},
	{
		...usual,
		name: 'dark host',
		options: { colorScheme: 'dark' },
		page: (pasted) => html(fitted(pasted), { head: dark })
	},
	{
		...usual,
		name: 'right to left',
		page: (pasted) => html(fitted(pasted), { root: 'lang="ar" dir="rtl"' })
	},
	{
		...usual,
		name: 'zoom 200 %',
		options: { deviceScaleFactor: 2, viewport: { width: 640, height: 400 } },
		page: (pasted) => html(fitted(pasted))
	},
	{
		...usual,
		name: 'forced colours',
		options: { forcedColors: 'active' },
		page: (pasted) => html(fitted(pasted))
	},
	...[narrowest, 280, 320, 480, 600, 800, 1200].map((width) => ({
		...usual,
		name: `${width} px`,
		width,
		page: (pasted: Pasted[]) => html(fitted(pasted), { width })
	})),
	{ ...usual, name: 'ten on one page', embeds: 10, page: (pasted) => html(fitted(pasted)) }
];

/** The files of the host's own: its stylesheet, and its copies of the scripts. */
export function hostFile(path: string): HostPage | undefined {
	if (path === '/host.css')
		return {
			body: `#column { width: ${usual.width}px; max-width: 100% } iframe { border: 0 }`,
			headers: { 'Content-Type': 'text/css' }
		};
	if (path !== '/v1.js' && path !== '/pullquote-chart.js') return undefined;
	return {
		body: readFileSync(join(import.meta.dirname, '../../../static/embed', path), 'utf8'),
		headers: { 'Content-Type': 'text/javascript' }
	};
}
