/** Writes into `pullquote.yaml`, whole or not at all, and takes back what it wrote. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { Document, isSeq, parseDocument } from 'yaml';
import { correctionSchemas, type CorrectionKind } from '#lib/corrections/corrections.ts';
import { correctionsFile } from '#lib/corrections/readCorrections.ts';
import type { Entry } from './item.ts';

const head = ` What a person says of readings; it stands above all that is read.
 Each entry is found again by its quotation: see docs/CORPUS.md.
`;

export interface CorrectionsFile {
	path: string;
	/**
	 * Adds an entry, or puts it in the place of one that spoke of the same.
	 *
	 * @param at of that one, its place in its list
	 * @returns what is wrong, in words; null where it stands in the file now
	 */
	add(kind: CorrectionKind, entry: Entry, at?: number): string | null;
	/** Takes back the last entry that was added. @returns what is wrong, in words; null where it is gone */
	undo(): string | null;
	/** whether there is anything to take back */
	canUndo(): boolean;
}

/**
 * @param folderOf the folder that the file stands in, asked for each time
 */
export function correctionsIn(folderOf: () => string): CorrectionsFile {
	const before: { path: string; was: string | null; is: string }[] = [];
	const pathNow = (): string => join(folderOf(), correctionsFile);
	return {
		get path() {
			return pathNow();
		},
		add(kind, entry, at) {
			const read = v.safeParse(correctionSchemas[kind], entry);
			if (!read.success) return `this cannot be said so: ${read.issues[0].message}`;
			const path = pathNow();
			const was = existsSync(path) ? readFileSync(path, 'utf8') : null;
			const document = was === null ? new Document({}) : parseDocument(was);
			if (document.errors.length > 0)
				return `${correctionsFile} cannot be read → mend it: ${document.errors[0]?.message.split('\n')[0] ?? ''}`;
			if (was === null) document.commentBefore = head.trimEnd();
			const list = document.get(kind);
			if (isSeq(list) && at !== undefined) list.set(at, document.createNode(entry));
			else if (isSeq(list)) list.add(document.createNode(entry));
			else if (list === undefined || list === null) document.set(kind, document.createNode([entry]));
			else return `${kind} is no list in ${correctionsFile} → mend it there`;
			const is = document.toString({ lineWidth: 110 });
			writeAtOnce(path, is);
			before.push({ path, was, is });
			return null;
		},
		undo() {
			const last = before.at(-1);
			if (last === undefined) return 'there is nothing to take back';
			const now = existsSync(last.path) ? readFileSync(last.path, 'utf8') : null;
			if (now !== last.is) return `${correctionsFile} was changed since → take the entry out there`;
			before.pop();
			if (last.was === null) rmSync(last.path);
			else writeAtOnce(last.path, last.was);
			return null;
		},
		canUndo: () => before.length > 0
	};
}

/** A file is as it was or as it is to be, whenever one looks. */
function writeAtOnce(path: string, text: string): void {
	const fresh = join(dirname(path), `.${correctionsFile}.${process.pid}`);
	try {
		writeFileSync(fresh, text, { flag: 'wx' });
		renameSync(fresh, path);
	} finally {
		rmSync(fresh, { force: true });
	}
}
