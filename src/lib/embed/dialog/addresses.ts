import { asset, resolve } from '$app/paths';
import { formatState } from '../../charts/core/address.ts';
import type { EmbedState } from '../../charts/page/embeds.ts';
import { chartLink, embedLink } from '../../ui/links.ts';
import type { Look } from './ways.ts';

/** The addresses of an embed in one look. All but the preview's are in full. */
export interface EmbedAddresses {
	/** for a frame on another site */
	frame: string;
	/** of the same, as it is now, for a frame on this page */
	preview: string;
	/** of the chart: its page, or the frozen embed */
	page: string;
	listener: string;
	/** of a file of the site, by its path from the root */
	file(path: string): string;
}

/**
 * Where an embed is found, whether the site stands at its published address or on a desk.
 *
 * @param version the frozen version that a frozen look leads into; null where there is none
 */
export function addressesOf(
	slug: string,
	{ path, state }: EmbedState,
	{ theme, titled, frozen }: Look,
	version: string | null
): EmbedAddresses {
	const absolute = (link: string) => new URL(link, document.baseURI).href;
	const home = absolute(resolve('/'));
	const root = frozen && version !== null ? `${home}v/${version}/` : home;
	const within = (link: string) => root + absolute(link).slice(home.length);
	const look = [theme === 'auto' ? '' : `theme=${theme}`, titled ? '' : 'title=no'].filter(Boolean).join('&');
	const preview = withQuery(embedLink(slug, path), look);
	const frame = within(preview);
	return {
		frame,
		preview,
		page: frozen ? frame : absolute(withQuery(chartLink(slug), formatState(state))),
		listener: absolute(asset('/embed/v1.js')),
		file: (file) => within(asset(file.startsWith('/') ? (file as `/${string}`) : `/${file}`))
	};
}

function withQuery(path: string, query: string): string {
	return query === '' ? path : `${path}?${query}`;
}
