/**
 * Draws the charts as pictures: as SVG and PNG, light and dark, and as cards for other sites. Options: --corpus FOLDER,
 * which holds `data/`, else `static`; --out FOLDER, else they take the place of its `images`; --deck: also the talk as deck.pptx, which draws some of them too.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePictures } from './pictures/make.ts';
import { writePowerPoint } from './powerpoint/deck.ts';
import { remake } from './tools/folderSwap.ts';
import { root } from './tools/root.ts';

const { values } = parseArgs({
	options: { corpus: { type: 'string' }, out: { type: 'string' }, deck: { type: 'boolean' } }
});

const corpus = resolve(values.corpus ?? join(root, 'static'));

process.exitCode = await remake(resolve(values.out ?? join(corpus, 'images')), async (folder) => {
	for (const line of await makePictures(folder, corpus)) console.warn(line);
	if (values.deck) await writePowerPoint(join(folder, 'deck.pptx'), join(corpus, 'data'));
	return 0;
});
