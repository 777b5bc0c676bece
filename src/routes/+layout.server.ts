import { readDocument } from '#lib/charts/core/load.ts';
import { Site } from '#lib/schema.ts';
import { plural, thousands } from '#lib/wording/numbers.ts';

export async function load({ fetch }) {
	const site = await readDocument(fetch, 'site.json', Site);
	return { site, ...(site.corrections && { byPerson: `. ${byPerson(site.corrections)}` }) };
}

/** How many readings a person looked at, in words. */
function byPerson({ checked, corrected }: NonNullable<Site['corrections']>): string {
	if (checked === 0) return `${plural(corrected, 'reading')} put right by a person`;
	const put = corrected === 0 ? '' : `, ${thousands(corrected)} of them put right`;
	return `${plural(checked + corrected, 'reading')} checked by a person${put}`;
}
