/** Tables and lists of articles: a row or a line an article, its columns known by their names. */
import { dsvFormat } from 'd3-dsv';
import { problem } from '../../text/file/problems.ts';
import { factsIn } from '../article/facts.ts';
import { decode } from '../decode.ts';
import { readContent } from '../reading/content.ts';
import { readingOf, refusal, type Item } from '../reading/made.ts';
import type { Circumstances, Reader, Reading } from './reader.ts';
import { guessed } from '../reading/text.ts';

/** CSV: parted by commas, semicolons, tabs or bars, whichever its head has most of. */
export const csv: Reader = {
	endings: ['.csv'],
	read: async (bytes, file, circumstances) =>
		withText(bytes, file, (text) => {
			const head = text.slice(0, /[\r\n]|$/.exec(text)?.index);
			const most = [',', ';', '\t', '|'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0];
			return readRows(rowsOf(text, most ?? ','), file, circumstances);
		})
};

/** Tables parted by tabs. */
export const tsv: Reader = {
	endings: ['.tsv'],
	read: async (bytes, file, circumstances) =>
		withText(bytes, file, (text) => readRows(rowsOf(text, '\t'), file, circumstances))
};

/** An object of JSON a line, or a list of them. */
export const jsonl: Reader = {
	endings: ['.jsonl', '.ndjson', '.json'],
	read: async (bytes, file, circumstances) =>
		withText(bytes, file, (text) => {
			const { rows, wrong } = objectsOf(text);
			if (rows.length === 0) return refusal(file, 'E161', 'no list of articles in JSON');
			const reading = readRows(rows, file, circumstances);
			const said = wrong.map((line) =>
				problem(file, { line, column: 1 }, 'W217', 'a line that is no object of JSON: left out')
			);
			return { ...reading, problems: [...said, ...reading.problems] };
		})
};

function withText(bytes: Uint8Array, file: string, read: (text: string) => Reading): Reading {
	const decoded = decode(bytes);
	if ('code' in decoded) return refusal(file, decoded.code, decoded.fault);
	if (decoded.text.trim() === '') return refusal(file, 'E101', 'is empty');
	const reading = read(decoded.text);
	return decoded.guessed ? guessed(reading, file) : reading;
}

/** One row: its values by the names of their columns, in their order. */
type Row = Map<string, unknown>;

function rowsOf(text: string, delimiter: string): Row[] {
	const [head = [], ...rows] = dsvFormat(delimiter).parseRows(text);
	return rows.map((row) => new Map(head.map((name, index) => [name.trim(), row[index] ?? ''])));
}

function objectsOf(text: string): { rows: Row[]; wrong: number[] } {
	const wrong: number[] = [];
	const whole = parsed(text);
	const list = Array.isArray(whole) ? whole : listIn(whole);
	if (list !== null) return { rows: list.flatMap((one) => rowOf(one) ?? []), wrong };
	const rows = text.split(/\r\n|[\r\n]/).flatMap((line, index) => {
		if (line.trim() === '') return [];
		const row = rowOf(parsed(line));
		if (row === null) wrong.push(index + 1);
		return row ?? [];
	});
	return { rows, wrong: rows.length === 0 ? [] : wrong };
}

/** The list of objects that one object holds, or the object alone. */
function listIn(whole: unknown): unknown[] | null {
	if (whole === null || typeof whole !== 'object') return null;
	const lists = Object.values(whole).filter(
		(one) => Array.isArray(one) && one.some((item) => rowOf(item) !== null)
	);
	return lists.length === 1 ? (lists[0] as unknown[]) : [whole];
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function rowOf(value: unknown): Row | null {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
	return new Map(
		Object.entries(value).map(([key, one]) => [
			key,
			typeof one === 'number' || typeof one === 'boolean' ? String(one) : one
		])
	);
}

const ofText = [
	'text',
	'body',
	'content',
	'articlebody',
	'fulltext',
	'article',
	'story',
	'maintext',
	'html',
	'description',
	'comment',
	'message',
	'review'
];
/** columns that are no column of front matter, but often stand for one */
const meant = new Map([
	['name', 'title'],
	['subject', 'title'],
	['heading', 'title'],
	['writer', 'author'],
	['speaker', 'author'],
	['source', 'publication'],
	['site', 'publication'],
	['journal', 'publication'],
	['time', 'date'],
	['timestamp', 'date'],
	['year', 'date'],
	['group', 'categories']
]);

/** Rows as articles: the text is the column of that name, else the one with the longest texts. */
function readRows(rows: Row[], file: string, { today }: Circumstances): Reading {
	const names = [...new Set(rows.slice(0, 200).flatMap((row) => [...row.keys()]))];
	const text =
		ofText.map((wanted) => names.find((name) => plain(name) === wanted)).find((name) => name !== undefined) ??
		longest(rows, names);
	if (text === undefined) return refusal(file, 'E161', 'no column with text');
	const items = rows.flatMap((row, index): Item[] => {
		const { written, faults } = readContent(String(row.get(text) ?? ''));
		if (written.body === '') return [];
		const values = [...row].filter(([key]) => key !== text);
		const keys = new Set(values.map(([key]) => plain(key)));
		const named = values.map(([key, value]): [string, unknown] => {
			const other = meant.get(plain(key));
			return [other !== undefined && !keys.has(other) ? other : key, value];
		});
		// rights of a row that nobody understands would hide the whole file: what is unknown may not be shown
		const { facts, faults: said } = factsIn({ values: named, at: () => 0, faults: [] });
		const place = `row ${index + 1}`;
		const heard = said
			.filter(({ code }) => code === 'W209')
			.map((fault) => ({ ...fault, fault: `${place}: ${fault.fault}` }));
		const isHidden = said.some(({ code }) => code === 'E108');
		if (facts.draft) return [];
		return [
			{
				name: facts.title ?? place,
				facts: { ...facts, title: facts.title ?? null, rights: isHidden ? 'counts only' : facts.rights },
				written,
				faults: [...faults, ...heard]
			}
		];
	});
	return readingOf(file, today, items);
}

function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z]/g, '');
}

function longest(rows: readonly Row[], names: readonly string[]): string | undefined {
	const length = (name: string): number =>
		rows.slice(0, 200).reduce((sum, row) => sum + String(row.get(name) ?? '').length, 0);
	return names.toSorted((a, b) => length(b) - length(a))[0];
}
