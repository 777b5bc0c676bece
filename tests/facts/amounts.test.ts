import { describe, expect, test } from 'vitest';
import { amounts, type Amount } from '#lib/facts/amounts.ts';

/** "£5–£10 million = 5000000…10000000 GBP, up to, a year" */
function said({ text, value_low, value_high, currency, qualifier, basis }: Amount): string {
	const value = value_low === value_high ? `${value_low}` : `${value_low}…${value_high}`;
	return [`${text} = ${value} ${currency}`, qualifier, basis].filter(Boolean).join(', ');
}

const singles: [sentence: string, ...amounts: string[]][] = [
	['a loss of £1bn', '£1bn = 1000000000 GBP'],
	['the review’s hit of £4.5 billion on charities', '£4.5 billion = 4500000000 GBP'],
	['a £200 million boost', '£200 million = 200000000 GBP'],
	['a £200m boost', '£200m = 200000000 GBP'],
	['It cost £1.2 million.', '£1.2 million = 1200000 GBP'],
	['£145billion of debt', '£145billion = 145000000000 GBP'],
	['£4.5BN', '£4.5BN = 4500000000 GBP'],
	['£4.5 bn', '£4.5 bn = 4500000000 GBP'],
	['£30M', '£30M = 30000000 GBP'],
	['£30 m was found', '£30 m = 30000000 GBP'],
	['£1.3 trillion', '£1.3 trillion = 1300000000000 GBP'],
	['£1.3tn', '£1.3tn = 1300000000000 GBP'],
	['£1.3trn', '£1.3trn = 1300000000000 GBP'],
	['£9k tuition fees', '£9k = 9000 GBP'],
	['£27K', '£27K = 27000 GBP'],
	['£5 thousand', '£5 thousand = 5000 GBP'],
	['£5 hundred thousand', '£5 hundred thousand = 500000 GBP'],
	['£44mm', '£44mm = 44000000 GBP'],
	['£7mn', '£7mn = 7000000 GBP'],
	['£2½bn', '£2½bn = 2500000000 GBP'],
	['£2½ million', '£2½ million = 2500000 GBP'],
	['£1,200', '£1,200 = 1200 GBP'],
	['£1,234,567.89', '£1,234,567.89 = 1234567.89 GBP'],
	['£1 234 567', '£1 234 567 = 1234567 GBP'],
	['£10 000', '£10 000 = 10000 GBP'],
	['£10\u00a0500', '£10\u00a0500 = 10500 GBP'],
	['£5 200 metres away', '£5 = 5 GBP'],
	['£12.50', '£12.50 = 12.5 GBP'],
	['£0.5m', '£0.5m = 500000 GBP'],
	['£ 50 million', '£ 50 million = 50000000 GBP'],
	['£\u00a050\u00a0million', '£\u00a050\u00a0million = 50000000 GBP'],
	['£1\nbillion', '£1\nbillion = 1000000000 GBP'],
	['(£3m)', '£3m = 3000000 GBP'],
	['‘£3m’', '£3m = 3000000 GBP'],
	['£3m, £4m and £5m', '£3m = 3000000 GBP', '£4m = 4000000 GBP', '£5m = 5000000 GBP'],
	['£20.', '£20 = 20 GBP'],
	['a £1bn hole', '£1bn = 1000000000 GBP'],
	['a £1 billion black hole', '£1 billion = 1000000000 GBP'],
	['a £60m-worth deal', '£60m = 60000000 GBP'],
	['£60m’s worth', '£60m = 60000000 GBP'],
	['£1.5 million pounds', '£1.5 million pounds = 1500000 GBP'],
	['£5m sterling', '£5m sterling = 5000000 GBP'],
	['GBP 50m', 'GBP 50m = 50000000 GBP'],
	['50m GBP', '50m GBP = 50000000 GBP'],
	['-£5m', '£5m = 5000000 GBP'],
	['£1.1bn', '£1.1bn = 1100000000 GBP'],
	['£2.3 million', '£2.3 million = 2300000 GBP'],
	['£100,000-a-year salaries', '£100,000 = 100000 GBP, a year']
];

