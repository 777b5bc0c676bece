/** What of the site no page links to is listed whole, so that the build makes it. */
import { expect, test } from 'vitest';
import type { DatasetName } from '#lib/schema.ts';
import type { Tables } from '#lib/charts/core/load.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';
import { GET } from '../../src/routes/unlinked/+server.ts';
import { defaultTables, inventedTables } from '../charts/invented.ts';

/** The addresses that are listed of a corpus, without the parts that lead to the site's root. */
async function listed(tables: Tables): Promise<string[]> {
	const fetch: typeof globalThis.fetch = async (address) => {
		const name = /\/data\/([a-z-]+)\.json$/.exec(String(address))?.[1] ?? '';
		const value =
			name === 'site'
				? {}
				: name === 'definitions'
					? await tables.definitions()
					: await tables.rows(name as DatasetName);
		return new Response(JSON.stringify(value));
	};
	// of what the framework hands a route, this one takes nothing else
	const response = await GET({ fetch } as Parameters<typeof GET>[0]);
	expect(response.headers.get('content-type')).toBe('text/html');
	const links = [...(await response.text()).matchAll(/href="([^"]+)"/g)];
	return links.map(([, href = '']) => href.replace(/^[./]*/, '/'));
}

test('of five articles: every embed, what is said of it elsewhere, and the data of charts', async () => {
	const links = await listed(await defaultTables());
	for (const slug of chartSlugs) expect(links).toContain(`/embed/${slug}/`);
	expect(links).toContain('/embed/theme-frequency/of/given-a-blue-rinse/count/');
	// one in which nothing is drawn
	expect(links).toContain('/embed/figures-compared/of/a-yawning-abyss/today/');
	expect(new Set(links).size).toBe(links.length);
	const others = links.filter((link) => !link.startsWith('/embed/'));
	expect(others).toEqual(chartSlugs.flatMap((slug) => [`/oembed/${slug}.json`, `/charts/${slug}/data.json`]));
});

test('of a large corpus: the data of charts and the parts of its text, too', async () => {
	const links = await listed(await inventedTables({ articles: 2 * mostWhole + 1 }));
	expect(links).toContain('/charts/theme-frequency/data.json');
	expect(links).toContain('/charts/distinctive-words/data.json');
	expect(links.filter((link) => link.startsWith('/words/'))).toEqual([
		'/words/texts/0.json',
		'/words/texts/1.json'
	]);
});
