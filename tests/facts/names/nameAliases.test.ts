import { describe, expect, test } from 'vitest';
import { nameFinder } from '#lib/facts/names/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../../scripts/tools/corpus.ts';
import { readModels } from '../../../scripts/tools/models.ts';

const { settings } = await readCorpus();
const find = nameFinder(settings.names, readModels().names);

/** "Blair > Tony Blair" for each mention, or the text alone where it is the name it is counted under. */
function named(text: string): string[] {
	return find(readDocument('an-article', text)).map(({ name, start, end }) => {
		const mention = text.slice(start, end);
		return mention === name ? mention : `${mention} > ${name}`;
	});
}

type Row = [text: string, ...names: string[]];

const parties: Row[] = [
	['The Tories will not thank him for it.', 'Tories > Conservative Party'],
	['Most Lib Dems stayed at home.', 'Lib Dems > Liberal Democrats'],
	['A Lib-Dem council refused the money.', 'Lib-Dem > Liberal Democrats'],
	['One Tory backbencher laughed.', 'Tory > Conservative Party'],
	['The Conservatives’ own voters were unsure.', 'Conservatives > Conservative Party'],
	['It split the Labour party in two.', 'Labour party > Labour Party'],
	['New Labour never asked.', 'New Labour > Labour Party'],
	['The SNP and Plaid Cymru abstained.', 'SNP > Scottish National Party', 'Plaid Cymru'],
	['Ukip took votes from the BNP.', 'Ukip > UK Independence Party', 'BNP > British National Party'],
	['The DUP wanted more.', 'DUP > Democratic Unionist Party'],
	['Even the Greens agreed.', 'Greens > Green Party'],
	['An anti-Labour campaign began.', 'Labour > Labour Party'],
	['The Tory-led council cut first.', 'Tory > Conservative Party'],
	['The Co-op Party met in Cardiff.', 'Co-op Party > Co-operative Party', 'Cardiff']
];

const titled: Row[] = [
	['We heard from Dame Elizabeth Hoodless that day.', 'Dame Elizabeth Hoodless'],
	['The plan was Lord Wei’s.', 'Lord Wei'],
	['So David Davis MP resigned.', 'David Davis'],
	['They wrote to Sir Stephen Bubb.', 'Sir Stephen Bubb > Stephen Bubb'],
	['Baroness Thornbury asked twice.', 'Baroness Thornbury'],
	['A speech by Lady Hartwell moved them.', 'Lady Hartwell'],
	['Mr Cameron smiled.', 'Cameron > David Cameron'],
	['Mrs Thatcher would have known.', 'Thatcher > Margaret Thatcher'],
	['Dr Helen Marsh runs the clinic.', 'Helen Marsh'],
	['Councillor Peter Ashby voted against.', 'Peter Ashby'],
	['Professor Julian Le Strange disagrees.', 'Julian Le Strange'],
	['Prime Minister Cameron flew home.', 'Cameron > David Cameron'],
	['The minister, Nick Hurd MP, was late.', 'Nick Hurd'],
	['Chancellor George Osborne sat down.', 'George Osborne'],
	['Cllr Ruth Bell told the meeting.', 'Ruth Bell']
];

const possessives: Row[] = [
	['Cameron’s big idea was not his own.', 'Cameron > David Cameron'],
	["Labour's record is mixed.", 'Labour > Labour Party'],
	['We read Ed Miliband’s speech.', 'Ed Miliband'],
	['Liverpool’s volunteers withdrew.', 'Liverpool'],
	['The Treasury’s figures are wrong.', 'Treasury > HM Treasury'],
	['George Osborne’s Budget hurt Newcastle’s poor.', 'George Osborne', 'Newcastle > Newcastle upon Tyne'],
	['It was Nick Clegg’s mistake.', 'Nick Clegg'],
	['ACEVO’s members said so.', 'ACEVO > Association of Chief Executives of Voluntary Organisations']
];

