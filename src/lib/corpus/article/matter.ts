/** Front matter in any of its languages as plain values, with the place of each. */
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { isMap, isScalar } from 'yaml';
import { cleaned, unfitFault } from '../../text/file/cleaned.ts';
import { readYaml, yamlOffset, yamlValue } from '../../text/file/yaml.ts';
import type { YamlFault } from '../../text/file/yaml.ts';
import type { Fences } from './fences.ts';

/** What front matter holds. Texts, numbers and dates are text; lists and maps are as in JSON. */
export interface Matter {
	values: [key: string, value: unknown][];
	/** the offset, in the file's text, of a key's value, or of the key itself */
	at(key: string, ofKey?: boolean): number;
	faults: YamlFault[];
}

/** The front matter between fences; a fault where it cannot be read. */
export function readMatter(text: string, fences: Fences): Matter | YamlFault {
	if (fences.language === 'yaml') return readYamlMatter(text, fences);
	return fences.language === 'toml' ? readTomlMatter(text, fences) : readJsonMatter(text, fences);
}

function readYamlMatter(text: string, { from, to }: Fences): Matter | YamlFault {
	const yaml = readYaml(text, 'text', from, to);
	if ('code' in yaml) return yaml;
	const contents = yaml.document.contents;
	if (contents === null || (isScalar(contents) && contents.value === null))
		return { values: [], at: () => 0, faults: [...yaml.said] };
	if (!isMap(contents)) {
		const fault = 'front matter is not "key: value" lines';
		return { at: yamlOffset(yaml, []), code: 'E114', fault };
	}
	return {
		values: Object.entries(Object(yamlValue(yaml))),
		at: (key, ofKey = false) => yamlOffset(yaml, [key], ofKey),
		faults: [...yaml.said]
	};
}

function readTomlMatter(text: string, { from, to }: Fences): Matter | YamlFault {
	const written = text.slice(from, to);
	try {
		return valuesOf(parseToml(written.replace(/\r(?!\n)/g, '\n'), { maxDepth: 50 }), text, from, to);
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const lines = written.split(/\r\n|[\r\n]/).slice(0, error.line - 1);
		const before = lines.reduce((sum, line) => sum + line.length + 1, 0);
		return {
			at: Math.min(to, from + before + error.column - 1),
			code: 'E103',
			fault: 'TOML that cannot be read',
			remedy: 'write one key = "value" a line, texts in quotes'
		};
	}
}

function readJsonMatter(text: string, { from, to }: Fences): Matter | YamlFault {
	const written = text.slice(from, to).trim();
	// JSON between lines of `;;;` has no braces of its own
	const whole = written.startsWith('{') ? written : `{${written}}`;
	try {
		return valuesOf(JSON.parse(whole), text, from, to);
	} catch {
		return {
			at: from,
			code: 'E103',
			fault: 'JSON that cannot be read',
			remedy: 'write it as {"title": "A title"}, texts in double quotes'
		};
	}
}

function valuesOf(value: unknown, text: string, from: number, to: number): Matter {
	const written = text.slice(from, to);
	const faults: YamlFault[] = [];
	const at = (key: string, ofKey = false): number => {
		const found = keyAt(written, key);
		return found === null ? from : from + (ofKey ? found.key : found.value);
	};
	const values = Object.entries(Object(value)).map(([key, one]): [string, unknown] => {
		const plain = asText(one, 0, (unfit) => faults.push({ ...unfit, at: at(key) }), `the ${key}`);
		return [key, plain];
	});
	return { values, at, faults };
}

/** A value of TOML or JSON as YAML's reader gives it: numbers, dates, true and false as text, lists and maps as they are. */
function asText(value: unknown, depth: number, said: (unfit: YamlFault) => void, what: string): unknown {
	if (value === null || value === undefined) return null;
	if (value instanceof TomlDate) return value.toISOString();
	if (typeof value === 'string') {
		const unfit = unfitFault(value, 0, what, false);
		if (unfit) said(unfit);
		return cleaned(value);
	}
	if (typeof value !== 'object') return String(value);
	if (depth > 4) return null;
	if (Array.isArray(value)) return value.map((one) => asText(one, depth + 1, said, what));
	const entries = Object.entries(value);
	return Object.fromEntries(entries.map(([key, one]) => [key, asText(one, depth + 1, said, what)]));
}

/** Where a key is written in TOML or JSON, and where its value starts. */
function keyAt(written: string, key: string): { key: number; value: number } | null {
	for (let at = written.indexOf(key); at >= 0; at = written.indexOf(key, at + 1)) {
		const behind = /^["']?\s{0,20}[=:]\s{0,20}/.exec(written.slice(at + key.length, at + key.length + 50));
		if (behind && /(?:^|[\s{,"'])$/.test(written.slice(Math.max(0, at - 1), at)))
			return { key: at, value: at + key.length + behind[0].length };
	}
	return null;
}
