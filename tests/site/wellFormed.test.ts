import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';
import { expect, test } from 'vitest';
import { cleaned } from '#lib/text/file/cleaned.ts';
import { steady } from '../../scripts/powerpoint/steady.ts';
import { escapedXml, textsIn } from '../../scripts/powerpoint/text.ts';
import { faultsOf, jsonFault, malformedIn, malformedLine, xmlFault } from '../../scripts/site/wellFormed.ts';
import { temporaryFolder } from '../scripts/folders.ts';
import { hostileWords } from '../tools/hostile.ts';

test.each([
	['<a>1 & 2</a>', 1],
	['<a>\n<b></a>', 2],
	['<a b=1/>', 1],
	['<a>\u0002</a>', 1],
	['\n<a>\n\ufffe</a>', 3],
	['<a>x</a>y', 1],
	['<x:a/>', 1],
	['<a>&nbsp;</a>', 1],
	['', 1]
])('%j is no XML: that is said where it is noticed', (text, line) => {
	const { at, fault } = xmlFault(text) ?? {};
	expect(fault).toMatch(/^no well-formed XML: \D/);
	expect(at?.line).toBe(line);
	expect(at?.column).toBeGreaterThan(0);
});

test('what is well formed is let pass', () => {
	expect(xmlFault('<?xml version="1.0"?>\n<a b="&lt;">1 &amp; 2 😀</a>')).toBeNull();
	expect(jsonFault('{"a":[1,"\\u0002"]}')).toBeNull();
	expect(jsonFault('{"a":1')?.fault).toMatch(/^no JSON: /);
});

test('a site’s files and the parts of its archives are looked through, and named', async () => {
	const site = temporaryFolder();
	const zip = new JSZip();
	const inner = new JSZip();
	inner.file('xl/a.xml', '<a>');
	zip.file('ppt/good.xml', '<a/>');
	zip.file('ppt/bad.xml', '<a>\n\u000b</a>');
	zip.file('ppt/sheet.xlsx', await inner.generateAsync({ type: 'uint8array' }));
	const files: Record<string, string | Uint8Array> = {
		'a.json': '{"a":1}',
		'data/b.json': '{"a":',
		'data/evidence/0.bin': gzipSync('{"a":1}'),
		'data/evidence/1.bin': gzipSync('{"a":'),
		'data/evidence/2.bin': gzipSync('{"a":1}').subarray(0, 20),
		'images/c.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>a & b</text></svg>',
		'sitemap.xml': Buffer.from([0x3c, 0xff]),
		'deck.pptx': await zip.generateAsync({ type: 'uint8array' }),
		'broken.pptx': 'no zip',
		'page.html': '<p>a & b',
		'v/0123/d.json': '{'
	};
	for (const [file, content] of Object.entries(files)) {
		await mkdir(join(site, file, '..'), { recursive: true });
		await writeFile(join(site, file), content);
	}
	const found = await malformedIn(site);
	expect(found.map(({ file }) => file)).toEqual([
		'broken.pptx',
		'data/b.json',
		'data/evidence/1.bin .json',
		'data/evidence/2.bin',
		'deck.pptx ppt/bad.xml',
		'deck.pptx ppt/sheet.xlsx xl/a.xml',
		'images/c.svg',
		'sitemap.xml'
	]);
	for (const one of found)
		expect(malformedLine(one)).toMatch(
			/^\S+(?: \S+)*(?::\d+:\d+)? E199 a fault of our own: no[^\n]+ → run again with --debug/
		);
});

test('a PowerPoint file is well formed whatever its words are, and says them as they are', async () => {
	for (const words of [...hostileWords, 'a\vb\u0007c & d', '\ufffe"']) {
		const text = cleaned(words);
		const file = new PptxGenJS();
		Object.assign(file, { title: text, subject: text, author: text, company: escapedXml(text) });
		const page = file.addSlide();
		page.addText([{ text, options: { hyperlink: { url: 'https://a.example/?b=1&c="2"' } } }], {});
		page.addChart(file.ChartType.bar, [{ name: text, labels: [text, `${text}\n2`], values: [1, 2] }], {
			altText: text
		});
		page.addNotes(`${text}\n${text}`);
		const written = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
		const bytes = await steady(written, (part) => part);
		expect([words, await faultsOf('deck.pptx', bytes)]).toEqual([words, []]);
		const texts = await textsIn(bytes);
		for (const part of ['slides/slide1', 'notesSlides/notesSlide1'])
			expect(texts.get(`ppt/${part}.xml`)).toContain(text);
	}
});
