/** The compiled program: the same code renders every corpus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../tools/root.ts';

/** What the program was compiled for. */
const Program = v.object({
	/** the folder of the code that browsers fetch */
	appDir: v.string(),
	/** the path of the site at its host, "" or "/path" */
	base: v.string(),
	/** the host that pages are asked for at while they are made */
	origin: v.string(),
	/** of the code, never of a corpus */
	version: v.string()
});
export type Program = v.InferOutput<typeof Program>;

/** Where it says so, in its folder. */
export const programFile = 'program.json';

/** Where the program stands once it is compiled. */
export const programFolder = join(root, 'dist');

/** @throws {Error} one line, where nothing was compiled */
export function readProgram(folder: string): Program {
	const file = join(folder, programFile);
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new Error(`${file} is missing → npm run compile`);
	}
	return v.parse(Program, JSON.parse(text));
}
