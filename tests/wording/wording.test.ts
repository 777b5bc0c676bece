import { expect, test } from 'vitest';
import { dateInWords } from '#lib/wording/dates.ts';
import { money, moneyRange } from '#lib/wording/money.ts';
import { list, quoted } from '#lib/wording/lists.ts';
import { oneDecimal, plural, signed, thousands } from '#lib/wording/numbers.ts';

test.each([
	[0, '0'],
	[999, '999'],
	[3524, '3,524'],
	[1234567.5, '1,234,567.5'],
	[-4500, '−4,500']
])('thousands(%d) is %s', (value, words) => expect(thousands(value)).toBe(words));

test.each([
	[4_500_000_000, 'long', '£4.5 billion'],
	[4_500_000_000, 'short', '£4.5bn'],
	[200_000_000, 'long', '£200 million'],
	[200_000_000, 'short', '£200m'],
	[1_000_000_000, 'long', '£1 billion'],
	[0, 'short', '£0'],
	[-3_000_000_000, 'short', '−£3bn'],
	[0.5, 'long', '£0.5']
] as const)('money(%d) in %s form is %s', (value, form, words) =>
	expect(money(value, 'GBP', form)).toBe(words)
);

test('moneyRange says a range once and a single sum alone', () => {
	expect(moneyRange(3.2e9, 5e9, 'GBP')).toBe('£3.2 billion to £5 billion');
	expect(moneyRange(1e9, 1e9, 'USD', 'short')).toBe('$1bn');
});

test.each([
	['2010-08-13/2010-09-25', 'between 13 August 2010 and 25 September 2010'],
	['2010-10/2011-12', 'between October 2010 and December 2011'],
	['2011-02~', 'about February 2011'],
	['2011?', '2011 (uncertain)'],
	['2010-10-01/..', 'since 1 October 2010'],
	[null, 'undated']
])('dateInWords(%s) is %s', (date, words) => expect(dateInWords(date)).toBe(words));

test('small words follow their number', () => {
	expect([plural(1, 'mention'), plural(2, 'mention'), plural(0, 'mention')]).toEqual([
		'1 mention',
		'2 mentions',
		'0 mentions'
	]);
	expect([oneDecimal(8), oneDecimal(8.06), oneDecimal(-0.04)]).toEqual(['8.0', '8.1', '0.0']);
	expect([signed(0.254), signed(-0.4), signed(0.001)]).toEqual(['+0.25', '−0.40', '0.00']);
	expect([list([]), list(['a']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test.each([
	['A yawning abyss', '‘A yawning abyss’'],
	['A truly ‘big society’', '‘A truly “big society”’'],
	['The ‘People’s Bank’ and Labour’s own', '‘The “People’s Bank” and Labour’s own’']
])('quoted(%s) is %s', (title, words) => expect(quoted(title)).toBe(words));
