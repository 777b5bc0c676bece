import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path under which a site stands, such as /repo, or empty where it is at the root of its host: BASE_PATH in the
 * environment, else the path of the address in the site's data.
 *
 * @param folder holds data/site.json: static/ or a built site
 */
export function basePath(folder: string): `/${string}` | '' {
	const { BASE_PATH } = process.env;
	if (BASE_PATH !== undefined) return asBase(BASE_PATH);
	const file = join(folder, 'data/site.json');
	if (!existsSync(file)) return '';
	const site: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (typeof site !== 'object' || site === null || !('address' in site)) return '';
	return URL.canParse(String(site.address)) ? asBase(new URL(String(site.address)).pathname) : '';
}

function asBase(path: string): `/${string}` | '' {
	const plain = path.split('/').filter(Boolean).join('/');
	return plain === '' ? '' : `/${plain}`;
}
