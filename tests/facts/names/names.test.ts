import { describe, expect, test } from 'vitest';
import { nameFinder } from '#lib/facts/names/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../../scripts/tools/corpus.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { cpuTime } from '../../cpuTime.ts';

const { articles, settings } = await readCorpus();
const model = readModels().names;
const find = nameFinder(settings.names, model);

/** "Blair = Tony Blair" for each mention, or the text alone where it is the canonical form; with its kind's letter. */
function named(text: string, finder = find): string[] {
	return finder(readDocument('an-article', text)).map(({ name, kind, start, end }) => {
		const mention = text.slice(start, end);
		return `${kind.charAt(0)} ${mention}${mention === name ? '' : ` = ${name}`}`;
	});
}

const acevo = 'o Association of Chief Executives of Voluntary Organisations';
const labour = 'o Labour = Labour Party';
const tory = 'o Tory = Conservative Party';
const tories = 'o Tories = Conservative Party';

/** Every mention in the five articles, read out by hand. */
const gold: Record<string, string[]> = {
	'a-yawning-abyss': [
		'p Liverpool West Derby',
		'p David Cameron',
		'o Kinship Carers',
		'o Chrysalis',
		'o Communiversity',
		'p David Cameron',
		'p Liverpool',
		labour,
		'p Thatcher = Margaret Thatcher',
		tory,
		'p David Davis',
		'p Attila the Hun',
		'p Mother Theresa = Mother Teresa',
		'o Audit Commission',
		'p Vince Cable',
		'o Northern Rock',
		'p George Osborne',
		'o Department for International Development',
		'o Co-operative Party',
		tories,
		'o Lib Dems = Liberal Democrats',
		labour,
		'o Northern Rock',
		labour,
		'o Labour Party',
		'o Co-operative Party',
		labour,
		labour,
		labour,
		'o Co-op = Co-operative Party',
		labour,
		'p David Miliband',
		'o British Broadcasting Co-operative',
		'o BBC Trust',
		tory,
		labour,
		tories
	],
	'an-inherent-contradiction': [
		'p Stephen Bubb',
		acevo,
		tories,
		labour,
		labour,
		labour,
		labour,
		labour,
		'o Northern Rock',
		'o People’s Bank',
		'o Post Office'
	],
	'more-than-a-smokescreen': [
		'o Community Service Volunteers',
		'p Dame Elizabeth Hoodless',
		'o Liverpool council = Liverpool City Council',
		'o Downing Street',
		acevo,
		labour,
		labour,
		'p David Cameron',
		'p Eric Pickles',
		'p Blair = Tony Blair',
		'p Brown = Gordon Brown',
		'p Alan Milburn',
		labour,
		labour,
		'p Lord Wei',
		labour,
		labour,
		labour
	],
	'given-a-blue-rinse': [
		'o Labour party = Labour Party',
		'p David Cameron',
		'o Conservative = Conservative Party',
		labour,
		'o Conservatives = Conservative Party',
		tory,
		labour,
		'p Ed Miliband',
		labour
	],
	'a-truly-big-society': ['p David Cameron']
};

describe('nameFinder(settings, model) finds every name in the five articles and nothing else', () => {
	test.each(Object.entries(gold))('%s', (id, expected) => {
		const article = articles.find(({ article }) => article === id);
		expect(article).toBeDefined();
		expect(named(article?.body ?? '')).toEqual(expected);
	});
});

