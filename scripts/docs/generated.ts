/** The documents that are made from the code, so that they say what it says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readSources } from '../licences/sources.ts';
import { root } from '../tools/root.ts';
import { dataDocument } from './data.ts';
import { noticeText } from './notice.ts';

/** Each generated document by its path from the project's folder. */
export async function generated(): Promise<Map<string, string>> {
	const file = 'docs/DATA.md';
	const config = await resolveConfig(join(root, file));
	const licence = await readFile(join(root, 'LICENSE'), 'utf8');
	return new Map([
		[file, await format(dataDocument(), { ...config, parser: 'markdown' })],
		['NOTICE', noticeText(licence, readSources())]
	]);
}
