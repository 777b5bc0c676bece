import { describe, expect, test } from 'vitest';
import { nameFinder } from '#lib/facts/names/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../../scripts/tools/corpus.ts';
import { readModels } from '../../../scripts/tools/models.ts';

const { settings } = await readCorpus();
const names = nameFinder(settings.names, readModels().names);

/** The names of a text in reading order, a mention each: "Mary Poole (person)". */
function namesIn(text: string): string[] {
	return names(readDocument('an-article', text)).map(({ name, kind }) => `${name.normalize()} (${kind})`);
}

type Row = [text: string, ...names: string[]];

/** By phenomenon, what is read and what is known not to be yet: a row that is read moves up. */
const phenomena: Record<string, { read: Row[]; missed: Row[] }> = {
	'a surname of two words or with a particle belongs to the full name': {
		read: [],
		missed: [
			[
				'Priya Nair-Patel resigned. Ms Nair-Patel said no.',
				'Priya Nair-Patel (person)',
				'Priya Nair-Patel (person)'
			],
			['Jan de Groot resigned. Mr de Groot said no.', 'Jan de Groot (person)', 'Jan de Groot (person)'],
			['Maria von Hahn resigned. Ms von Hahn said no.', 'Maria von Hahn (person)', 'Maria von Hahn (person)'],
			['Ali al-Rashid resigned. Mr al-Rashid said no.', 'Ali al-Rashid (person)', 'Ali al-Rashid (person)'],
			[
				'Luis García Márquez resigned. Mr García Márquez said no.',
				'Luis García Márquez (person)',
				'Luis García Márquez (person)'
			]
		]
	},
	'a listed surname within another name is no mention of the listed': {
		read: [],
		missed: [
			['The Blair Peach inquiry was slow.', 'Blair Peach (person)'],
			['Lord Pemberton of Ashdown said no.', 'Lord Pemberton (person)']
		]
	},
	'a title tells a man from a woman': {
		read: [
			[
				'Peter Langdon and Anna Langdon came. Mrs Langdon spoke.',
				'Peter Langdon (person)',
				'Anna Langdon (person)'
			]
		],
		missed: [
			['John Whitmore resigned. Mrs Whitmore said nothing.', 'John Whitmore (person)', 'Whitmore (person)'],
			['Carol Denby resigned. Her husband, Mr Denby, spoke.', 'Carol Denby (person)', 'Denby (person)']
		]
	},
	'a firm with “&” and a charity of a saint are organisations': {
		read: [],
		missed: [
			['Smith & Nephew gave money.', 'Smith & Nephew (organisation)'],
			['Ernst & Young gave money.', 'Ernst & Young (organisation)'],
			['St John Ambulance helped.', 'St John Ambulance (organisation)']
		]
	},
	'a name begins behind the words before it': {
		read: [],
		missed: [
			['In Leeds Ivy Marsh spoke.', 'Leeds (place)', 'Ivy Marsh (person)'],
			['Former Minister for Women and Equalities Nicola Morden said no.', 'Nicola Morden (person)'],
			['Said Martha Quince: “No.”', 'Martha Quince (person)']
		]
	},
	'addresses, months and currencies are no names': {
		read: [
			['Read www.Marsden-Hall.org/Rob_Marsden or write to Rob.Marsden@Example.org.'],
			['The vote is on 5 Jan. They will lose.'],
			['The fund of NOK 3bn, GBP 2m and RMB 4bn closed.'],
			['The state gave $1.2 billion US and €2bn.'],
			['The grant fell to US$1.2bn last year.']
		],
		missed: []
	},
	'accents in two forms are one name': {
		read: [
			['Rene\u0301e O’Hara spoke. Ren\u00e9e O’Hara left.', 'Renée O’Hara (person)', 'Renée O’Hara (person)']
		],
		missed: []
	}
};

describe.each(Object.entries(phenomena))('%s', (_, { read, missed }) => {
	for (const [text, ...expected] of read)
		test(`${text}`, () => {
			expect(namesIn(text)).toEqual(expected);
		});
	for (const [text, ...expected] of missed)
		test.fails(`${text}`, () => {
			expect(namesIn(text)).toEqual(expected);
		});
});
