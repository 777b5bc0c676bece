/**
 * Writes the talk as a PowerPoint file. Options: --out FILE, else `build/present/deck.pptx`; --data FOLDER, else
 * `static/data`.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writePowerPoint } from './powerpoint/deck.ts';
import { root } from './tools/root.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, data: { type: 'string' } } });

await writePowerPoint(
	resolve(values.out ?? join(root, 'build/present/deck.pptx')),
	resolve(values.data ?? join(root, 'static/data'))
);
