import type { Handle } from '@sveltejs/kit';
import frame from '#lib/embed/frame.js?raw';
import { standalone } from '#lib/embed/standalone.ts';

/**
 * The pages are whole before a script runs, so scripts are left out of the preloads: the words, the charts and
 * their font come first. Embeds have no script to hydrate them and stand alone, with one small script in the
 * head that talks to the page around them.
 */
export const handle: Handle = ({ event, resolve }) => {
	const embed = event.route.id?.startsWith('/embed/') ?? false;
	let page = '';
	return resolve(event, {
		preload: ({ type }) => type !== 'js',
		transformPageChunk({ html, done }) {
			if (!embed) return html;
			page += html;
			return done ? standalone(page).replace('</head>', () => `<script>${frame}</script></head>`) : '';
		}
	});
};
