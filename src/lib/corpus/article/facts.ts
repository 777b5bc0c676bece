// long: every key that people write, with how it is read
import * as v from 'valibot';
import { ArticleRights, rightsWords } from '../../schema/rights.ts';
import { languageTag } from '../../text/language/languages.ts';
import type { YamlFault } from '../../text/file/yaml.ts';
import { quoted } from '../../text/file/problems.ts';
import type { Matter } from './matter.ts';

/** What is said of an article beside its text. Everything is text as written. */
export interface Facts {
	title: string | null;
	/** true where the title is ours, not the article's own */
	titleSupplied: boolean;
	author: string | null;
	publication: string | null;
	date: string | null;
	dateEvidence: string | null;
	source: string | null;
	/** the closing lines taken off the text */
	credits: string[];
	/** full, quote 25 words (or another number) or counts only; null where nothing is said */
	rights: string | null;
	/** the tag of the language that it is said to be in; null where nothing is said, or none that is known */
	language: string | null;
	tags: string[];
	categories: string[];
	/** it is not to be shown yet */
	draft: boolean;
}

/** Nothing said of an article. */
export const noFacts: Facts = {
	title: null,
	titleSupplied: false,
	author: null,
	publication: null,
	date: null,
	dateEvidence: null,
	source: null,
	credits: [],
	rights: null,
	language: null,
	tags: [],
	categories: [],
	draft: false
};

/** The keys that the documentation names. */
const keys = [
	'title',
	'title_supplied',
	'author',
	'publication',
	'date',
	'date_evidence',
	'source',
	'credits',
	'rights',
	'language',
	'tags',
	'categories',
	'draft'
];

/** How blogs and catalogues write the same keys, the likeliest first; in small letters, without `-`, `_` and spaces. */
const spellings = {
	title: ['title', 'headline'],
	author: ['author', 'authors', 'byline', 'by', 'creator'],
	publication: ['publication', 'publisher', 'newspaper', 'outlet', 'sitename'],
	date: [
		...['date', 'pubdate', 'publishdate', 'publisheddate', 'published', 'publishedat', 'publishedon'],
		...['publishedtime', 'datepublished', 'created', 'createdat', 'datecreated', 'posted']
	],
	language: ['language', 'lang', 'locale'],
	tags: ['tags', 'tag', 'keywords', 'topics'],
	categories: ['categories', 'category', 'section', 'sections']
};

/** What other programs write into front matter: nothing of it is read, and nothing is said of it. */
const ofOthers = new Set(
	`layout slug url permalink aliases alias redirectfrom redirectto image images cover thumbnail banner icon weight
	order type kind description summary excerpt subtitle deck standfirst comments comment disqusid
	id guid uuid uid updated lastmod lastmodified modified modifiedat dateupdated datemodified expirydate toc math mathjax
	katex featured sticky pinned hidden private status format template theme class classes style css js scripts series
	related readingtime wordcount author_profile authorprofile share header footer sidebar gallery video audio link links
	menu nav navorder parent sitemap robots seo ogimage twitter facebook canonical canonicalurl published outputs resources
	params cascade build markup headless linktitle version source_url sourceurl original originalurl bibliography csl
	meta wordpressid postid poststatus jetpack tweetid location coordinates mood music abstract rating`
		.trim()
		.split(/\s+/)
);

const mostUnknown = 10;

/**
 * What front matter says of its article. A value of the wrong kind is left out and said; only rights that are not
 * understood refuse the article, since it might otherwise show what it may not.
 */
export function factsIn(matter: Matter): { facts: Facts; dateAt: number; faults: YamlFault[] } {
	const faults = [...matter.faults];
	const written = new Map(
		matter.values.toReversed().map(([key, value]) => [plainKey(key), { key, value }] as const)
	);
	const first = (wanted: readonly string[], fits: (value: unknown) => boolean = () => true) =>
		wanted.flatMap((key) => written.get(key) ?? []).find(({ value }) => value !== null && fits(value));
	const left = (key: string, what: string, value: unknown, remedy?: string): null => {
		const fault = `${key} must be ${what}, found ${found(value)}: left out`;
		faults.push({ at: matter.at(key), code: 'W209', fault, remedy });
		return null;
	};
	const text = (wanted: readonly string[]): string | null => {
		const entry = first(wanted);
		if (entry === undefined) return null;
		const { key, value } = entry;
		if (isEmpty(value)) return null;
		return (typeof value === 'string' ? line(value) : null) ?? left(key, 'text', value);
	};

	const byline = first(spellings.author);
	const names = byline === undefined ? [] : namesIn(byline.value);
	if (byline !== undefined && names.length === 0 && !isEmpty(byline.value))
		left(byline.key, 'a name or a list of names', byline.value);
	const dated = first(spellings.date, (value) => !isYesOrNo(value));
	const supplied = first(['titlesupplied']);
	if (supplied !== undefined && supplied.value !== 'true' && supplied.value !== 'false')
		left(supplied.key, 'true or false', supplied.value, 'write true or false');

	const facts: Facts = {
		title: text(spellings.title),
		titleSupplied: supplied?.value === 'true',
		author: names.length === 0 ? null : inWords(names),
		publication: text(spellings.publication),
		date: dated === undefined ? null : text([plainKey(dated.key)]),
		dateEvidence: text(['dateevidence']),
		source: sourceIn(first(['source']), left),
		credits: creditsIn(first(['credits']), left),
		rights: null,
		language: languageIn(first(spellings.language, isText)),
		tags: listed(spellings.tags.flatMap((key) => written.get(key) ?? [])),
		categories: listed(spellings.categories.flatMap((key) => written.get(key) ?? [])),
		draft: isDraft(written)
	};
	const rights = first(['rights']);
	if (rights !== undefined && !isEmpty(rights.value)) {
		const { key, value } = rights;
		if (v.is(ArticleRights, value)) facts.rights = value;
		else {
			const fault = `rights must be ${rightsWords}, found ${found(value)}`;
			faults.push({ at: matter.at(key), code: 'E108', fault, remedy: `write ${rightsWords}` });
		}
	}
	faults.push(...unknownKeys(matter));
	return { facts, dateAt: dated === undefined ? 0 : matter.at(dated.key), faults };
}

