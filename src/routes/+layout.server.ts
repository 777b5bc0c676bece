import { readDocument } from '#lib/charts/core/load.ts';
import { Site } from '#lib/schema.ts';
import { plural, thousands } from '#lib/wording/numbers.ts';

export async function load({ fetch }) {
	const site = await readDocument(fetch, 'site.json', Site);
	const { checked = 0, corrected = 0 } = site.corrections ?? {};
	const put = corrected === 0 ? '' : `, ${thousands(corrected)} of them put right`;
	const byPerson =
		site.corrections === undefined
			? ''
			: `. ${plural(checked + corrected, 'reading')} checked by a person${put}`;
	return { site, made: `Made with Pullquote, data version ${site.version}${byPerson}` };
}
