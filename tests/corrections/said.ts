/** A small made-up corpus, read with what a person says of it. */
import { analyse, type Analysis } from '#lib/analysis.ts';
import { readCorrections } from '#lib/corrections/readCorrections.ts';
import type { Settings } from '#lib/settings.ts';
import type { Article } from '#lib/text/article/article.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { readOwnSettings } from '../../scripts/tools/corpus.ts';

export const bodies = {
	rents: `Rents rose faster than wages. The council cut the housing grant by £2 million in a year, said Jane Smith of Ashby Tenants.

The council was proud of its “new homes”, but the landlords were not. Ned Harrow called it a disgrace. Edward Harrow will stand again.`,
	schools: `Ashby has two schools. Ned Harrow visited both. The council gave them £300,000 last year.

Mr Harrow praised the teachers, and the council did well. Some millions were lost to the town.`
};

/** The place of a sum in `rents`, as an entry says it. */
export const grant = 'quotation: cut the housing grant by £2 million in a year, sum: £2 million';

export function articleOf(article: string, body: string, title = `On ${article}`): Article {
	return {
		article,
		title,
		title_supplied: false,
		author: null,
		publication: null,
		date: null,
		date_from: null,
		date_to: null,
		date_evidence: null,
		source: '',
		credits: [],
		quotable: null,
		body
	};
}

export const articles = Object.entries(bodies).map(([id, body]) => articleOf(id, body));

const theme = { exclude: [], counts: [], does_not_count: [], definition: 'Made up.' };

let own: Promise<Settings> | undefined;
/** The settings of the made-up corpus. */
export async function settings(): Promise<Settings> {
	const { site, names, reference } = await (own ??= readOwnSettings());
	return {
		site,
		names,
		reference,
		figures: [],
		themes: [
			{ theme: 'housing', label: 'Housing', phrases: ['rent', 'housing', 'landlord'], ...theme },
			{ theme: 'schools', label: 'Schools', phrases: ['school'], ...theme }
		],
		targets: [
			{
				target: 'council',
				label: 'The council',
				definition: 'Made up.',
				themes: [],
				names: [],
				phrases: ['the council'],
				exclude: []
			}
		]
	};
}

/** The settings with what a `pullquote.yaml` says, and what is wrong with it. */
async function reading(yaml: string) {
	const bytes = new TextEncoder().encode(yaml);
	const { corrections, problems, say } = await readCorrections({ read: async () => bytes });
	return { settings: { ...(await settings()), ...(corrections && { corrections }) }, problems, say };
}

/** What is found in the corpus, put right by a `pullquote.yaml`, and every message as `line code fault`. */
export async function correctedBy(
	yaml: string,
	of: Article[] = articles
): Promise<Analysis & { messages: string[]; states: string[] }> {
	const { settings, problems, say } = await reading(yaml);
	const analysis = analyse(of, settings, readModels());
	const { standing = [], setAside = [] } = analysis.corrections ?? {};
	return {
		...analysis,
		messages: [...problems, ...say(setAside)].map(({ line, code, fault }) => `${line} ${code} ${fault}`),
		states: standing.map(({ kind, index, state }) => `${kind} ${index} ${state}`)
	};
}
