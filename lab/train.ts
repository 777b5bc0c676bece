/**
 * Train every model again: `npm run train -- FOLDER`. Each part says at its head what files the folder must hold.
 */
import { runNode } from '../scripts/processes/run.ts';

const parts = ['valence', 'sentiment', 'names', 'stance', 'claims', 'figures'];

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
	console.error('usage: npm run train -- FOLDER');
	process.exit(64);
}
for (const part of parts) {
	console.log(`▸ ${part}`);
	const { code } = await runNode([`lab/train/${part}.ts`, folder]);
	if (code !== 0) process.exit(code);
}
