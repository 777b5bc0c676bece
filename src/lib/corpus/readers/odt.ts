import { textsByName, visitXml } from '../archive/xml.ts';
import type { Zip } from '../archive/zip.ts';
import { BodyWriter } from '../markup/bodyWriter.ts';
import { linkAddress } from '../markup/linkAddress.ts';
import { leftOutFault } from '../markup/titled.ts';
import { readArchive, textOf } from '../reading/archived.ts';
import { readingOf, refusal, type Item } from '../reading/made.ts';
import type { Reader } from './reader.ts';

/** Documents of LibreOffice: an article a file. What was deleted, comments, footnotes and tables are no part of it. */
export const odt: Reader = {
	endings: ['.odt'],
	large: true,
	read: (bytes, file, { today }) =>
		readArchive(bytes, file, (zip) => {
			const content = textOf(zip, 'content.xml');
			if (content === '') return refusal(file, 'E162', 'no document of LibreOffice');
			return readingOf(file, today, [readContent(zip, content)]);
		})
};

const passedOver = new Set([
	...['text:note', 'office:annotation', 'text:tracked-changes', 'text:sequence-decls', 'table:table'],
	...[
		'text:table-of-content',
		'text:alphabetical-index',
		'text:bibliography',
		'office:forms',
		'svg:title',
		'svg:desc'
	]
]);

function readContent(zip: Zip, content: string): Item {
	const known = textsByName(textOf(zip, 'meta.xml'));
	const writer = new BodyWriter();
	const left = { code: 0, tables: 0 };
	let passed = 0;
	let paragraphs = 0;
	let lists = 0;
	let isFirst = false;
	visitXml(content, {
		open(name, attributes) {
			if (passedOver.has(name)) {
				if (name === 'table:table' && passed === 0) left.tables++;
				passed++;
			}
			if (passed > 0) return;
			const style = attributes['text:style-name'] ?? '';
			if (name === 'text:list') lists++;
			else if (name === 'text:list-item') isFirst = true;
			else if (name === 'text:h' || (name === 'text:p' && style === 'Title')) {
				paragraphs++;
				writer.set({ heading: Math.min(6, Number(attributes['text:outline-level'] ?? 1) || 1) });
			} else if (name === 'text:p') {
				paragraphs++;
				writer.set({
					...(/^quot/i.test(style) && { quoted: 1 }),
					...(lists > 0 && { item: lists, ...(isFirst && { number: 0 }) })
				});
				isFirst = false;
			} else if (name === 'text:a') writer.open('link', linkAddress(attributes['xlink:href']));
			else if (name === 'text:line-break') writer.lineBreak();
			else if (name === 'text:s' || name === 'text:tab') writer.text(' ', null);
		},
		text(text) {
			if (passed === 0 && paragraphs > 0) writer.text(text, null);
		},
		close(name) {
			if (passedOver.has(name)) passed--;
			else if (passed > 0) return;
			else if (name === 'text:list') lists--;
			else if (name === 'text:a') writer.close('link');
			else if (name === 'text:p' || name === 'text:h') {
				paragraphs--;
				writer.end();
			}
		}
	});
	const fault = leftOutFault(left, 0);
	return {
		name: '',
		facts: { author: known.get('initial-creator') ?? known.get('creator') ?? null },
		time: known.get('creation-date') ?? known.get('date') ?? null,
		written: writer.finish(),
		faults: fault ? [fault] : []
	};
}
