/** Small files of each format, made from words. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive of texts and bytes. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
	const packed: Zippable = {};
	for (const [name, content] of Object.entries(files))
		packed[name] = typeof content === 'string' ? strToU8(content) : content;
	return zipSync(packed, { level: 9 });
}

/** A document of Word. @param body what stands in `w:body` */
export function docxOf(body: string, more: Record<string, string> = {}): Uint8Array {
	return zipOf({
		'[Content_Types].xml': '<Types/>',
		'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
		...more
	});
}

/** A document of LibreOffice. @param text what stands in `office:text` */
export function odtOf(text: string, meta = ''): Uint8Array {
	return zipOf({
		mimetype: 'application/vnd.oasis.opendocument.text',
		'content.xml': `<office:document-content><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
		'meta.xml': `<office:document-meta><office:meta>${meta}</office:meta></office:document-meta>`
	});
}

/** A book. @param chapters the bodies of its chapters */
export function epubOf(chapters: string[], meta = ''): Uint8Array {
	const names = chapters.map((_, index) => `c${index + 1}`);
	return zipOf({
		mimetype: 'application/epub+zip',
		'META-INF/container.xml':
			'<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
		'OEBPS/book.opf': `<package><metadata>${meta}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${names
			.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`)
			.join('')}</manifest><spine><itemref idref="nav"/>${names
			.map((name) => `<itemref idref="${name}"/>`)
			.join('')}</spine></package>`,
		'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>',
		...Object.fromEntries(
			chapters.map((body, index) => [
				`OEBPS/c${index + 1}.xhtml`,
				`<html><head><title/></head><body>${body}</body></html>`
			])
		)
	});
}

/** A text set on a page of a PDF: letters of a size at a place, in points from its lower left. */
export interface SetText {
	x: number;
	y: number;
	size?: number;
	text: string;
}

/** A PDF of pages of 600 by 800 points. */
export function pdfOf(pages: SetText[][], info = ''): Uint8Array {
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}]>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
		`<<${info}>>`
	];
	for (const [index, texts] of pages.entries()) {
		const content = texts
			.map(
				({ x, y, size = 10, text }) =>
					`BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
			)
			.join('\n');
		objects.push(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${6 + 2 * index} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
			`<</Length ${content.length}>>stream\n${content}\nendstream`
		);
	}
	let file = '%PDF-1.4\n';
	const starts = objects.map((object, index) => {
		const start = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return start;
	});
	const table = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
	for (const start of starts) file += `${String(start).padStart(10, '0')} 00000 n \n`;
	file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${table}\n%%EOF\n`;
	return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
