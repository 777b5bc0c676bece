import { describe, expect, test } from 'vitest';
import { readArticles } from '#lib/corpus/articles.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { cpuTime } from '../../cpuTime.ts';
import { heldFiles } from '../heldFiles.ts';
import { bytes, docxOf, epubOf, odtOf, pdfOf, zipOf } from './makers.ts';

/** What is read of files: each article with what is known of it, and every message. */
async function read(files: Record<string, Uint8Array | string>) {
	const held = new Map(
		Object.entries(files).map(([file, content]) => [
			file,
			typeof content === 'string' ? bytes(content) : content
		])
	);
	const corpus = await readArticles(heldFiles('in', held), '2026-11-22', async () => {});
	return { ...corpus, messages: corpus.problems.map(messageLine) };
}

async function readOne(file: string, content: Uint8Array | string) {
	const { articles, messages } = await read({ [file]: content });
	expect(messages.filter((line) => !/ W2(?:01|13) /.test(line))).toEqual([]);
	expect(articles).toHaveLength(1);
	const [article] = articles;
	if (!article) throw new Error('nothing was read');
	const words = ({ start, end, ...rest }: { start: number; end: number }) => [
		article.body.slice(start, end),
		rest
	];
	return {
		...article,
		blocks: article.structure?.blocks.map(words) ?? [],
		inlines: article.structure?.inlines.map(words) ?? []
	};
}

const sentence = 'The council met on Monday, and the hall was full, as it had not been for years. ';
const prose = sentence.repeat(4).trim();

describe('.html', () => {
	const page = `<!doctype html><html lang="en"><head><title>Rents rise | The Ashby Paper</title>
		<meta charset="iso-8859-1"><meta property="og:title" content="Rents rise"><meta name="author" content="Jane Doe">
		<meta property="og:site_name" content="The Ashby Paper">
		<meta property="article:published_time" content="2011-03-03T10:00:00Z"><script>var a = "Not text";</script></head>
		<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="sidebar"><a href="/a">Most read</a></div>
		<article><h1>Rents rise</h1><p>${prose}</p><h2>Caf\u00e9s</h2><p>They <b>cost</b> &pound;2m, <a href="https://a.org/">she said</a>.</p>
		<blockquote><p>${prose}</p></blockquote><ul><li>First of all, this.</li><li>Then that.</li></ul><p>${prose}</p></article>
		<footer>Copyright, all rights reserved</footer></body></html>`;

	test('the article of a page, without what stands around it', async () => {
		const article = await readOne(
			'a.html',
			Uint8Array.from(page, (character) => character.charCodeAt(0))
		);
		expect(article).toMatchObject({
			...{ article: 'a', title: 'Rents rise', author: 'Jane Doe', publication: 'The Ashby Paper' },
			date: '2011-03-03T10:00:00Z'.slice(0, 10),
			body: [
				prose,
				'Caf\u00e9s',
				'They cost £2m, she said.',
				prose,
				'First of all, this.',
				'Then that.',
				prose
			].join('\n\n'),
			blocks: [
				['Caf\u00e9s', { heading: 2 }],
				[prose, { quoted: 1 }],
				['First of all, this.', { item: 1, number: 0 }],
				['Then that.', { item: 1, number: 0 }]
			],
			inlines: [
				['cost', { kind: 'strong' }],
				['she said', { kind: 'link', href: 'https://a.org/' }]
			]
		});
		for (const [at, source] of article.structure?.pieces ?? [])
			if (!/[\s£]/.test(article.body.charAt(at))) expect(page.charAt(source)).toBe(article.body.charAt(at));
		expect(article.structure?.pieces.length).toBeGreaterThan(5);
	});

	test('below front matter, all that stands there', async () => {
		expect(
			await readOne(
				'2011-03-03-a.html',
				'---\nlayout: post\ntitle: T\n---\n<p>One <i>two</i>.</p><div>Three.</div>'
			)
		).toMatchObject({
			...{ title: 'T', date: '2011-03-03', body: 'One two.\n\nThree.', article: '2011-03-03-a' }
		});
	});

	test('pages that are short, old or broken', async () => {
		const old =
			'<HTML><BODY BGCOLOR=white><CENTER><H1>Old</H1></CENTER><P>One<P>Two<BR>three &copy; four</BODY>';
		expect(await readOne('a.htm', old)).toMatchObject({ title: 'Old', body: 'One\n\nTwo\nthree © four' });
	});
});

