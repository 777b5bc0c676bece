/** Where an article's front matter stands, wherever its author put it. */
import { quoted } from '../../text/file/problems.ts';
import type { YamlFault } from '../../text/file/yaml.ts';

/** Offsets in a file's text: the front matter is `[from, to)`, the body starts at `bodyStart`. */
export interface Fences {
	from: number;
	to: number;
	bodyStart: number;
	language: 'yaml' | 'toml' | 'json';
}

interface Line {
	start: number;
	/** without its line end */
	end: number;
	next: number;
	/** what stands in it, without the blanks around */
	words: string;
	/** how many blanks it begins with */
	indent: number;
}

/** characters of front matter, at most */
const longest = 64 * 1024;
/** brackets within brackets, at most */
const deepest = 50;
/** lines within which front matter that stands too low is looked for */
const high = 40;

/** Keys that front matter has and running text does not begin a line with, in lower case. */
const knownKey =
	/^["']?(?:title|title_supplied|authors?|byline|publication|date|date_evidence|source|credits|rights|layout|slug|tags|categor(?:y|ies)|draft|description|summary|permalink|published|url|lang|language|type|image)["']?:(?:\s|$)/;
const anyKey = /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?:(?:\s|$)/u;
/** what else a line of YAML begins with */
const yamlMark = /^(?:[#{}[\]&*!%?|>@`]|- |-$)/;

/**
 * The fences of a text: `---` (YAML), `+++` (TOML) or `;;;` (JSON) on its first line that is not blank, and the next
 * line that closes it; or the braces of a JSON object that the text begins with. A line `---` over text that is no
 * front matter is a rule across the page, and part of the text.
 *
 * @returns null where the text has no front matter; a fault where it has some that cannot be read
 */
export function fences(text: string): Fences | YamlFault | null {
	const opening = firstLine(text);
	if (opening === null) return null;
	const at = opening.start + opening.indent;
	if (/^\{\s{0,200}"[^"\\\r\n]{0,100}"\s{0,200}:/.test(text.slice(at, at + 600))) return braces(text, at);
	const fence = /^(---|\+\+\+|;;;)\s{0,9}([A-Za-z]\w{0,40})?$/.exec(opening.words);
	if (!fence) return misplaced(text, opening);
	const [, mark = '', named = ''] = fence;
	const language = languageOf(mark, named.toLowerCase(), lineAt(text, opening.next).words);
	if (language === null) {
		const fault = `only YAML, TOML and JSON front matter is read, found ${quoted(named)}`;
		return { at, code: 'E110', fault };
	}
	const closing = closingLine(text, opening, mark === '---' ? ['---', '...'] : [mark]);
	if (mark === '---' && isRule(text, opening, closing)) return null;
	if (closing === null) {
		const remedy = `add a line ${mark} between the front matter and the text`;
		return { at, code: 'E103', fault: 'front matter has no closing line', remedy };
	}
	return short({ from: opening.next, to: closing.start, bodyStart: closing.next, language }, at);
}

/** What the front matter below a fence is written in; null for a language that is not read. */
function languageOf(mark: string, named: string, below: string): Fences['language'] | null {
	if (named === '' && mark === '---')
		return /^[A-Za-z][\w-]{0,60}\s{0,20}=\s{0,20}["'[\d]/.test(below) ? 'toml' : 'yaml';
	if (named === '') return mark === '+++' ? 'toml' : 'json';
	if (named === 'yaml' || named === 'yml') return 'yaml';
	return named === 'toml' || named === 'json' ? named : null;
}

/** The braces of a JSON object at the start of a text. */
function braces(text: string, start: number): Fences | YamlFault {
	const stop = Math.min(text.length, start + longest + 1);
	let depth = 0;
	let inText = false;
	for (let at = start; at < stop; at++) {
		const character = text.charAt(at);
		if (inText) {
			if (character === '\\') at++;
			else if (character === '"') inText = false;
		} else if (character === '"') inText = true;
		else if (character === '{' || character === '[') depth++;
		else if (character === '}' || character === ']') depth--;
		if (depth > deepest) return { at, code: 'E113', fault: 'nested too deeply' };
		if (depth === 0) {
			const { next, end } = lineEnd(text, at);
			// text may follow on the same line
			const bodyStart = text.slice(at + 1, end).trim() === '' ? next : at + 1;
			return { from: start, to: at + 1, bodyStart, language: 'json' };
		}
	}
	if (stop < text.length) return { at: start, code: 'E115', fault: 'front matter is over 64 KB' };
	const remedy = 'close its braces, and put the text below them';
	return { at: start, code: 'E103', fault: 'JSON front matter that is not closed', remedy };
}

function short(found: Fences, at: number): Fences | YamlFault {
	if (found.to - found.from <= longest) return found;
	return { at, code: 'E115', fault: 'front matter is over 64 KB' };
}

/** Whether a line `---` is a rule: what stands below it is no front matter, nor meant to be. */
function isRule(text: string, opening: Line, closing: Line | null): boolean {
	const below = lineAt(text, opening.next);
	if (below.words !== '') return closing === null && !anyKey.test(below.words) && !yamlMark.test(below.words);
	const end = closing?.start ?? text.length;
	for (const line of linesFrom(text, opening.next, high)) {
		if (line.start >= end) break;
		if (knownKey.test(line.words)) return false;
	}
	return lineWithWords(text, opening.next) !== null;
}

/** Front matter below the start of a text, or without its first fence: it is refused, and never read as text. */
function misplaced(text: string, first: Line): YamlFault | null {
	const lines = [...linesFrom(text, first.start, high)];
	const at = first.start + first.indent;
	const unfenced = lines.findIndex(({ words }) => !anyKey.test(words) && !/^- /.test(words));
	const head = lines.slice(0, unfenced < 0 ? lines.length : unfenced);
	const known = head.filter(({ words }) => knownKey.test(words)).length;
	const fenced = unfenced > 0 && isFence(lines[unfenced]);
	if (head[0] && knownKey.test(head[0].words) && (fenced || (known >= 2 && lines[unfenced]?.words === ''))) {
		const remedy = 'add a line --- above it, and one between it and the text';
		return { at, code: 'E103', fault: 'front matter has no line --- above it', remedy };
	}
	let code = false;
	for (const [index, line] of lines.entries()) {
		if (/^(?:```|~~~)/.test(line.words)) code = !code;
		const next = lines[index + 1];
		if (code || !isFence(line) || next === undefined || !knownKey.test(next.words)) continue;
		if (closingLine(text, line, ['---', '...']) === null) continue;
		const fault = 'front matter is not at the start of the file';
		return { at: line.start + line.indent, code: 'E116', fault };
	}
	return null;
}

/** The next line that closes front matter, no further in than its opening. */
function closingLine(text: string, opening: Line, marks: readonly string[]): Line | null {
	for (let start = opening.next; start < text.length;) {
		const end = lineEnd(text, start);
		const words = text.slice(start, Math.min(end.end, start + opening.indent + 8)).trim();
		if (marks.includes(words)) {
			const line = lineAt(text, start);
			if (line.words === words && line.indent <= opening.indent) return line;
		}
		start = end.next;
	}
	return null;
}

function isFence(line: Line | undefined): boolean {
	return line?.words === '---';
}

/** The first line with something to be seen in it. */
function firstLine(text: string): Line | null {
	const at = text.search(/[^\s\p{Cc}\p{Cf}]/u);
	if (at < 0) return null;
	const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
	const { end, next } = lineEnd(text, start);
	return { start: at === 0 ? 0 : start, end, next, words: text.slice(at, end).trim(), indent: at - start };
}

function lineWithWords(text: string, from: number): Line | null {
	return firstLine(text.slice(from));
}

function* linesFrom(text: string, from: number, most: number): Generator<Line> {
	for (let start = from, count = 0; start < text.length && count < most; count++) {
		const line = lineAt(text, start);
		yield line;
		start = line.next;
	}
}

function lineAt(text: string, start: number): Line {
	const { end, next } = lineEnd(text, start);
	const written = text.slice(start, end);
	return { start, end, next, words: written.trim(), indent: written.length - written.trimStart().length };
}

/** Where the line starting at an offset ends, and where the next one starts. */
function lineEnd(text: string, start: number): { end: number; next: number } {
	for (let index = start; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 10) return { end: index, next: index + 1 };
		if (code === 13) return { end: index, next: text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1 };
	}
	return { end: text.length, next: text.length };
}
