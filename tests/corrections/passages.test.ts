import { describe, expect, test } from 'vitest';
import { passageFinder, wordsIn } from '#lib/corrections/passages.ts';

const articles = [
	{
		article: 'rents',
		title: 'On rents',
		body: 'Rents rose.\n\nThe council’s “new homes” are  few – very few.\nRents rose again.'
	},
	{ article: 'schools', title: 'On “schools”', body: 'Schools fell. Once is enough. Once is enough.' }
];
const find = passageFinder(articles);
/** The words that a quotation was found as, and where; else why not. */
function found(quotation: string, named?: string): string {
	const passage = find(quotation, named);
	if (typeof passage === 'string') return passage;
	const { article, start, end } = passage;
	return `${article}: ${articles.find((one) => one.article === article)?.body.slice(start, end)}`;
}

describe('passageFinder(articles)', () => {
	test.each([
		['as it stands', 'The council’s “new homes”', 'rents', 'rents: The council’s “new homes”'],
		[
			'with other quotation marks',
			`The council's "new homes" are`,
			'rents',
			'rents: The council’s “new homes” are'
		],
		['with other white space', 'Rents rose. The council’s', 'rents', 'rents: Rents rose.\n\nThe council’s'],
		['with other white space within', 'are few - very few', 'rents', 'rents: are  few – very few'],
		['with white space around it', ' Schools fell. ', 'schools', 'schools: Schools fell.'],
		['by the title of its article', 'Schools fell.', 'On “schools”', 'schools: Schools fell.'],
		['by the title with other marks', 'Schools fell.', 'On "schools"', 'schools: Schools fell.'],
		['with no article named', 'Schools fell.', undefined, 'schools: Schools fell.'],
		['in an article of another name than before', 'Schools fell.', 'schools-2010', 'schools: Schools fell.'],
		['in another article than the one named', 'Schools fell.', 'rents', 'schools: Schools fell.']
	])('finds a quotation %s', (_how, quotation, named, expected) => {
		expect(found(quotation, named)).toBe(expected);
	});

	test.each([
		['that is gone', 'Rents fell.', 'rents', 'nowhere'],
		['that stands twice', 'Rents rose', 'rents', 'several'],
		['that stands twice, whatever its white space', 'Once  is enough', undefined, 'several'],
		['of no words', ' ', 'rents', 'nowhere'],
		['in another case', 'rents ROSE.', 'rents', 'nowhere']
	])('does not guess one %s', (_how, quotation, named, expected) => {
		expect(found(quotation, named)).toBe(expected);
	});
});

describe('wordsIn(body, passage, words)', () => {
	const body = 'Smith met Smithson, and “Lord Smith” left.';
	test.each([
		[0, 18, 'Smith', 'Smith'],
		[0, 18, 'Smithson', 'Smithson'],
		[10, 42, `"Lord Smith"`, '“Lord Smith”'],
		[0, 42, 'Smith', 'several'],
		[0, 18, 'Jones', 'nowhere'],
		[10, 19, 'mithso', 'mithso']
	])('from %i to %i finds %s as %s', (start, end, words, expected) => {
		const place = wordsIn(body, { start, end }, words);
		expect(typeof place === 'string' ? place : body.slice(place.start, place.end)).toBe(expected);
	});
});
