/** An article's paragraphs as they are set: headings, quotations and lists, each within what it stands in. */
import type { Block } from '../../schema.ts';

/** What a paragraph is, as its article says: nothing of it for a plain one. */
export type Setting = Omit<Block, 'start' | 'end'>;

/** A part of the text; `at` is the number of its paragraph. */
export type ReaderBlock =
	| { kind: 'paragraph'; at: number }
	/** `level` from 2: the page's own heading is the first */
	| { kind: 'heading'; at: number; level: 2 | 3 | 4 | 5 | 6 }
	| { kind: 'quotation'; blocks: ReaderBlock[] }
	/** `start` is the first item's number, null where bullets stand */
	| { kind: 'list'; start: number | null; items: ReaderBlock[][] };

/** A list nobody nests deeper; nor a quotation. */
const deepest = 12;

/** Paragraphs in a row, as the blocks that they make. Each stands in one. */
export function readerBlocks(settings: readonly Setting[]): ReaderBlock[] {
	const level = headingLevels();
	const rows = settings.map((setting, at): Row => {
		const quoted = Math.min(setting.quoted ?? 0, deepest);
		const item = Math.min(setting.item ?? 0, deepest);
		return { at, quoted, item, number: setting.number, level: level(setting.heading) };
	});
	return within(rows, 0, 0);
}

interface Row {
	at: number;
	quoted: number;
	item: number;
	number: number | undefined;
	/** 0 for what is no heading */
	level: 0 | 2 | 3 | 4 | 5 | 6;
}

/** What stands in so many quotations and lists; quotations hold lists, as most write them. */
function within(rows: readonly Row[], quoted: number, item: number): ReaderBlock[] {
	const blocks: ReaderBlock[] = [];
	for (let from = 0; from < rows.length;) {
		const row = rows[from];
		if (row === undefined) break;
		let end = from + 1;
		if (row.quoted > quoted) {
			while ((rows[end]?.quoted ?? 0) > quoted) end++;
			blocks.push({ kind: 'quotation', blocks: within(rows.slice(from, end), quoted + 1, item) });
		} else if (row.item > item) {
			while (isSameList(rows, from, end, quoted, item)) end++;
			blocks.push(list(rows.slice(from, end), quoted, item + 1));
		} else if (row.level > 0) blocks.push({ kind: 'heading', at: row.at, level: row.level || 2 });
		else blocks.push({ kind: 'paragraph', at: row.at });
		from = end;
	}
	return blocks;
}

/** Whether the paragraph at `end` goes on with the list that starts at `from`. */
function isSameList(rows: readonly Row[], from: number, end: number, quoted: number, item: number): boolean {
	const next = rows[end];
	if (next === undefined || next.item <= item || next.quoted < quoted) return false;
	if (next.item > item + 1 || next.number === undefined) return true;
	let before: number | undefined;
	for (let at = end - 1; at >= from && before === undefined; at--)
		if (rows[at]?.item === item + 1) before = rows[at]?.number;
	return before === undefined || (before === 0 ? next.number === 0 : next.number === before + 1);
}

function list(rows: readonly Row[], quoted: number, item: number): ReaderBlock {
	const starts = rows.flatMap((row, index) =>
		index === 0 || (row.item === item && row.number !== undefined) ? [index] : []
	);
	const number = rows.find((row) => row.item === item)?.number ?? 0;
	return {
		kind: 'list',
		start: number === 0 ? null : number,
		items: starts.map((start, index) => within(rows.slice(start, starts[index + 1]), quoted, item))
	};
}

/** Levels as they go down on the page, none left out: whatever an article begins with stands below its title. */
function headingLevels(): (heading: number | undefined) => Row['level'] {
	const open: number[] = [];
	return (heading) => {
		if (heading === undefined) return 0;
		while (open.length > 0 && (open.at(-1) ?? 0) >= heading) open.pop();
		open.push(heading);
		const level = open.length + 1;
		return level === 2 || level === 3 || level === 4 || level === 5 ? level : 6;
	};
}
