import { BodyWriter } from '../markup/bodyWriter.ts';
import { readingOf, refusal } from '../reading/made.ts';
import { paragraphsOf, type Line, type Sheet } from '../reading/pdfLines.ts';
import type { Reader } from './reader.ts';

/** PDF: an article a file. Lines become paragraphs again; what stands at the edge of every page is no text. */
export const pdf: Reader = {
	endings: ['.pdf'],
	large: true,
	async read(bytes, file, { today }) {
		const scan = 'pictures of text';
		let read: Awaited<ReturnType<typeof sheetsOf>>;
		try {
			read = await sheetsOf(bytes);
		} catch (error) {
			const locked = error instanceof Error && error.name === 'PasswordException';
			if (locked) return refusal(file, 'E163', 'a PDF with a password', 'save it without one');
			return refusal(file, 'E162', 'a PDF that cannot be read', 'save it again, or as text');
		}
		const { sheets, known } = read;
		const paragraphs = paragraphsOf(sheets);
		const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
		if (letters < 100 * Math.min(sheets.length, 3) && letters < 300)
			return refusal(
				file,
				'E161',
				`a PDF of ${scan}, as scanners make them`,
				'have its text recognised (OCR) first'
			);
		const writer = new BodyWriter();
		for (const { text, isHeading } of paragraphs) {
			writer.set(isHeading ? { heading: 2 } : {});
			writer.text(text, null);
			writer.end();
		}
		const facts = { author: known.author };
		return readingOf(file, today, [{ name: '', facts, time: known.date, written: writer.finish() }]);
	}
};

const mostPages = 2000;

async function sheetsOf(
	bytes: Uint8Array
): Promise<{ sheets: Sheet[]; known: { author: string | null; date: string | null } }> {
	// a large library, for those files alone that need it
	const { getDocumentProxy, getMeta } = await import('unpdf');
	const document = await getDocumentProxy(new Uint8Array(bytes), {
		disableFontFace: true,
		useSystemFonts: false,
		verbosity: 0
	});
	try {
		const info = await getMeta(document).then(
			({ info }) => info,
			() => ({})
		);
		const { Author: author, CreationDate: created } = info as Record<string, unknown>;
		const sheets: Sheet[] = [];
		for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
			const page = await document.getPage(number);
			const { items } = await page.getTextContent();
			const { width, height } = page.getViewport({ scale: 1 });
			sheets.push({ width, height, lines: linesOf(items) });
			page.cleanup();
		}
		const day = typeof created === 'string' ? /^D:(\d{4})(\d\d)(\d\d)/.exec(created) : null;
		return {
			sheets,
			known: {
				author: typeof author === 'string' && author.trim() !== '' ? author.trim() : null,
				date: day ? day.slice(1).join('-') : null
			}
		};
	} finally {
		await document.cleanup();
	}
}

/** Pieces of text, as the file sets them, as lines. */
function linesOf(items: readonly object[]): Line[] {
	const lines: Line[] = [];
	let line: Line | null = null;
	let isApart = false;
	for (const item of items) {
		if (!('str' in item) || !('transform' in item)) continue;
		const { str, transform, width, hasEOL } = item as {
			str: string;
			transform: number[];
			width: number;
			hasEOL: boolean;
		};
		const [a = 0, b = 0, , , x = 0, y = 0] = transform;
		const size = Math.hypot(a, b);
		// what stands upright is written on the margin
		if (Math.abs(b) > Math.abs(a)) continue;
		if (str.trim() === '') isApart = true;
		else if (
			line !== null &&
			Math.abs(line.y - y) < size * 0.35 &&
			x >= line.right - size &&
			x - line.right < size * 2
		) {
			const gap = isApart || x - line.right > size * 0.2;
			line.text += (gap && !/\s$/.test(line.text) ? ' ' : '') + str;
			line.right = x + width;
			line.size = Math.max(line.size, size);
			isApart = false;
		} else {
			line = { x, y, right: x + width, size, text: str };
			lines.push(line);
			isApart = false;
		}
		if (hasEOL) line = null;
	}
	return lines;
}
