import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSlideData } from '#lib/present/slides/read.ts';
import { slideHeadline, slideNotes, slideSource, type Slide } from '#lib/present/slides/slides.ts';
import { pairScenes, slideScenes, type Scene, type SlideData } from '#lib/present/slides/scenes.ts';
import { Deck, Site } from '#lib/schema.ts';
import * as v from 'valibot';
import { textsIn } from '../../scripts/powerpoint/text.ts';
import { excessIn } from '../../scripts/site/rights.ts';
import { runNode } from '../../scripts/processes/run.ts';
import { defaultCorpus, tablesOf } from '../corpus.ts';
import { temporaryFolder } from '../scripts/folders.ts';

let file: Uint8Array;
let again: Uint8Array;
let zip: JSZip;
let deck: Deck;
let data: SlideData;
let texts: Map<string, string>;
let articles: Awaited<ReturnType<typeof defaultCorpus>>['articles'];

const folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
/** The first value of each token that a style sheet gives. */
const tokensOf = (path: string) =>
	new Map(
		readFileSync(path, 'utf8')
			.split('\n')
			.filter((line) => /^\t--[\w-]+: #\w+;$/.test(line))
			.map((line): [string, string] => [line.slice(3, line.indexOf(':')), line.slice(line.indexOf('#'), -1)])
			.reverse()
	);
const slideText = (index: number) => texts.get(`ppt/slides/slide${index + 1}.xml`) ?? '';

/** Written by a process of its own, in a time zone and language of its own. */
async function written(zone: string): Promise<Uint8Array> {
	const to = join(folder, 'deck.pptx');
	await run({ TZ: zone, LC_ALL: 'tr_TR.UTF-8' }, 'scripts/powerpoint.ts', '--out', to, '--data', folder);
	return readFileSync(to);
}

async function run(env: Record<string, string>, ...script: string[]): Promise<void> {
	const { code, output } = await runNode(script, { quiet: true, env });
	if (code !== 0) throw new Error(output);
}

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
	await run({}, 'scripts/build-data.ts', '--out', folder);
	const corpus = await defaultCorpus();
	articles = corpus.articles;
	deck = v.parse(Deck, json('deck.json'));
	data = await readSlideData(tablesOf(corpus), v.parse(Site, json('site.json')), deck.slides);
	file = await written('Pacific/Kiritimati');
	again = await written('America/Adak');
	zip = await JSZip.loadAsync(file);
	texts = await textsIn(file);
}, 120_000);

test('the same slides give the same bytes, wherever and whenever', () => {
	expect(Buffer.compare(file, again)).toBe(0);
});

/** A slide at one of its steps, with the charts it then shows: a slide of the file. */
interface Stepped {
	slide: Slide;
	step: number;
	scenes: Scene[];
}
const stepped = (): Stepped[] =>
	deck.slides.flatMap((slide): Stepped[] => {
		if (slide.kind === 'chart')
			return slideScenes(slide, data).map((scene, step) => ({ slide, step, scenes: [scene] }));
		const scenes = slide.kind === 'pair' ? pairScenes(slide, data) : [];
		return [{ slide, step: 0, scenes }];
	});