type Entry = { key: string; value: unknown };
type Left = (key: string, what: string, value: unknown, remedy?: string) => null;

function unknownKeys(matter: Matter): YamlFault[] {
	const known = new Set([
		...keys.map(plainKey),
		...Object.values(spellings).flat(),
		...[...ofOthers].map(plainKey)
	]);
	const unknown = matter.values.map(([key]) => key).filter((key) => !known.has(plainKey(key)));
	const faults = unknown.slice(0, mostUnknown).map((key): YamlFault => {
		const remedy = `remove it; known are ${keys.join(', ')}`;
		return { at: matter.at(key, true), code: 'W204', fault: `unknown key ${quoted(key)}`, remedy };
	});
	if (unknown.length <= mostUnknown) return faults;
	const fault = `${unknown.length - mostUnknown} more unknown keys`;
	const at = matter.at(unknown[mostUnknown] ?? '', true);
	return [...faults, { at, code: 'W204', fault, remedy: 'remove them' }];
}

/** `Pub-Date`, `pubDate` and `pub_date` are one key. */
function plainKey(key: string): string {
	return key.startsWith('__') ? key : key.toLowerCase().replace(/[\s_-]/g, '');
}

/** A text on one line, controls such as line breaks as spaces; null where nothing of it can be seen. */
export function line(text: string): string | null {
	const plain = text
		.replace(/\p{Cc}/gu, ' ')
		.trim()
		.replace(/\s+/g, ' ');
	return /[\p{L}\p{N}\p{P}\p{S}]/u.test(plain) ? plain : null;
}

/** The names of a byline: text, a list of texts, or of maps with a name. */
function namesIn(value: unknown): string[] {
	const list = Array.isArray(value) ? value : [value];
	return list.flatMap((one: unknown) => {
		if (typeof one === 'string') return line(one.replace(/^\s*by\s+(?=\p{Lu})/iu, '')) ?? [];
		if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
		const entries = new Map(Object.entries(one).map(([key, said]) => [plainKey(key), said]));
		const name = ['name', 'displayname', 'fullname', 'title'].map((key) => entries.get(key)).find(isText);
		return name === undefined ? [] : (line(name) ?? []);
	});
}

/** "A", "A and B", "A, B and C" */
function inWords(names: string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Tags and the like: a list of texts or of maps with a name, or one text with commas; each once. */
function listed(entries: Entry[]): string[] {
	const texts = entries.flatMap(({ value }) =>
		typeof value === 'string' ? value.split(/[,;]/) : namesIn(value)
	);
	return [...new Set(texts.flatMap((text) => line(text) ?? []))];
}

function sourceIn(entry: Entry | undefined, left: Left): string | null {
	if (entry === undefined || isEmpty(entry.value)) return null;
	const { key, value } = entry;
	if (typeof value === 'string') return line(value);
	const { file, sha256 } = Object(value) as Record<string, unknown>;
	if (isText(file) && (sha256 === undefined || sha256 === null || /^[0-9a-f]{64}$/.test(String(sha256))))
		return line(file);
	const what = 'a file’s name, or its file and sha256';
	return left(key, what, value, `write ${what}`);
}

function creditsIn(entry: Entry | undefined, left: Left): string[] {
	if (entry === undefined || isEmpty(entry.value)) return [];
	const { key, value } = entry;
	if (typeof value === 'string') return [value];
	const texts = Array.isArray(value) ? value : [];
	if (texts.length > 0 && texts.every(isText)) return texts;
	left(key, 'a list of text', value, 'write a list of text');
	return texts.filter(isText);
}

/** Programs and pictures are said to be in a language too: what is none that is known says nothing. */
function languageIn(entry: Entry | undefined): string | null {
	return entry !== undefined && isText(entry.value) ? languageTag(entry.value) : null;
}

function isDraft(written: Map<string, Entry>): boolean {
	const says = (key: string) => String(written.get(key)?.value ?? '').toLowerCase();
	return (
		['true', 'yes', '1'].includes(says('draft')) ||
		['false', 'no'].includes(says('published')) ||
		['draft', 'private', 'pending'].includes(says('status'))
	);
}

function isYesOrNo(value: unknown): boolean {
	return typeof value === 'string' && /^(?:true|false|yes|no)$/i.test(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function isEmpty(value: unknown): boolean {
	return (
		value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
	);
}

/** A value of the wrong kind, in words. */
function found(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return value.trim() === '' ? 'nothing' : quoted(value);
	return value === null || value === undefined ? 'nothing' : '"key: value" lines';
}
