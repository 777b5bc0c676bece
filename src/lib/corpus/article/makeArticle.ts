import type { Article } from '../../text/article/article.ts';
import { cleaned, unfitFault } from '../../text/file/cleaned.ts';
import { edtfDays } from '../../text/article/edtf.ts';
import type { Days } from '../../text/article/edtf.ts';
import { quoted } from '../../text/file/problems.ts';
import { fileName } from '../../text/slug.ts';
import type { Structure } from '../../text/article/structure.ts';
import type { YamlFault } from '../../text/file/yaml.ts';
import { quotableWords } from './articleRights.ts';
import type { Facts } from './facts.ts';
import { titleFromName, titleFromText } from './title.ts';
import { dateInName, writtenDate } from './writtenDate.ts';

/** What a reader found in a file: one article's text, and what is said of it. */
export interface Found {
	/** the article's id */
	id: string;
	/** its file, for its date and its title where nothing else gives one */
	file: string;
	facts: Facts;
	/** a title that stands in the text; it is no part of the body then */
	heading: string | null;
	/** a date that the text's markup gives, as written */
	time: string | null;
	body: string;
	structure: Structure | null;
	/** offsets into the file's text, for messages: of the date and of the body */
	dateAt: number;
	bodyAt: number;
}

/**
 * An article from what was found in its file. Faults are said in the order of what they are of; one with E refuses it.
 * @param today ISO 8601, to warn of dates in the future; null asks for no such warning
 */
export function makeArticle(found: Found, today: string | null, faults: YamlFault[]): Article {
	const { facts, file } = found;
	const dated = dateOf(found, today, faults);
	const unfit = unfitFault(found.body, found.bodyAt, 'the text', found.structure === null);
	if (unfit) faults.push(unfit);
	const body = unfit && found.structure === null ? cleaned(found.body) : found.body;
	const heading = found.heading === null ? '' : cleaned(found.heading).trim();
	const unfitTitle = unfitFault(found.heading ?? '', found.bodyAt, 'the title', false);
	if (unfitTitle) faults.push(unfitTitle);
	const title = facts.title ?? (heading === '' ? null : heading);
	const { structure } = found;
	const set =
		structure !== null && structure.blocks.length + structure.inlines.length + structure.pieces.length > 0;
	return {
		article: found.id,
		title: title ?? titleFromName(file) ?? titleFromText(body),
		title_supplied: facts.title === null ? heading === '' : facts.titleSupplied,
		author: facts.author,
		publication: facts.publication,
		date: dated.date,
		date_from: dated.days?.from ?? null,
		date_to: dated.days?.to ?? null,
		date_evidence: dated.evidence,
		source: facts.source ?? cleaned(file.slice(file.lastIndexOf('/') + 1)),
		credits: facts.credits,
		quotable: facts.rights === null ? null : quotableWords(facts.rights),
		...(facts.rights !== null && { rights_said: true as const }),
		body,
		...(set && { structure }),
		...(facts.language !== null && { language: facts.language }),
		...(facts.tags.length > 0 && { tags: facts.tags }),
		...(facts.categories.length > 0 && { categories: facts.categories })
	};
}

interface Dated {
	date: string | null;
	days: Days | null;
	evidence: string | null;
}

/** The date that is given, else that of the file's name, else that of the text; each as EDTF. */
function dateOf({ facts, file, time, dateAt }: Found, today: string | null, faults: YamlFault[]): Dated {
	if (facts.date !== null) {
		const read = writtenDate(facts.date);
		if ('edtf' in read) {
			const days = daysOf(read.edtf);
			if (today !== null && days !== null && days.from > today) {
				const fault = `the date ${quoted(facts.date)} is in the future`;
				faults.push({ at: dateAt, code: 'W202', fault });
			}
			return { date: read.edtf, days, evidence: facts.dateEvidence };
		}
		faults.push({ at: dateAt, code: read.code, fault: read.fault, remedy: read.remedy ?? undefined });
	}
	const named = dateInName(fileName(file));
	const elsewhere = named ?? readable(time);
	if (elsewhere !== null) {
		const [where, evidence] =
			named === null
				? ['a time in the text', 'A time marked in the text says so.']
				: ['the file’s name', 'The file’s name says so.'];
		faults.push({ at: 0, code: 'W213', fault: `date taken from ${where}, ${elsewhere}` });
		return { date: elsewhere, days: daysOf(elsewhere), evidence };
	}
	if (facts.date === null) faults.push({ at: 0, code: 'W201', fault: 'has no date' });
	return { date: null, days: null, evidence: null };
}

function readable(time: string | null): string | null {
	const read = time === null ? null : writtenDate(time);
	return read !== null && 'edtf' in read ? read.edtf : null;
}

function daysOf(edtf: string): Days | null {
	const days = edtfDays(edtf);
	return 'code' in days ? null : days;
}
