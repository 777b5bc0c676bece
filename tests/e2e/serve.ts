import { fileURLToPath } from 'node:url';
import { serveSite } from '../../scripts/serving/server.ts';

/** Serves the built site on a free port while the tests run, as `npm start` serves it. */
export default async function serve(): Promise<() => Promise<void>> {
	const { url, close } = await serveSite(fileURLToPath(new URL('../../build', import.meta.url)), 0);
	process.env.SITE_URL = url;
	return close;
}