const listed: [string, ...string[]][] = [
	['The Tories, the Conservatives and every Tory.', tories, 'o Conservatives = Conservative Party', tory],
	['The Lib Dem leader Nick Clegg.', 'o Lib Dem = Liberal Democrats', 'p Nick Clegg'],
	['It first appeared on LabourList.org.', 'o LabourList.org = LabourList'],
	['LabourList is not the Labour Party.', 'o LabourList', 'o Labour Party'],
	[
		'ACEVO and the NCVO agree.',
		`o ACEVO = ${acevo.slice(2)}`,
		'o NCVO = National Council for Voluntary Organisations'
	],
	[
		'Liverpool, Liverpool West Derby and Liverpool council.',
		'p Liverpool',
		'p Liverpool West Derby',
		'o Liverpool council = Liverpool City Council'
	],
	['Cameron’s plan.', 'p Cameron = David Cameron'],
	["Cameron's plan.", 'p Cameron = David Cameron'],
	['An anti-Tory vote in a Labour-led council.', tory, labour],
	['The co-operative movement has co-operative ideals.'],
	["A People's Bank.", "o People's Bank = People’s Bank"],
	['the Bank of\nEngland', 'o Bank of\nEngland = Bank of England'],
	['She wrote in the Times and The Guardian.', 'o Times = The Times', 'o The Guardian'],
	['Times are hard, and the city is cold.'],
	['He was chancellor; the Treasury cut it.', 'o Treasury = HM Treasury'],
	['the Blair–Brown years', 'p Blair = Tony Blair', 'p Brown = Gordon Brown'],
	['All Labour and Co-op MPs voted.', labour, 'o Co-op = Co-operative Party'],
	['Conservative estimates put it higher.'],
	['the labour market and a conservative guess'],
	['Labour market reforms failed.'],
	['Blairite and Thatcherite and Toryism'],
	['U.K. charities lead the UK.', 'p U.K. = United Kingdom', 'p UK = United Kingdom']
];

const people: [string, ...string[]][] = [
	['Then Jane Smith spoke. Smith was clear.', 'p Jane Smith', 'p Smith = Jane Smith'],
	['Smith was clear before Jane Smith spoke.', 'p Jane Smith'],
	['Then Jane Smith met Paul Smith. Smith was clear.', 'p Jane Smith', 'p Paul Smith'],
	['David and Ed Miliband fought. Miliband won.', 'p David = David Miliband', 'p Ed Miliband'],
	['David Miliband fought Ed Miliband. Miliband won.', 'p David Miliband', 'p Ed Miliband'],
	[
		'David Cameron beat David Davis. Davis stayed.',
		'p David Cameron',
		'p David Davis',
		'p Davis = David Davis'
	],
	['So Samantha Cameron spoke, and Cameron listened.', 'p Samantha Cameron'],
	['Mr Cameron and Mrs Thatcher', 'p Cameron = David Cameron', 'p Thatcher = Margaret Thatcher'],
	[
		'It was Sir Stephen Bubb, not Dame Jane Roe.',
		'p Sir Stephen Bubb = Stephen Bubb',
		'p Dame Jane Roe = Jane Roe'
	],
	['Lord Mandelson met Lord Glossop.', 'p Lord Mandelson = Peter Mandelson', 'p Lord Glossop'],
	['The Lord Mayor met the Lord Chancellor.'],
	['Prime Minister Cameron met President Obama.', 'p Cameron = David Cameron', 'p Obama = Barack Obama'],
	['A word from Mr Trubshaw. Later Trubshaw left.', 'p Trubshaw', 'p Trubshaw'],
	['So Mr Smith came, and Jane Smith.', 'p Smith', 'p Jane Smith'],
	['So Dr Smith came, and Jane Smith.', 'p Jane Smith'],
	['Carol Thatcher is not Thatcher.', 'p Carol Thatcher'],
	['the former MP Xanthe Quill MP', 'p Xanthe Quill'],
	['as Xanthe Quill, MP for Wirral South, said', 'p Xanthe Quill', 'p Wirral South'],
	['A book by Vincent van Gogh and John Maynard Keynes', 'p Vincent van Gogh', 'p John Maynard Keynes'],
	[
		'it was Sarah Smith-Jones, then Smith-Jones again',
		'p Sarah Smith-Jones',
		'p Smith-Jones = Sarah Smith-Jones'
	],
	['So Jack London met Brian O’Hara.', 'p Jack London', 'p Brian O’Hara'],
	['Will Labour win? Mark Labour’s words. Bill Tory activists.', labour, labour, tory],
	[
		'Gordon Brown came. Brown bread is good, and Brown’s speech too.',
		'p Gordon Brown',
		'p Brown = Gordon Brown'
	],
	[
		'Then George Osborne’s Treasury and Cameron’s Conservative Party fell.',
		'p George Osborne',
		'p Cameron = David Cameron',
		'o Conservative Party'
	]
];

