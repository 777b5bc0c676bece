import { describe, expect, test } from 'vitest';
import { readDocument } from '#lib/text/readDocument.ts';
import { cpuTime } from '../../cpuTime.ts';

const split = (body: string): string[] =>
	readDocument('test', body).sentences.map(({ start, end }) => body.slice(start, end));

/** Each line is a text; where a sentence ends and another begins stands a bar. */
const table: Record<string, string[]> = {
	'ends at final marks': [
		'The council met. | Nobody came.',
		'Who came? | Nobody! | Not one.',
		'It was over… | Then it began.',
		'Really?! | Yes.',
		'The end',
		'They spent £4.5bn. | It was too little.',
		'It cost £4.50. | That is fair.',
		'In 2010. | In 2011.',
		'We lost 3.5 million. | 10 councils closed.'
	],
	'keeps titles, initials and names whole': [
		'Dr. Smith met Mr. Jones. | They talked.',
		'Rev. A. B. Carter of St. Mary’s spoke.',
		'Prof. J. K. Adams agreed with Cllr. Ward.',
		'Lt. Col. Hughes left.',
		'Sir John and the Rt. Hon. Jane Field rose.',
		'Ask Albert I. Jones about it.',
		'It was you and I. | Did you know?',
		'They chose plan B. | The rest went home.',
		'See Smith v. Jones for that.',
		'The opening of I. M. Pei’s hall'
	],
	'keeps the abbreviations of British prose whole': [
		'Downing Street, No. 10, was quiet.',
		'See p. 55 and pp. 3–4 of vol. 2.',
		'He said no. | Ten said yes.',
		'We met at 5 p.m. in the hall.',
		'We met at 5 p.m. | The hall was cold.',
		'Bring food, e.g. Cheddar or bread.',
		'A tax, i.e. VAT, was raised.',
		'Tea, cake, etc. were served.',
		'The U.K. Government and the U.S. Senate',
		'She left the U.K. | He stayed.',
		'He left at 6 P.M. | Mr. Smith stayed.',
		'At 5 a.m. Mr. Smith rose.',
		'When it opens at 9 a.m. Mrs. Ward will be there.',
		'The train left at 7 p.m. | Leeds was quiet.',
		'It shuts at 5 p.m. Friday and 6 p.m. GMT.',
		'She took her Ph.D. in Leeds. | Dr. Ward took his Ph.D. | She taught him.',
		'It is filed under N°. 12 of the rolls.',
		'Smith & Co. Ltd. of Leeds paid.',
		'They sued Smith & Co. | It closed.',
		'On 3 Jan. 2011 and 18 Oct. 2010 it snowed.',
		'The deal ends on Jan. 29. | So should the delay.',
		'About £4.5bn. was found.',
		'They need £2m. | We have £1m.'
	],
	'keeps quotations with what belongs to them': [
		'“We will go.” | She left.',
		'“Why not?” Mr Smith asked.',
		'“Why not?” she asked.',
		'“Never!” cried the crowd.',
		'He said: “We will go. | You will stay.” | Then he left.',
		'They call it ‘the end’. | We do not.',
		'They call it ‘the end.’ | We do not.',
		'A ‘big society,’ requires care.',
		'people think you are kind”. | So they say.',
		'The crowd cried “Fire! Fire!” and ran.',
		'The crowd cried ‘Fire! Fire!’ and ran.',
		'The crowd cried “Fire! | The hall is on fire!” | All ran.',
		'“I never meant to—” | The line went dead.',
		'“I never meant to—” Mr Ward said.'
	],
	'keeps brackets with the sentence that opened them': [
		'He taught (He had worked before.) at the school.',
		'It was (foolishly) scrapped. | Then rebuilt.',
		'It is over. | (It never began.) | We go on.',
		'The costs rose (as we said.) | Then they fell.',
		'This is known.[3] | That is not.',
		'for so much of our everyday lives […] much bigger',
		'It went on. […] | Then it stopped.',
		'**Bold.** | **Bolder.**'
	],
	'knows a pause from an end': [
		'I was not really ... well, it was late.',
		'We were ... Tired.',
		'Enjoy the beach my friend !! | it is warm',
		'What a day!!! | they sang all night',
		'I never meant that.... | She left.',
		'The hall was sold. | . . . The library stayed.',
		'The hall was sold . . . . | The library stayed.',
		'Yahoo! in the office',
		'approx. ten of them',
		'The site example.org is down. | See www.example.co.uk today.',
		'Write to j.smith@example.org. | She will answer.',
		'It is at https://www.example.50.org/a/page_one.html. | Do read it.'
	],
	'reads hasty writing': [
		'it was good. | they came. | we left',
		'is it open? | can you see?',
		'Is that it?? | Yes.',
		'why go there?? | nobody knows. | so be it',
		'Which? magazine and Yahoo! shares, approx. ten, dept. heads',
		'put it on DVD. | give them away',
		'that is all. | it is gone',
		'i love my dog. | i want a cat',
		'Smith & Co. it is, at no. 10, in the U.S. it was, etc. and so on'
	],
	'ends a sentence at a smiley before a capital': [
		'See you there :) | The rest is here.',
		'It was so good ;-)) | We will be back!',
		'I am :) about it (see 3:) and so on',
		'The answer: (a) yes; (b) no.',
		'They came :( | Nobody was in.'
	],
	'knows the mark of a note from a number': [
		'The claim is false.1 | Another claim is true.',
		'The claim is open.³ | The end is near.',
		'The claim is false.† | The next is true.',
		'The claim is false.[^1] | The next is true.',
		'He said “it is false.”4 | The next is true.',
		'It fell.12 | Others rose.[4] | We went.‡ | They did.',
		'It is so.[^note] | We know.',
		'Who knew?2 | Nobody did.',
		'It was lost.¹² | It was found.',
		'They left (in May).3 | They came back.',
		'The rate is 4.5 per cent. | It rose.',
		'See No.1 Poultry for that.',
		'It ended at 5.30 Then',
		'He was born in vol.2 Then'
	],
	'keeps abbreviations before numbers and names whole': [
		'They lost c. £2m last year.',
		'He was b. 1900, d. 1970. | They lost.',
		'See Vol. II. | It ends.',
		'Hon. Sec. Bale and Lt. Col. Gale came.',
		'He played Op. 46 and Op. 27 No. 2. | It rained.',
		'They met in Ch. IV. | It was short.',
		'See Vol. I. | It ends.',
		'The church of c. 1450 fell.',
		'A poet (fl. 1200) wrote it.',
		'Hon. Treas. Ward spoke.',
		'It is in App. III. | We read it.',
		'See ref. 12 and eq. 4. | They differ.',
		'He said no. | I think so.'
	],
	'reads lists inside a paragraph': [
		'1. First things | 2. Second things | 3. Third things',
		'(a) Build it. | (b) Run it.',
		'i) one | ii) two | iii) three',
		'• Build it • Run it'.replace(' • ', ' | • ')
	]
};

