import { describe, expect, test } from 'vitest';
import { amounts, type Amount } from '#lib/facts/money/amounts/amounts.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { siteSettings } from '../../../lab/evaluate/siteSettings.ts';

/** "£5m = 5000000 GBP, a year" */
function said({ text, value_low, value_high, currency, basis }: Amount): string {
	const value = value_low === value_high ? `${value_low}` : `${value_low}…${value_high}`;
	return [`${text} = ${value} ${currency}`, basis].filter(Boolean).join(', ');
}

const tables: Record<string, [sentence: string, ...amounts: string[]][]> = {
	'a change by one sum to another is no range': [
		[
			'It decreased £1.2 million to £23.5 million.',
			'£1.2 million = 1200000 GBP',
			'£23.5 million = 23500000 GBP'
		],
		['The grant fell £2m to £8m.', '£2m = 2000000 GBP', '£8m = 8000000 GBP'],
		['Funding is down £400,000 to £1.1m.', '£400,000 = 400000 GBP', '£1.1m = 1100000 GBP'],
		['Its income rose £1.5m to £9m in 2010.', '£1.5m = 1500000 GBP', '£9m = 9000000 GBP'],
		['Rents are up £40 to £610.', '£40 = 40 GBP', '£610 = 610 GBP'],
		['Sales grew by £3m to £21m.', '£3m = 3000000 GBP', '£21m = 21000000 GBP'],
		['Profits slumped by nearly £3m to £9m.', '£3m = 3000000 GBP', '£9m = 9000000 GBP'],
		['a rise of £2m to £14m', '£2m = 2000000 GBP', '£14m = 14000000 GBP'],
		['They increased it by £50 to £300.', '£50 = 50 GBP', '£300 = 300 GBP'],
		['Its debts climbed another £6m to £80m.', '£6m = 6000000 GBP', '£80m = 80000000 GBP'],
		['Crude dropped $2 to $41.50.', '$2 = 2 USD', '$41.50 = 41.5 USD'],
		['The reserve has fallen £5m to £12m.', '£5m = 5000000 GBP', '£12m = 12000000 GBP'],
		['They shed £9m to £61m.', '£9m = 9000000 GBP', '£61m = 61000000 GBP'],
		['The fund was halved in 2004 to £200m.', '£200m = 200000000 GBP'],
		['It will cut its costs by £3.8m to £4.9m.', '£3.8m to £4.9m = 3800000…4900000 GBP'],
		['It needs £2m to £3m.', '£2m to £3m = 2000000…3000000 GBP']
	],
	'letters before a sign name the currency, or none that is known': [
		['R$20 million', 'R$20 million = 20000000 BRL'],
		['NT$20 million', 'NT$20 million = 20000000 TWD'],
		['J$20 million and TT$5m', 'J$20 million = 20000000 JMD', 'TT$5m = 5000000 TTD'],
		['HK$3bn', 'HK$3bn = 3000000000 HKD'],
		['C$40m', 'C$40m = 40000000 CAD'],
		['S$8', 'S$8 = 8 SGD'],
		['N$70', 'N$70 = 70 NAD'],
		['Bds$12m', 'Bds$12m = 12000000 BBD'],
		['EC$9m', 'EC$9m = 9000000 XCD'],
		['MX$400', 'MX$400 = 400 MXN'],
		['IR£5m', 'IR£5m = 5000000 IEP'],
		['UK£5m', 'UK£5m = 5000000 GBP'],
		['between A$7.17 and A$8.24', 'between A$7.17 and A$8.24 = 7.17…8.24 AUD'],
		['A$7.17 to A$8.24', 'A$7.17 to A$8.24 = 7.17…8.24 AUD'],
		['BUS$5'],
		['QQ$20 million'],
		['XYZ£20 million']
	],
	'ISO codes stand apart or touch the digits': [
		['worth USD34.6 million today', 'USD34.6 million = 34600000 USD'],
		['They cut GBP2.5bn.', 'GBP2.5bn = 2500000000 GBP'],
		['gave USD12bn to', 'USD12bn = 12000000000 USD'],
		[
			'NOK 3bn, GBP 2m and RMB 4bn',
			'NOK 3bn = 3000000000 NOK',
			'GBP 2m = 2000000 GBP',
			'RMB 4bn = 4000000000 CNY'
		],
		['CHF 2,500 a month', 'CHF 2,500 = 2500 CHF, a month'],
		['EUR1.2m', 'EUR1.2m = 1200000 EUR'],
		['1.2m EUR', '1.2m EUR = 1200000 EUR'],
		['500 SEK', '500 SEK = 500 SEK'],
		['JPY 300bn', 'JPY 300bn = 300000000000 JPY'],
		['AUD40', 'AUD40 = 40 AUD'],
		['INR 40 million', 'INR 40 million = 40000000 INR'],
		['ZAR15bn in aid', 'ZAR15bn = 15000000000 ZAR'],
		['GBP£5m', 'GBP£5m = 5000000 GBP'],
		['the GBP12 note', 'GBP12 = 12 GBP'],
		['ABC 12 news'],
		['MRS 5 cats'],
		['try 5 times']
	],
	'a fraction of a unit': [
		['They lost £1/2m of grants.', '£1/2m = 500000 GBP'],
		['They lost £1⁄2m of grants.', '£1⁄2m = 500000 GBP'],
		['They lost £1 1/2 million of grants.', '£1 1/2 million = 1500000 GBP'],
		['£½m', '£½m = 500000 GBP'],
		['£¼ million', '£¼ million = 250000 GBP'],
		['£half a billion', '£half a billion = 500000000 GBP'],
		['£3/4bn', '£3/4bn = 750000000 GBP'],
		['£1-1/2m', '£1-1/2m = 1500000 GBP'],
		['£¾bn a year', '£¾bn = 750000000 GBP, a year'],
		['£2¾m', '£2¾m = 2750000 GBP'],
		['£1/4 million', '£1/4 million = 250000 GBP'],
		['€½m', '€½m = 500000 EUR'],
		['$2 1/2 bn', '$2 1/2 bn = 2500000000 USD'],
		['£three quarters of a million', '£three quarters of a million = 750000 GBP'],
		['£10/£20', '£10 = 10 GBP', '£20 = 20 GBP'],
		['£5/week', '£5 = 5 GBP, per week'],
		['£9/10 tickets', '£9 = 9 GBP']
	],
	'a unit behind a space': [
		['He was paid £85 k a year.', '£85 k = 85000 GBP, a year'],
		['cut by £100 k.', '£100 k = 100000 GBP'],
		['£3.2 M and £4 B', '£3.2 M = 3200000 GBP', '£4 B = 4000000000 GBP'],
		['£4 b.', '£4 b = 4000000000 GBP'],
		['$30 K', '$30 K = 30000 USD'],
		['€7 m', '€7 m = 7000000 EUR'],
		['£2 bn', '£2 bn = 2000000000 GBP'],
		['£1.5 tn', '£1.5 tn = 1500000000000 GBP'],
		['£60 k-plus', '£60 k = 60000 GBP'],
		['£40 k each', '£40 k = 40000 GBP, each'],
		['£6 K to £7 K', '£6 K to £7 K = 6000…7000 GBP'],
		['£4 Blue tickets', '£4 = 4 GBP'],
		['£5 mm nails', '£5 = 5 GBP'],
		['5 k run']
	],
	'a basis written short, and the year of the prices': [
		['The subsidy is £2m/yr.', '£2m = 2000000 GBP, per year'],
		['£2m in 2009/10 prices', '£2m = 2000000 GBP, in 2009/10 prices'],
		['£9.3bn in 2010 prices', '£9.3bn = 9300000000 GBP, in 2010 prices'],
		['£2m pcm, £20pw and £7 an hour', '£2m = 2000000 GBP, pcm', '£20 = 20 GBP, pw', '£7 = 7 GBP, an hour'],
		['£95 p/w', '£95 = 95 GBP, a week'],
		['£400 p/m', '£400 = 400 GBP, a month'],
		['£32k p.a.', '£32k = 32000 GBP, a year'],
		['£650pcm', '£650 = 650 GBP, pcm'],
		['£9/hr', '£9 = 9 GBP, per hour'],
		['£30/wk', '£30 = 30 GBP, per week'],
		['£400/mth', '£400 = 400 GBP, per month'],
		['£25k pa', '£25k = 25000 GBP, pa'],
		['£18,000pa', '£18,000 = 18000 GBP, pa'],
		['£5/hd', '£5 = 5 GBP, per head'],
		['£3bn a year at 2008-09 prices', '£3bn = 3000000000 GBP, a year at 2008-09 prices'],
		['£3bn (2010 prices)', '£3bn = 3000000000 GBP, 2010 prices'],
		['£3bn in real terms', '£3bn = 3000000000 GBP, in real terms'],
		['£3bn in today’s money', '£3bn = 3000000000 GBP, in today’s money'],
		['£3bn in cash terms', '£3bn = 3000000000 GBP, in cash terms'],
		['£3bn in 2010', '£3bn = 3000000000 GBP'],
		['£20pm']
	],
	'a full-width sign': [
		['They cut ￡1.2bn.', '￡1.2bn = 1200000000 GBP'],
		['＄40m', '＄40m = 40000000 USD'],
		['￡5–￡6m', '￡5–￡6m = 5000000…6000000 GBP'],
		['5￡', '5￡ = 5 GBP']
	],
	'currencies by name, and cents': [
		['down 51 cents at $44.38 a barrel', '51 cents = 0.51 USD', '$44.38 = 44.38 USD, a barrel'],
		['€2 a kilo, up 30 cents', '€2 = 2 EUR, a kilo', '30 cents = 0.3 EUR'],
		['1bn CFA francs', '1bn CFA francs = 1000000000 XAF'],
		['ten Swiss francs', 'ten Swiss francs = 10 CHF'],
		['417m yuan', '417m yuan = 417000000 CNY'],
		['30bn baht', '30bn baht = 30000000000 THB'],
		['895.4 reais', '895.4 reais = 895.4 BRL'],
		['54bn rupees($1.2bn)', '54bn rupees = 54000000000 INR', '$1.2bn = 1200000000 USD'],
		['260.75bn roubles', '260.75bn roubles = 260750000000 RUB'],
		['684bn yen', '684bn yen = 684000000000 JPY'],
		['about dollars 3bn', 'dollars 3bn = 3000000000 USD'],
		['40 Danish kroner', '40 Danish kroner = 40 DKK'],
		['$1.2 billion US and €2bn', '$1.2 billion US = 1200000000 USD', '€2bn = 2000000000 EUR'],
		['$5m US aid', '$5m = 5000000 USD'],
		['20 per cent'],
		['the yen fell'],
		['50 Cent sang']
	]
};

