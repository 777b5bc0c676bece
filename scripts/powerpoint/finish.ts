/** What pptxgenjs has no words for, written into the file's parts: hatches, hollow bars, serifs for serifs. */
import type { Looks } from '#lib/drawing/looks.ts';
import type { NativeChart, NativeSeries } from '#lib/charts/core/onSlides.ts';
import { colour, serif } from './studio.ts';

/**
 * A part as it is to be read.
 *
 * @param natives the charts, in the order of their parts
 */
export function finished(
	text: string,
	path: string,
	{ natives, looks }: { natives: readonly NativeChart[]; looks: Looks }
): string {
	const [, number] = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path) ?? [];
	const native = natives[Number(number) - 1];
	return roman(native ? inInk(text, native, looks) : text);
}

/** Names our serif as one, so that a machine without it takes another serif: 18 is a roman, 34 a swiss. */
function roman(text: string): string {
	return text
		.replaceAll(`typeface="${serif}" pitchFamily="34"`, `typeface="${serif}" pitchFamily="18"`)
		.replaceAll(`typeface="${serif}"/>`, `typeface="${serif}" pitchFamily="18" charset="0"/>`);
}

/** Each series in its fill, its numbers in an ink that is read on it. */
function inInk(text: string, { series, stacked }: NativeChart, looks: Looks): string {
	let at = 0;
	return text
		.split('<c:ser>')
		.map((part, index) => {
			const one = series[index - 1];
			if (!one) return part;
			at = part.indexOf('</c:ser>');
			return inLook(part.slice(0, at), one, stacked, looks) + part.slice(at);
		})
		.join('<c:ser>');
}

function inLook(
	xml: string,
	{ look, hatched, values }: NativeSeries,
	stacked: boolean,
	looks: Looks
): string {
	const end = '<c:invertIfNegative val="0"/>';
	const from = xml.indexOf('<c:spPr>');
	const to = xml.indexOf(end, from);
	if (from < 0 || to < 0) return xml;
	// bars are drawn from the bottom up
	const points = (hatched ?? [])
		.map((is, index) => ({ is, index: values.length - 1 - index }))
		.filter(({ is }) => is)
		.reverse()
		.map(
			({ index }) =>
				`<c:dPt><c:idx val="${index}"/>${end}<c:bubble3D val="0"/>${shape(hatch(look, looks), look, looks)}</c:dPt>`
		);
	const numbers = stacked && look !== 'hollow' ? 'on-mark' : 'ink';
	return (
		xml.slice(0, from) +
		shape(solid(look === 'hollow' ? 'page' : look, looks), look, looks) +
		end +
		points.join('') +
		numbered(xml.slice(to + end.length), inFull(colour(looks, numbers)))
	);
}

/** A series with the numbers at its bars in a colour. */
function numbered(xml: string, hex: string): string {
	const before = '<a:srgbClr val="';
	const labels = xml.indexOf('<c:dLbls>');
	const at = labels < 0 ? labels : xml.indexOf(before, labels);
	if (at < 0) return xml;
	const from = at + before.length;
	return xml.slice(0, from) + hex + xml.slice(from + hex.length);
}

function shape(fill: string, look: NativeSeries['look'], looks: Looks): string {
	const line = solid(look === 'hollow' ? 'plain' : look, looks);
	return `<c:spPr>${fill}<a:ln w="12700">${line}</a:ln></c:spPr>`;
}

function solid(token: string, looks: Looks): string {
	return `<a:solidFill>${rgb(token, looks)}</a:solidFill>`;
}

function hatch(token: string, looks: Looks): string {
	return `<a:pattFill prst="dkUpDiag"><a:fgClr>${rgb(token, looks)}</a:fgClr><a:bgClr>${rgb('page', looks)}</a:bgClr></a:pattFill>`;
}

function rgb(token: string, looks: Looks): string {
	return `<a:srgbClr val="${inFull(colour(looks, token))}"/>`;
}

/** "fff" → "FFFFFF" */
function inFull(hex: string): string {
	return (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase();
}