const organisations: [string, ...string[]][] = [
	['then the Northwich Tenants Association agreed', 'o Northwich Tenants Association'],
	['then Manchester City Council agreed', 'o Manchester City Council'],
	['the City Council and the Parish Council'],
	['at the University of Essex', 'o University of Essex'],
	[
		'the Department for Silly Walks and the Ministry of Magic',
		'o Department for Silly Walks',
		'o Ministry of Magic'
	],
	[
		'the Institute for Public Things (IPT) and later the IPT',
		'o Institute for Public Things',
		'o IPT = Institute for Public Things',
		'o IPT = Institute for Public Things'
	],
	['He supports Manchester United.', 'o Manchester United'],
	['the Big Society, the Good Society and Civil Society'],
	['the Public Sector, Credit Unions and Fair Trade'],
	['Boards of Trustees meet.'],
	['his “Emergency” Budget'],
	['The Department of Health and Social Fear agreed.', 'o Department of Health and Social Fear'],
	['The Department of Health and Gordon Brown agreed.', 'o Department of Health', 'p Gordon Brown'],
	['an Italian Socialist Party, and the Italian parliament', 'o Italian Socialist Party']
];

const places: [string, ...string[]][] = [
	['in Leeds and Leicestershire', 'p Leeds', 'p Leicestershire'],
	['They met in Ormskirk, not in Bury St Edmunds.', 'p Ormskirk', 'p Bury St Edmunds'],
	['from Park Lane to the River Mersey', 'p Park Lane', 'p River Mersey'],
	['in Bristol South', 'p Bristol South'],
	['London and New York', 'p London', 'p New York'],
	['in the United States', 'p United States'],
	['Then Abraham Lincoln left Central London.', 'p Abraham Lincoln', 'p London'],
	['So Hezekiah Lincoln left.', 'p Hezekiah Lincoln']
];

const nothing: [string, ...string[]][] = [
	['The Many Ways To Lose An Election In Britain', 'p Britain'],
	['Volunteers make a difference. Councils do too.'],
	['In January an English MP spoke French on Monday.'],
	['A B C'],
	['']
];

for (const [title, table] of Object.entries({
	'nameFinder(settings, model) brings a name’s aliases together': listed,
	'nameFinder(settings, model) tells people by title, first name and office, and surnames by the full name before':
		people,
	'nameFinder(settings, model) tells organisations by their form and abbreviations by their brackets':
		organisations,
	'nameFinder(settings, model) tells places by the gazetteer and their form': places,
	'nameFinder(settings, model) takes no bare capital for a name': nothing
}))
	describe(title, () => {
		test.each(table)('%s', (text, ...expected) => expect(named(text)).toEqual(expected));
	});

test('nameFinder(settings, model) gives mentions in reading order with the number of their sentence', () => {
	const mentions = find(readDocument('an-article', 'It rained. Labour and the Tories met. Cameron left.'));
	expect(mentions.map(({ sentence, start }) => [sentence, start])).toEqual([
		[2, 11],
		[2, 26],
		[3, 38]
	]);
});

test('nameFinder(settings, model) leaves an alias of two names to the full name before it', () => {
	const moors = {
		names: [
			{ name: 'Ann Moor', kind: 'person' as const, aliases: ['Moor'], note: '' },
			{ name: 'Bob Moor', kind: 'person' as const, aliases: ['Moor'], note: '' }
		],
		several: [],
		not_names: []
	};
	const finder = nameFinder(moors, model);
	expect(named('So Moor left. Then Bob Moor came, and Moor stayed.', finder)).toEqual([
		'p Bob Moor',
		'p Moor = Bob Moor'
	]);
});

test('nameFinder(settings, model) refuses a phrase for several names that lists none of them', () => {
	const settings = { names: [], several: [{ text: 'Ant and Dec', names: ['Ant'] }], not_names: [] };
	expect(() => nameFinder(settings, model)).toThrow(RangeError);
});

describe('nameFinder(settings, model) takes time in proportion to its text', () => {
	test.each([
		'Association of Chief Executives of ',
		'A ',
		'Ab-',
		'Department for ',
		'John Smith ',
		'Labour ',
		'Lord ',
		'Ab’s ',
		'A of '
	])('%s…', (text) => {
		const document = readDocument('an-article', text.repeat(200_000 / text.length));
		expect(cpuTime(() => find(document))).toBeLessThan(3000);
	});
});

describe('known misses', () => {
	test.fails('a magazine named for a town is an organisation', () => {
		expect(named('So the New Yorker wrote.')).toEqual(['o New Yorker']);
	});
	test.fails('an organisation with a name of its own is found unlisted', () => {
		expect(named('then Groundwork helped')).toEqual(['o Groundwork']);
	});
});
