import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeTakeAway, pagesIn, takeAwayFile } from '../../scripts/takeaway/assemble.ts';
import { readPage } from '../../scripts/tools/html.ts';
import { escapedAttribute, escapedText, hostileWords } from './hostile.ts';
import { mergedStyles, rulesOf } from '../../scripts/takeaway/styles.ts';

test('a style sheet is taken apart by its rules, at-rules whole', () => {
	expect(
		rulesOf(`@import "x;y";a{b:c}@media (width<9px){a{b:d}e{f:g}}i::after{content:"}"}j{k:'\\'{'}`)
	).toEqual([
		'@import "x;y";',
		'a{b:c}',
		'@media (width<9px){a{b:d}e{f:g}}',
		'i::after{content:"}"}',
		`j{k:'\\'{'}`
	]);
	expect(rulesOf('')).toEqual([]);
});

test('rules of many pages are said once each, in the order in which they came', () => {
	expect(mergedStyles(['a{b:c}d{e:f}', 'a{b:c}g{h:i}'])).toBe('a{b:c}\nd{e:f}\ng{h:i}');
});

/** Stands for the script that turns the slides. */
const talk = 'document.title = "<talk>";';

/** A site of pages by their paths, each with what stands in its main part. */
async function siteOf(pages: Record<string, string>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'take-away-'));
	for (const [path, main] of Object.entries(pages)) {
		await mkdir(join(folder, path), { recursive: true });
		const page = `<html lang="en"><head><title>${path}</title><style>a{b:c}</style></head><body><header class="h"></header> <main id="main" class="wrap">${main}</main><footer class="f">data version 0</footer></body></html>`;
		await writeFile(join(folder, path, 'index.html'), page);
	}
	return folder;
}

test('links lead within the file, or to the published site', async () => {
	const site = await siteOf({
		'/': '<a href="./names/x/#in-a">x</a><a href="./data/a.csv?b=1&amp;c=2">y</a><a href="https://z.example/">z</a>',
		'/names/x/': '<a href="../../">home</a><a href="#s3">s</a>'
	});
	await makeTakeAway(site, 'https://site.example', talk);
	const pages = pagesIn(await readFile(join(site, takeAwayFile), 'utf8'));
	expect(pages.get('/')?.html).toBe(
		'<a href="#/names/x/#in-a">x</a><a href="https://site.example/data/a.csv?b=1&amp;c=2">y</a><a href="https://z.example/">z</a>'
	);
	expect(pages.get('/names/x/')?.html).toBe('<a href="#/">home</a><a href="#/names/x/#s3">s</a>');
	await rm(site, { recursive: true });
});

test('a talk is held with its buttons, its voice and its keys, and with the script that turns it', async () => {
	const site = await siteOf({ '/': 'first' });
	await mkdir(join(site, 'present'));
	await writeFile(
		join(site, 'present/index.html'),
		'<title>Talk</title><nav class="deck-bar"><a href="?slides">Show</a></nav><main id="main"><h1>Talk</h1></main><!----> <p data-deck-status=""></p> <dialog>Keys</dialog><!---->'
	);
	await makeTakeAway(site, 'https://site.example', talk);
	const file = await readFile(join(site, takeAwayFile), 'utf8');
	expect(pagesIn(file).get('/present/')).toEqual({
		title: 'Talk',
		look: '',
		html: '<h1>Talk</h1>',
		above: '<nav class="deck-bar"><a href="?slides">Show</a></nav>',
		below: '<p data-deck-status=""></p> <dialog>Keys</dialog>'
	});
	const packed = /<script id="talk" type="text\/plain">([^<]+)</.exec(file)?.[1] ?? '';
	const script = gunzipSync(Buffer.from(packed, 'base64'));
	expect(script.toString('utf8')).toBe(talk);
	// what the page may run is that script, to the byte
	expect(file).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
	await rm(site, { recursive: true });
});

test('the licences are in the file, and links to them lead there', async () => {
	const site = await siteOf({
		'/': '<a href="./licences.txt">l</a>',
		'/method/': '<a href="../licences.txt">l</a>'
	});
	await writeFile(join(site, 'licences.txt'), 'MIT & <ISC>\n');
	await makeTakeAway(site, 'https://site.example', talk);
	const pages = pagesIn(await readFile(join(site, takeAwayFile), 'utf8'));
	expect(pages.get('/licences.txt')?.html).toBe(
		'<h1>Licences</h1><pre class="licences">MIT &amp; &lt;ISC>\n</pre>'
	);
	for (const page of ['/', '/method/']) expect(pages.get(page)?.html).toBe('<a href="#/licences.txt">l</a>');
	await rm(site, { recursive: true });
});

test('where the whole site would be too large, single names go first, and their links lead to the published site', async () => {
	const site = await siteOf({
		'/': '<a href="./names/x/">x</a>',
		'/articles/y/': 'an article',
		'/names/x/': randomBytes(1_900_000).toString('base64')
	});
	const [line] = await makeTakeAway(site, 'https://site.example', talk);
	expect(line).toContain('2 pages');
	expect(line).toContain('1 left out, as 2 MB is the limit');
	const pages = pagesIn(await readFile(join(site, takeAwayFile), 'utf8'));
	expect([...pages.keys()].sort()).toEqual(['/', '/articles/y/']);
	expect(pages.get('/')?.html).toBe('<a href="https://site.example/names/x/">x</a>');
	await rm(site, { recursive: true });
});

test.each(hostileWords)('an article’s words are the same in the file: %s', async (words) => {
	const shown = `<p title="${escapedAttribute(words)}" data-evidence="x">${escapedText(words)}</p>`;
	const site = await siteOf({
		'/': `<!--[-->${shown}<!--]--><a href="./articles/a/">a</a>`,
		'/articles/a/': `<h1>${escapedText(words)}</h1>${shown}<a href="../../">home</a>`
	});
	const page = join(site, 'articles/a/index.html');
	const written = await readFile(page, 'utf8');
	await writeFile(
		page,
		written.replace(/<title>.*<\/title>/, () => `<title>${escapedText(words)}</title>`)
	);
	await makeTakeAway(site, 'https://site.example', talk);
	const file = await readFile(join(site, takeAwayFile), 'utf8');
	const kept = `<p title="${escapedAttribute(words)}">${escapedText(words)}</p>`;
	expect(pagesIn(file).get('/')?.html).toBe(`${kept}<a href="#/articles/a/">a</a>`);
	expect(pagesIn(file).get('/articles/a/')).toEqual({
		title: words,
		look: 'wrap',
		html: `<h1>${escapedText(words)}</h1>${kept}<a href="#/">home</a>`
	});
	const shownFirst = readPage(file).elements.find(({ name }) => name === 'main');
	expect(shownFirst?.text()).toBe(`${words}a`);
	await rm(site, { recursive: true });
});
