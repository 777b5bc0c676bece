import { problem } from '../../text/file/problems.ts';
import type { ProblemCode } from '../../text/file/problems.ts';
import type { YamlFault } from '../../text/file/yaml.ts';
import { fileSlug, slugify } from '../../text/slug.ts';
import { noFacts, type Facts } from '../article/facts.ts';
import { makeArticle } from '../article/makeArticle.ts';
import { titled, type Written } from '../markup/titled.ts';
import type { Reading } from '../readers/reader.ts';

/** One article that a file holds, without front matter of its own. */
export interface Item {
	facts: Partial<Facts>;
	written: Written;
	/** what tells it apart from the file's others, for its id: its title, its row */
	name: string;
	/** a date that stands in for one that is not given, as written */
	time?: string | null;
	faults?: YamlFault[];
}

/**
 * The articles of a file. One alone has the file's id; of several, each has its name behind it.
 * A date that nobody understands is left out, as are items without words.
 */
export function readingOf(file: string, today: string, items: readonly Item[]): Reading {
	const reading: Required<Reading> = { articles: [], problems: [], drafts: 0 };
	const used = new Map<string, number>();
	const said = (fault: YamlFault): void => {
		reading.problems.push(problem(file, null, fault.code, fault.fault, fault.remedy));
	};
	for (const { facts, written, name, time, faults = [] } of items) {
		const { body, structure, heading } = titled(written, facts.title ?? null);
		if (!/[\p{L}\p{Nd}]/u.test(body)) continue;
		let id = items.length === 1 ? fileSlug(file) : slugify(`${fileSlug(file)} ${name}`);
		const before = used.get(id) ?? 0;
		used.set(id, before + 1);
		if (before > 0) id = slugify(`${id} ${before + 1}`);
		const all: YamlFault[] = [...faults];
		const found = {
			...{ id, file, heading, body, structure, time: time ?? null, dateAt: 0, bodyAt: 0 },
			facts: { ...noFacts, ...facts }
		};
		reading.articles.push(makeArticle(found, today, all));
		for (const fault of all) said(fault.code === 'E106' ? { ...fault, code: 'W214' } : fault);
	}
	if (reading.articles.length === 0) reading.problems = [problem(file, null, 'E102', 'has no words')];
	return reading;
}

/** A file that is not read, and why. */
export function refusal(file: string, code: ProblemCode, fault: string, remedy?: string): Reading {
	return { articles: [], problems: [problem(file, null, code, fault, remedy)] };
}
