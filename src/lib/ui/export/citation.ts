/** How a chart is cited: as text, for BibTeX, and as CSL-JSON, which reference managers read. */

import type { Cited } from './cited.ts';
import { quoted } from '../../wording/lists.ts';

export interface Citation {
	text: string;
	bibtex: string;
	/** a list of one item */
	csl: string;
}

const months = 'January February March April May June July August September October November December'.split(
	' '
);

export function citation(cited: Cited): Citation {
	return { text: citationText(cited), bibtex: asBibtex(cited), csl: asCsl(cited) };
}

/** As people write it in a note: ‘Title’. Site, date. Version. Address. */
export function citationText({ title, site, published, version, address }: Cited): string {
	const [year = 0, month = 0, day = 0] = parts(published) ?? [];
	const date = published === null ? 'n.d.' : `${day} ${months[month - 1]} ${year}.`;
	return `${quoted(title)}. ${site}, ${date} Data version ${version}. ${address}`;
}

function asBibtex({ id, title, site, published, version, address }: Cited): string {
	const date = parts(published);
	const fields = [
		// a second pair keeps the title's capitals
		['title', `{${inTex(title)}}`],
		['howpublished', inTex(site)],
		...(date
			? [
					['year', String(date[0])],
					['month', String(date[1])],
					['day', String(date[2])]
				]
			: []),
		['url', address.replace(/[{}\\\s]/g, encodeURIComponent)],
		['note', `Data version ${version}`]
	];
	return `@misc{${id},\n${fields.map(([field, value]) => `\t${field} = {${value}}`).join(',\n')}\n}`;
}

const texMarks = new Map([
	['\\', '{\\textbackslash}'],
	['{', '{\\textbraceleft}'],
	['}', '{\\textbraceright}'],
	['~', '{\\textasciitilde}'],
	['^', '{\\textasciicircum}']
]);

function inTex(text: string): string {
	return text.replace(/[\\{}~^&%$#_]/g, (mark) => texMarks.get(mark) ?? `\\${mark}`);
}

function asCsl({ id, title, site, published, version, address, language }: Cited): string {
	const date = parts(published);
	const item = {
		id,
		type: 'webpage',
		title,
		'container-title': site,
		...(date && { issued: { 'date-parts': [date] } }),
		version,
		language,
		URL: address
	};
	return JSON.stringify([item]);
}

/** Year, month and day of an ISO 8601 day. */
function parts(day: string | null): number[] | null {
	return day === null ? null : day.split('-').map(Number);
}
