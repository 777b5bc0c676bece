import { expect, test } from 'vitest';
import { mergedStyles, rulesOf } from '../../scripts/takeaway/styles.ts';

test('a style sheet is taken apart by its rules, at-rules whole', () => {
	expect(
		rulesOf(`@import "x;y";a{b:c}@media (width<9px){a{b:d}e{f:g}}i::after{content:"}"}j{k:'\\'{'}`)
	).toEqual([
		'@import "x;y";',
		'a{b:c}',
		'@media (width<9px){a{b:d}e{f:g}}',
		'i::after{content:"}"}',
		`j{k:'\\'{'}`
	]);
	expect(rulesOf('')).toEqual([]);
});

test('rules of many pages are said once each, in the order in which they came', () => {
	expect(mergedStyles(['a{b:c}d{e:f}', 'a{b:c}g{h:i}'])).toBe('a{b:c}\nd{e:f}\ng{h:i}');
});
