import { visitXml } from '../archive/xml.ts';
import type { Zip } from '../archive/zip.ts';
import { BodyWriter } from '../markup/bodyWriter.ts';
import { HtmlFeed } from '../markup/html.ts';
import { HtmlRules } from '../markup/htmlRules.ts';
import { deepest, nesting } from '../markup/nesting.ts';
import { leftOutFault } from '../markup/titled.ts';
import { readArchive, textOf } from '../reading/archived.ts';
import { readingOf, refusal, type Item } from '../reading/made.ts';
import type { Reader } from './reader.ts';

/** Books: an article a chapter. */
export const epub: Reader = {
	endings: ['.epub'],
	large: true,
	read: (bytes, file, { today }) =>
		readArchive(bytes, file, (zip) => {
			if (isLocked(zip))
				return refusal(file, 'E163', 'a protected book', 'export its text, or get one without protection');
			let book: string | undefined;
			visitXml(textOf(zip, 'META-INF/container.xml'), {
				open: (name, attributes) => {
					if (/(?:^|:)rootfile$/.test(name)) book ??= attributes['full-path'];
				}
			});
			const list = book === undefined ? '' : textOf(zip, book);
			if (book === undefined || list === '') return refusal(file, 'E162', 'no book');
			return readingOf(file, today, chapters(zip, book, list));
		})
};

/** fewer words than this are covers and title pages */
const fewestWords = 40;

function isLocked(zip: Zip): boolean {
	const locked = textOf(zip, 'META-INF/encryption.xml');
	// fonts alone may be scrambled, which hides no text
	return locked.includes('EncryptedData') && !/obfuscation|font\/|#RC/i.test(locked);
}

function chapters(zip: Zip, book: string, list: string): Item[] {
	const folder = book.slice(0, book.lastIndexOf('/') + 1);
	const parts = new Map<string, { href: string; isText: boolean }>();
	const order: string[] = [];
	const known = new Map<string, string>();
	let name = '';
	visitXml(list, {
		open(tag, attributes) {
			name = tag.replace(/^.*:/, '');
			const { id, href, idref } = attributes;
			if (name === 'item' && id !== undefined && href !== undefined) {
				const isText =
					/html/.test(attributes['media-type'] ?? '') && !/\bnav\b/.test(attributes.properties ?? '');
				parts.set(id, { href, isText });
			} else if (name === 'itemref' && idref !== undefined && attributes.linear !== 'no') order.push(idref);
		},
		text(text) {
			if (text.trim() !== '' && !known.has(name)) known.set(name, text.trim());
		},
		close: () => (name = '')
	});
	const title = known.get('title') ?? null;
	const items: Item[] = [];
	for (const id of order) {
		const part = parts.get(id);
		if (!part?.isText) continue;
		const html = textOf(zip, folder + unescaped(part.href.split('#')[0] ?? ''));
		if (nesting(html) > deepest) continue;
		const left = { code: 0, tables: 0 };
		const writer = new BodyWriter();
		const feed = new HtmlFeed(new HtmlRules(writer, left));
		// what closes itself in XML stays open in HTML
		feed.feed(
			html.replace(/<(script|style|title|a|i|b|em|strong|span|div|p)\b([^<>]{0,500})\/>/gi, '<$1$2></$1>'),
			null
		);
		feed.finish();
		const written = writer.finish();
		if (written.body.split(/\s+/).length < fewestWords) continue;
		const fault = leftOutFault(left, 0);
		const [first] = written.structure.blocks;
		const hasTitle = first?.start === 0 && first.heading !== undefined;
		const name = `${title ?? 'Chapter'}, part ${items.length + 1}`;
		items.push({
			name: hasTitle ? written.body.slice(0, first.end) : `part ${items.length + 1}`,
			facts: {
				...(!hasTitle && { title: name, titleSupplied: true }),
				author: known.get('creator') ?? null,
				publication: title,
				date: known.get('date') ?? null
			},
			written,
			faults: fault ? [fault] : []
		});
	}
	return items;
}

function unescaped(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
