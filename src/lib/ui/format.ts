/** Numbers, money and dates as people read them; the same words in every engine (no locale data asked). */

/** 3556 → "3,556"; decimals are kept as given. */
export function thousands(value: number): string {
	const [whole = '', fraction] = String(Math.abs(value)).split('.');
	const groups: string[] = [];
	for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
	const grouped = groups.join(',');
	return (value < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : '.' + fraction);
}

/** One decimal, always: 10.7, 8.0. */
export function oneDecimal(value: number): string {
	const rounded = Math.round(Math.abs(value) * 10) / 10;
	const text = thousands(rounded);
	return (value < 0 && rounded > 0 ? '−' : '') + (text.includes('.') ? text : text + '.0');
}

/** A score from −1 to 1 with its sign: "+0.25", "−0.40", "0.00"; three digits where a threshold is near. */
export function signed(value: number, digits: 2 | 3 = 2): string {
	const size = Math.abs(value).toFixed(digits);
	return (Number(size) === 0 ? '' : value < 0 ? '−' : '+') + size;
}

/** "1 mention", "12 mentions"; an irregular plural is given. */
export function plural(count: number, one: string, many: string = one + 's'): string {
	return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A title in quotation marks, those inside it doubled: A truly ‘big society’ → ‘A truly “big society”’. */
export function quoted(title: string): string {
	return `‘${title.replace(/‘((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu, '“$1”')}’`;
}

const numberWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Whole numbers to twelve as words, the rest in figures. */
export function inWords(count: number): string {
	return numberWords[count] ?? thousands(count);
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const signs = new Map([
	['GBP', '£'],
	['USD', '$'],
	['EUR', '€']
]);
const scales = [
	{ unit: 1e12, long: ' trillion', short: 'tn' },
	{ unit: 1e9, long: ' billion', short: 'bn' },
	{ unit: 1e6, long: ' million', short: 'm' }
];

/**
 * A sum of money in words ("£4.5 billion") or, where space forces it, short ("£4.5bn").
 * Never a fraction of a larger unit: £200 million, not £0.2 billion.
 */
export function money(value: number, currency: string, form: 'long' | 'short' = 'long'): string {
	const sign = signs.get(currency) ?? currency + ' ';
	const size = Math.abs(value);
	const minus = value < 0 ? '−' : '';
	const scale = scales.find(({ unit }) => size >= unit);
	if (!scale) return minus + sign + thousands(size);
	const amount = thousands(Math.round((size / scale.unit) * 100) / 100);
	return minus + sign + amount + scale[form];
}

/** A sum or a range of money: "£3.2 billion to £5 billion". */
export function moneyRange(
	low: number,
	high: number,
	currency: string,
	form: 'long' | 'short' = 'long'
): string {
	return low === high
		? money(low, currency, form)
		: `${money(low, currency, form)} to ${money(high, currency, form)}`;
}

const months = 'January February March April May June July August September October November December'.split(
	' '
);

/** One EDTF date as people say it: "13 August 2010", "February 2011", "about August 2010", "2011". */
function oneDate(edtf: string): string {
	const about = edtf.includes('~') || edtf.includes('%');
	const unsure = edtf.includes('?') || edtf.includes('%');
	const [year = '', month, day] = edtf.replace(/[~?%]/g, '').split('-');
	const name = months[Number(month) - 1];
	const words = [day === undefined ? '' : String(Number(day)), name ?? '', year].filter(
		(part) => part !== ''
	);
	return (about ? 'about ' : '') + words.join(' ') + (unsure ? ' (uncertain)' : '');
}

/** An EDTF date or interval as people say it: "between October 2010 and December 2011". */
export function dateInWords(edtf: string | null): string {
	if (edtf === null) return 'undated';
	const [from = '', to] = edtf.split('/');
	if (to === undefined) return oneDate(from);
	if (from === '' || from === '..') return `by ${oneDate(to)}`;
	if (to === '' || to === '..') return `since ${oneDate(from)}`;
	return `between ${oneDate(from)} and ${oneDate(to)}`;
}

/** An ISO day as month and year: "August 2010". */
export function monthOf(iso: string): string {
	return oneDate(iso.slice(0, 7));
}
