/**
 * Prints the slides and the handout of a built site: `node scripts/papers.ts --site FOLDER --out FOLDER`. Where there
 * are no slides, or no browser starts, it says so and leaves the second folder empty.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Deck } from '#lib/schema.ts';
import { papers } from './papers/papers.ts';
import { NoPress, openPress } from './papers/press.ts';

const { values } = parseArgs({ options: { site: { type: 'string' }, out: { type: 'string' } } });
const { site, out } = values;
if (site === undefined || out === undefined) {
	console.error('usage: node scripts/papers.ts --site FOLDER --out FOLDER');
	process.exit(64);
}
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { slides } = v.parse(Deck, JSON.parse(await readFile(join(site, 'data/deck.json'), 'utf8')));
if (slides.length === 0) {
	console.log('papers: none, as data/deck.yaml has no slides');
	process.exit(0);
}
try {
	const press = await openPress(site);
	try {
		// one after the other: what is made for one has no part in the other
		for (const { file, page, ready } of papers)
			await writeFile(join(out, file), await press.print(page, ready));
	} finally {
		await press.close();
	}
} catch (error) {
	if (!(error instanceof NoPress)) throw error;
	console.log(`papers: none, as no browser started (${error.message})`);
}
