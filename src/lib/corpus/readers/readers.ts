import { docx } from './docx.ts';
import { epub } from './epub.ts';
import { feed } from './feed.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plainText.ts';
import type { Reader } from './reader.ts';
import { csv, jsonl, tsv } from './table.ts';
import { zip } from './zip.ts';

/** Every format that is read: a name each. */
export const readers: readonly Reader[] = [
	...[markdown, plainText, html, docx, odt, epub, pdf],
	...[csv, tsv, jsonl, feed, zip]
];

/** The reader of a file, by the end of its name; null for a file that is no article. */
export function readerOf(file: string, among: readonly Reader[] = readers): Reader | null {
	const name = file.toLowerCase();
	return among.find(({ endings }) => endings.some((ending) => name.endsWith(ending))) ?? null;
}

/** The ends of all names that are read, as words: ".md or .txt". */
export function endingsInWords(among: readonly Reader[] = readers): string {
	const endings = among.flatMap((reader) => reader.endings);
	const last = endings.pop() ?? 'nothing';
	return endings.length === 0 ? last : `${endings.join(', ')} or ${last}`;
}

/** What to do with files that are no articles as they are, by the end of their names. */
const others: readonly [endings: readonly string[], remedy: string][] = [
	[['.doc', '.rtf', '.pages', '.wpd', '.wps', '.dot', '.docm'], 'save it as .docx'],
	[['.xls', '.xlsx', '.ods', '.numbers'], 'save the table as .csv'],
	[['.ppt', '.pptx', '.odp', '.key'], 'save its text as .docx or .txt'],
	[['.mobi', '.azw', '.azw3', '.fb2'], 'convert it to .epub'],
	[['.eml', '.mbox', '.msg'], 'save the letter’s text as .txt'],
	[['.tex', '.rst', '.adoc', '.org', '.mdx', '.textile', '.wiki'], 'convert it to .md'],
	[['.mhtml', '.mht', '.webarchive'], 'save the page as .html'],
	[['.7z', '.rar', '.tar', '.gz', '.tgz', '.bz2', '.xz'], 'unpack it, or pack it as .zip']
];

/** What to do with a file that no reader reads, where it may hold text; null for pictures, programs and the like. */
export function remedyFor(file: string): string | null {
	const name = file.toLowerCase();
	return others.find(([endings]) => endings.some((ending) => name.endsWith(ending)))?.[1] ?? null;
}
