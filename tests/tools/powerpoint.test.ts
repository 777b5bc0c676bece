import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSlideData } from '#lib/present/read.ts';
import {
	sceneOf,
	slideHeadline,
	slideNotes,
	slideScenes,
	slideSource,
	type SlideData
} from '#lib/present/slides.ts';
import { Deck, Site } from '#lib/schema.ts';
import * as v from 'valibot';
import { nativeChart } from '../../scripts/powerpoint/native.ts';
import { textsIn } from '../../scripts/powerpoint/text.ts';
import { excessIn } from '../../scripts/tools/rights.ts';
import { runNode } from '../../scripts/tools/run.ts';
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

test('every slide has its headline, its source and its notes, as the deck has them', () => {
	expect(zip.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(deck.slides.length);
	for (const [index, slide] of deck.slides.entries()) {
		const last = Math.max(0, slideScenes(slide, data).length - 1);
		expect(slideText(index)).toContain(slideHeadline(slide, data, last));
		expect(slideText(index)).toContain(slideSource(slide, data));
		const notes = texts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`)?.split('\n') ?? [];
		expect(slideNotes(slide, data).filter((note) => !notes.includes(note))).toEqual([]);
	}
});

test('every chart and picture says in words what it shows', async () => {
	for (const [index, slide] of deck.slides.entries()) {
		const scenes =
			slide.kind === 'pair'
				? slide.charts.map((shown) => sceneOf(shown, data))
				: slideScenes(slide, data).slice(-1);
		for (const { chart, view } of scenes)
			expect(slideText(index)).toContain(`${chart.kind}. ${view.summary}`);
		const xml = (await zip.file(`ppt/slides/slide${index + 1}.xml`)?.async('string')) ?? '';
		const drawn = [...xml.matchAll(/<p:(?:pic|graphicFrame)>.*?<p:cNvPr ([^>]*)>/gs)];
		expect(drawn.filter(([, attributes]) => !/descr="[^"]+"/.test(attributes ?? ''))).toEqual([]);
	}
});

test('a chart with a native form holds its numbers and a workbook; one without is a picture, its table in the notes', async () => {
	const scenes = deck.slides.flatMap((slide, index) =>
		(slide.kind === 'pair'
			? slide.charts.map((shown) => sceneOf(shown, data))
			: slideScenes(slide, data).slice(-1)
		).map((scene) => ({ scene, index }))
	);
	const native = scenes.filter(({ scene }) => nativeChart(scene) !== null);
	expect(native.length).toBeGreaterThan(2);
	for (const [index, { scene }] of native.entries()) {
		const words = texts.get(`ppt/charts/chart${index + 1}.xml`)?.split('\n') ?? [];
		const { labels, series } = nativeChart(scene) ?? { labels: [], series: [] };
		const values = series.flatMap(({ values }) => values.map(String));
		expect(words).toEqual(expect.arrayContaining([...labels, ...values]));
		const book = zip.file(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`);
		const sheets = await JSZip.loadAsync((await book?.async('uint8array')) ?? new Uint8Array());
		const strings = await sheets.file('xl/sharedStrings.xml')?.async('string');
		for (const { name } of series) expect(strings).toContain(name);
	}
	for (const { scene, index } of scenes.filter(({ scene }) => nativeChart(scene) === null)) {
		expect(zip.file(new RegExp(`^ppt/media/image-${index + 1}-\\d+\\.png$`))).toHaveLength(1);
		const notes = texts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`);
		for (const { cells } of scene.view.table.rows)
			expect(notes).toContain(cells.map(({ text }) => text).join(' | '));
	}
});

test('its colours and typefaces are the site’s', async () => {
	const theme = (await zip.file('ppt/theme/theme1.xml')?.async('string')) ?? '';
	expect(theme).toContain('typeface="Newsreader"');
	expect(theme).toContain('typeface="Inter"');
	const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
	const charts = zip.file(/^ppt\/charts\/chart\d+\.xml$/);
	expect(charts.length).toBeGreaterThan(0);
	for (const chart of charts) {
		const colours = [...(await chart.async('string')).matchAll(/<a:srgbClr val="([0-9A-F]{6})"/gi)];
		for (const [, colour = ''] of colours) expect(`${tokens} #000000`).toContain(`#${colour.toLowerCase()}`);
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

test('LibreOffice opens it, every slide a page', () => {
	const office = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
		.find((path) => existsSync(path));
	expect(file.length).toBeGreaterThan(10_000);
	if (office === undefined) {
		console.log('LibreOffice is not installed: what it makes of the slides is not tried');
		return;
	}
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'deck.pptx'), file);
	const { status } = spawnSync(office, [
		`-env:UserInstallation=file://${folder}/profile`,
		'--headless',
		'--convert-to',
		'pdf',
		'--outdir',
		folder,
		join(folder, 'deck.pptx')
	]);
	expect(status).toBe(0);
	const pdf = readFileSync(join(folder, 'deck.pdf')).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.slides.length);
});
