import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a program keeps on this machine what it can make again, by what the system and its user say. */
export function cacheHome(
	system: NodeJS.Platform = process.platform,
	env: Readonly<Record<string, string | undefined>> = process.env,
	home: string = homedir()
): string {
	if (system === 'win32')
		return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'pullquote', 'Cache');
	if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'pullquote');
	return system === 'darwin'
		? join(home, 'Library', 'Caches', 'pullquote')
		: join(home, '.cache', 'pullquote');
}
