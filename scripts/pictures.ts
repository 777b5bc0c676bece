/**
 * Draws the charts as pictures: as SVG and PNG, light and dark, and as cards for other sites. Options: --out FOLDER,
 * else they take the place of `static/images`; --deck: also the talk as deck.pptx, which draws some of them too.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePictures } from './pictures/make.ts';
import { writePowerPoint } from './powerpoint/deck.ts';
import { remake } from './tools/folderSwap.ts';
import { root } from './tools/root.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, deck: { type: 'boolean' } } });

process.exitCode = await remake(resolve(values.out ?? join(root, 'static/images')), async (folder) => {
	for (const line of await makePictures(folder)) console.warn(line);
	if (values.deck) await writePowerPoint(join(folder, 'deck.pptx'));
	return 0;
});
