import * as v from 'valibot';
import type { Problem } from '../../schema.ts';
import { positionAt } from '../../text/file/position.ts';
import { problem } from '../../text/file/problems.ts';
import type { ProblemCode } from '../../text/file/problems.ts';
import { readYaml, yamlOffset, yamlValue } from '../../text/file/yaml.ts';
import { decode } from '../decode.ts';
import type { Source } from '../source.ts';
import { issueWords } from './issueWords.ts';
import { utf8Fault } from './utf8Fault.ts';

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

/**
 * Reads a YAML file and checks it by its schema, each fault with its place.
 * @param missing what a file that is not there stands for, where it need not be
 */
export async function readSettingsFile<Schema extends v.GenericSchema>(
	source: Pick<Source, 'read'>,
	name: string,
	schema: Schema,
	missing?: v.InferOutput<Schema>
): Promise<SettingsFile<v.InferOutput<Schema>>> {
	const refused = (found: Problem): SettingsFile<v.InferOutput<Schema>> => ({
		value: null,
		problems: [found],
		say: () => found,
		line: () => 1
	});
	const bytes = await source.read(name);
	if ('code' in bytes) {
		if (bytes.code === 'E151' && missing !== undefined) {
			const say: SettingsFile<unknown>['say'] = (_path, code, fault, remedy) =>
				problem(name, null, code, fault, remedy);
			return { value: missing, problems: [], say, line: () => 1 };
		}
		const fault = bytes.code === 'E151' ? 'no such file' : bytes.fault;
		return refused(problem(name, null, bytes.code === 'E160' ? bytes.code : 'E180', fault));
	}
	const decoded = decode(bytes);
	if ('code' in decoded) return refused(problem(name, null, decoded.code, decoded.fault));
	// what is written for the program is never guessed
	const wrong = decoded.guessed ? utf8Fault(bytes) : null;
	if (wrong) return refused(problem(name, wrong.at, 'E120', wrong.fault));
	const { text } = decoded;
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
		say: (path, code, fault, remedy) => problem(name, at(yamlOffset(yaml, path)), code, fault, remedy),
		line: (path) => at(yamlOffset(yaml, path)).line
	};
}