const inWords: typeof singles = [
	['half a billion pounds', 'half a billion pounds = 500000000 GBP'],
	['half-a-billion pounds', 'half-a-billion pounds = 500000000 GBP'],
	['half a million quid', 'half a million quid = 500000 GBP'],
	['a quarter of a million pounds', 'a quarter of a million pounds = 250000 GBP'],
	['three quarters of a billion pounds', 'three quarters of a billion pounds = 750000000 GBP'],
	['two and a half billion pounds', 'two and a half billion pounds = 2500000000 GBP'],
	['one and three quarters million pounds', 'one and three quarters million pounds = 1750000 GBP'],
	['a million and a half pounds', 'a million and a half pounds = 1500000 GBP'],
	['Two billion pounds', 'Two billion pounds = 2000000000 GBP'],
	['five hundred pounds', 'five hundred pounds = 500 GBP'],
	['a hundred pounds', 'a hundred pounds = 100 GBP'],
	['a million pounds', 'a million pounds = 1000000 GBP'],
	['a thousand million pounds', 'a thousand million pounds = 1000000000 GBP'],
	['twenty-five pounds', 'twenty-five pounds = 25 GBP'],
	['a hundred and fifty pounds', 'a hundred and fifty pounds = 150 GBP'],
	['one hundred and fifty thousand pounds', 'one hundred and fifty thousand pounds = 150000 GBP'],
	['two thousand three hundred pounds', 'two thousand three hundred pounds = 2300 GBP'],
	['361 million pounds', '361 million pounds = 361000000 GBP'],
	['1.5 billion pounds sterling', '1.5 billion pounds sterling = 1500000000 GBP'],
	['10 million sterling', '10 million sterling = 10000000 GBP'],
	['a million-pound house', 'a million-pound house = 1000000 GBP'.replace(' house', '')],
	['a 20-pound note', '20-pound = 20 GBP'],
	['a five-hundred-pound grant', 'five-hundred-pound = 500 GBP'],
	['ten quid', 'ten quid = 10 GBP'],
	['one pound', 'one pound = 1 GBP'],
	['2,000 pounds of debt', '2,000 pounds = 2000 GBP'],
	['four pounds of public money', 'four pounds = 4 GBP'],
	['five pounds fifty', 'five pounds fifty = 5.5 GBP'],
	['three pounds and 20 pence', 'three pounds and 20 pence = 3.2 GBP']
];

const pence: typeof singles = [
	['50p', '50p = 0.5 GBP'],
	['the 50p tax rate', '50p = 0.5 GBP'],
	['5p.', '5p = 0.05 GBP'],
	['2.5p on fuel', '2.5p = 0.025 GBP'],
	['20p in the pound', '20p = 0.2 GBP, in the pound'],
	['70 pence', '70 pence = 0.7 GBP'],
	['fifty pence', 'fifty pence = 0.5 GBP'],
	['one penny', 'one penny = 0.01 GBP'],
	['a 5p-a-litre rise', '5p = 0.05 GBP, a litre']
];

const ranges: typeof singles = [
	['£5–£10 million', '£5–£10 million = 5000000…10000000 GBP'],
	['£5-£10 million', '£5-£10 million = 5000000…10000000 GBP'],
	['£5–10 million', '£5–10 million = 5000000…10000000 GBP'],
	['£5-10m', '£5-10m = 5000000…10000000 GBP'],
	['£5m–£10m', '£5m–£10m = 5000000…10000000 GBP'],
	['£5m – £10m', '£5m – £10m = 5000000…10000000 GBP'],
	['£3.2bn-£5bn', '£3.2bn-£5bn = 3200000000…5000000000 GBP'],
	['£5m to £10m', '£5m to £10m = 5000000…10000000 GBP'],
	['£5 to £10 million', '£5 to £10 million = 5000000…10000000 GBP'],
	['£5 to 10 million', '£5 to 10 million = 5000000…10000000 GBP'],
	['£1.5m-2m', '£1.5m-2m = 1500000…2000000 GBP'],
	['£500,000 to £1 million', '£500,000 to £1 million = 500000…1000000 GBP'],
	['£800m-£1.2bn', '£800m-£1.2bn = 800000000…1200000000 GBP'],
	['£20-£30 a week', '£20-£30 = 20…30 GBP, a week'],
	['£200–300', '£200–300 = 200…300 GBP'],
	['£5-10,000', '£5-10,000 = 5000…10000 GBP'],
	['between £1bn and £2bn', 'between £1bn and £2bn = 1000000000…2000000000 GBP'],
	['Between £1 and £2 billion', 'Between £1 and £2 billion = 1000000000…2000000000 GBP'],
	['between two and three million pounds', 'between two and three million pounds = 2000000…3000000 GBP'],
	['five to ten million pounds', 'five to ten million pounds = 5000000…10000000 GBP'],
	['two or three million pounds', 'two or three million pounds = 2000000…3000000 GBP'],
	['£5 or £6 million', '£5 or £6 million = 5000000…6000000 GBP'],
	['anything from £5m to £10m', '£5m to £10m = 5000000…10000000 GBP'],
	['ranging from £5m to £10m', '£5m to £10m = 5000000…10000000 GBP'],
	['5–10p', '5–10p = 0.05…0.1 GBP'],
	['50p to £1', '50p to £1 = 0.5…1 GBP'],
	['up to £5m-£10m', '£5m-£10m = 5000000…10000000 GBP, up to'],
	// two sums, no range
	['rose from £1bn to £2bn', '£1bn = 1000000000 GBP', '£2bn = 2000000000 GBP'],
	['cut £2bn to £1bn', '£2bn = 2000000000 GBP', '£1bn = 1000000000 GBP'],
	['£1bn and £2bn', '£1bn = 1000000000 GBP', '£2bn = 2000000000 GBP'],
	['£1bn or £2bn', '£1bn = 1000000000 GBP', '£2bn = 2000000000 GBP'],
	['£5m – £10m less than before', '£5m = 5000000 GBP', '£10m = 10000000 GBP'],
	['gave £5 to 10 people', '£5 = 5 GBP'],
	['£5m-€6m', '£5m = 5000000 GBP', '€6m = 6000000 EUR'],
	['£2 – a cup of tea', '£2 = 2 GBP']
];

