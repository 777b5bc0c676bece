// long: every way in which YAML can be wrong is worded here
import { isAlias, isCollection, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { cleaned, unfitFault } from './cleaned.ts';
import { positionAt } from './position.ts';
import { quoted } from './problems.ts';
import type { ProblemCode } from './problems.ts';

type Parsed = Document.Parsed<ParsedNode>;

/** YAML that could be read, and where in its file's text it starts. */
export interface Yaml {
	document: Parsed;
	from: number;
	/** what is read otherwise than it was written: characters left out, text lost behind a # */
	said: YamlFault[];
}

/** One fault in YAML; `at` is an offset into the file's text. */
export interface YamlFault {
	at: number;
	code: ProblemCode;
	fault: string;
	remedy?: string;
}

const deepest = 50;
const mostAliases = 100;

/**
 * Reads one YAML document, refusing what only programs write: tags, floods of aliases, deep nesting,
 * a second document. A lone carriage return ends a line.
 * @param kinds `text`: every scalar but an empty one, `~` or `null` is the text as written (`no`, `1e3`);
 * `values`: numbers, true and false are what they say
 * @param from, to where the YAML stands in the file's text
 * @returns the document, or its first fault
 */
export function readYaml(
	file: string,
	kinds: 'text' | 'values',
	from = 0,
	to = file.length
): Yaml | YamlFault {
	const text = file.slice(from, to);
	const fault = (found: YamlFault): YamlFault => ({ ...found, at: found.at + from });
	const deep = openedTooDeep(text);
	if (deep !== null) return fault(tooDeep(deep));
	try {
		const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
			...(kinds === 'text' ? { schema: 'failsafe', customTags: ['null'] } : { schema: 'core' }),
			prettyErrors: false,
			logLevel: 'error',
			stringKeys: true,
			// the reader's own check is quadratic in the number of keys
			uniqueKeys: false
		});
		const lineAt = (offset: number): number => positionAt(file, offset + from).line;
		const found =
			treeFault(document, text) ??
			syntaxFault(document, text) ??
			duplicateFault(document, lineAt) ??
			aliasFault(document);
		return found ? fault(found) : { document, from, said: cleanValues(document, text).map(fault) };
	} catch (error) {
		if (error instanceof RangeError) return fault(tooDeep(0));
		throw error;
	}
}

/** Takes out of every value what no page can show, and finds values that a # cuts short. */
function cleanValues(document: Parsed, text: string): YamlFault[] {
	const faults: YamlFault[] = [];
	visit(document, {
		Scalar(place, node, path) {
			if (place === 'key') return;
			const pair = path.at(-1);
			const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : null;
			const what = key === null ? 'the text' : `the ${key}`;
			if (typeof node.value === 'string') {
				const unfit = unfitFault(node.value, start(node) ?? 0, what, false);
				if (unfit) faults.push(unfit);
				node.value = cleaned(node.value);
			}
			if (node.type !== 'PLAIN' && node.value !== null) return;
			const end = node.range?.[1] ?? text.length;
			// "# words" is how remarks are written, "#1" is how numbers are
			const lost = /^[ \t]{0,100}(#[^\s#][^\r\n]{0,200})/.exec(text.slice(end, end + 320))?.[1];
			if (lost === undefined) return;
			faults.push({
				at: text.indexOf('#', end),
				code: 'W207',
				fault: `${what} ends before ${quoted(lost.trimEnd())}, which YAML takes for a remark`,
				remedy: `put all of ${what} in quotes, or a space behind the #`
			});
		}
	});
	return faults;
}

/** What the document says, as plain values; only for a document that `readYaml` gave. */
export function yamlValue(yaml: Yaml): unknown {
	return values(yaml.document);
}

function values(document: Parsed): unknown {
	return document.toJS({ maxAliasCount: mostAliases });
}

/**
 * The offset, in the file's text, of the value at a path of keys and indexes, or of the deepest part of the path that is there.
 * With `key`, the offset of the last key itself.
 */
export function yamlOffset(yaml: Yaml, path: readonly (string | number)[], key: boolean = false): number {
	const { document, from } = yaml;
	let node: unknown = document.contents;
	let offset = start(node) ?? 0;
	for (const [depth, step] of path.entries()) {
		if (isAlias(node)) node = node.resolve(document);
		if (!isCollection(node)) break;
		if (isMap(node)) {
			const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
			if (!pair) break;
			offset = start(pair.key) ?? offset;
			if (key && depth === path.length - 1) break;
			offset = start(pair.value) ?? offset;
			node = pair.value;
		} else {
			node = node.items[Number(step)];
			offset = start(node) ?? offset;
		}
	}
	return offset + from;
}

function start(node: unknown): number | null {
	if (isScalar(node) || isCollection(node) || isAlias(node)) return node.range?.[0] ?? null;
	return null;
}

function tooDeep(at: number): YamlFault {
	return { at, code: 'E113', fault: 'nested too deeply' };
}

/**
 * Where brackets, or list marks in one line, open deeper than anyone writes; or null. The YAML reader takes
 * minutes over such text. Marks in quoted text count too: nobody has so many there either.
 */
function openedTooDeep(text: string): number | null {
	let brackets = 0;
	let marks = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 91 || code === 123) brackets++;
		else if ((code === 93 || code === 125) && brackets > 0) brackets--;
		// "- - - x" and "? ? ? x" nest; anything else in the line ends that
		if (code === 45 || code === 63) marks++;
		else if (code !== 32 && code !== 9) marks = 0;
		if (brackets > deepest || marks > deepest) return index;
	}
	return null;
}

