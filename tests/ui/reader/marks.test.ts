import { expect, test } from 'vitest';
import { defaultMarks, formatMarks, markKinds, parseMarks } from '#lib/ui/reader/marks.ts';

test.each([
	['', defaultMarks],
	['marks=', defaultMarks],
	['marks=colours', defaultMarks],
	['marks=none', []],
	['marks=names,colours', ['names']],
	['marks=sentiment,figures', ['figures', 'sentiment']]
])('the address ?%s shows the marks %j', (query, shown) =>
	expect(parseMarks(new URLSearchParams(query))).toEqual(shown)
);

test('the default is left out of the address', () => {
	expect(formatMarks(defaultMarks)).toBe('');
	expect(formatMarks([...defaultMarks].reverse())).toBe('');
});

test('no mark at all is a choice of its own', () => expect(formatMarks([])).toBe('marks=none'));

test('every choice of marks comes back from its address', () => {
	for (let choice = 0; choice < 2 ** markKinds.length; choice++) {
		const shown = markKinds.filter((_, index) => (choice >> index) % 2 === 1);
		expect(parseMarks(new URLSearchParams(formatMarks(shown)))).toEqual(shown);
	}
});
