import * as v from 'valibot';
import type { Problem } from '#lib/schema.ts';
import { positionAt } from '#lib/text/position.ts';
import { problem, quoted } from '#lib/text/problems.ts';
import type { ProblemCode } from '#lib/text/problems.ts';
import { readYaml, yamlOffset, yamlValue } from '#lib/text/yaml.ts';
import type { Yaml } from '#lib/text/yaml.ts';
import { decode } from './decode.ts';
import { readBytes } from './files.ts';

/** A step from a YAML document to one of its values: a key, or an index from 0. */
export type YamlPath = readonly (string | number)[];

/** One settings file, read and checked; `value` is null where a problem stands in the way. */
export interface SettingsFile<Value> {
	value: Value | null;
	problems: Problem[];
	/** a problem with the value at a path, or with its key */
	say(path: YamlPath, code: ProblemCode, fault: string, remedy?: string): Problem;
	/** the line, from 1, of the value at a path */
	line(path: YamlPath): number;
}

/** Reads a YAML file and checks it by its schema, each fault with its place. */
export function readSettingsFile<Schema extends v.GenericSchema>(
	path: string,
	name: string,
	schema: Schema
): SettingsFile<v.InferOutput<Schema>> {
	const refused = (found: Problem): SettingsFile<v.InferOutput<Schema>> => ({
		value: null,
		problems: [found],
		say: () => found,
		line: () => 1
	});
	const bytes = readBytes(path);
	if ('code' in bytes) {
		const fault = bytes.code === 'E151' ? 'no such file' : bytes.fault;
		return refused(problem(name, null, bytes.code === 'E160' ? bytes.code : 'E180', fault));
	}
	const text = decode(bytes);
	if (typeof text !== 'string') return refused(problem(name, text.at, text.code, text.fault));
	const yaml = readYaml(text, 'values');
	if ('code' in yaml)
		return refused(problem(name, positionAt(text, yaml.at), yaml.code, yaml.fault, yaml.remedy));

	const at = (offset: number) => positionAt(text, offset);
	const checked = v.safeParse(schema, yamlValue(yaml));
	const problems = [
		...yaml.said.map((said) => problem(name, at(said.at), said.code, said.fault, said.remedy)),
		...(checked.issues ?? []).map((issue) => {
			const { path, key, code, fault, remedy } = issueWords(issue);
			return problem(name, at(yamlOffset(yaml, path, key)), code, fault, remedy);
		})
	];
	return {
		value: checked.success ? checked.output : null,
		problems,
		say: (path, code, fault, remedy) => problem(name, at(valueOffset(yaml, path)), code, fault, remedy),
		line: (path) => at(valueOffset(yaml, path)).line
	};
}

function valueOffset(yaml: Yaml, path: YamlPath): number {
	return yamlOffset(yaml, path);
}

/** One fault that a schema found, in words people can act on. */
function issueWords(issue: v.BaseIssue<unknown>): {
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
