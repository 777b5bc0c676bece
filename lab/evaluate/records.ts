import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { errorCode } from '../../scripts/tools/errorCode.ts';

/** A file that cannot be evaluated: the message says where, what, and what to do. */
export class RecordsFault extends Error {}

const remedy = 'write one JSON object a line, with the fields that the task reads: see --help';

/**
 * Read a file of records, one JSON object a line; blank lines are passed over, CRLF and a BOM are no matter.
 *
 * @param file path as given, for messages
 * @throws {RecordsFault} where the file or a line of it cannot be read, or no record is in it
 */
export async function readRecords<Record>(
	file: string,
	schema: v.GenericSchema<unknown, Record>
): Promise<Record[]> {
	const records: Record[] = [];
	let number = 0;
	try {
		for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
			number++;
			const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
			if (text.trim() !== '') records.push(readRecord(`${file}:${number}`, text, schema));
		}
	} catch (error) {
		if (error instanceof RecordsFault || errorCode(error) === null) throw error;
		throw new RecordsFault(`${file} ${fileFault(error)} → name a file of records with --in`);
	}
	if (records.length === 0) throw new RecordsFault(`${file} holds no record → ${remedy}`);
	return records;
}

function readRecord<Record>(place: string, line: string, schema: v.GenericSchema<unknown, Record>): Record {
	let json: unknown;
	try {
		json = JSON.parse(line);
	} catch {
		throw new RecordsFault(`${place} is not JSON → ${remedy}`);
	}
	const read = v.safeParse(schema, json);
	if (read.success) return read.output;
	const [issue] = read.issues;
	const field = v.getDotPath(issue);
	const fault =
		issue.kind === 'transformation'
			? issue.message
			: field === null
				? 'is no JSON object'
				: issue.received === 'undefined'
					? `has no "${field}"`
					: `has a "${field}" that is not ${issue.expected ?? 'as it should be'}`;
	throw new RecordsFault(`${place} ${fault} → ${remedy}`);
}

function fileFault(error: unknown): string {
	switch (errorCode(error)) {
		case 'ENOENT':
			return 'is not there';
		case 'EACCES':
		case 'EPERM':
			return 'cannot be read (not allowed)';
		case 'EISDIR':
			return 'is a folder';
		default:
			return `cannot be read (${errorCode(error) ?? 'unknown'})`;
	}
}
