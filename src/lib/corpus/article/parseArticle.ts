import type { Problem } from '../../schema.ts';
import type { Article } from '../../text/article/article.ts';
import { positionAt } from '../../text/file/position.ts';
import { problem } from '../../text/file/problems.ts';
import { fileSlug } from '../../text/slug.ts';
import type { YamlFault } from '../../text/file/yaml.ts';
import type { Markup } from '../markup/markup.ts';
import { markdownMarkup } from '../markup/markdown.ts';
import { plainTitle } from '../markup/plainTitle.ts';
import { factsIn, noFacts } from './facts.ts';
import { fences } from './fences.ts';
import { makeArticle } from './makeArticle.ts';
import { readMatter } from './matter.ts';
import { timeInMarkup } from './writtenDate.ts';

/** What a file with front matter gave; `draft` where its author holds it back. */
export interface Parsed {
	article: Article | null;
	problems: Problem[];
	draft: boolean;
}

/**
 * Reads one article from its file's text.
 *
 * @param file its path, for messages and the article's id
 * @param today ISO 8601, to warn of dates in the future; null asks for no such warning
 * @param markup reads what stands below the front matter
 * @returns the article, or null where it is a draft, or a problem (a code with E) keeps it from being read
 */
export function parseArticle(
	text: string,
	file: string,
	today: string | null = null,
	markup: Markup = markdownMarkup
): Parsed {
	const written = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	const faults: YamlFault[] = [];
	const { article, draft } = readArticle(written, file, today, markup, faults);
	const refused = faults.some(({ code }) => code.startsWith('E'));
	// a file that is refused has worse to say than that a date is missing
	const said = refused ? faults.filter(({ code }) => !remarks.has(code)) : faults;
	const problems = said.map(({ at, code, fault, remedy }) =>
		problem(file, positionAt(written, at), code, fault, remedy)
	);
	return { article: refused ? null : article, problems, draft: draft && !refused };
}

const remarks = new Set(['W201', 'W203', 'W206', 'W209', 'W213', 'W214', 'W216']);

function readArticle(
	text: string,
	file: string,
	today: string | null,
	markup: Markup,
	faults: YamlFault[]
): { article: Article | null; draft: boolean } {
	const nothing = { article: null, draft: false };
	if (text.trim() === '') {
		faults.push({ at: 0, code: 'E101', fault: 'is empty' });
		return nothing;
	}
	const fenced = fences(text);
	if (fenced && 'code' in fenced) {
		faults.push(fenced);
		return nothing;
	}
	const matter = fenced && readMatter(text, fenced);
	if (matter && 'code' in matter) {
		faults.push(matter);
		return nothing;
	}
	const said = matter ? factsIn(matter) : { facts: noFacts, dateAt: 0, faults: [] };
	const { dateAt } = said;
	const { title } = said.facts;
	const isMarked = title !== null && markup === markdownMarkup;
	const facts = isMarked ? { ...said.facts, title: plainTitle(title) } : said.facts;
	faults.push(...said.faults);
	if (facts.draft || /(?:^|\/)_drafts\//.test(file)) {
		faults.splice(0, faults.length, { at: 0, code: 'W208', fault: 'is a draft: left out' });
		return { article: null, draft: true };
	}

	const bodyAt = fenced?.bodyStart ?? 0;
	const read = markup(text, bodyAt, facts.title);
	faults.push(...read.faults);
	if (!/[\p{L}\p{Nd}]/u.test(read.body)) {
		faults.push(
			fenced
				? {
						at: bodyAt,
						code: 'E102',
						fault: 'has no text after the front matter',
						remedy: 'add the article’s text below the closing ---'
					}
				: { at: 0, code: 'E102', fault: 'has no words' }
		);
	}
	const found = {
		id: fileSlug(file),
		file,
		facts,
		heading: read.heading,
		time: timeInMarkup(text.slice(bodyAt)),
		body: read.body,
		structure: read.structure,
		dateAt,
		bodyAt: read.bodyAt
	};
	return { article: makeArticle(found, today, faults), draft: false };
}
