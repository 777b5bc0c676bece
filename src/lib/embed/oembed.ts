/** oEmbed (oembed.com, 1.0): what a site that is given a chart's link shows in its place. */
import type { View } from '../charts/core/contract.ts';
import { cardOf } from '../charts/page/pictures.ts';
import type { ChartSlug } from '../charts/slugs.ts';
import type { Site } from '../schema.ts';
import { escaped } from '../ui/html.ts';
import { absolute } from '../ui/links.ts';

/** px: the frame's width where the host has none of its own */
export const oembedWidth = 600;

/**
 * The answer for a chart. Its HTML is a quotation with the finding, its source and its link, then the frame: hosts
 * that keep no frames keep the quotation, and those that wait for the frame's height show it until then.
 *
 * @param height px that the embed takes in a frame of `oembedWidth`
 */
export function oembed(
	site: Site,
	slug: ChartSlug,
	{ title, base }: Pick<View<unknown>, 'title' | 'base'>,
	height: number
) {
	const page = absolute(site, `/charts/${slug}/`);
	const thumbnail = cardOf(slug, 'social');
	// only links and attributes that such hosts are known to keep, and no attribute on the quotation
	const quotation = `<blockquote>${escaped(title)}. ${escaped(base)}: <a href="${escaped(page)}">${escaped(site.title)}</a></blockquote>`;
	const iframe =
		`<iframe src="${escaped(absolute(site, `/embed/${slug}/`))}" title="${escaped(title)}"` +
		` width="${oembedWidth}" height="${height}" frameborder="0" style="border:0;max-width:100%"` +
		' loading="lazy" referrerpolicy="strict-origin-when-cross-origin"' +
		' sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>';
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: site.title,
		provider_url: absolute(site, '/'),
		thumbnail_url: site.address + thumbnail.path,
		thumbnail_width: thumbnail.width,
		thumbnail_height: thumbnail.height,
		width: oembedWidth,
		height,
		html: quotation + iframe
	};
}
