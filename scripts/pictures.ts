/**
 * Draws the charts as pictures: as SVG and PNG, light and dark, and as cards for other sites. Options: --out FOLDER,
 * else they take the place of `static/images`.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePictures } from './pictures/make.ts';
import { remake } from './tools/folderSwap.ts';
import { root } from './tools/root.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

process.exitCode = await remake(resolve(values.out ?? join(root, 'static/images')), async (folder) => {
	for (const line of await makePictures(folder)) console.warn(line);
	return 0;
});