for (const [title, table] of Object.entries(tables))
	describe(`amounts(text): ${title}`, () => {
		test.each(table)('%s', (sentence, ...expected) => {
			const found = amounts(sentence);
			expect(found.map(said)).toEqual(expected);
			for (const amount of found) expect(sentence.slice(amount.start, amount.end)).toBe(amount.text);
		});
	});

describe('nameFinder(settings) takes a currency’s letters for no name', () => {
	const names = nameFinder(siteSettings().names, readModels().names);
	test.each([
		'The grant fell to US$1.2bn last year.',
		'The state gave $1.2 billion US and €2bn.',
		'The state gave USD12bn to the scheme.',
		'The fund of NOK 3bn, GBP 2m and RMB 4bn closed.',
		'The fund is worth USD34.6 million today.',
		'They paid CHF 2,500 a month.',
		'It lost U.S.$5m.',
		'The scheme cost AUD40 a head.',
		'They gave HK$3bn and NZ$2m.',
		'A gift of GBP£5m came.'
	])('%s', (sentence) => {
		expect(names(readDocument('text', sentence))).toEqual([]);
	});
	test('and a country beside a sum is still one', () => {
		const found = names(readDocument('text', 'The United States gave US$5m to France.'));
		expect(found.map(({ name }) => name)).toEqual(['United States', 'France']);
	});
});
