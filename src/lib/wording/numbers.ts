/** Numbers as people read them; the same words in every engine (no locale data asked). */

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

const numberWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Whole numbers to twelve as words, the rest in figures. */
export function inWords(count: number): string {
	return numberWords[count] ?? thousands(count);
}
