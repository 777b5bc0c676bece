import * as v from 'valibot';
import { isMap, isScalar } from 'yaml';
import type { Fences } from './fences.ts';
import { quoted } from '../file/problems.ts';
import { readYaml, yamlOffset, yamlValue } from '../file/yaml.ts';
import type { YamlFault } from '../file/yaml.ts';

/** One line of text with something to be seen in it; controls, such as line breaks, are spaces. */
const line = v.pipe(
	v.string('text'),
	v.transform((text) =>
		text
			.replace(/\p{Cc}/gu, ' ')
			.trim()
			.replace(/\s+/g, ' ')
	),
	v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'text')
);
const optionalLine = v.optional(v.nullable(line), null);
const sourceWords = 'a file’s name, or its file and sha256';
const rightsWords = 'full, quote 25 words (or another number) or counts only';

/** What front matter may hold. Everything is text as written; an empty value is the same as none. */
const FrontMatter = v.strictObject({
	title: optionalLine,
	/** true where the title is ours, not the article's own */
	title_supplied: v.optional(v.nullable(v.picklist(['true', 'false'], 'true or false')), null),
	author: optionalLine,
	publication: optionalLine,
	date: optionalLine,
	date_evidence: optionalLine,
	source: v.optional(
		v.nullable(
			v.union(
				[
					line,
					v.strictObject({
						file: line,
						sha256: v.pipe(v.string(sourceWords), v.regex(/^[0-9a-f]{64}$/, sourceWords))
					})
				],
				sourceWords
			)
		),
		null
	),
	/** the closing lines taken off the text, as written */
	credits: v.optional(v.nullable(v.array(v.string('text'), 'a list of text')), null),
	/** how much of the text may be shown: all of it, as none says too, so many words in a row, or none */
	rights: v.optional(
		v.nullable(
			v.pipe(v.string(rightsWords), v.regex(/^(?:full|counts only|quote [1-9]\d{0,4} words?)$/, rightsWords))
		),
		null
	)
});
export type FrontMatter = v.InferOutput<typeof FrontMatter>;
const keys = Object.keys(FrontMatter.entries);

const mostUnknown = 10;

/**
 * Reads the front matter between two fences.
 * @returns what it holds, each key's offset in the text, and every fault found
 */
export function readFrontMatter(
	text: string,
	{ from, to }: Fences
): { front: FrontMatter; dateAt: number; faults: YamlFault[] } {
	const empty = v.parse(FrontMatter, {});
	const yaml = readYaml(text, 'text', from, to);
	if ('code' in yaml) return { front: empty, dateAt: from, faults: [yaml] };
	const contents = yaml.document.contents;
	const nothing = contents === null || (isScalar(contents) && contents.value === null);
	if (nothing) return { front: empty, dateAt: 0, faults: [...yaml.said] };
	if (!isMap(contents)) {
		const fault = 'front matter is not "key: value" lines';
		return { front: empty, dateAt: from, faults: [{ at: yamlOffset(yaml, []), code: 'E114', fault }] };
	}
	const faults: YamlFault[] = [...yaml.said];
	const values = Object.entries(Object(yamlValue(yaml)));
	const unknown = values.map(([key]) => key).filter((key) => !keys.includes(key));
	for (const key of unknown.slice(0, mostUnknown)) {
		const remedy = `remove it; known are ${keys.join(', ')}`;
		faults.push({
			at: yamlOffset(yaml, [key], true),
			code: 'W204',
			fault: `unknown key ${quoted(key)}`,
			remedy
		});
	}
	if (unknown.length > mostUnknown) {
		const fault = `${unknown.length - mostUnknown} more unknown keys`;
		faults.push({ at: from, code: 'W204', fault, remedy: 'remove them' });
	}
	const known = Object.fromEntries(values.filter(([key]) => keys.includes(key)));
	const checked = v.safeParse(FrontMatter, known);
	for (const issue of checked.issues ?? []) {
		const path = (issue.path ?? []).map((item) => item.key as string | number);
		const item = typeof path[1] === 'number' ? `, item ${path[1] + 1},` : '';
		faults.push({
			at: yamlOffset(yaml, path),
			code: 'E108',
			fault: `${path[0]}${item} must be ${issue.message}, found ${found(issue.input)}`,
			remedy: issue.message === 'text' ? undefined : `write ${issue.message}`
		});
	}
	return { front: checked.success ? checked.output : empty, dateAt: yamlOffset(yaml, ['date']), faults };
}

/** A value of the wrong kind, in words. */
function found(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return value.trim() === '' ? 'nothing' : quoted(value);
	return value === null || value === undefined ? 'nothing' : '"key: value" lines';
}