describe.each(Object.entries(table))('sentences(…) %s', (_, lines) => {
	test.each(lines)('%s', (line) => {
		expect(split(line.replaceAll(' | ', ' '))).toEqual(line.split(' | '));
	});
});

test('a paragraph always ends a sentence', () => {
	expect(split('It was he who said it best:\n\n“The small state\nis a fear.”\n\nSo it goes')).toEqual([
		'It was he who said it best:',
		'“The small state\nis a fear.”',
		'So it goes'
	]);
});

test.each([
	['HEADING IN CAPITALS\nThe text starts here.', ['HEADING IN CAPITALS', 'The text starts here.']],
	['Heading\n=======\nThe text starts here.', ['Heading', 'The text starts here.']],
	['Title here\n---\nText.', ['Title here', 'Text.']],
	['THE END\n“It rained.” She left.', ['THE END', '“It rained.”', 'She left.']],
	['CUTS: WHO PAYS?\nThe poor do.', ['CUTS: WHO PAYS?', 'The poor do.']],
	['WHAT NOW\n\nNothing.', ['WHAT NOW', 'Nothing.']],
	['THE BBC,\nwhich is', ['THE BBC,\nwhich is']],
	['NATO\nsaid yes.', ['NATO\nsaid yes.']],
	['NATO AND THE EU SAID\nNOTHING AT ALL', ['NATO AND THE EU SAID\nNOTHING AT ALL']],
	['It began in\nLeeds and went on.', ['It began in\nLeeds and went on.']],
	['It ended.\nWE WON\nThen we left.', ['It ended.', 'WE WON\nThen we left.']]
])('a heading needs no blank line: %j', (body, expected) => {
	expect(split(body)).toEqual(expected);
});

test('a forgotten space hides no end', () => {
	expect(split('Hello world.Today is May.The sun is out.')).toEqual([
		'Hello world.',
		'Today is May.',
		'The sun is out.'
	]);
});

test('marks alone make no sentence', () => {
	expect(split('One. ***')).toEqual(['One. ***']);
	expect(split('*** One. Two.')).toEqual(['*** One.', 'Two.']);
	expect(split('***\n\nTwo.')).toEqual(['Two.']);
});

test('each sentence of a quotation is a sentence, where some rules would keep the quotation whole', () => {
	expect(split('“We came. We saw. Nobody asked us why.”')).toEqual([
		'“We came.',
		'We saw.',
		'Nobody asked us why.”'
	]);
});

test.fails.each([
	'They said that at 3 p.m. Mr. Smith rose.',
	'The road is called Church St. | Farms lie beyond.',
	'features | contact list | events'
])('%s', (line) => {
	expect(split(line.replaceAll(' | ', ' '))).toEqual(line.split(' | '));
});

test.each(['A!', 'A. ', '("', '!(', '. (', '1. A 2. ', '[1]', '…', 'e.g. ', '“A!” '])(
	'takes linear time on a megabyte of %j',
	(piece) => {
		const body = piece.repeat(1_000_000 / piece.length);
		expect(cpuTime(() => readDocument('test', body))).toBeLessThan(4000);
	}
);
