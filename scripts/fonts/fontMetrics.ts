/** What of a font decides how much room its text takes, in units of the em. */
export interface FontMetrics {
	ascent: number;
	descent: number;
	lineGap: number;
	/** mean advance of a character of `sampleText`, kerning aside */
	meanWidth: number;
}

/** English with about the usual share of each letter, spaces and some punctuation. */
const sampleText =
	'They say the money has gone and that people will take its place, but who is to pay for the hall, ' +
	'the van and the heating? Nobody at the meeting could answer; most of them have run the club for years.';

/**
 * Reads the metrics of an uncompressed TrueType or OpenType font.
 *
 * @throws {Error} if a table is missing, or the font has no Unicode character map of format 4
 */
export function fontMetrics(font: Buffer): FontMetrics {
	const table = tablesOf(font);
	const em = font.readUInt16BE(table('head') + 18);
	const header = table('hhea');
	const advance = advances(font);
	let total = 0;
	for (const character of sampleText) total += advance(character) ?? 0;
	return {
		ascent: font.readInt16BE(header + 4) / em,
		descent: -font.readInt16BE(header + 6) / em,
		lineGap: font.readInt16BE(header + 8) / em,
		meanWidth: total / sampleText.length
	};
}

/**
 * How far each character of an uncompressed font moves the pen, in em; undefined where the font lacks it.
 *
 * @throws {Error} as `fontMetrics` does
 */
export function advances(font: Buffer): (character: string) => number | undefined {
	const table = tablesOf(font);
	const [cmap, widths] = [table('cmap'), table('hmtx')];
	const em = font.readUInt16BE(table('head') + 18);
	const last = font.readUInt16BE(table('hhea') + 34) - 1;
	return (character) => {
		const glyph = glyphOf(font, cmap, character.codePointAt(0) ?? 0);
		return glyph === 0 ? undefined : font.readUInt16BE(widths + 4 * Math.min(glyph, last)) / em;
	};
}

/** Where a font's tables start, by their tags. */
function tablesOf(font: Buffer): (tag: string) => number {
	const tables = new Map<string, number>();
	for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
		tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
	return (tag) => {
		const offset = tables.get(tag);
		if (offset === undefined) throw new Error(`the font has no ${tag} table`);
		return offset;
	};
}

function glyphOf(font: Buffer, cmap: number, code: number): number {
	let map = -1;
	for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
		const offset = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
		if (font.readUInt16BE(offset) === 4) map = offset;
	}
	if (map < 0) throw new Error('the font has no character map of format 4');
	const segments = font.readUInt16BE(map + 6) / 2;
	for (let segment = 0; segment < segments; segment++) {
		const end = map + 14 + 2 * segment;
		if (code > font.readUInt16BE(end)) continue;
		const start = end + 2 + 2 * segments;
		if (code < font.readUInt16BE(start)) return 0;
		const shift = font.readInt16BE(start + 2 * segments);
		const range = start + 4 * segments;
		const offset = font.readUInt16BE(range);
		if (offset === 0) return (code + shift) & 0xffff;
		const glyph = font.readUInt16BE(range + offset + 2 * (code - font.readUInt16BE(start)));
		return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
	}
	return 0;
}
