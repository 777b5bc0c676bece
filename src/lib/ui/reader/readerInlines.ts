/** Words that an article sets apart, and its own links, run by run. */
import type { Inline } from '../../schema.ts';
import { endingBehind, type Span } from '../../text/document.ts';

/** How words are set apart, or where they lead, as the article says. */
export interface WordSetting {
	emphasis: boolean;
	strong: boolean;
	code: boolean;
	/** http, https or mailto; null where they lead nowhere */
	href: string | null;
	/** whether the link ends here, with no words of its own: all of them are marks */
	behind: boolean;
}

const isOver = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/** How the article sets a run of text; an inner link speaks before an outer one. */
export function setOf(inlines: readonly Inline[], start: number, end: number): WordSetting | null {
	const over = inlines.filter((inline) => isOver(inline, { start, end }));
	if (over.length === 0) return null;
	const is = (wanted: Inline['kind']): boolean => over.some(({ kind }) => kind === wanted);
	const href = over.findLast(({ kind }) => kind === 'link')?.href ?? null;
	return {
		emphasis: is('emphasis'),
		strong: is('strong'),
		code: is('code'),
		href: href !== null && /^(?:https?|mailto):/i.test(href) ? href : null,
		behind: false
	};
}

/** What stands within each of some spans; both in reading order, neither's own overlapping. */
export function inlinesOf(inlines: readonly Inline[], spans: readonly Span[]): Inline[][] {
	const found = spans.map((): Inline[] => []);
	for (const inline of inlines) {
		for (let at = endingBehind(spans, inline.start); (spans[at]?.start ?? Infinity) < inline.end; at++)
			found[at]?.push(inline);
	}
	return found;
}

/** Marks where a link ends of which every word is a mark already, so that it has none of its own to stand on. */
export function markLinks(
	inlines: readonly Inline[],
	segments: readonly (Span & { marks: readonly unknown[]; set?: WordSetting })[]
): void {
	for (const link of inlines) {
		if (link.kind !== 'link') continue;
		const words = segments.filter((one) => isOver(link, one));
		const last = words.at(-1);
		if (last?.set && last.end === link.end && words.every(({ marks }) => marks.length > 0))
			last.set.behind = true;
	}
}
