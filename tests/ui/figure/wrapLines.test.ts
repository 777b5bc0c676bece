import { expect, test } from 'vitest';
import { wrapLines } from '#lib/ui/figure/wrapLines.ts';

test.each([
	['no line', '', 10, 2, []],
	['one line as it is', 'two words', 10, 2, ['two words']],
	['a word longer than a line whole', 'disestablishment', 5, 2, ['disestablishment']],
	[
		'lines of even length, no word alone on the last',
		'between October 2010 and December 2011',
		33,
		2,
		['between October 2010', 'and December 2011']
	],
	['no more lines than are needed', 'one two three four', 9, 3, ['one two', 'three', 'four']],
	['an ellipsis at the end of the last line', 'one two three four five', 9, 2, ['one two', 'three fo…']]
])('wrapLines(text, width, most) gives %s', (_, text, width, most, lines) => {
	expect(wrapLines(text, width, most)).toEqual(lines);
});
