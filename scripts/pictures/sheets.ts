/** The site's style sheets, as pictures read them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Looks, looksOf } from '#lib/drawing/looks.ts';
import { root } from '../tools/root.ts';

/** Reads the tokens and the rules for charts. */
export async function readLooks(): Promise<Looks> {
	const sheet = (file: string) => readFile(join(root, 'src/lib', file), 'utf8');
	return looksOf({
		tokens: await sheet('ui/tokens.css'),
		slide: await sheet('present/slides/slide.css'),
		page: await sheet('ui/page/page.css'),
		charts: await sheet('charts/charts.css')
	});
}
