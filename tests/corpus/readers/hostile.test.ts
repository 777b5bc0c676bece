import { describe, expect, test } from 'vitest';
import { cpuTime } from '../../cpuTime.ts';
import { docxOf, epubOf, odtOf, zipOf, bytes } from './makers.ts';
import { prose, read } from './reading.ts';

describe('hostile files end within their limits', () => {
	const bomb = new Uint8Array(300 * 1024 * 1024);
	const large = docxOf('x');
	test('a document that unpacks to 300 MB, and archives of them', async () => {
		const packed = zipOf({ 'word/document.xml': bomb });
		expect(packed.length).toBeLessThan(1024 * 1024);
		const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.docx`, packed]));
		const before = process.cpuUsage();
		const { messages } = await read({
			'a.docx': packed,
			'b.zip': zipOf(many),
			'c.epub': zipOf({ 'META-INF/container.xml': bomb })
		});
		expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
		expect(messages).toEqual([
			'a.docx E162 an archive that unpacks to far more than it holds → save or pack it again',
			'b.zip E162 an archive of broken archives → save or pack it again',
			'c.epub E162 an archive that unpacks to far more than it holds → save or pack it again'
		]);
	});

	test.each([
		['cut off', large.subarray(0, large.length - 30)],
		['with other bytes in it', large.map((byte, index) => (index % 7 === 3 ? 0xff : byte))],
		['of no bytes', new Uint8Array(0)],
		['that is another file', bytes('%PDF-1.4')]
	])('an archive %s', async (_what, content) => {
		for (const file of ['a.docx', 'a.odt', 'a.epub', 'a.zip'])
			expect((await read({ [file]: content })).messages).toEqual([expect.stringMatching(/ E16[12] | E102 /)]);
	});

	test('an archive with a password, and old documents, are named with what to do', async () => {
		const locked = docxOf('x').slice();
		const view = new DataView(locked.buffer);
		for (let at = 0; at < locked.length - 4; at++)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
		const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0);
		const { messages } = await read({
			'a.docx': locked,
			'b.docx': old,
			'c.doc': old,
			'd.xlsx': '',
			'e.png': ''
		});
		expect(messages).toEqual([
			'c.doc W212 of a format that is not read → save it as .docx',
			'd.xlsx W212 of a format that is not read → save the table as .csv',
			'a.docx E162 an archive with a password → save or pack it again',
			'b.docx E163 an old or a locked document of Word → save it as .docx without a password'
		]);
	});

	test.each([
		['a.html', `<html><body>${'<div>'.repeat(100_000)}`],
		['a.html', `<html><body>${'<p>'.repeat(20_000)}x`],
		['a.csv', `a,b\n"${'"'.repeat(200_000)}`],
		['a.jsonl', '['.repeat(200_000)],
		['a.rss', `<rss>${'<a>'.repeat(200_000)}`],
		[
			'a.rss',
			`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title><description>It rained &b;.</description></item></channel></rss>`
		]
	])('%s', async (file, content) => {
		let done: Promise<unknown> = Promise.resolve();
		expect(cpuTime(() => (done = read({ [file]: content })))).toBeLessThan(5000);
		await done;
	});
});

describe('no format lets anything through that runs:', () => {
	const attack =
		'<script>alert(1)</script><a href="javascript:alert(1)">One</a> <svg onload="alert(1)"><text>x</text></svg><img src="x" onerror="alert(1)">two &lt;b&gt; &amp;lt;i&amp;gt;.';
	const escaped = attack
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
	const json = JSON.stringify({ title: attack, text: `<p>${attack}</p>`, date: '2011' });
	test.each<[string, Uint8Array | string]>([
		['a.md', attack],
		['a.html', attack],
		['b.html', `<html><body><article><p>${prose}</p><p>${prose}</p><p>${attack}</p></article></body></html>`],
		['a.jsonl', json],
		['a.csv', `title,text,date\n"${attack.replace(/"/g, '""')}","<p>${attack.replace(/"/g, '""')}</p>",2011`],
		[
			'a.rss',
			`<rss><channel><item><title>x</title><description>${escaped}</description></item></channel></rss>`
		],
		['a.epub', epubOf([`<p>${prose} ${attack}</p>`])],
		['a.docx', docxOf(`<w:p><w:r><w:t>${escaped}</w:t></w:r></w:p>`)],
		['a.odt', odtOf(`<text:p>${escaped}</text:p>`)],
		['a.zip', zipOf({ 'a.html': attack })],
		['a.txt', attack]
	])('%s', async (file, content) => {
		const { articles } = await read({ [file]: content });
		expect(articles).toHaveLength(1);
		for (const { body, structure } of articles) {
			if (!/\.(?:docx|odt|txt)$/.test(file)) {
				expect(body).not.toMatch(/alert|onerror|onload|script/);
				expect(body).toContain('One two <b>');
			} else expect(body).toContain('alert(1)');
			for (const { href } of structure?.inlines ?? []) expect(href).toBeUndefined();
		}
	});
});