const qualified: typeof singles = [
	['up to £3m', '£3m = 3000000 GBP, up to'],
	['as much as £3m', '£3m = 3000000 GBP, up to'],
	['no more than £3m', '£3m = 3000000 GBP, up to'],
	['at least £3m', '£3m = 3000000 GBP, at least'],
	['At least\n£3m', '£3m = 3000000 GBP, at least'],
	['upwards of £3m', '£3m = 3000000 GBP, at least'],
	['more than £3m', '£3m = 3000000 GBP, more than'],
	['well over £3m', '£3m = 3000000 GBP, more than'],
	['in excess of £3m', '£3m = 3000000 GBP, more than'],
	['less than £3m', '£3m = 3000000 GBP, less than'],
	['just under £3m', '£3m = 3000000 GBP, less than'],
	['nearly £3m', '£3m = 3000000 GBP, nearly'],
	['almost a million pounds', 'a million pounds = 1000000 GBP, nearly'],
	['about £3m', '£3m = 3000000 GBP, about'],
	['around £3m', '£3m = 3000000 GBP, about'],
	['some £3m', '£3m = 3000000 GBP, about'],
	['an estimated £3m', '£3m = 3000000 GBP, about'],
	['~£3m', '£3m = 3000000 GBP, about'],
	['£3m or more', '£3m = 3000000 GBP, at least'],
	['£3m+', '£3m = 3000000 GBP, at least'],
	['£3m-plus', '£3m = 3000000 GBP, at least'],
	['£3m or so a year', '£3m = 3000000 GBP, about, a year'],
	['it turned out £3m', '£3m = 3000000 GBP'],
	['the takeover £3m', '£3m = 3000000 GBP']
];

const bases: typeof singles = [
	['£30 a week', '£30 = 30 GBP, a week'],
	['£1,200 per household', '£1,200 = 1200 GBP, per household'],
	['£1bn-a-year', '£1bn = 1000000000 GBP, a year'],
	['£1bn a year', '£1bn = 1000000000 GBP, a year'],
	['£6 an hour', '£6 = 6 GBP, an hour'],
	['£20 each', '£20 = 20 GBP, each'],
	['£20 each year', '£20 = 20 GBP, each year'],
	['£20 every month', '£20 = 20 GBP, every month'],
	['£450 for every family', '£450 = 450 GBP, for every family'],
	['£20 a head a week', '£20 = 20 GBP, a head a week'],
	['£430 per pupil per year', '£430 = 430 GBP, per pupil per year'],
	['£1bn annually', '£1bn = 1000000000 GBP, annually'],
	['an annual £1bn', '£1bn = 1000000000 GBP, annual'],
	['a one-off £1bn', '£1bn = 1000000000 GBP, one-off'],
	['£100m over two years', '£100m = 100000000 GBP, over two years'],
	['£100m over the next five years', '£100m = 100000000 GBP, over the next five years'],
	['£2.8bn over the spending review period', '£2.8bn = 2800000000 GBP, over the spending review period'],
	['£20/week', '£20 = 20 GBP, per week'],
	['£25,000 p.a.', '£25,000 = 25000 GBP, a year'],
	['£25,000 pa', '£25,000 = 25000 GBP, pa'],
	['£1 a good cause', '£1 = 1 GBP'],
	['£5 per cent', '£5 = 5 GBP'],
	['£5m over budget', '£5m = 5000000 GBP']
];

