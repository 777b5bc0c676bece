import type { Settings } from '#lib/settings.ts';
import { readOwnSettings } from '../../scripts/tools/corpus.ts';

const settings = await readOwnSettings();

/** The site's own settings. */
export function siteSettings(): Settings {
	return settings;
}
