/** Markdown, as CommonMark and GitHub write it, with the HTML and the shortcodes that stand in it. */
import { GFM, parser as commonMark } from '@lezer/markdown';
import { unfitFault } from '../../text/file/cleaned.ts';
import type { Span } from '../../text/document.ts';
import type { Markup } from './markup.ts';
import { MarkdownReading } from './markdownReading.ts';
import { deepest as deepestHtml, nesting } from './nesting.ts';
import { plainMarkup } from './plain.ts';
import { shortcodes } from './shortcodes.ts';
import { leftOutFault, titled } from './titled.ts';

const parser = commonMark.configure([GFM]);
/** stands for shortcodes while Markdown is read: a letter to it, so that nothing becomes code or a list by their absence */
const filler = '\ue000';

/** Without one of these, a text is paragraphs and nothing else; most of them are so, and need no long look. */
const marks = /[*_`[<>&#~|\\{=@]|^ {0,3}[-+]|^ {4}|^ {0,3}\t|^ {0,3}\d{1,9}[.)]|:\/\/|www\.|:[a-z]+:|:::/m;

const mostMarks = 2000;
const deepest = 100;

/** Whether so many marks stand in one paragraph, or so many on one line, that nobody wrote it: it is read as it stands. */
function isDense(source: string): boolean {
	let inParagraph = 0;
	let opening = 0;
	let isStart = true;
	let isEmpty = true;
	for (let at = 0; at < source.length; at++) {
		const code = source.charCodeAt(at);
		if (code === 10 || code === 13) {
			if (isEmpty) inParagraph = 0;
			isStart = isEmpty = true;
			opening = 0;
			continue;
		}
		if (code === 32 || code === 9) continue;
		isEmpty = false;
		const isMark = dense.includes(source.charAt(at));
		if (isMark && ++inParagraph > mostMarks) return true;
		isStart &&= isMark || '>+-.0123456789'.includes(source.charAt(at));
		if (isStart && ++opening > deepest && code !== 45 && code !== 61 && code !== 42) return true;
	}
	return false;
}
const dense = '*_`[]!~';

/** Text below front matter as Markdown. Where it holds no mark, it is read as it is. */
export const markdownMarkup: Markup = (text, from, title) => {
	const source = text.slice(from);
	if (!marks.test(source) || isDense(source) || nesting(source) > deepestHtml)
		return plainMarkup(text, from, title);
	const codes = shortcodes(source);
	// the reader of Markdown knows LF alone; every character keeps its place
	const lines = filled(source, codes).replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
	const reading = new MarkdownReading(lines, from, codes);
	parser.parse(lines).iterate({
		enter: (node) => reading.enter(node),
		leave: (node) => reading.leave(node)
	});
	if (reading.isPlain && codes.length === 0) return plainMarkup(text, from, title);
	const unfit = unfitFault(source, from, 'the text', true);
	const { written, left } = reading.finish();
	const faults = [unfit ?? [], leftOutFault(left, from) ?? []].flat();
	return { ...titled(written, title), bodyAt: from, faults };
};

function filled(source: string, codes: readonly Span[]): string {
	if (codes.length === 0) return source;
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of codes) {
		parts.push(source.slice(at, start), source.slice(start, end).replace(/[^\r\n]/g, filler));
		at = end;
	}
	parts.push(source.slice(at));
	return parts.join('');
}
