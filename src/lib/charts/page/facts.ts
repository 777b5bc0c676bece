/** What a chart is, in the words of schema.org: the data behind it, and its picture. */
import type { Site } from '../../schema.ts';
import { absolute } from '../../ui/links.ts';
import type { View } from '../core/contract.ts';
import { cardOf } from './pictures.ts';
import type { RegisteredChart } from '../registry.ts';

/** The facts of a chart's page, to be written as JSON-LD. What is not known is left out. */
export function chartFacts(
	site: Site,
	chart: Pick<RegisteredChart, 'slug' | 'dataset' | 'kind'>,
	{ title, summary }: Pick<View<unknown>, 'title' | 'summary'>
): object {
	const card = cardOf(chart.slug, 'social');
	const file = (ending: string, encodingFormat: string) => ({
		'@type': 'DataDownload',
		encodingFormat,
		contentUrl: absolute(site, `/data/${chart.dataset}.${ending}`)
	});
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: title,
		description: `${summary} The data behind a chart of ${site.title}`,
		url: absolute(site, `/charts/${chart.slug}/`),
		inLanguage: site.language,
		version: site.version,
		...(site.published && { datePublished: site.published }),
		...(site.date_from && site.date_to && { temporalCoverage: `${site.date_from}/${site.date_to}` }),
		distribution: [file('csv', 'text/csv'), file('json', 'application/json')],
		image: {
			'@type': 'ImageObject',
			caption: `${chart.kind}. ${summary}`,
			contentUrl: site.address + card.path,
			width: card.width,
			height: card.height
		}
	};
}