const plainTags = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq']);

/** Nesting beyond what people write, or a tag: the first in the text. */
function treeFault(yaml: Parsed, text: string): YamlFault | null {
	let fault: YamlFault | null = null;
	visit(yaml, {
		Node(_key, node, path) {
			const at = start(node) ?? 0;
			if (path.length > 2 * deepest) fault = tooDeep(at);
			else if (!isAlias(node) && node.tag && !plainTags.has(node.tag)) fault = tagFault(text, at, node.tag);
			return fault ? visit.BREAK : undefined;
		}
	});
	return fault;
}

/** A tag, by the place where it is written: the last `!` that starts a word before the value at `at`. */
function tagFault(text: string, at: number, tag: string): YamlFault {
	const before = text.slice(Math.max(0, at - 1000), at);
	const written = /(?:^|\s)(!\S{0,200})\s{0,100}$/.exec(before)?.[1] ?? tag;
	const offset = before.lastIndexOf(written);
	const place = offset < 0 ? at : at - before.length + offset;
	return { at: place, code: 'E111', fault: `unknown tag ${quoted(written)}` };
}

/** The first key given twice in one map, with the lines of both. */
function duplicateFault(yaml: Parsed, lineAt: (offset: number) => number): YamlFault | null {
	let fault: YamlFault | null = null;
	visit(yaml, {
		Map(_key, map) {
			const seen = new Map<string, number>();
			for (const { key } of map.items) {
				if (!isScalar(key)) continue;
				const at = start(key) ?? 0;
				const first = seen.get(String(key.value));
				if (first !== undefined) {
					const lines = `${lineAt(first)} and ${lineAt(at)}`;
					fault = { at, code: 'E104', fault: `${quoted(String(key.value))} given twice, on lines ${lines}` };
					return visit.BREAK;
				}
				seen.set(String(key.value), at);
			}
			return undefined;
		}
	});
	return fault;
}

function syntaxFault(yaml: Parsed, text: string): YamlFault | null {
	const error = yaml.errors[0];
	if (!error) return null;
	const at = Math.min(error.pos[0], text.length);
	if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(0);
	if (error.code === 'TAG_RESOLVE_FAILED') {
		return { at, code: 'E111', fault: `unknown tag ${quoted(text.slice(at, error.pos[1]))}` };
	}
	const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
	const tab = /^ {0,200}\t/.exec(text.slice(lineStart, lineStart + 201));
	if (tab || error.code === 'TAB_AS_INDENT') {
		const tabAt = tab ? lineStart + tab[0].length - 1 : at;
		return { at: tabAt, code: 'E105', fault: 'a tab used as indentation' };
	}
	return { at, code: 'E103', ...syntaxWords(error, lineKey(text, at)) };
}

/** Words for what the YAML reader found; `key` is the key of the line, where there is one. */
function syntaxWords(error: YAMLError, key: string | null): { fault: string; remedy?: string } {
	const value = key === null ? 'the text' : `the ${key}`;
	switch (error.code) {
		case 'BLOCK_AS_IMPLICIT_KEY':
			return { fault: 'a second colon in one line', remedy: `put ${value} in quotes` };
		case 'BAD_SCALAR_START':
			return { fault: 'text starting with a sign that YAML reserves', remedy: `put ${value} in quotes` };
		case 'UNEXPECTED_TOKEN':
			return { fault: 'a sign that YAML does not expect here', remedy: `put ${value} in quotes` };
		case 'MULTILINE_IMPLICIT_KEY':
			return { fault: 'a line without a key', remedy: 'indent it, or start it with a key and a colon' };
		case 'MISSING_CHAR':
			return error.message.includes('quote')
				? { fault: 'a quotation mark that is not closed', remedy: 'close it' }
				: { fault: 'a line without a colon', remedy: 'write it as "key: value"' };
		case 'BAD_INDENT':
			return {
				fault: 'a bracket not closed, or a line not indented',
				remedy: 'close the bracket, or indent the line'
			};
		case 'BAD_DQ_ESCAPE':
			return { fault: 'an unknown escape after a backslash', remedy: 'use single quotes around the text' };
		case 'MULTIPLE_DOCS':
			return { fault: 'a second YAML document', remedy: 'keep one' };
		case 'NON_STRING_KEY':
			return { fault: 'a key that is not text', remedy: 'put the key in quotes' };
		default:
			return { fault: 'YAML that cannot be read' };
	}
}

/** The key of the line that holds an offset: letters, digits, `_` and `-` before its first colon. */
function lineKey(text: string, at: number): string | null {
	const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
	return /^[\s-]{0,40}([A-Za-z_][\w-]{0,40}):/.exec(text.slice(from, from + 100))?.[1] ?? null;
}

function aliasFault(yaml: Parsed): YamlFault | null {
	try {
		values(yaml);
		return null;
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		const excessive = error.message.startsWith('Excessive');
		let at = 0;
		visit(yaml, {
			Alias(_key, node) {
				at = start(node) ?? 0;
				return excessive || !node.resolve(yaml) ? visit.BREAK : undefined;
			}
		});
		if (excessive) return { at, code: 'E112', fault: 'too many aliases' };
		return {
			at,
			code: 'E103',
			fault: 'an alias without its anchor',
			remedy: 'put text starting with * in quotes'
		};
	}
}
