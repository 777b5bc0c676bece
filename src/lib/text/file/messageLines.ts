/** What is said of many files at once: a line each while they are few, a line a kind with a count once they are many. */
import type { Problem } from '../../schema.ts';
import { plural, thousands } from '../../wording/numbers.ts';
import { codes, compareProblems, messageLine, printable, type ProblemCode } from './problems.ts';

/** So many lines are said, and not more. */
export const mostLines = 9;

/** So many files of a kind are named. */
const mostNamed = 3;

/** The lines of problems of the files in a folder. `all` is false where some of the problems are not named in them. */
export function messageLines(
	folder: string,
	problems: readonly Problem[]
): { lines: string[]; all: boolean } {
	const sorted = problems.toSorted(compareProblems);
	if (sorted.length <= mostLines)
		return { lines: sorted.map((one) => messageLine(within(folder, one))), all: true };
	const kinds = Map.groupBy(sorted, kindOf);
	const groups = [...kinds.values()].toSorted(
		(a, b) => rank(a) - rank(b) || b.length - a.length || compareProblems(first(a), first(b))
	);
	const shown = groups.length > mostLines ? groups.slice(0, mostLines - 1) : groups;
	const lines = shown.map((group) => groupLine(folder, group));
	const more = groups.length - shown.length;
	if (more > 0)
		lines.push(`${printable(folder)}: ${plural(more, 'more kind of message', 'more kinds of message')}`);
	return { lines, all: false };
}

/** A problem with the folder before its file's name. */
export function within(folder: string, found: Problem): Problem {
	return { ...found, file: printable(`${folder}/`) + found.file };
}

/** What it says, but for the words, numbers and addresses of its own file. */
function kindOf({ code, fault }: Problem): string {
	return `${code} ${generally(code, fault)}`;
}

/** Codes whose words differ from file to file though they say the same. */
const together = new Map<string, string>([
	['E160', 'over the limit of size'],
	['W212', 'of a format that is not read'],
	['W216', 'code or tables left out of the text'],
	['W219', 'in another language than English: its words are counted, and nothing else is read of it'],
	['W218', 'same address as another file: a number stands behind it']
] satisfies [ProblemCode, string][]);

function generally(code: string, fault: string): string {
	return (
		together.get(code) ??
		fault
			.replace(/"[^"]*"/g, '…')
			.replace(/\d+(?:[.,:/~?-]\d+)*[~?]?/g, '…')
			.replace(/…(?: …)+/g, '…')
			.replace(/,? …$/, '')
	);
}

/** What keeps a file from being read comes first. */
function rank(group: readonly Problem[]): number {
	return first(group).code.startsWith('E') ? 0 : 1;
}

function groupLine(folder: string, group: Problem[]): string {
	const one = first(group);
	if (group.length === 1) return messageLine(within(folder, one));
	const files = [...new Set(group.map(({ file }) => file))];
	const remedies = new Set(group.map(({ remedy }) => remedy));
	const remedy = remedies.size === 1 ? one.remedy : generalRemedy(one);
	const count =
		files.length === group.length
			? plural(files.length, 'file')
			: files.length === 1
				? `${thousands(group.length)} times`
				: `${thousands(group.length)} times in ${plural(files.length, 'file')}`;
	const named = files.slice(0, mostNamed).join(', ');
	const rest = files.length > mostNamed ? ` and ${thousands(files.length - mostNamed)} more` : '';
	return `${count}: ${one.code} ${generally(one.code, one.fault)} → ${remedy} (${printable(`${folder}/`)}: ${named}${rest})`;
}

function generalRemedy({ code, remedy }: Problem): string {
	const known: Readonly<Record<string, { remedy: string }>> = codes;
	return known[code]?.remedy ?? remedy;
}

function first(group: readonly Problem[]): Problem {
	const [one] = group;
	if (one === undefined) throw new RangeError('no kind is without a problem');
	return one;
}
