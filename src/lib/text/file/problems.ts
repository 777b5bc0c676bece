// long: a table of every code, with what it means and what to do
import type { Problem } from '../../schema.ts';
import type { Position } from './position.ts';

/** What a code means for the file it is said of, and what to do about it. */
interface Code {
	/** `skips` the article, is only `said`, or `stops` the whole build */
	effect: 'skips' | 'said' | 'stops';
	/** one sentence for the table of codes */
	meaning: string;
	/** what to do, where the message has nothing better to say */
	remedy: string;
}

/** Every code a message can carry. The method page prints this table. */
export const codes = {
	E101: { effect: 'skips', meaning: 'The file is empty.', remedy: 'delete it or add text' },
	E102: {
		effect: 'skips',
		meaning: 'The file holds no words to read, or none after its front matter.',
		remedy: 'add the article’s text, or delete the file'
	},
	E103: {
		effect: 'skips',
		meaning: 'The front matter, or a settings file, cannot be read, or its closing --- is missing.',
		remedy: 'write one "key: value" a line, and put text with : or # in quotes'
	},
	E104: { effect: 'skips', meaning: 'A key is given twice.', remedy: 'keep one of the two' },
	E105: { effect: 'skips', meaning: 'YAML lines are indented with tabs.', remedy: 'use spaces' },
	E106: {
		effect: 'skips',
		meaning: 'The date names a day or month that does not exist.',
		remedy: 'write a real date'
	},
	E108: {
		effect: 'skips',
		meaning: 'The rights are not among those that are known; the article might show what it may not.',
		remedy: 'write full, quote 25 words (or another number) or counts only'
	},
	E110: {
		effect: 'skips',
		meaning:
			'The front matter is in another language than YAML, TOML and JSON; it is not read, and no code in it is run.',
		remedy: 'write YAML between lines of ---'
	},
	E111: {
		effect: 'skips',
		meaning: 'The YAML carries a tag.',
		remedy: 'remove the tag and write plain text'
	},
	E112: {
		effect: 'skips',
		meaning: 'The YAML’s aliases unfold into too much.',
		remedy: 'write the values out instead of using aliases'
	},
	E113: {
		effect: 'skips',
		meaning: 'Lists or maps in the YAML are nested too deeply.',
		remedy: 'write "key: value" lines and plain lists'
	},
	E114: {
		effect: 'skips',
		meaning: 'The front matter is not a list of "key: value" lines.',
		remedy: 'write one "key: value" a line, such as title: A title'
	},
	E115: {
		effect: 'skips',
		meaning: 'The front matter is longer than 64 KB.',
		remedy: 'keep facts about the article in the front matter and its text below'
	},
	E116: {
		effect: 'skips',
		meaning: 'The front matter stands below other text; it is not read there, nor as text.',
		remedy: 'move it to the first line of the file'
	},
	E120: { effect: 'stops', meaning: 'The bytes of a settings file are not UTF-8.', remedy: 'save as UTF-8' },
	E121: {
		effect: 'skips',
		meaning: 'The file starts as UTF-16 and does not go on so.',
		remedy: 'save as UTF-8'
	},
	E122: {
		effect: 'skips',
		meaning: 'The file holds NUL bytes, as pictures and programs do.',
		remedy: 'save the text as UTF-8, or move the file out of the folder'
	},
	E150: { effect: 'skips', meaning: 'The file cannot be read.', remedy: 'check its permissions' },
	E151: { effect: 'skips', meaning: 'The file went away during the build.', remedy: 'run the build again' },
	E160: {
		effect: 'skips',
		meaning: 'The file is larger than 5 MB, or 50 MB for .pdf, .docx, .odt, .epub and .zip.',
		remedy: 'split it into articles'
	},
	E161: {
		effect: 'skips',
		meaning: 'The file is of a format that is read, but holds no article in it.',
		remedy: 'save what it says as .txt or .docx, or move it out of the folder'
	},
	E162: {
		effect: 'skips',
		meaning: 'The archive, document or book is damaged, or unpacks to far more than anybody needs.',
		remedy: 'save or pack it again'
	},
	E163: {
		effect: 'skips',
		meaning: 'The file is protected, or of an older kind.',
		remedy: 'save it without a password'
	},
	E170: {
		effect: 'stops',
		meaning: 'The folder of articles does not exist, is no folder, or cannot be read.',
		remedy: 'name a folder with --articles'
	},
	E171: {
		effect: 'stops',
		meaning: 'The folder holds no article.',
		remedy: 'add files ending in .md or .txt'
	},
	E172: {
		effect: 'stops',
		meaning:
			'No article could be read, more than 5 % (and at least 20) were skipped, or one was under --strict.',
		remedy: 'put the files named above right'
	},
	E173: {
		effect: 'stops',
		meaning: 'The output cannot be written; what stood there before still stands.',
		remedy: 'make room or allow writing, or name another folder with --out'
	},
	E174: {
		effect: 'stops',
		meaning: 'Another build is writing the same output.',
		remedy: 'wait for it to end'
	},
	E175: {
		effect: 'stops',
		meaning: 'The output folder holds files that no build wrote; they are not touched.',
		remedy: 'name an empty or a new folder with --out'
	},
	E180: { effect: 'stops', meaning: 'A settings file is missing or cannot be read.', remedy: 'add the file' },
	E181: {
		effect: 'stops',
		meaning: 'A value in a settings file is not what is needed there.',
		remedy: 'correct the value'
	},
	E182: { effect: 'stops', meaning: 'A settings file lacks a needed value.', remedy: 'add it' },
	E183: { effect: 'stops', meaning: 'A settings file holds a key it does not know.', remedy: 'remove it' },
	E184: { effect: 'stops', meaning: 'Two entries have the same id.', remedy: 'rename one of them' },
	E185: {
		effect: 'stops',
		meaning:
			'The quotation of a curated figure or a slide is not found, character for character, in its article.',
		remedy: 'copy the passage from the article'
	},
	E186: {
		effect: 'stops',
		meaning: 'A curated figure’s amount is not found in its quotation, or is no sum of money there.',
		remedy: 'write the amount as the quotation does'
	},
	E187: {
		effect: 'stops',
		meaning: 'A theme’s own example is not counted as the theme says it should be.',
		remedy: 'correct the phrases, the exclusions or the example'
	},
	E188: {
		effect: 'stops',
		meaning: 'A setting names a theme, a name, a chart, a figure, an article or a year that is not there.',
		remedy: 'name one that is, or add it'
	},
	E189: {
		effect: 'stops',
		meaning:
			'A slide states a sum of money, or how many times one makes another, that no article and no figure from elsewhere bears out.',
		remedy: 'write a sum as an article states it, or add it with its source to data/reference.yaml'
	},
	E199: {
		effect: 'stops',
		meaning: 'A fault in this program, not in the articles.',
		remedy: 'run again with --debug and report what it prints'
	},
	W201: {
		effect: 'said',
		meaning: 'The article has no date; it is left out of what is drawn over time.',
		remedy: 'add a line such as date: 2011-02-14, or EDTF such as 2011-02~'
	},
	W202: {
		effect: 'said',
		meaning:
			'The date lies in the future. Only whoever builds is told: what is written is the same on any day.',
		remedy: 'check the year'
	},
	W203: {
		effect: 'said',
		meaning: 'The date can be read as day-month or as month-day; it is never guessed, and left out.',
		remedy: 'write year-month-day'
	},
	W204: { effect: 'said', meaning: 'The front matter holds a key that is not known.', remedy: 'remove it' },
	W205: {
		effect: 'said',
		meaning:
			'A curated figure or a slide belongs to an article that is not in this folder or was skipped; it is left out.',
		remedy: 'nothing to do for a folder of other articles; else correct the article’s id'
	},
	W206: {
		effect: 'said',
		meaning:
			'A text holds control characters, or others that no page and no XML can hold; they are left out, and line and page breaks of printers become spaces.',
		remedy: 'type that place again'
	},
	W207: {
		effect: 'said',
		meaning: 'A # behind a space starts a remark in YAML: what looks like “#1” is not read.',
		remedy: 'put the text in quotes, or a space behind the #'
	},
	W208: {
		effect: 'skips',
		meaning:
			'A draft: its front matter says draft: true or published: false, or it stands in a folder _drafts.',
		remedy: 'take that out to have it read'
	},
	W209: {
		effect: 'said',
		meaning: 'A value is of the wrong kind, such as a list where text is needed; it is left out.',
		remedy: 'write text on one line, in quotes if it holds : or #'
	},
	W210: {
		effect: 'skips',
		meaning: 'A link leads out of the folder, to a folder, or nowhere; it is not followed.',
		remedy: 'put the file itself in the folder'
	},
	W211: {
		effect: 'skips',
		meaning: 'Not a file with text in it, but a pipe, a socket or a device.',
		remedy: 'move it out of the folder'
	},
	W212: {
		effect: 'said',
		meaning: 'A file that may hold an article is of a format that is not read.',
		remedy: 'save it as .docx, .md or .txt'
	},
	W213: {
		effect: 'said',
		meaning: 'No date is given; that of the file’s name, or of a time marked in the text, stands in.',
		remedy: 'nothing to do, or add a line such as date: 2011-02-14'
	},
	W214: {
		effect: 'said',
		meaning: 'The date is not in a form that is read; it is left out.',
		remedy: 'write 2011-02-14, 2011-02 or 2011, with ~ for about, ? for uncertain, / between first and last'
	},
	W215: {
		effect: 'said',
		meaning: 'The bytes are no UTF-8 and nothing says what they are; they are read as windows-1252.',
		remedy: 'nothing to do where the text looks right; else save it as UTF-8'
	},
	W217: {
		effect: 'said',
		meaning: 'A line of the file is no object of JSON; it is left out.',
		remedy: 'write one object a line'
	},
	W218: {
		effect: 'said',
		meaning: 'Two files would have the same address; the later one has a number behind it.',
		remedy: 'nothing to do, or rename one of them'
	},
	W219: {
		effect: 'said',
		meaning:
			'The article is not in English. Its words are counted and can be looked for; themes, names, sums, sentiment and stances are read in English only.',
		remedy: 'nothing to do, or write language: en at its head where it is in English'
	},
	W220: {
		effect: 'said',
		meaning: 'An entry of pullquote.yaml is not in a form that is known; it is set aside.',
		remedy: 'write it as docs/CORPUS.md shows'
	},
	W221: {
		effect: 'said',
		meaning:
			'What a correction quotes is not found, or stands in more than one place; the correction is set aside and waits.',
		remedy: 'copy the words from the article'
	},
	W222: {
		effect: 'said',
		meaning: 'Two corrections of one reading say different things; the later is set aside.',
		remedy: 'keep one of the two'
	},
	W223: {
		effect: 'said',
		meaning: 'A correction speaks of what is not there to be put right; it is set aside.',
		remedy: 'take the entry out'
	},
	W216: {
		effect: 'said',
		meaning: 'Code and tables are no sentences: they are left out of the text.',
		remedy: 'nothing to do, or write out what they say'
	}
} as const satisfies Record<string, Code>;
export type ProblemCode = keyof typeof codes;

