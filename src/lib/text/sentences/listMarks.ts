import type { Token } from '../document.ts';

/** The mark of a list's item, as in "2.", "2.)", "(b)" or "iv)": its label, and the token behind it. */
export interface ListMark {
	label: string;
	end: number;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
export const isBullet = (lower: string): boolean => lower === '•' || lower === '‣' || lower === '⁃';

/** The list mark at token `at`, if there is one: a short number, a letter or a Roman numeral with ")" or ".". */
export function listMark(tokens: Token[], at: number, to: number): ListMark | undefined {
	const opened = tokens[at]?.lower === '(';
	const label = opened ? at + 1 : at;
	const token = tokens[label];
	if (token === undefined || !isLabel(token)) return undefined;
	let end = label + 1;
	const stands = (mark: string): boolean =>
		end < to && tokens[end]?.lower === mark && tokens[end]?.start === tokens[end - 1]?.end;
	if (stands('.') && !opened) {
		end++;
		if (stands(')')) end++;
		return { label: token.lower, end };
	}
	return stands(')') ? { label: token.lower, end: end + 1 } : undefined;
}

function isLabel({ lower, kind }: Token): boolean {
	if (kind === 'number') return /^\d{1,3}$/.test(lower);
	return kind === 'word' && (/^[a-z]$/.test(lower) || romans.includes(lower));
}

/** Whether `next` comes straight after `label` in a list: 2 after 1, b after a, iv after iii. */
export function isNextLabel(label: string, next: string): boolean {
	if (/^\d/.test(label)) return Number(next) === Number(label) + 1;
	const roman = romans.indexOf(label);
	if (roman !== -1 && romans[roman + 1] === next) return true;
	return label.length === 1 && next.length === 1 && next.charCodeAt(0) === label.charCodeAt(0) + 1;
}
