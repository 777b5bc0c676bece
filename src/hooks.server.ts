import type { Handle } from '@sveltejs/kit';

/**
 * The pages are whole before a script runs, so scripts are left out of the preloads: the words, the charts and
 * their font come first.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type !== 'js' });
