/** The licences of a site in words: plain text, each licence's text once for all that stand under it. */
import { licenceText, type Licensed } from './package.ts';
import type { Source } from './sources.ts';

/** Packages that do the same for a site. */
export interface Chapter {
	title: string;
	/** a sentence on what they do */
	about: string;
	packages: Licensed[];
}

/** What a text of licences is made from. */
export interface Terms {
	/** the licence of this project */
	own: string;
	/** whose the articles are, in a sentence */
	articles: string;
	/** whose the prices are, where there are any */
	prices: string | null;
	chapters: Chapter[];
	sources: Source[];
}

/** Lines above a licence's own words: its name, and who holds the rights. */
const aboveText = /^(?:(?:the )?(?:mit|isc|bsd)?[ -]?licen[cs]e\b|copyright\b|$)/i;

/** All licences, for people: who made what, on which terms, and the terms whole. */
export function termsText({ own, articles, prices, chapters, sources }: Terms): string {
	return [
		heading('Licences', '='),
		'What this site is made of, whose it is, and on which terms. Made with the site, from what is in it.',
		heading('This site', '-'),
		'Its code and its charts:',
		own.trim(),
		articles,
		...(prices === null ? [] : [prices]),
		...chapters.flatMap(chapterText),
		heading('What the readings were learned from', '-'),
		'No sentence of these is in the site.',
		...sources.map(sourceText),
		...[...new Set(sources.map(({ licence }) => licence))]
			.sort()
			.flatMap((licence) => [heading(licence, '-'), licenceText(licence) ?? ''])
	]
		.join('\n\n')
		.concat('\n');
}

function heading(words: string, line: string): string {
	return `${words}\n${line.repeat(words.length)}`;
}

function chapterText({ title, about, packages }: Chapter): string[] {
	const groups = new Map<string, { holders: string[]; text: string }>();
	for (const { name, version, licence, texts } of packages)
		for (const written of texts) {
			const { above, text } = parted(written);
			const key = text.replace(/\s+/g, ' ');
			const group = groups.get(key) ?? { holders: [], text };
			group.holders.push(
				[`${name} ${version}${licence === '' ? '' : `, ${licence}`}`, ...above].join('\n  ')
			);
			groups.set(key, group);
		}
	if (groups.size === 0) return [];
	return [
		heading(title, '-'),
		about,
		...[...groups.values()].flatMap(({ holders, text }) => [holders.join('\n'), indented(text)])
	];
}

/** A licence's text without what stands above it, and from that who holds the rights. */
function parted(written: string): { above: string[]; text: string } {
	const lines = written.split(/\r?\n/);
	const first = lines.findIndex((line) => !aboveText.test(line.replace(/[#=]/g, '').trim()));
	const from = first < 0 ? 0 : first;
	const above = lines.slice(0, from).map((line) => line.trim());
	return {
		above: above.filter((line) => /^copyright/i.test(line)),
		text: lines.slice(from).join('\n').trim()
	};
}

function indented(text: string): string {
	return text.replace(/^(?=.)/gm, '    ');
}

function sourceText({ source, by, link, licence, copyright }: Source): string {
	return [`${source}\n  ${by}`, ...(link ? [link] : []), licence, ...(copyright ? [copyright] : [])].join(
		'\n  '
	);
}
