import type { Problem } from '../../schema.ts';
import { edtfDays } from './edtf.ts';
import type { Days } from './edtf.ts';
import { cleaned, unfitFault } from '../file/cleaned.ts';
import { fences } from './fences.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { FrontMatter } from './frontMatter.ts';
import { positionAt } from '../file/position.ts';
import { problem, quoted } from '../file/problems.ts';
import { fileName, fileSlug } from '../slug.ts';
import type { YamlFault } from '../file/yaml.ts';

/** One article as its file says it: what is known about it, and its text character for character. */
export interface Article {
	/** the id: a slug of the file's name */
	article: string;
	title: string;
	/** true where the title is ours, not the article's own */
	title_supplied: boolean;
	author: string | null;
	publication: string | null;
	/** EDTF as written */
	date: string | null;
	/** first and last day the date may mean, ISO 8601 */
	date_from: string | null;
	date_to: string | null;
	/** why that date, in a sentence */
	date_evidence: string | null;
	/** the file the text was received in */
	source: string;
	/** lines that belong to the article but not to its argument */
	credits: string[];
	/** the most words that may be quoted in a row; 0 where only counts may be shown, null where everything may */
	quotable: number | null;
	/**
	 * everything after the front matter, as written but for characters that no page can show: offsets in all datasets
	 * are into this string
	 */
	body: string;
}

/**
 * Reads one article from its file's text.
 *
 * @param file its path, for messages; the article's id is a slug of the file's name
 * @param today ISO 8601, to warn of dates in the future; null asks for no such warning
 * @returns the article, or null where a problem (a code with E) keeps it from being read
 */
export function parseArticle(
	text: string,
	file: string,
	today: string | null = null
): { article: Article | null; problems: Problem[] } {
	const written = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	const faults: YamlFault[] = [];
	const article = readArticle(written, file, today, faults);
	const refused = faults.some(({ code }) => code.startsWith('E'));
	// a file that is refused has worse to say than that a date is missing
	const said = refused ? faults.filter(({ code }) => code !== 'W201' && code !== 'W206') : faults;
	const problems = said.map(({ at, code, fault, remedy }) =>
		problem(file, positionAt(written, at), code, fault, remedy)
	);
	return { article: refused ? null : article, problems };
}

const noFrontMatter: FrontMatter = {
	title: null,
	title_supplied: null,
	author: null,
	publication: null,
	date: null,
	date_evidence: null,
	source: null,
	credits: null,
	rights: null
};

function readArticle(text: string, file: string, today: string | null, faults: YamlFault[]): Article | null {
	if (text.trim() === '') {
		faults.push({ at: 0, code: 'E101', fault: 'is empty' });
		return null;
	}
	const fenced = fences(text);
	if (fenced && 'code' in fenced) {
		faults.push(fenced);
		return null;
	}
	const read = fenced ? readFrontMatter(text, fenced) : { front: noFrontMatter, dateAt: 0, faults: [] };
	faults.push(...read.faults);
	const { front } = read;
	const days = readDate(front.date, fenced ? read.dateAt : 0, today, faults);

	const bodyStart = fenced?.bodyStart ?? 0;
	const unfit = unfitFault(text.slice(bodyStart), bodyStart, 'the text', true);
	if (unfit) faults.push(unfit);
	const body = unfit ? cleaned(text.slice(bodyStart)) : text.slice(bodyStart);
	if (!/[\p{L}\p{Nd}]/u.test(body)) {
		faults.push(
			fenced
				? {
						at: bodyStart,
						code: 'E102',
						fault: 'has no text after the front matter',
						remedy: 'add the article’s text below the closing ---'
					}
				: { at: 0, code: 'E102', fault: 'has no words' }
		);
	}
	const name = fileName(file);
	const heading = front.title === null ? firstHeading(body) : null;
	return {
		article: fileSlug(file),
		title: front.title ?? heading ?? titleFromName(name),
		title_supplied: front.title === null ? heading === null : front.title_supplied === 'true',
		author: front.author,
		publication: front.publication,
		date: front.date,
		date_from: days?.from ?? null,
		date_to: days?.to ?? null,
		date_evidence: front.date_evidence,
		source: sourceFile(front.source) ?? cleaned(file.slice(file.lastIndexOf('/') + 1)),
		credits: front.credits ?? [],
		quotable: quotableWords(front.rights),
		body
	};
}

/** "quote 25 words" → 25, "counts only" → 0, "full" or none → null. */
function quotableWords(rights: string | null): number | null {
	if (rights === null || rights === 'full') return null;
	return Number(/\d+/.exec(rights)?.[0] ?? 0);
}

function readDate(date: string | null, at: number, today: string | null, faults: YamlFault[]): Days | null {
	if (date === null) {
		faults.push({ at: 0, code: 'W201', fault: 'has no date' });
		return null;
	}
	const days = edtfDays(date);
	if ('code' in days) {
		faults.push({ at, code: days.code, fault: days.fault, remedy: days.remedy ?? undefined });
		return null;
	}
	if (today !== null && days.from > today) {
		faults.push({ at, code: 'W202', fault: `the date ${quoted(date)} is in the future` });
	}
	return days;
}

function sourceFile(source: FrontMatter['source']): string | null {
	return source === null || typeof source === 'string' ? source : source.file;
}

/** The words of a Markdown heading (`# Words`) on the body's first line that is not blank, or null. */
function firstHeading(body: string): string | null {
	const first = /\S[^\r\n]*/.exec(body)?.[0] ?? '';
	const marks = /^#{1,6}[ \t]+/.exec(first)?.[0];
	if (marks === undefined) return null;
	const words = first.slice(marks.length).trim();
	let end = words.length;
	while (end > 0 && words[end - 1] === '#') end--;
	return words.slice(0, end).trim() || null;
}

/** `an-article` as a title: "A title". */
function titleFromName(name: string): string {
	const words = name.replace(/[\p{C}\s_-]+/gu, ' ').trim();
	return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1);
}
