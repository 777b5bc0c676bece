import { join } from 'node:path';
import type { Settings } from '#lib/settings.ts';
import { readSettings } from '#lib/corpus/settings/readSettings.ts';
import { root } from '../../scripts/tools/root.ts';
import { diskFolder } from '../../scripts/corpus/files.ts';

const { settings, problems } = await readSettings(diskFolder(join(root, 'data')));

/**
 * The site's own settings.
 *
 * @throws {Error} if they have a fault
 */
export function siteSettings(): Settings {
	if (settings === null) throw new Error(`data/ has ${problems.length} faults → npm run data`);
	return settings;
}