const otherMoney: typeof singles = [
	['$75 million', '$75 million = 75000000 USD'],
	['US$5m', 'US$5m = 5000000 USD'],
	['A$5m', 'A$5m = 5000000 AUD'],
	['NZ$1.2bn', 'NZ$1.2bn = 1200000000 NZD'],
	['BUS$5', '$5 = 5 USD'],
	['€2 million', '€2 million = 2000000 EUR'],
	['10 €', '10 € = 10 EUR'],
	['323 million euros', '323 million euros = 323000000 EUR'],
	['ten dollars', 'ten dollars = 10 USD'],
	['5 Australian dollars', '5 Australian dollars = 5 AUD'],
	['3 dollars 50 cents', '3 dollars 50 cents = 3.5 USD'],
	['a million-dollar prize', 'a million-dollar = 1000000 USD'],
	['£4.5bn (€5bn)', '£4.5bn = 4500000000 GBP', '€5bn = 5000000000 EUR']
];

const noMoney: typeof singles = [
	['a pound of flesh'],
	['his pound of flesh'],
	['Ezra Pound'],
	['ten pounds of flour'],
	['lost ten pounds in a month'],
	['a 500-pound bomb'],
	['twelve pounds heavier'],
	['29,000 pounds of sausage'],
	['he weighed nearly 300 pounds'],
	['the 220 pounds he weighed'],
	['5 mm of rain'],
	['one in five pounds'],
	['the pound fell'],
	['pounded the streets'],
	['50pm'],
	['at 5 p.m.'],
	['p. 50'],
	['pp. 50–60'],
	['1080p'],
	['millions of pounds'],
	['tens of millions of pounds'],
	['a few million pounds'],
	['several hundred pounds'],
	['hundreds of pounds'],
	['a multi-million pound deal'],
	['the million-dollar question'],
	['4.5 billion people'],
	['5m away'],
	['two and a half billion'],
	['a 10-year plan'],
	['£'],
	['£x'],
	['£5x'],
	['£1,5m'],
	['£1.2.3'],
	['£1,00,000'],
	['£12345678901234567890'],
	['one and a half']
];

for (const [title, table] of Object.entries({
	'amounts(text) reads a single sum': singles,
	'amounts(text) reads a sum in words': inWords,
	'amounts(text) reads pence as hundredths of a pound': pence,
	'amounts(text) reads a range as one amount, and a change as two': ranges,
	'amounts(text) keeps how a sum is hedged': qualified,
	'amounts(text) keeps what a sum is counted by': bases,
	'amounts(text) reads dollars and euros': otherMoney,
	'amounts(text) finds none where no sum of money is said': noMoney
}))
	describe(title, () => {
		test.each(table)('%s', (sentence, ...expected) => {
			const found = amounts(sentence);
			expect(found.map(said)).toEqual(expected);
			for (const amount of found) expect(sentence.slice(amount.start, amount.end)).toBe(amount.text);
		});
	});

test('amounts(text) gives offsets into the text as written', () => {
	const [amount] = amounts('😀 a loss of £1bn.');
	expect(amount).toMatchObject({ start: 13, end: 17 });
});

describe('amounts(text) takes time in proportion to its text', () => {
	test.each([
		['£1,1,1,…', `£${'1,'.repeat(500_000)}`],
		['0000…', '0'.repeat(1_000_000)],
		['£0000…', `£${'0'.repeat(1_000_000)}`],
		['£1–£1–…', '£1–'.repeat(100_000)],
		['1-1-1-…', '1-'.repeat(200_000)],
		['one and one and …', 'one and '.repeat(125_000)],
		['hundred hundred …', 'hundred '.repeat(125_000)],
		['$$$$…', '$'.repeat(1_000_000)],
		['£ followed by spaces', `£${' '.repeat(1_000_000)}`],
		['£1 over the the …', `£1 over ${'the '.repeat(250_000)}`]
	])('%s', (_, text) => {
		const started = performance.now();
		amounts(text);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

describe('known misses', () => {
	test.fails('an elided second sum takes the first one’s currency', () => {
		expect(amounts('£1.5bn this year and 2bn next').map((amount) => amount.value_low)).toEqual([1.5e9, 2e9]);
	});
	test.fails('a tenner is ten pounds', () => {
		expect(amounts('It cost a tenner').map((amount) => amount.value_low)).toEqual([10]);
	});
});