/**
 * One problem, ready for the report: names and fragments are made safe to print here.
 * @param file the file's path; `at` is null where the problem is of the file as a whole
 * @param remedy in place of the table's
 */
export function problem(
	file: string,
	at: Position | null,
	code: ProblemCode,
	fault: string,
	remedy: string = codes[code].remedy
): Problem {
	return { file: printable(file), line: at?.line ?? null, column: at?.column ?? null, code, fault, remedy };
}

/** One message as a line: `file:line:column code fault → remedy`, without the place where there is none. */
export function messageLine(problem: Problem): string {
	const place = problem.line === null ? '' : `:${problem.line}:${problem.column ?? 1}`;
	return `${problem.file}${place} ${problem.code} ${problem.fault} → ${problem.remedy}`;
}

/** By file, then place, then code, in code units: the same order everywhere. */
export function compareProblems(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return (
		(a.line ?? 0) - (b.line ?? 0) ||
		(a.column ?? 0) - (b.column ?? 0) ||
		(a.code === b.code ? 0 : a.code < b.code ? -1 : 1)
	);
}

const quotable = 60;

/** A fragment of somebody's file as a message may show it: in quotes, on one line, cut if long. */
export function quoted(text: string): string {
	const cut = text.length > quotable ? `${text.slice(0, quotable)}…` : text;
	return `"${printable(cut)}"`;
}

/** Text with everything that would move a terminal's cursor or hide itself written as an escape. */
export function printable(text: string): string {
	return text.replace(unprintable, (character) => {
		const code = character.codePointAt(0) ?? 0;
		const short = code === 10 ? '\\n' : code === 13 ? '\\r' : code === 9 ? '\\t' : null;
		return short ?? `\\u{${code.toString(16)}}`;
	});
}
// controls, format characters (bidi, zero-width, byte order mark), line separators, lone surrogates
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