test('every slide has at each of its steps its headline, its source and its notes, as the deck has them', () => {
	const slides = stepped();
	expect(slides.length).toBeGreaterThan(deck.slides.length);
	expect(zip.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(slides.length);
	for (const [index, { slide, step }] of slides.entries()) {
		expect(slideText(index)).toContain(slideHeadline(slide, data, step));
		expect(slideText(index)).toContain(slideSource(slide, data));
		const notes = texts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`)?.split('\n') ?? [];
		expect(slideNotes(slide, data).filter((note) => !notes.includes(note))).toEqual([]);
	}
});

test('every chart and picture says in words what it shows', async () => {
	for (const [index, { scenes }] of stepped().entries()) {
		for (const { chart, view } of scenes)
			expect(slideText(index)).toContain(`${chart.kind}. ${view.summary}`);
		const xml = (await zip.file(`ppt/slides/slide${index + 1}.xml`)?.async('string')) ?? '';
		const drawn = [...xml.matchAll(/<p:(?:pic|graphicFrame)>.*?<p:cNvPr ([^>]*)>/gs)];
		expect(drawn.filter(([, attributes]) => !/descr="[^"]+"/.test(attributes ?? ''))).toEqual([]);
	}
});

test('a chart with a native form holds its numbers and a workbook; one without is a picture, its table in the notes', async () => {
	const scenes = stepped().flatMap(({ scenes }, index) => scenes.map((scene) => ({ scene, index })));
	const native = scenes.filter(({ scene }) => scene.native !== null);
	expect(native.length).toBeGreaterThan(2);
	for (const [index, { scene }] of native.entries()) {
		const words = texts.get(`ppt/charts/chart${index + 1}.xml`) ?? '';
		const { labels, series } = scene.native ?? { labels: [], series: [] };
		// a label may stand in several lines
		for (const label of labels) expect(words.replaceAll('\n', ' ')).toContain(label);
		const values = series.flatMap(({ values }) => values.map(String));
		expect(words.split('\n')).toEqual(expect.arrayContaining(values));
		const book = zip.file(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`);
		const sheets = await JSZip.loadAsync((await book?.async('uint8array')) ?? new Uint8Array());
		const strings = await sheets.file('xl/sharedStrings.xml')?.async('string');
		for (const { name } of series) expect(strings).toContain(name);
	}
	for (const { scene, index } of scenes.filter(({ scene }) => scene.native === null)) {
		expect(zip.file(new RegExp(`^ppt/media/image-${index + 1}-\\d+\\.png$`))).toHaveLength(1);
		const notes = texts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`);
		for (const { cells } of scene.view.table.rows)
			expect(notes).toContain(cells.map(({ text }) => text).join(' | '));
	}
});

test('a native chart hatches estimates, leaves neither side hollow, and writes light numbers on dark bars only', async () => {
	const inks = tokensOf('src/lib/present/slides/slide.css');
	const charts = stepped().flatMap(({ scenes }) => scenes.flatMap(({ native }) => native ?? []));
	let hatches = 0;
	for (const [index, { series, stacked }] of charts.entries()) {
		const xml = (await zip.file(`ppt/charts/chart${index + 1}.xml`)?.async('string')) ?? '';
		const parts = xml.split('<c:ser>').slice(1);
		expect(parts).toHaveLength(series.length);
		for (const [at, { look, hatched = [] }] of series.entries()) {
			const [part = ''] = parts[at]?.split('</c:ser>') ?? [];
			const estimates = hatched.filter(Boolean).length;
			expect(part.split('<a:pattFill').length - 1).toBe(estimates);
			hatches += estimates;
			const [, fill = ''] = /<c:spPr><a:solidFill><a:srgbClr val="(\w+)"/.exec(part) ?? [];
			expect(`#${fill.toLowerCase()}`).toBe(inks.get(look === 'hollow' ? 'page' : look));
			const [, words = ''] = /<c:dLbls>[^]*?<a:srgbClr val="(\w+)"/.exec(part) ?? [];
			expect(words).toBe(stacked && look !== 'hollow' ? 'FFFFFF' : inks.get('ink')?.slice(1).toUpperCase());
		}
	}
	expect(hatches).toBeGreaterThan(0);
});

test('its colours and typefaces are the site’s', async () => {
	const theme = (await zip.file('ppt/theme/theme1.xml')?.async('string')) ?? '';
	expect(theme).toContain('typeface="Newsreader"');
	expect(theme).toContain('typeface="Inter"');
	expect(await zip.file('ppt/slides/slide1.xml')?.async('string')).toContain(
		'typeface="Newsreader" pitchFamily="18"'
	);
	const inks = [
		...tokensOf('src/lib/ui/tokens.css').values(),
		...tokensOf('src/lib/present/slides/slide.css').values()
	];
	const charts = zip.file(/^ppt\/charts\/chart\d+\.xml$/);
	expect(charts.length).toBeGreaterThan(0);
	for (const chart of charts) {
		const colours = [...(await chart.async('string')).matchAll(/<a:srgbClr val="([0-9A-F]{6})"/gi)];
		for (const [, colour = ''] of colours)
			expect([...inks, '#ffffff', '#000000']).toContain(`#${colour.toLowerCase()}`);
	}
});

describe('the rights of articles', () => {
	test('more words in a row than are allowed are found within it', async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'deck.pptx'), file);
		const limited = articles.map((article) => ({ ...article, quotable: 5 }));
		const [found] = await excessIn(folder, limited);
		expect(found).toMatchObject({ file: 'deck.pptx', allowed: 5 });
		expect(await excessIn(folder, articles)).toEqual([]);
	});
});
