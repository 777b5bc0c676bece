import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect } from 'vitest';
import { Manifest } from '#lib/schema.ts';
import { article, contents } from './folders.ts';

/** The manifest of an output that is whole: every file it names is there, with its checksum, and no other. */
export function wholeOutput(out: string): Manifest {
	const files = contents(out);
	const manifest = v.parse(Manifest, JSON.parse(files.get('manifest.json') ?? ''));
	files.delete('manifest.json');
	expect([...files.keys()].sort()).toEqual(manifest.files.map(({ file }) => file).sort());
	for (const { file, sha256, bytes } of manifest.files) {
		const written = readFileSync(join(out, file));
		expect([file, written.length]).toEqual([file, bytes]);
		expect([file, createHash('sha256').update(written).digest('hex')]).toEqual([file, sha256]);
	}
	return manifest;
}

/** A corpus of a number of articles, told apart by a word. */
export function corpus(count: number, word: string): Record<string, string> {
	const sentence = `The council cut the ${word} grant by £2 million, and Mr Cameron welcomed the big society. `;
	return Object.fromEntries(
		Array.from({ length: count }, (_, index) => [
			`a${index}.md`,
			article(`A ${index}`, `${sentence.repeat(20)}\n`)
		])
	);
}
