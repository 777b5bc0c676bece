import type { Site } from '../../schema.ts';
import { absolute } from '../links.ts';

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

type CitedSite = Pick<Site, 'title' | 'published' | 'version' | 'address' | 'language'>;

/** A chart's page in the state that the end of its address names; `query` is without its question mark. */
export function citedPage(site: CitedSite, slug: string, title: string, query: string): Cited {
	const path = `/charts/${slug}/${query === '' ? '' : `?${query}`}` as const;
	return cited(site, `${slug}-${site.version}`, title, path);
}

/** A chart's embed in a frozen version, by the version's name and the embed's path within its chart. */
export function citedFrozen(
	site: CitedSite,
	slug: string,
	title: string,
	frozen: string,
	variant: string
): Cited {
	const path = `/v/${frozen}/embed/${slug}/${variant === '' ? '' : `${variant}/`}` as const;
	return cited(site, `${slug}-${frozen}`, title, path);
}

function cited(site: CitedSite, name: string, title: string, path: `/${string}`): Cited {
	const { published, version, language } = site;
	return {
		id: `pullquote-${name}`,
		title,
		site: site.title,
		published,
		version,
		address: absolute(site, path),
		language
	};
}
