/**
 * An article's body cut into paragraphs, sentences and segments, so that marks of any kind can overlap. Nothing of
 * the body is changed: the texts, joined, are each paragraph's characters, "[…]" where they may not be shown.
 */
import { isTelling } from '../../facts/sentiment/sentimentState.ts';
import { stanceState } from '../../facts/stance/stanceState.ts';
import type { StanceState } from '../../schema.ts';
import type { ArticleDocument, Block, Correction, Direction, Inline } from '../../schema.ts';
import { hiddenMark, withGaps } from '../../text/article/hidden.ts';
import { signed } from '../../wording/numbers.ts';
import { figureLink, nameLink, sentimentLink, stanceLink, themeLink } from '../links.ts';
import type { Span } from '../../text/document.ts';
import { type MarkKind, markKinds } from './marks.ts';
import type { Setting } from './readerBlocks.ts';
import { inlinesOf, markLinks, setOf, type WordSetting } from './readerInlines.ts';

/** Something found in the text, with the page that it links to. */
export interface TextMark {
	start: number;
	end: number;
	kind: MarkKind;
	href: string;
	/** what it is, for whoever points at it: "Theme: spending cuts" */
	title: string;
	/** what is drawn behind the words, which is not part of the text: "against" */
	says: string;
	/** which way it goes, where it has a way */
	tone: Direction | StanceState | 'up' | 'down' | null;
}

/** A run of text under the same marks, in the order of their kinds' rank. */
export interface Segment {
	start: number;
	end: number;
	text: string;
	marks: TextMark[];
	/** stances whose target ends with this run */
	stances: TextMark[];
	/** how the article sets it; absent for plain words */
	set?: WordSetting;
}

interface ReaderSentence {
	sentence: number;
	/** the space before it, empty at the start of a paragraph */
	space: string;
	segments: Segment[];
	sentiment: number;
}

export interface ReaderParagraph {
	start: number;
	sentences: ReaderSentence[];
	/** what follows the last sentence, as a rule nothing */
	rest: string;
	/** what it is: a heading, a quotation, an item; nothing of it for a plain one */
	setting: Setting;
}

/** An article as far as it is read: what moved a stance is asked for with its sentence. */
export type ReaderDocument = Pick<
	ArticleDocument,
	'article' | 'body' | 'paragraphs' | 'sentences' | 'themes' | 'names' | 'figures' | 'blocks' | 'inlines'
> & { stances: Omit<ArticleDocument['stances'][number], 'words'>[] };

/** What the marks of one article are called inside a sentence, and where they lead, by the ids in the document. */
export interface MarkLabels {
	themes: ReadonlyMap<string, string>;
	targets: ReadonlyMap<string, string>;
	/** slugs of names */
	names: ReadonlyMap<string, string>;
	directions: ReadonlyMap<string, Direction>;
	/** the corpus is large: the pages that marks lead to have no place for every article and figure */
	large?: boolean;
}

/** The marks of each sentence, by its number from 1, those of one sentence in reading order. */
function marksBySentence(document: ReaderDocument, labels: MarkLabels): Map<number, TextMark[]> {
	const place = labels.large ? undefined : document.article;
	const found = new Map<number, TextMark[]>();
	const add = (sentence: number, mark: TextMark, by?: Correction) => {
		if (by) mark.title += `, ${by} by a person`;
		const known = found.get(sentence);
		if (known) known.push(mark);
		else found.set(sentence, [mark]);
	};
	for (const { sentence, start, end, figure, correction } of document.figures) {
		const direction = labels.directions.get(figure) ?? 'none';
		const title = direction === 'none' ? 'Figure' : `Figure: a ${direction}`;
		add(
			sentence,
			{
				start,
				end,
				kind: 'figures',
				href: figureLink(labels.large ? undefined : figure),
				title,
				says: '',
				tone: direction
			},
			correction
		);
	}
	for (const { sentence, start, end, name, correction } of document.names) {
		const slug = labels.names.get(name);
		if (slug === undefined) continue;
		const href = nameLink(slug, place);
		add(
			sentence,
			{ start, end, kind: 'names', href, title: `Name: ${name}`, says: '', tone: null },
			correction
		);
	}
	for (const { sentence, start, end, theme, correction } of document.themes) {
		const title = `Theme: ${labels.themes.get(theme) ?? theme}`;
		add(
			sentence,
			{
				start,
				end,
				kind: 'themes',
				href: themeLink(theme, place),
				title,
				says: '',
				tone: null
			},
			correction
		);
	}
	// where two targets end at one place, each stance says whose it is
	const ends = new Map<number, number>();
	for (const { end } of document.stances) ends.set(end, (ends.get(end) ?? 0) + 1);
	for (const { sentence, start, end, target, stance, correction } of document.stances) {
		const label = labels.targets.get(target) ?? target;
		const tone = stanceState(stance);
		const says = ends.get(end) === 1 ? tone : `${tone} ${label}`;
		const title = `Stance towards ${label}: ${signed(stance)}`;
		add(
			sentence,
			{ start, end, kind: 'stance', href: stanceLink(target, place), title, says, tone },
			correction
		);
	}
	for (const [index, { words }] of document.sentences.entries())
		for (const { start, end, contribution } of words) {
			if (!isTelling(contribution)) continue;
			const tone = contribution < 0 ? 'down' : 'up';
			const title = `Sentiment: ${signed(contribution)}`;
			add(index + 1, { start, end, kind: 'sentiment', href: sentimentLink(), title, says: '', tone });
		}
	for (const marks of found.values())
		marks.sort(
			(a, b) => a.start - b.start || b.end - a.end || markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind)
		);
	return found;
}

