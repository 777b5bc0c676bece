import type { Site } from '../schema.ts';
import { absolute } from './links.ts';

/** What is cited. Nothing of it is the reader's clock: the same page is cited the same way every day. */
export interface Cited {
	/** unlike that of any other chart or version */
	id: string;
	/** the finding */
	title: string;
	/** the title of the site */
	site: string;
	/** the day of publication, ISO 8601, or null */
	published: string | null;
	/** of the data */
	version: string;
	/** in full */
	address: string;
	/** of the site, such as en-GB */
	language: string;
}

/** A chart in the state that the end of its page's address names; `query` is without its question mark. */
export function citedChart(
	site: Pick<Site, 'title' | 'published' | 'version' | 'address' | 'language'>,
	slug: string,
	title: string,
	query: string
): Cited {
	const { published, version, language } = site;
	const address = absolute(site, `/charts/${slug}/`) + (query === '' ? '' : `?${query}`);
	return {
		id: `pullquote-${slug}-${version}`,
		title,
		site: site.title,
		published,
		version,
		address,
		language
	};
}
