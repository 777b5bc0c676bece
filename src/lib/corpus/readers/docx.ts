import { textsByName, visitXml } from '../archive/xml.ts';
import type { Zip } from '../archive/zip.ts';
import { BodyWriter, type Setting } from '../markup/bodyWriter.ts';
import { linkAddress } from '../markup/linkAddress.ts';
import { leftOutFault } from '../markup/titled.ts';
import { readArchive, textOf } from '../reading/archived.ts';
import { readingOf, refusal, type Item } from '../reading/made.ts';
import type { Reader } from './reader.ts';

/** Documents of Word: an article a file. What was deleted, comments and footnotes are no part of it. */
export const docx: Reader = {
	endings: ['.docx'],
	large: true,
	read: (bytes, file, { today }) =>
		readArchive(bytes, file, (zip) => {
			const document = textOf(zip, 'word/document.xml');
			if (document === '') return refusal(file, 'E162', 'no document of Word');
			return readingOf(file, today, [readDocument(zip, document)]);
		})
};

/** A paragraph that is held until it is known whether its table is read. */
interface Held {
	setting: Setting;
	runs: { text: string; strong: boolean; emphasis: boolean; href: string | undefined }[];
}

/** a cell of data holds no more characters */
const longestCell = 200;

function readDocument(zip: Zip, document: string): Item {
	const known = textsByName(textOf(zip, 'docProps/core.xml'));
	const links = linksIn(textOf(zip, 'word/_rels/document.xml.rels'));
	const writer = new BodyWriter();
	const left = { code: 0, tables: 0 };
	const open: Held[] = [];
	let table: Held[] = [];
	let tables = 0;
	let passed = 0;
	let inText = 0;
	let strong = false;
	let emphasis = false;
	let href: string | undefined;
	const add = (text: string): void => {
		const paragraph = open.at(-1);
		if (paragraph && passed === 0) paragraph.runs.push({ text, strong, emphasis, href });
	};
	visitXml(document, {
		open(name, attributes) {
			const value = attributes['w:val'];
			const paragraph = open.at(-1);
			if (passedOver.has(name)) passed++;
			else if (name === 'w:p') open.push({ setting: {}, runs: [] });
			else if (name === 'w:tbl') tables++;
			else if (name === 'w:t') inText++;
			else if (name === 'w:pStyle' && paragraph) Object.assign(paragraph.setting, styled(value ?? ''));
			else if (name === 'w:ilvl' && paragraph) {
				paragraph.setting.item = Math.min(9, Number(value) || 0) + 1;
				paragraph.setting.number = 0;
			} else if (name === 'w:r') strong = emphasis = false;
			else if (name === 'w:b') strong = value !== '0' && value !== 'false';
			else if (name === 'w:i') emphasis = value !== '0' && value !== 'false';
			else if (name === 'w:hyperlink') href = linkAddress(links.get(attributes['r:id'] ?? ''));
			else if (name === 'w:tab') add('\t');
			else if (name === 'w:br' || name === 'w:cr') add('\n');
			else if (name === 'w:noBreakHyphen') add('-');
		},
		text(text) {
			if (inText > 0) add(text);
		},
		close(name) {
			if (passedOver.has(name)) passed--;
			else if (name === 'w:t') inText--;
			else if (name === 'w:hyperlink') href = undefined;
			else if (name === 'w:p') {
				const paragraph = open.pop();
				if (!paragraph) return;
				if (tables > 0) table.push(paragraph);
				else write(writer, paragraph);
			} else if (name === 'w:tbl' && --tables === 0) {
				const isPage = table.some(({ runs }) => runs.map(({ text }) => text).join('').length > longestCell);
				if (isPage) for (const paragraph of table) write(writer, paragraph);
				else left.tables++;
				table = [];
			}
		}
	});
	const fault = leftOutFault(left, 0);
	return {
		name: '',
		facts: { author: known.get('creator') ?? null },
		time: known.get('created') ?? null,
		written: writer.finish(),
		faults: fault ? [fault] : []
	};
}

/** what was taken out, and what stands twice */
const passedOver = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

function write(writer: BodyWriter, { setting, runs }: Held): void {
	writer.set(setting.heading === undefined ? setting : { heading: setting.heading });
	for (const { text, strong, emphasis, href } of runs) {
		if (href !== undefined) writer.open('link', href);
		if (strong) writer.open('strong');
		if (emphasis) writer.open('emphasis');
		if (text === '\n') writer.lineBreak();
		else writer.text(text, null);
		if (emphasis) writer.close('emphasis');
		if (strong) writer.close('strong');
		if (href !== undefined) writer.close('link');
	}
	writer.end();
}

/** What a style makes of a paragraph, by its name in Word. */
function styled(style: string): Setting {
	if (/^(?:title|titel|titre)$/i.test(style)) return { heading: 1 };
	const level = /^(?:heading|berschrift|überschrift|titre|kop)\s?([1-6])$/i.exec(style)?.[1];
	if (level !== undefined) return { heading: Number(level) };
	return /quote/i.test(style) ? { quoted: 1 } : {};
}

function linksIn(relations: string): Map<string, string> {
	const links = new Map<string, string>();
	visitXml(relations, {
		open(_name, attributes) {
			const { Id: id, Target: target } = attributes;
			if (id !== undefined && target !== undefined && attributes.TargetMode === 'External')
				links.set(id, target);
		}
	});
	return links;
}
