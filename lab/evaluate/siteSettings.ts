import { join } from 'node:path';
import type { Settings } from '#lib/settings.ts';
import { readSettings } from '../../scripts/corpus/settings.ts';
import { root } from '../../scripts/tools/root.ts';

let read: Settings | undefined;

/**
 * The site's own settings.
 *
 * @throws {Error} if they have a fault
 */
export function siteSettings(): Settings {
	if (read !== undefined) return read;
	const { settings, problems } = readSettings(join(root, 'data'));
	if (settings === null) throw new Error(`data/ has ${problems.length} faults → npm run data`);
	return (read = settings);
}
