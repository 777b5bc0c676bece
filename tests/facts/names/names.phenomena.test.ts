import { describe, expect, test } from 'vitest';
import { nameFinder } from '#lib/facts/names/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../../scripts/tools/corpus.ts';
import { readModels } from '../../../scripts/tools/models.ts';

const { settings } = await readCorpus();
const names = nameFinder(settings.names, readModels().names);

/** The names of a text in reading order, a mention each: "p Mary Poole", "o" an organisation, "in" a place. */
function namesIn(text: string): string[] {
	const letters = { person: 'p', organisation: 'o', place: 'in' };
	return names(readDocument('an-article', text)).map(
		({ name, kind }) => `${letters[kind]} ${name.normalize()}`
	);
}

type Row = [text: string, ...names: string[]];

const phenomena: Record<string, Row[]> = {
	'a surname of two words or with a particle belongs to the full name': [
		['Priya Nair-Patel resigned. Ms Nair-Patel said no.', 'p Priya Nair-Patel', 'p Priya Nair-Patel'],
		['Jan de Groot resigned. Mr de Groot said no.', 'p Jan de Groot', 'p Jan de Groot'],
		['Maria von Hahn resigned. Ms von Hahn said no.', 'p Maria von Hahn', 'p Maria von Hahn'],
		['Ali al-Rashid resigned. Mr al-Rashid said no.', 'p Ali al-Rashid', 'p Ali al-Rashid'],
		[
			'Luis García Márquez resigned. Mr García Márquez said no.',
			'p Luis García Márquez',
			'p Luis García Márquez'
		],
		[
			'Priya Nair-Patel resigned. Ms Nair-Patel said no. Nair-Patel left.',
			'p Priya Nair-Patel',
			'p Priya Nair-Patel',
			'p Priya Nair-Patel'
		],
		[
			'Jan de Groot resigned. Mr de Groot said no. Critics of de Groot agreed.',
			'p Jan de Groot',
			'p Jan de Groot',
			'p Jan de Groot'
		],
		[
			'Zoë O’Brien-Jones spoke in Cardiff. O’Brien-Jones agreed.',
			'p Zoë O’Brien-Jones',
			'in Cardiff',
			'p Zoë O’Brien-Jones'
		],
		['Peter van den Berg spoke. Mr van den Berg sat down.', 'p Peter van den Berg', 'p Peter van den Berg'],
		['Anna Lloyd-Price spoke. Mrs Lloyd-Price sat down.', 'p Anna Lloyd-Price', 'p Anna Lloyd-Price'],
		['Omar el-Sayed spoke. Mr el-Sayed sat down.', 'p Omar el-Sayed', 'p Omar el-Sayed'],
		['Rosa da Silva spoke. Ms da Silva sat down.', 'p Rosa da Silva', 'p Rosa da Silva'],
		['We asked Dr Helen de la Tour. Dr de la Tour was sure.', 'p Helen de la Tour', 'p Helen de la Tour'],
		[
			'Hugh St John-Baker spoke, and Mr St John-Baker sat down.',
			'p Hugh St John-Baker',
			'p Hugh St John-Baker'
		]
	],
	'a listed surname within another name is no mention of the listed': [
		['The Blair Peach inquiry was slow.', 'p Blair Peach'],
		['Blair Peach died in 1979.', 'p Blair Peach'],
		['Lord Pemberton of Ashdown said no.', 'p Lord Pemberton'],
		['Baroness Marsh of Brown End agreed.', 'p Baroness Marsh'],
		['Then Blair Tindall came.'],
		['The Osborne Budget hurt.', 'p George Osborne'],
		['The Thatcher Years were long.', 'p Margaret Thatcher'],
		['The Blair Government fell.', 'p Tony Blair'],
		[
			'Lord Haddon of ACEVO agreed.',
			'p Lord Haddon',
			'o Association of Chief Executives of Voluntary Organisations'
		]
	],
	'a title tells a man from a woman': [
		['John Whitmore resigned. Mrs Whitmore said nothing.', 'p John Whitmore', 'p Whitmore'],
		['Carol Denby resigned. Her husband, Mr Denby, spoke.', 'p Carol Denby', 'p Denby'],
		[
			'Peter Langdon and Anna Langdon came. Mrs Langdon spoke.',
			'p Peter Langdon',
			'p Anna Langdon',
			'p Anna Langdon'
		],
		[
			'Peter Langdon and Anna Langdon came. Mr Langdon spoke.',
			'p Peter Langdon',
			'p Anna Langdon',
			'p Peter Langdon'
		],
		['Peter Langdon and Anna Langdon came. Langdon spoke.', 'p Peter Langdon', 'p Anna Langdon'],
		['Peter Langdon and Anna Langdon came. Dr Langdon spoke.', 'p Peter Langdon', 'p Anna Langdon'],
		['Mrs Blair waved.', 'p Blair'],
		['Mr Blair waved.', 'p Tony Blair'],
		['George Tate spoke. Ms Tate wept.', 'p George Tate', 'p Tate'],
		['Sarah Tate spoke. Miss Tate wept.', 'p Sarah Tate', 'p Sarah Tate'],
		['Jo Tate spoke. Mr Tate wept.', 'p Jo Tate', 'p Jo Tate'],
		['Mrs Jo Tate spoke. Mr Tate wept.', 'p Jo Tate', 'p Tate'],
		['Diana Holt spoke. Sir Holt wept.', 'p Diana Holt', 'p Sir Holt']
	],
	'a firm with “&” and a charity of a saint are organisations': [
		['Smith & Nephew gave money.', 'o Smith & Nephew'],
		['Ernst & Young gave money.', 'o Ernst & Young'],
		['Ernst & Young and Marks & Spencer gave money.', 'o Ernst & Young', 'o Marks & Spencer'],
		['Smith & Nephew and Johnson & Johnson gave money.', 'o Smith & Nephew', 'o Johnson & Johnson'],
		['St John Ambulance helped.', 'o St John Ambulance'],
		['They asked Holland & Barrett.', 'o Holland & Barrett'],
		['They asked Tate & Lyle plc.', 'o Tate & Lyle plc'],
		['It was sold by Fortnum & Mason.', 'o Fortnum & Mason'],
		['They shopped at B&Q and at M&S.', 'o B&Q', 'o M&S'],
		['He waited in A&E after the Q&A.'],
		['The rules of Health & Safety are long.'],
		['Richard & Judy came.', 'p Richard', 'p Judy'],
		['The firm of Dawkins & Sons closed.', 'o Dawkins & Sons'],
		['Cameron & Clegg came.', 'p David Cameron', 'p Nick Clegg']
	],
	'a name begins behind the words before it, and ends before those behind': [
		['In Leeds Ivy Marsh spoke.', 'in Leeds', 'p Ivy Marsh'],
		['Former Minister for Women and Equalities Nicola Morden said no.', 'p Nicola Morden'],
		[
			'Shadow Secretary of State for Communities and Local Government Carla Fenwick said no.',
			'o Department for Communities and Local Government',
			'p Carla Fenwick'
		],
		['Said Martha Quince: “No.”', 'p Martha Quince'],
		['At York Simon Platt spoke.', 'in York', 'p Simon Platt'],
		['In London Helen Mercer was calm.', 'in London', 'p Helen Mercer'],
		['The Minister for Sport and Tourism Hugh Robertshaw said no.', 'p Hugh Robertshaw'],
		['They heard Swede Lars Lindqvist and Briton Amy Stokes.', 'p Lars Lindqvist', 'p Amy Stokes'],
		['Asked Peter Dunmore: “Why?”', 'p Peter Dunmore'],
		['Ed Balls is the MP for Morley and Outwood.', 'p Ed Balls', 'in Morley and Outwood'],
		['The MP for Leeds and Gordon Brown came.', 'in Leeds', 'p Gordon Brown'],
		['Says Ruth Ashdown-Bell: “Never again.”', 'p Ruth Ashdown-Bell']
	],
	'a bill, a law and a new word are nobody': [
		['The Bill was read twice.'],
		['The Localism Bill was read twice.'],
		['They amended the Health and Social Care Bill.'],
		['Brexit means little.'],
		['A vote on Brexit came.'],
		['This Act is short.'],
		['The Lisbon Treaty was signed.'],
		['Bill Fenton spoke, and Bill sat down.', 'p Bill Fenton', 'p Bill Fenton'],
		['The Academies Act passed.'],
		['They wrote the Bill of Rights.']
	],
	'addresses, months and currencies are no names': [
		['Read www.Marsden-Hall.org/Rob_Marsden or write to Rob.Marsden@Example.org.'],
		['See https://example.org/Mary-Poole/Leeds/2010?by=Tom%20Ashby for more.'],
		['The [council](https://example.org/Bradfield/Cuts?ref=Mary_Poole) met.'],
		['The vote is on 5 Jan. They will lose.'],
		['From 3 Apr. to Sept 9 it rained.'],
		['The fund of NOK 3bn, GBP 2m and RMB 4bn closed.'],
		['The state gave USD12bn to the scheme.'],
		['The state gave $1.2 billion US and €2bn.'],
		['The grant fell to US$1.2bn last year.'],
		['It cost C$4m and A$5m.'],
		['Write to mary.poole@leeds.gov.uk today.']
	],
	'accents in two forms are one name': [
		['Rene\u0301e O’Hara spoke. Ren\u00e9e O’Hara left.', 'p Renée O’Hara', 'p Renée O’Hara'],
		[
			'Jose\u0301 Nu\u0301n\u0303ez said so. Jos\u00e9 N\u00fa\u00f1ez said more.',
			'p José Núñez',
			'p José Núñez'
		],
		['Then Zo\u00eb Pratt met Zoe\u0308 Pratt.', 'p Zoë Pratt', 'p Zoë Pratt'],
		['Then Sia\u0302n Rees spoke. Ms Rees left.', 'p Siân Rees', 'p Siân Rees']
	]
};

describe.each(Object.entries(phenomena))('%s', (_, rows) => {
	test.each(rows)('%s', (text, ...expected) => {
		expect(namesIn(text)).toEqual(expected);
	});
});
