/**
 * What a page says of itself to sites that link to it and to search engines: its full address, a title, a
 * description and a picture (Open Graph, Twitter card), its data (JSON-LD) and its embed (oEmbed). No reader's browser
 * needs it, so it is written into the built page and is no component.
 */
import type { Site } from '../../schema.ts';
import { escaped, jsonLd } from '../../ui/html.ts';
import { absolute } from '../../ui/links.ts';
import type { View } from '../core/contract.ts';
import { chartFacts } from './facts.ts';
import { cardOf } from './pictures.ts';
import type { RegisteredChart } from '../registry.ts';

export interface Previewed {
	site: Site;
	/** the page's path from the site's root */
	path: `/${string}`;
	/** the chart that the page is of, in its words */
	chart?: { chart: RegisteredChart; view: View<unknown> };
	/** an embed, which its chart's page stands for */
	embed: boolean;
}

/**
 * A whole page of HTML with its preview added after its title; title and description are the page's own.
 *
 * @returns the page as it was where it has no title
 */
export function withPreview(html: string, { site, path, chart, embed }: Previewed): string {
	const titleElement = /<title>([^<]*)<\/title>/.exec(html);
	if (!titleElement) return html;
	const [element, whole = ''] = titleElement;
	// both are escaped already, a title but for its quotation marks
	const title = whole.slice(0, Math.max(0, whole.lastIndexOf(' · '))).replaceAll('"', '&quot;');
	const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
	const slug = chart?.chart.slug ?? 'overview';
	const card = cardOf(slug, 'social');
	const address = escaped(absolute(site, chart ? `/charts/${slug}/` : path));
	const meta = (property: string, content: string) => `<meta property="og:${property}" content="${content}">`;
	const tags = [
		`<link rel="canonical" href="${address}">`,
		...(chart ? [oembedLink(absolute(site, `/oembed/${slug}.json`))] : []),
		meta('type', 'website'),
		meta('site_name', escaped(site.title)),
		meta('title', title),
		meta('description', description),
		meta('url', address),
		meta('image', escaped(site.address + card.path)),
		meta('image:width', String(card.width)),
		meta('image:height', String(card.height)),
		meta('image:alt', escaped(chart ? `${chart.chart.kind}. ${chart.view.summary}` : site.title)),
		'<meta name="twitter:card" content="summary_large_image">',
		...(chart && !embed ? [factsElement(chartFacts(site, chart.chart, chart.view))] : [])
	];
	const at = titleElement.index + element.length;
	return html.slice(0, at) + tags.join('') + html.slice(at);
}

function oembedLink(address: string): string {
	return `<link rel="alternate" type="application/json+oembed" href="${escaped(address)}">`;
}

function factsElement(facts: object): string {
	return `<script type="application/ld+json">${jsonLd(facts)}</script>`;
}
