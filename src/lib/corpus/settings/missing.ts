/** What stands for settings that a folder does not have: nothing is said of a corpus that nobody has said. */
import { chartSlugs } from '../../charts/slugs.ts';
import {
	localAddress,
	type ReferenceSettings,
	type SiteSettings,
	type SlideSetting
} from '../../settings.ts';
import { inWords } from '../../wording/numbers.ts';

/** A site of which nothing is known but its articles; its title is settled once they are counted. */
export const missingSite: SiteSettings = {
	title: '',
	name: 'the articles',
	description:
		'What a folder of articles says, read sentence by sentence. Every mark on every chart leads to its sentence.',
	language: 'en-GB',
	address: localAddress,
	published: null,
	rights: 'The articles belong to their authors and publishers.',
	article_rights: null,
	links: []
};

/** A site with a title: its own, or one made of the number of articles. */
export function titled(site: SiteSettings, articles: number): SiteSettings {
	if (site.title !== '') return site;
	return {
		...site,
		title: articles === 1 ? 'What one article says' : `What ${inWords(articles)} articles say`
	};
}

/** No figures to compare with, and no prices. */
export const missingReference: ReferenceSettings = { figures: [], prices: null };

/** A talk of every chart, each with its finding; those that have nothing to show are left out when it is shown. */
export const missingDeck: SlideSetting[] = [
	{ slide: 'start', kind: 'title', headline: null, notes: null, text: null },
	...chartSlugs.map((chart): SlideSetting => ({
		slide: chart,
		kind: 'chart',
		headline: null,
		notes: null,
		chart,
		state: '',
		rows: null,
		figures: null,
		steps: []
	})),
	{ slide: 'end', kind: 'closing', headline: null, notes: null, text: null, chart: null, state: '' }
];
