/**
 * Makes the serif of headlines and quotations: one weight at one optical size, cut down to the characters of
 * English text in `static/fonts/newsreader.woff2`; rarer signs, and the accented letters of western Europe, have
 * files of their own that a browser fetches only where a page has one. The same package gives the same bytes.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type FontMetrics, fontMetrics } from './fonts/fontMetrics.ts';
import { root } from './tools/root.ts';
import { serifOptions as options, serifSource as source } from './fonts/serif.ts';

/** English text with its punctuation, and what else a page may need: `unicode-range` in page.css says the same. */
const english = [
	...between('a', 'z'),
	...between('A', 'Z'),
	...between('0', '9'),
	' \u00a0',
	...'!"\'(),-./:;?£‘’“”–—…'
].join('');
const signs = [...between(' ', '~'), ...'€§©°·½−×÷'].filter((letter) => !english.includes(letter)).join('');
const accents = between('À', 'ÿ')
	.filter((letter) => !signs.includes(letter))
	.join('');

/** The mean width of `sampleText` in fonts that stand on most machines, to match them before ours arrives. */
const fallbacks = [
	{ names: ['Georgia', 'Gelasio'], meanWidth: 0.437873 },
	{ names: ['Times New Roman', 'Liberation Serif', 'Tinos'], meanWidth: 0.400361 },
	{ names: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular'], meanWidth: 0.475457 },
	{ names: ['Open Sans Regular', 'OpenSans-Regular'], meanWidth: 0.465305 }
];

const original = await readFile(source);
await mkdir(`${root}/static/fonts`, { recursive: true });
const files = new Map([
	['newsreader.woff2', english],
	['newsreader-signs.woff2', signs],
	['newsreader-accents.woff2', accents]
]);
for (const [file, characters] of files) {
	const path = `static/fonts/${file}`;
	const font = await subsetFont(original, characters, { ...options, targetFormat: 'woff2' });
	await writeFile(`${root}/${path}.new`, font);
	await rename(`${root}/${path}.new`, `${root}/${path}`);
	console.log(`${path}: ${font.length.toLocaleString('en-GB')} bytes, ${characters.length} characters`);
}
// an earlier version's
for (const name of await readdir(`${root}/static/fonts`))
	if (!files.has(name)) await rm(`${root}/static/fonts/${name}`);

if (process.argv.includes('--fallbacks')) {
	const metrics = fontMetrics(await subsetFont(original, english, { ...options, targetFormat: 'sfnt' }));
	for (const { names, meanWidth } of fallbacks) console.log(fallbackFace(names, meanWidth, metrics));
}

/** A `@font-face` that makes a font of the reader's machine take the room that ours will. */
function fallbackFace(names: string[], meanWidth: number, metrics: FontMetrics): string {
	const size = metrics.meanWidth / meanWidth;
	const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
	return `
@font-face {
	font-family: 'Newsreader fallback ${names[0]}';
	src: ${names.map((name) => `local('${name}')`).join(', ')};
	size-adjust: ${percent(size)};
	ascent-override: ${percent(metrics.ascent / size)};
	descent-override: ${percent(metrics.descent / size)};
	line-gap-override: ${percent(metrics.lineGap / size)};
}`;
}

function between(first: string, last: string): string[] {
	const start = first.charCodeAt(0);
	return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, index) =>
		String.fromCharCode(start + index)
	);
}
