/** The signs and names of currencies that a text may use, each with its ISO 4217 code. */

/** A currency as one amount names it; `places` is −2 for pence. */
export interface Currency {
	code: string;
	places: number;
}

/** By UTF-16 code unit; the last two are the full-width forms of East Asian fonts. */
export const signs = new Map([
	[0xa3, 'GBP'],
	[0x24, 'USD'],
	[0x20ac, 'EUR'],
	[0xffe1, 'GBP'],
	[0xff04, 'USD']
]);

/** Whether a currency's sign stands here. */
export function isSign(code: number): boolean {
	return code === 0xa3 || code === 0x24 || code === 0x20ac || code === 0xffe1 || code === 0xff04;
}

/** Codes that stand before or behind digits, in capitals: "USD 5m", "GBP2.5bn", "3bn NOK". */
export const isoCodes = new Map([
	...`GBP USD EUR AUD CAD NZD HKD SGD JPY CNY INR CHF SEK NOK DKK PLN CZK HUF RUB ZAR BRL MXN KRW THB IDR MYR PHP
	TWD AED SAR ILS KES NGN EGP PKR LKR BDT ISK RON BGN UAH JMD TTD GHS COP CLP ARS PEN VND KWD QAR XAF XOF`
		.split(/\s+/)
		.map((code) => [code, code] as const),
	['RMB', 'CNY'],
	['STG', 'GBP']
]);

/** Letters before a dollar sign. With other letters it is some dollar, or peso, that is not known. */
export const dollarPrefixes = new Map([
	['us', 'USD'],
	['u.s', 'USD'],
	['u.s.', 'USD'],
	['a', 'AUD'],
	['au', 'AUD'],
	['aus', 'AUD'],
	['c', 'CAD'],
	['ca', 'CAD'],
	['can', 'CAD'],
	['cdn', 'CAD'],
	['hk', 'HKD'],
	['nz', 'NZD'],
	['s', 'SGD'],
	['sg', 'SGD'],
	['r', 'BRL'],
	['nt', 'TWD'],
	['j', 'JMD'],
	['ja', 'JMD'],
	['tt', 'TTD'],
	['bds', 'BBD'],
	['bz', 'BZD'],
	['ec', 'XCD'],
	['fj', 'FJD'],
	['g', 'GYD'],
	['l', 'LRD'],
	['mx', 'MXN'],
	['mex', 'MXN'],
	['n', 'NAD'],
	['z', 'ZWD'],
	...['usd', 'aud', 'cad', 'hkd', 'nzd', 'sgd'].map((code) => [code, code.toUpperCase()] as const)
]);
/** Letters before a pound sign. */
export const poundPrefixes = new Map([
	['uk', 'GBP'],
	['gb', 'GBP'],
	['gbp', 'GBP'],
	['stg', 'GBP'],
	['ir', 'IEP'],
	['e', 'EGP'],
	['le', 'EGP']
]);

/** Words before a currency's name, and the currency that they make of it: "Swiss francs". */
export const currencyPeoples = new Map([
	['us dollar', 'USD'],
	['american dollar', 'USD'],
	['australian dollar', 'AUD'],
	['canadian dollar', 'CAD'],
	['singapore dollar', 'SGD'],
	['taiwan dollar', 'TWD'],
	['jamaican dollar', 'JMD'],
	['swiss franc', 'CHF'],
	['cfa franc', 'XAF'],
	['swedish krona', 'SEK'],
	['swedish kronor', 'SEK'],
	['norwegian krone', 'NOK'],
	['norwegian kroner', 'NOK'],
	['danish krone', 'DKK'],
	['danish kroner', 'DKK'],
	['indian rupee', 'INR'],
	['pakistani rupee', 'PKR'],
	['mexican peso', 'MXN'],
	['philippine peso', 'PHP'],
	['korean won', 'KRW'],
	['japanese yen', 'JPY'],
	['chinese yuan', 'CNY'],
	['brazilian real', 'BRL'],
	['turkish lira', 'TRY'],
	['egyptian pound', 'EGP'],
	['irish pound', 'IEP']
]);
/** Words that may stand first of such a pair. */
export const peopleWords = new Set([...currencyPeoples.keys()].map((pair) => pair.split(' ')[0] ?? ''));

/** Names behind a number. */
export const currencyWords = new Map<string, Currency>([
	...(
		[
			['GBP', 'pound pounds quid sterling'],
			['USD', 'dollar dollars'],
			['EUR', 'euro euros'],
			['JPY', 'yen'],
			['CNY', 'yuan renminbi'],
			['INR', 'rupee rupees'],
			['THB', 'baht'],
			['IDR', 'rupiah'],
			['RUB', 'rouble roubles ruble rubles'],
			['BRL', 'reais'],
			['ZAR', 'rand'],
			['PLN', 'zloty zlotys'],
			['NGN', 'naira'],
			['MYR', 'ringgit'],
			['HUF', 'forint forints'],
			['ILS', 'shekel shekels']
		] as const
	).flatMap(([code, list]) => list.split(' ').map((word) => [word, { code, places: 0 }] as const)),
	...['gbp', 'usd', 'eur'].map((word) => [word, { code: word.toUpperCase(), places: 0 }] as const),
	['pence', { code: 'GBP', places: -2 }],
	['penny', { code: 'GBP', places: -2 }],
	['cent', { code: 'USD', places: -2 }],
	['cents', { code: 'USD', places: -2 }]
]);
