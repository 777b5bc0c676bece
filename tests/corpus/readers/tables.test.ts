import { describe, expect, test } from 'vitest';
import { docxOf, zipOf } from './makers.ts';
import { read, sentence } from './reading.ts';

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
