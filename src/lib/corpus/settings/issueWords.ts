import type * as v from 'valibot';
import { quoted } from '../../text/file/problems.ts';
import type { ProblemCode } from '../../text/file/problems.ts';

/** One fault that a schema found, in words people can act on. */
export function issueWords(issue: v.BaseIssue<unknown>): {
	path: (string | number)[];
	key: boolean;
	code: ProblemCode;
	fault: string;
	remedy?: string;
} {
	const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	const last = path.at(-1);
	const named = placeWords(path);
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return { path, key: true, code: 'E183', fault: `unknown key ${quoted(String(last))}` };
	}
	if (issue.received === 'undefined' && typeof last === 'number') {
		const list = path.slice(0, -1);
		const fault = `${placeWords(list)} must hold at least ${last + 1}, found ${last}`;
		return { path: list, key: false, code: 'E181', fault };
	}
	if (issue.type === 'strict_object' && issue.received === 'undefined') {
		const remedy = `add a line starting with ${last}:`;
		return { path, key: true, code: 'E182', fault: `${last} is missing`, remedy };
	}
	const needed = neededWords(issue);
	return {
		path,
		key: false,
		code: 'E181',
		fault: `${named} must be ${needed}, found ${foundWords(issue.input)}`
	};
}

/** `phrases, item 2,` for a value in a list, its key for another. */
function placeWords(path: (string | number)[]): string {
	const last = path.at(-1);
	if (last === undefined) return 'the file';
	if (typeof last === 'string') return last;
	const list = path.at(-2);
	return typeof list === 'string' ? `${list}, item ${last + 1},` : `item ${last + 1}`;
}

/** What a value must be. @throws nothing: what valibot says in its own words is never shown */
function neededWords(issue: v.BaseIssue<unknown>): string {
	switch (issue.type) {
		case 'string':
			return 'text (in quotes if it looks like a number)';
		case 'number':
			return 'a number';
		case 'integer':
			return 'a whole number';
		case 'boolean':
			return 'true or false';
		case 'array':
			return 'a list';
		case 'strict_tuple':
			return 'a list of two';
		case 'strict_object':
			return '"key: value" lines';
		case 'picklist':
		case 'variant':
			return `one of ${(issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
		case 'min_length':
			return Array.isArray(issue.input) ? 'a list with something in it' : 'text';
		case 'min_value':
			return `at least ${String(issue.requirement)}`;
		case 'literal':
			return (issue.expected ?? '').replace(/"/g, '');
		default:
			// the schemas' own words for what fits no kind
			return issue.message.startsWith('must be ') ? issue.message.slice(8) : 'something else';
	}
}

function foundWords(input: unknown): string {
	if (input === null || input === undefined) return 'nothing';
	if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
	if (typeof input === 'string') return input.trim() === '' ? 'nothing' : quoted(input);
	if (typeof input === 'number') return `the number ${input}`;
	return typeof input === 'boolean' ? String(input) : '"key: value" lines';
}