/** Cuts a sentence at every edge of its marks; a mark that reaches beyond the sentence is cut there. */
function segmentsOf(
	body: string,
	{ start, end }: Span,
	marks: readonly TextMark[],
	inlines: readonly Inline[]
): Segment[] {
	const spans = marks.filter(({ kind }) => kind !== 'stance');
	const cuts = new Set([start, end]);
	for (const mark of [...marks, ...inlines])
		for (const at of [mark.start, mark.end]) if (at > start && at < end) cuts.add(at);
	const edges = [...cuts].sort((a, b) => a - b);
	// a stretch that is hidden is one gap, wherever marks would cut it
	const open = edges.filter(
		(at) => at === start || at === end || body[at] !== hiddenMark || body[at - 1] !== hiddenMark
	);
	const segments = open.slice(0, -1).map((from, index): Segment => {
		const to = open[index + 1] ?? end;
		const covering = spans.filter((mark) => mark.start < to && mark.end > from);
		covering.sort((a, b) => markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind));
		const stances = marks.filter((mark) => mark.kind === 'stance' && Math.min(mark.end, end) === to);
		const set = setOf(inlines, from, to);
		const text = withGaps(body.slice(from, to));
		return { start: from, end: to, text, marks: covering, stances, ...(set && { set }) };
	});
	markLinks(inlines, segments);
	return segments;
}

/** An article's paragraphs with everything that is marked in them. */
export function readerParagraphs(document: ReaderDocument, labels: MarkLabels): ReaderParagraph[] {
	const { body, paragraphs, sentences, blocks = [], inlines = [] } = document;
	const marks = marksBySentence(document, labels);
	const set = inlinesOf(inlines, sentences);
	let next = 0;
	let nextBlock = 0;
	return paragraphs.map((paragraph, index) => {
		let at = paragraph.start;
		const found: ReaderSentence[] = [];
		for (let one = sentences[next]; one?.paragraph === index + 1; one = sentences[++next]) {
			const { start, end, sentiment } = one;
			const segments = segmentsOf(body, { start, end }, marks.get(next + 1) ?? [], set[next] ?? []);
			found.push({ sentence: next + 1, space: body.slice(at, start), segments, sentiment });
			at = end;
		}
		while ((blocks[nextBlock]?.end ?? Infinity) <= paragraph.start) nextBlock++;
		const block = blocks[nextBlock];
		const setting = settingOf(block, paragraph);
		return { start: paragraph.start, sentences: found, rest: body.slice(at, paragraph.end), setting };
	});
}

/** What a paragraph is; of the lines of an item, the first alone has its number. */
function settingOf(block: Block | undefined, { start }: Span): Setting {
	if (block === undefined || block.start > start) return {};
	const { heading, quoted, item, number } = block;
	return {
		...(heading !== undefined && { heading }),
		...(quoted !== undefined && { quoted }),
		...(item !== undefined && { item }),
		...(number !== undefined && block.start === start && { number })
	};
}

/** The mark that a run of text links to: of the kinds that are shown the first, else the first of all. */
export function linkedMark({ marks }: Segment, shown: readonly MarkKind[]): TextMark | undefined {
	return marks.find(({ kind }) => shown.includes(kind)) ?? marks[0];
}

/** How often each kind of mark comes up in an article. */
export function markCounts(document: ReaderDocument): Map<MarkKind, number> {
	const telling = document.sentences.flatMap(({ words }) =>
		words.filter((word) => isTelling(word.contribution))
	);
	return new Map([
		['figures', document.figures.length],
		['names', document.names.length],
		['themes', document.themes.length],
		['stance', document.stances.length],
		['sentiment', telling.length]
	]);
}
