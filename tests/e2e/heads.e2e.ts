import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { built, pages } from './site.ts';

const read = (file: string) => readFileSync(join(built, file), 'utf8');
const { address }: { address: string } = JSON.parse(read('data/site.json'));

/** Pages of the site itself: neither made for other sites nor kept from an older version. */
const ownPages = pages.filter((page) => !/^\/(?:embed\/.|v\/)/.test(page));

test('the site map lists every page by its full address, and robots.txt names the map', () => {
	const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page = '']) => page);
	expect(listed.toSorted()).toEqual(ownPages.map((page) => address + page).toSorted());
	expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap.xml\n`);
});
