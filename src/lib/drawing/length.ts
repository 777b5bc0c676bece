/** Lengths as style sheets write them, as far as the charts use them. */

/** What a length may be measured by. */
export interface Measures {
	/** px of the text's size */
	em: number;
	/** px that a percentage is of */
	whole: number;
	/** custom properties: "--after" → "4" */
	own: ReadonlyMap<string, string>;
}

/** px of the size that readers have where they have not chosen one */
export const rootSize = 16;
/** em of a digit of the pictures' sans */
const digit = 0.64;

const token = /\s*(-?(?:\d+(?:\.\d+)?|\.\d+)(?:px|rem|em|ch|%)?|[a-z-]+\(|[()+*/,-])/gy;

const plain = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:px|rem|em|ch|%)?$/;

/** A number with its unit, in px. */
function simple(value: string, { em, whole }: Measures): number {
	const number = Number.parseFloat(value);
	if (value.endsWith('%')) return (number * whole) / 100;
	if (value.endsWith('rem')) return number * rootSize;
	if (value.endsWith('em')) return number * em;
	return value.endsWith('ch') ? number * digit * em : number;
}

/**
 * A length in px: "1.2em", "40%", "min(17rem, 100%)", "calc(var(--after) * (1ch + 0.14em))". A plain number stays as it
 * is.
 *
 * @throws {Error} where it is written in another way
 */
export function lengthOf(value: string, measures: Measures): number {
	if (plain.test(value)) return simple(value, measures);
	const known = value.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => measures.own.get(name) ?? '0');
	const tokens = [...known.trim().matchAll(token)].map(([, part = '']) => part);
	const fail = (): never => {
		throw new Error(
			`“${value}” is no length that a picture knows → write it as src/lib/drawing/length.ts reads it`
		);
	};
	if (tokens.join('') !== known.replace(/\s/g, '')) fail();
	let at = 0;

	function sum(): number {
		let total = product();
		while (tokens[at] === '+' || tokens[at] === '-') total += tokens[at++] === '+' ? product() : -product();
		return total;
	}
	function product(): number {
		let total = part();
		while (tokens[at] === '*' || tokens[at] === '/')
			total = tokens[at++] === '*' ? total * part() : total / part();
		return total;
	}
	function part(): number {
		const found = tokens[at++] ?? fail();
		if (!found.endsWith('(')) return plain.test(found) ? simple(found, measures) : fail();
		const parts = [sum()];
		while (tokens[at] === ',') {
			at++;
			parts.push(sum());
		}
		if (tokens[at++] !== ')') fail();
		return found === 'min(' ? Math.min(...parts) : found === 'max(' ? Math.max(...parts) : (parts[0] ?? 0);
	}

	const length = sum();
	return at === tokens.length ? length : fail();
}
