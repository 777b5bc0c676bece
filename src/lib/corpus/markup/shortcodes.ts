/** What blogs write into their Markdown that is neither Markdown nor text: Liquid, Hugo, WordPress, Obsidian, kramdown. */
import type { Span } from '../../text/document.ts';

/** Tags that enclose code or drawings rather than text. */
const enclosing = [
	{ open: /\{%-? {0,9}(highlight|comment|mermaid)\b[^%\n]{0,300}%\}/g, marks: ['{%', 'end', '%}'] },
	{ open: /\{\{[<%] {0,9}(highlight|code|mermaid|gist)\b[^{}\n]{0,300}[>%]\}\}/g, marks: ['{{', '/', '}}'] },
	{ open: /\[(code|sourcecode|embed|gallery)\b[^\][\n]{0,300}\]/g, marks: ['[', '/', ']'] }
] as const;
/** each a mark alone; none reaches further than it says */
const patterns = [
	// tags alone
	/\{%[^{}]{0,1000}%\}/g,
	/\{\{[^{}]{0,1000}\}\}/g,
	/\[\/?(?:caption|wp_caption|gallery|embed|youtube|vimeo|audio|video|playlist|tweet|twitter|instagram|soundcloud|contact-form|contact-form-7|googlemaps|sourcecode|code|spoiler|toc)(?:[\s:=][^\][\n]{0,500})?\]/gi,
	/\[\/?(?:su|vc|et_pb)_[^\][\n]{0,500}\]/g,
	/\[\[?_?TOC_?\]\]?/g,
	/^ {0,3}:::.*$/gm,
	/\{:?[#.:][^{}\n]{0,200}\}/g,
	// marks of footnotes, and of the notes themselves
	/\[\^[^\][\s]{1,60}\]:?/g,
	// links between notes: their words stay
	/!\[\[[^\][\n]{1,300}\]\]/g,
	/\[\[(?:[^\][|\n]{1,300}\|)?/g,
	/\]\]/g,
	/(?<!=)==(?=[^\s=])|(?<=[^\s=])==(?!=)/g,
	/(?<![\w:]):(?:[a-z][a-z0-9_+-]{1,30}|[+-]1):(?![\w:])/g
];

/** The shortcodes of a text, in order, without overlap. */
export function shortcodes(text: string): Span[] {
	if (!/[[{%:=]/.test(text)) return [];
	const marks = patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
	);
	const found = [...marks, ...enclosed(text)].sort(
		(one, other) => one.start - other.start || other.end - one.end
	);
	const apart: Span[] = [];
	for (const span of found) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
	return apart;
}

/** Code and drawings, from the tag that opens them to the one that closes them. */
function enclosed(text: string): Span[] {
	const found: Span[] = [];
	for (const { open, marks } of enclosing) {
		const [mark, ending, last] = marks;
		let past = 0;
		for (const { index, 0: tag, 1: name = '' } of text.matchAll(open)) {
			if (index < past) continue;
			const end = closingEnd(text, index + tag.length, mark, `${ending}${name}`, last);
			// where one stays open, so do all behind it
			if (end === null) break;
			found.push({ start: index, end });
			past = end;
		}
	}
	return found;
}

/** Where the tag ends that closes what was opened before an offset: `{% endhighlight %}`; null where none does. */
function closingEnd(text: string, from: number, mark: string, words: string, last: string): number | null {
	for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
		const written = text
			.slice(at + mark.length, at + mark.length + words.length + 12)
			.replace(/^[<%-]? {0,9}/, '');
		if (!written.startsWith(words)) continue;
		const end = text.indexOf(last, at + mark.length);
		return end < 0 ? null : end + last.length;
	}
	return null;
}