const together: Row[] = [
	['the Blair-Brown years', 'Blair > Tony Blair', 'Brown > Gordon Brown'],
	['the Cameron-Clegg coalition', 'Cameron > David Cameron', 'Clegg > Nick Clegg'],
	['the Cameron–Osborne plan', 'Cameron > David Cameron', 'Osborne > George Osborne'],
	[
		'Jane Roebuck met Paul Ingham. The Roebuck-Ingham report followed.',
		'Jane Roebuck',
		'Paul Ingham',
		'Roebuck > Jane Roebuck',
		'Ingham > Paul Ingham'
	],
	[
		'Then Mary Fenwick-Gale rose. Fenwick-Gale was brief.',
		'Mary Fenwick-Gale',
		'Fenwick-Gale > Mary Fenwick-Gale'
	],
	['then David and Ed Miliband fought', 'David > David Miliband', 'Ed Miliband'],
	['the Labour/Co-op candidate', 'Labour > Labour Party', 'Co-op > Co-operative Party'],
	['Cameron and Clegg shook hands.', 'Cameron > David Cameron', 'Clegg > Nick Clegg']
];

const abbreviations: Row[] = [
	[
		'She leads the Association of Chief Executives of Voluntary Organisations (ACEVO). ACEVO objects.',
		'Association of Chief Executives of Voluntary Organisations',
		'ACEVO > Association of Chief Executives of Voluntary Organisations',
		'ACEVO > Association of Chief Executives of Voluntary Organisations'
	],
	[
		'The Institute for Fair Rents (IFR) says so, and the IFR should know.',
		'Institute for Fair Rents',
		'IFR > Institute for Fair Rents',
		'IFR > Institute for Fair Rents'
	],
	[
		'Then ask the FTT (the Federation of Tenants and Traders). The FTT knows.',
		'FTT > Federation of Tenants and Traders',
		'Federation of Tenants and Traders',
		'FTT > Federation of Tenants and Traders'
	]
];

const people: Row[] = [
	['Then Tessa Morley spoke. Morley was angry.', 'Tessa Morley', 'Morley > Tessa Morley'],
	['Then Tessa Morley spoke. Ms Morley was angry.', 'Tessa Morley', 'Morley > Tessa Morley'],
	['Then Tessa Morley met Frank Morley. Morley was angry.', 'Tessa Morley', 'Frank Morley'],
	[
		'Then Tessa Morley met Frank Morley. Mr Morley was angry.',
		'Tessa Morley',
		'Frank Morley',
		'Morley > Frank Morley'
	],
	['Then Tessa Morley met Frank Morley. Dr Morley was angry.', 'Tessa Morley', 'Frank Morley'],
	['So Samantha Cameron spoke, and later Cameron left.', 'Samantha Cameron'],
	['Then Gordon Brown resigned. The Brown era was over.', 'Gordon Brown', 'Brown > Gordon Brown'],
	['Then David Cameron spoke, and David left.', 'David Cameron', 'David > David Cameron'],
	['Then David Cameron met David Davis, and David left.', 'David Cameron', 'David Davis']
];

const organisations: Row[] = [
	['the Department for Work and Pensions denied it', 'Department for Work and Pensions'],
	['then Sefton Council closed the library', 'Sefton Council'],
	['the Scottish Labour Party met', 'Scottish Labour Party'],
	['a report by the Joseph Rowntree Foundation', 'Joseph Rowntree Foundation'],
	['the Birkenhead Residents Association', 'Birkenhead Residents Association'],
	['the University of Sunderland', 'University of Sunderland'],
	['the 2010 Labour Party manifesto', 'Labour Party']
];

const nothing: Row[] = [
	['The Big Society is a Good Society, they say.'],
	['On Tuesday the MPs debated VAT and GDP.'],
	['Many Scottish and Welsh voters stayed away.'],
	['He was Secretary of State, then Prime Minister.'],
	['Conservative estimates put it lower.'],
	['Volunteering is not free. Nothing is.'],
	['The Comprehensive Spending Review hurt.'],
	['A White Paper came in March.']
];

for (const [title, table] of Object.entries({
	'counts a party by whatever it is called': parties,
	'takes a title off and leaves an honour on': titled,
	'leaves a possessive outside': possessives,
	'parts two people who are named together': together,
	'takes an abbreviation from the brackets that explain it': abbreviations,
	'takes a surname or first name for the one person it can mean': people,
	'keeps an organisation whole': organisations,
	'passes over capitals that name nobody': nothing
}))
	describe(`nameFinder(settings, model) ${title}`, () => {
		test.each(table)('%s', (text, ...expected) => expect(named(text)).toEqual(expected));
	});