describe('.docx', () => {
	const p = (text: string, properties = '') =>
		`<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

	test('paragraphs, headings, lists, emphasis and links; nothing that was deleted, no footnotes, no table', async () => {
		const body = [
			p('The report', '<w:pStyle w:val="Title"/>'),
			'<w:p><w:r><w:t xml:space="preserve">One </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>two</w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
			p('A part', '<w:pStyle w:val="Heading2"/>'),
			p('An item', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
			'<w:p><w:hyperlink r:id="r1"><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:hyperlink r:id="r2"><w:r><w:t> and none</w:t></w:r></w:hyperlink></w:p>',
			`<w:tbl><w:tr><w:tc>${p('12')}</w:tc></w:tr></w:tbl>`,
			'<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Boxed</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Boxed</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>',
			p('Said &lt;by&gt; one.', '<w:pStyle w:val="Quote"/>')
		].join('');
		const file = docxOf(body, {
			'docProps/core.xml':
				'<cp:coreProperties><dc:creator>Jane Doe</dc:creator><dcterms:created>2011-03-03T10:00:00Z</dcterms:created></cp:coreProperties>',
			'word/_rels/document.xml.rels':
				'<Relationships><Relationship Id="r1" Target="https://a.org/" TargetMode="External"/><Relationship Id="r2" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
			'word/footnotes.xml': '<w:footnotes><w:p><w:r><w:t>A note</w:t></w:r></w:p></w:footnotes>'
		});
		const { articles, messages } = await read({ 'a.docx': file });
		expect(messages).toEqual([
			'a.docx W216 1 table left out of the text → nothing to do, or write out what they say',
			'a.docx W213 date taken from a time in the text, 2011-03-03T10:00:00Z → nothing to do, or add a line such as date: 2011-02-14'.replace(
				'T10:00:00Z',
				''
			)
		]);
		expect(articles).toMatchObject([
			{
				...{
					article: 'a',
					title: 'The report',
					title_supplied: false,
					author: 'Jane Doe',
					date: '2011-03-03'
				},
				body: 'One two new.\n\nA part\n\nAn item\n\nA link and none\n\nBoxed\n\nSaid <by> one.',
				structure: {
					blocks: [
						{ start: 14, end: 20, heading: 2 },
						{ start: 22, end: 29, item: 2, number: 0 },
						{ start: 55, end: 69, quoted: 1 }
					],
					inlines: [
						{ start: 4, end: 7, kind: 'strong' },
						{ start: 31, end: 37, kind: 'link', href: 'https://a.org/' }
					],
					pieces: []
				}
			}
		]);
	});
});

test('.odt: paragraphs, headings and lists; no notes, comments, tables or deletions', async () => {
	const file = odtOf(
		'<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level="1">The report</text:h><text:p>One<text:s/>two<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note>.<office:annotation><text:p>No</text:p></office:annotation></text:p><text:list><text:list-item><text:p>An item</text:p></text:list-item></text:list><text:p><text:a xlink:href="mailto:a@b.org">A link</text:a></text:p>',
		'<meta:initial-creator>Jane Doe</meta:initial-creator><meta:creation-date>2011-03-03T10:00:00</meta:creation-date>'
	);
	expect(await readOne('a.odt', file)).toMatchObject({
		...{ title: 'The report', author: 'Jane Doe', date: '2011-03-03', body: 'One two.\n\nAn item\n\nA link' },
		blocks: [['An item', { item: 1, number: 0 }]],
		inlines: [['A link', { kind: 'link', href: 'mailto:a@b.org' }]]
	});
});

test('.epub: an article a chapter; no cover, no contents', async () => {
	const file = epubOf(
		['<p>Cover</p>', `<h1>First</h1><p>${prose}</p>`, `<p>${prose} <i>Two</i>.</p>`],
		'<dc:title>The book</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2011</dc:date>'
	);
	const { articles, messages } = await read({ 'book.epub': file });
	expect(messages).toEqual([]);
	expect(articles).toMatchObject([
		{
			article: 'book-first',
			title: 'First',
			author: 'Jane Doe',
			publication: 'The book',
			date: '2011',
			body: prose
		},
		{ article: 'book-part-2', title: 'The book, part 2', title_supplied: true, body: `${prose} Two.` }
	]);
});

describe('.pdf', () => {
	const lines = (x: number, top: number, texts: string[]) =>
		texts.map((text, index) => ({ x, y: top - 12 * index, text }));
	const column = [
		'The council met on Monday, and',
		'the hall was full. Nobody had ex-',
		'pected so many people to come,',
		'and they stood in the street.'
	];

	test('lines become paragraphs, hyphens are joined, heads and feet left out', async () => {
		const page = (number: number) => [
			{ x: 50, y: 780, text: 'Ashby Reports' },
			...lines(50, 700, column),
			...lines(62, 652, ['A second paragraph is set in, as', 'many are.']),
			{ x: 300, y: 20, text: `Page ${number}` }
		];
		const file = pdfOf(
			[[{ x: 50, y: 740, size: 20, text: 'The report' }, ...page(1)], page(2)],
			'/Author(Jane Doe)/CreationDate(D:20110303100000Z)'
		);
		const one =
			'The council met on Monday, and the hall was full. Nobody had expected so many people to come, and they stood in the street.';
		const two = 'A second paragraph is set in, as many are.';
		expect(await readOne('a.pdf', file)).toMatchObject({
			...{ title: 'The report', author: 'Jane Doe', date: '2011-03-03' },
			body: [one, two, one, two].join('\n\n')
		});
	});

	test('columns one after another', async () => {
		const left = Array.from({ length: 10 }, (_, index) => `left ${index} words that go on`);
		const right = left.map((text) => text.replace('left', 'right'));
		const page = left.flatMap((text, index) => [
			{ x: 50, y: 700 - 12 * index, text },
			{ x: 320, y: 700 - 12 * index, text: right[index] ?? '' }
		]);
		expect((await readOne('a.pdf', pdfOf([page]))).body).toBe([...left, ...right].join(' '));
	});

	test('pictures of text, and what is no PDF, are refused with what to do', async () => {
		expect((await read({ 'a.pdf': pdfOf([[], []]), 'b.pdf': '%PDF-1.4 broken' })).messages).toEqual([
			'a.pdf E161 a PDF of pictures of text, as scanners make them → have its text recognised (OCR) first',
			'b.pdf E162 a PDF that cannot be read → save it again, or as text'
		]);
	});
});

describe('.csv, .tsv and .jsonl: an article a row', () => {
	test.each([
		[
			'a.csv',
			'Headline,Text,Author,Date,URL\n"One, two","It rained.\nIt snowed.",Jane Doe,2011-03-03,https://a.org\nThree,<p>It <b>shone</b>.</p>,,3 March 2012,\n'
		],
		[
			'a.csv',
			'\ufeffHeadline;Text;Author;Date\r\nOne, two;"It rained.\r\nIt snowed.";Jane Doe;2011-03-03\r\nThree;<p>It shone.</p>;;3 March 2012'
		],
		[
			'a.tsv',
			'title\tcontent\tby\tpubdate\nOne, two\t"It rained.\nIt snowed."\tJane Doe\t2011-03-03\nThree\tIt shone.\t\t2012-03-03T10:00Z'
		],
		[
			'a.jsonl',
			'{"title":"One, two","text":"It rained.\\n\\nIt snowed.","author":{"name":"Jane Doe"},"date":"2011-03-03"}\n{"title":"Three","text":"It shone.","date":"3 March 2012"}\n'
		],
		[
			'a.json',
			'{"articles":[{"title":"One, two","body":"It rained.\\nIt snowed.","authors":["Jane Doe"],"date":"2011-03-03"},{"title":"Three","body":"It shone.","date":1330732800}]}'
		]
	])('%s, %j', async (file, content) => {
		const { articles, messages } = await read({ [file]: content });
		expect(messages).toEqual([]);
		expect(articles).toMatchObject([
			{
				article: 'a-one-two',
				title: 'One, two',
				author: 'Jane Doe',
				date: '2011-03-03',
				body: 'It rained.\n\nIt snowed.'
			},
			{
				article: 'a-three',
				title: 'Three',
				author: null,
				date: expect.stringMatching(/^2012-03-0[23]$/),
				body: 'It shone.'
			}
		]);
	});

	test('columns without a known name: the text is the longest; rows without words are none', async () => {
		const { articles } = await read({
			'a.csv': `id,year,what\n1,2011,${sentence}\n2,2012,\n3,2013,${sentence}`
		});
		expect(articles.map(({ article, date, title }) => [article, date, title])).toEqual([
			['a-row-1', '2011', 'A'],
			['a-row-3', '2013', 'A']
		]);
	});

	test('lines that are none, rows of one title, rights that nobody knows, and no articles at all', async () => {
		const { articles, messages } = await read({
			'a.jsonl': '{"title":"A","text":"One."}\n{broken\n{"title":"A","text":"Two.","rights":"mine"}',
			'b.json': '"x"',
			'c.csv': ''
		});
		expect(articles.map(({ article, quotable }) => [article, quotable])).toEqual([
			['a-a', null],
			['a-a-2', 0]
		]);
		expect(messages.filter((line) => !line.includes('W201'))).toEqual([
			'a.jsonl:2:1 W217 a line that is no object of JSON: left out → write one object a line',
			expect.stringMatching(/^b\.json E161 no list of articles in JSON → /),
			'c.csv E101 is empty → delete it or add text'
		]);
	});
});

describe('feeds: an article an entry', () => {
	test('RSS', async () => {
		const { articles, messages } = await read({
			'a.rss': `<?xml version="1.0"?><rss><channel><title>The Ashby Paper</title><item><title>One &amp; two</title><dc:creator><![CDATA[Jane Doe]]></dc:creator><pubDate>Thu, 03 Mar 2011 10:00:00 GMT</pubDate><category>News</category><description>Short</description><content:encoded><![CDATA[<p>It <em>rained</em>.</p><script>no()</script>]]></content:encoded></item><item><title>Three</title><description>&lt;p&gt;It shone.&lt;/p&gt;</description><pubDate>4 March 2011</pubDate></item></channel></rss>`
		});
		expect(messages).toEqual([]);
		expect(articles).toMatchObject([
			{
				article: 'a-one-two',
				title: 'One & two',
				author: 'Jane Doe',
				date: '2011-03-03',
				publication: 'The Ashby Paper',
				categories: ['News'],
				body: 'It rained.'
			},
			{ article: 'a-three', date: '2011-03-04', body: 'It shone.' }
		]);
	});

	test('Atom, with the source of an entry that comes from elsewhere', async () => {
		const entry = await readOne(
			'a.atom',
			'<feed><title>The Paper</title><entry><title>One</title><author><name>Jane Doe</name></author><updated>2011-03-03T10:00:00Z</updated><source><title>Another</title><updated>2001-01-01</updated></source><content type="xhtml"><div><p>It rained &amp; snowed.</p><p>Then <b>not</b>.</p></div></content></entry></feed>'
		);
		expect(entry).toMatchObject({
			title: 'One',
			author: 'Jane Doe',
			date: '2011-03-03',
			body: 'It rained & snowed.\n\nThen not.'
		});
	});

	test('other XML is refused', async () => {
		expect((await read({ 'a.xml': '<x>y</x>' })).messages).toEqual([
			'a.xml E161 XML that is no feed → move it out of the folder, or save it as HTML'
		]);
	});
});

describe('.zip', () => {
	test('what stands in it is read as if it stood beside it', async () => {
		const { articles, messages, found } = await read({
			'old.zip': zipOf({
				'2011/budget.md': '---\ndate: 2011\n---\nIt *rained*.',
				'2012/budget.docx': docxOf('<w:p><w:r><w:t>It snowed.</w:t></w:r></w:p>'),
				'__MACOSX/2011/._budget.md': 'x',
				'.git/a.md': 'x',
				'picture.png': 'x',
				'../../outside.md': 'x',
				'/root.md': 'x',
				'inner.zip': zipOf({ 'a.md': 'x' })
			})
		});
		expect(articles.map(({ article, body }) => [article, body])).toEqual([
			['old-2011-budget', 'It rained.'],
			['old-2012-budget', 'It snowed.']
		]);
		expect(messages).toEqual([expect.stringMatching(/^old\.zip\/2012\/budget\.docx W201 /)]);
		expect(found).toBe(2);
	});
});

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
		['a.txt', attack]
	])('%s', async (file, content) => {
		const { articles } = await read({ [file]: content });
		expect(articles).toHaveLength(1);
		for (const { body, structure } of articles) {
			if (!/\.(?:docx|txt)$/.test(file)) {
				expect(body).not.toMatch(/alert|onerror|onload|script/);
				expect(body).toContain('One two <b>');
			} else expect(body).toContain('alert(1)');
			for (const { href } of structure?.inlines ?? []) expect(href).toBeUndefined();
		}
	});
});
