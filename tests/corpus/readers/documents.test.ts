import { describe, expect, test } from 'vitest';
import { docxOf, epubOf, odtOf, pdfOf } from './makers.ts';
import { prose, read, readOne } from './reading.ts';

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
