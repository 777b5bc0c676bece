import { describe, expect, test } from 'vitest';
import { readDocument } from '#lib/text/readDocument.ts';
import { cpuTime } from '../../cpuTime.ts';

const quoted = (body: string): string[] =>
	readDocument('test', body).quotations.map(({ start, end }) => body.slice(start, end));

describe('quotations(…) finds speech', () => {
	test.each([
		['He said: “We will never close a library.”', '“We will never close a library.”'],
		['He said: „We will never close a library.“', '„We will never close a library.“'],
		['He said: „We will never close a library.”', '„We will never close a library.”'],
		["He said: ``We will never close a library.''", "``We will never close a library.''"],
		["''We will never close a library,'' he said.", "''We will never close a library,''"],
		['He said: »We will never close a library.«', '»We will never close a library.«'],
		['He said: ‹We will never close a library.›', '‹We will never close a library.›'],
		['He said: ‚We will never close a library.‘', '‚We will never close a library.‘'],
		['“We will never close a library,” he said.', '“We will never close a library,”'],
		['“Never,” she said.', '“Never,”'],
		['“Never!” cried the crowd.', '“Never!”'],
		['She said “never” and left.', '“never”'],
		['He told us that “they will pay”.', '“they will pay”'],
		['‘We cannot go on like this,’ the head said.', '‘We cannot go on like this,’'],
		["'We cannot go on like this,' the head said.", "'We cannot go on like this,'"],
		['"We cannot go on like this," the head said.', '"We cannot go on like this,"'],
		['There is “no such thing as Society”.', '“no such thing as Society”'],
		[
			'Who would not make “the families and networks of our lives […] much bigger”?',
			'“the families and networks of our lives […] much bigger”'
		],
		['He wrote: “The Tories’ plans are a ‘sham’, no more.”', '“The Tories’ plans are a ‘sham’, no more.”'],
		["He wrote: 'The workers' plans are ours.' Then he left.", "'The workers' plans are ours.'"],
		['He wrote: ‘The workers’ plans are ours.’ Then he left.', '‘The workers’ plans are ours.’'],
		['It doesn’t matter: “It isn’t our fault,” they said.', '“It isn’t our fault,”'],
		['« Nous ne savons pas encore quoi », dit-il.', '« Nous ne savons pas encore quoi »'],
		['“We never said so.', '“We never said so.'],
		['> They told us to wait for the money.', '> They told us to wait for the money.']
	])('%s', (body, speech) => {
		expect(quoted(body)).toEqual([speech]);
	});
});

describe('quotations(…) leaves alone', () => {
	test.each([
		'The ‘big society’ has not had an easy time.',
		'He unveiled the “Big Society”.',
		'our vision of a ‘good society’.',
		'They found it hard to “sell” the idea.',
		'Work is incompatible with ‘having a life’.',
		'It means delivering ‘more for less’ on that very day.',
		'MPs take ‘dual nationality’ for a reason.',
		'Even the government’s ‘big society tsar’, Lord Wei, has found so.',
		'It is the coalition on the ‘Big Society,’ however serious it may be.',
		'plans for a “workers buyout”.',
		'a proposal for a “British Broadcasting Co-operative”, which would help.',
		'George Osborne’s “Emergency” Budget',
		'the so-called “war on the weak in Britain”',
		'He wrote “The Road to Serfdom” in the war.',
		'since the 1980’s, the ’80s and the ‘90s, and all our members’ hopes',
		"since the 1980's, the '80s and our members' hopes, it's all theirs",
		'It isn’t, doesn’t and won’t; rock ’n’ roll.',
		'He is 6\' 2" tall and 5\' 9" wide.',
		"He is 6' 2'' tall and 5' 9'' wide.",
		'See below » and go on.',
		'“”',
		'',
		'"'
	])('%s', (body) => {
		expect(quoted(body)).toEqual([]);
	});
});

test('speech that is never closed ends with its paragraph', () => {
	expect(quoted('“We never said so.\n\nThey did not.')).toEqual(['“We never said so.']);
});

test('speech runs on through paragraphs that open with the mark again', () => {
	expect(quoted('He said:\n\n“We will go on.\n\n“We must.” So he did.\n\n‘Big society’ indeed.')).toEqual([
		'“We will go on.',
		'“We must.”'
	]);
});

test('a block after a colon is speech, its full stop outside the marks or not', () => {
	expect(quoted('It was he who said it:\n\n“You are kind. They think so”.')).toEqual([
		'“You are kind. They think so”'
	]);
});

test('spans do not overlap and come in order', () => {
	const body = '“One two ‘three four’ five six.” He said “seven eight nine ten eleven” and “no”.';
	let before = 0;
	for (const { start, end } of readDocument('test', body).quotations) {
		expect(start).toBeGreaterThanOrEqual(before);
		before = end;
	}
});

test.fails.each([
	['It is what Thatcher called “the enemy within”.', '“the enemy within”'],
	['The words were simple: no more cuts, ever.', 'no more cuts, ever']
])('%s', (body, speech) => {
	expect(quoted(body)).toEqual([speech]);
});

test.each(['“', '‘', '"', "'", '“a', " 'a", "s' ", '‘as’ b ', '“a” '])(
	'takes linear time on a megabyte of %j',
	(piece) => {
		const body = piece.repeat(1_000_000 / piece.length);
		expect(cpuTime(() => readDocument('test', body))).toBeLessThan(4000);
	}
);
