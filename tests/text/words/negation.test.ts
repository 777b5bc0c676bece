import { expect, test } from 'vitest';
import { readDocument } from '#lib/text/readDocument.ts';
import { negation } from '#lib/text/words/negation.ts';

/** The negated words of a text read as one run of tokens. */
function negated(body: string): string {
	const { tokens } = readDocument('test', body);
	const flags = negation(tokens, 0, tokens.length);
	return tokens
		.filter((_, index) => flags[index])
		.map(({ start, end }) => body.slice(start, end))
		.join(' ');
}

test.each([
	['It is not fair.', 'fair'],
	['It isn’t fair.', 'fair'],
	["We don't like it, but we stay.", 'like it'],
	['It is not fair but it is clever.', 'fair'],
	['They never asked us.', 'asked us'],
	['A plan without hope, and with charm.', 'hope'],
	['It is hardly a success; it is a shame.', 'a success'],
	['This is far from good.', 'good'],
	['It is little more than convenient dressing.', 'convenient dressing'],
	['They need not be alternative options - they help.', 'be alternative options they help'],
	['There is a lack of trust – nothing works.', 'trust works'],
	['No one wants mindless cuts.', 'one wants mindless cuts'],
	['Nor can our difficulties be explained.', 'can our difficulties be explained'],
	['It failed to help, or to heal.', 'help or to heal'],
	['A failed plan was good.', ''],
	['It is impossible to argue that it works.', 'argue that it works'],
	['We do not think that it works.', 'think that it works'],
	['He is not a man who lies well.', 'a man'],
	['Not only fair but wise.', ''],
	['No doubt welcome, but small beer.', ''],
	['There is no better example of this.', ''],
	['It contained no fewer than twenty good ideas.', ''],
	['less than £5 is good', ''],
	['It is less than honest.', 'honest'],
	['Fair rather than cruel.', 'cruel'],
	['It is fair.', ''],
	['', ''],
	['We do not one two three four five six seven eight nine ten.', 'one two three four five six seven eight']
])('in %j negated is %j', (body, expected) => {
	expect(negated(body)).toBe(expected);
});

test('negation(tokens, from, to) gives one boolean a token', () => {
	const { tokens } = readDocument('test', 'Good. Not good. Good.');
	expect(negation(tokens, 2, 5)).toEqual([false, true, false]);
	expect(negation(tokens, 3, 3)).toEqual([]);
});

test.fails.each([
	['I am not saying it is good; it is not bad either.', 'saying it is good bad'],
	['He stopped short of praise.', 'praise']
])('in %j negated ought to be %j', (body, expected) => {
	expect(negated(body)).toBe(expected);
});
