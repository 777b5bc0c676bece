import { describe, expect, test } from 'vitest';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { cpuTime } from '../../cpuTime.ts';

/** The messages of one article's text, as lines. */
function messages(text: string, today: string | null = null): string[] {
	return parseArticle(text, 'a.md', today).problems.map(messageLine);
}

const noDate = 'a.md:1:1 W201 has no date → add a line such as date: 2011-02-14, or EDTF such as 2011-02~';

describe('parseArticle(text, file)', () => {
	test('gives what the front matter says, and the body character for character', () => {
		const text = [
			'---',
			'title:   A title, \t on one line ',
			'title_supplied: true # by us',
			'author: null',
			'publication: LabourList',
			'date: 2010-10/2011-12',
			'date_evidence: The text speaks of it.',
			'source:',
			'  file: 001.txt',
			`  sha256: ${'0'.repeat(64)}`,
			'credits:',
			"  - 'Photo:  Somebody '",
			'rights: full',
			'---',
			'',
			'  A body. \t',
			''
		].join('\n');
		expect(parseArticle(text, 'A title.md')).toEqual({
			article: {
				article: 'a-title',
				title: 'A title, on one line',
				title_supplied: true,
				author: null,
				publication: 'LabourList',
				date: '2010-10/2011-12',
				date_from: '2010-10-01',
				quotable: null,
				rights_said: true,
				date_to: '2011-12-31',
				date_evidence: 'The text speaks of it.',
				source: '001.txt',
				credits: ['Photo:  Somebody '],
				body: '\n  A body. \t\n'
			},
			problems: [],
			draft: false
		});
	});

	test.each([
		['# A heading of its own ##\n\nText.', 'A heading of its own', false, 'Text.'],
		['\n\n### Deep\nText.', 'Deep', false, 'Text.'],
		['A *fine* heading\n===\nText.', 'A fine heading', false, 'Text.'],
		['<h2>Of HTML</h2>\n<p>Text.</p>', 'Of HTML', false, 'Text.'],
		['A first line\n\nText.', 'A first line', false, '\nText.'],
		['A **first** line\n\nText.', 'A first line', false, 'Text.'],
		['Who pays?\r\n\r\nText.', 'Who pays?', false, '\r\nText.'],
		['A first line\nof two.\n\nText.', 'My first article', true, 'A first line\nof two.\n\nText.'],
		['A sentence.\n\nText.', 'My first article', true, 'A sentence.\n\nText.'],
		['Nothing but a line', 'My first article', true, 'Nothing but a line'],
		['#no heading\n', 'My first article', true, '#no heading\n'],
		['# \nText.', 'My first article', true, 'Text.'],
		['Text.\n# Later\n', 'My first article', true, 'Text.\n\nLater']
	])(
		'takes the title of %j from its first heading or line, or else from the file’s name',
		(text, title, supplied, body) => {
			const { article } = parseArticle(text, 'some/folder/my_first-article.TXT');
			expect(article).toMatchObject({ title, title_supplied: supplied, body, date: null, credits: [] });
			expect(article?.source).toBe('my_first-article.TXT');
		}
	);

	test.each([
		['2011-03-03-the-budget.md', 'The budget'],
		['2011-03-03.md', 'It rained all day long in the town …'],
		['0017.md', 'It rained all day long in the town …']
	])('takes the title of %s from what it says', (file, title) => {
		expect(
			parseArticle('It rained all day long in the town of Ashby, people said.', file).article
		).toMatchObject({
			title,
			title_supplied: true
		});
	});

	test('takes a title out of the text where the front matter has the same one', () => {
		const read = (text: string) =>
			parseArticle(`---\ntitle: “The Hall”\ndate: 2011\n---\n${text}`, 'a.md').article?.body;
		expect(read('# The hall\n\nIt was full.')).toBe('It was full.');
		expect(read('The Hall\n\nIt was full.')).toBe('\nIt was full.');
		expect(read('# Another\n\nIt was full.')).toBe('Another\n\nIt was full.');
	});

	test.each([
		['title: 1e3', '1e3'],
		['title: no', 'no'],
		['title: 0x10', '0x10'],
		['title: true', 'true'],
		['title: 2011-02-14', '2011-02-14'],
		['title: "null"', 'null'],
		['title: >-\n  over two\n  lines', 'over two lines'],
		['title: <b>&amp;</b>', '<b>&amp;</b>'],
		['title: \u202eevil\u202c', '\u202eevil\u202c']
	])('keeps %j as written', (line, title) => {
		expect(parseArticle(`---\n${line}\ndate: 2011\n---\nText.`, 'a.md')).toMatchObject({
			article: { title, title_supplied: false },
			problems: []
		});
	});

	test('takes empty values and null for none', () => {
		const text = '---\ntitle:\nauthor: ~\ndate: null\ncredits:\nsource:\n---\nText.';
		expect(parseArticle(text, 'a.md').article).toMatchObject({
			title: 'A',
			author: null,
			date: null,
			source: 'a.md'
		});
	});

	test('reads __proto__ and constructor as ordinary unknown keys', () => {
		const text = '---\n__proto__: x\nconstructor: y\ndate: 2011\n---\nText.';
		const { article, problems } = parseArticle(text, 'a.md');
		expect(article).not.toBeNull();
		expect(problems.map(({ code, line, fault }) => [code, line, fault])).toEqual([
			['W204', 2, 'unknown key "__proto__"'],
			['W204', 3, 'unknown key "constructor"']
		]);
	});

	test('takes a byte order mark off and keeps every other character', () => {
		const body = 'e\u0301 \u200b \u202e \u00a0 \ufeff x';
		expect(parseArticle(`\ufeff---\ndate: 2011\n---\n${body}`, 'a.md').article?.body).toBe(body);
	});

	test.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
		['CR', '\r']
	])('reads lines ended by %s alike, and counts them alike', (_name, end) => {
		const lines = ['---', 'title: x', 'date: 2011-02-14', '---', 'One.', '', 'Two.', ''];
		expect(parseArticle(lines.join(end), 'a.md')).toMatchObject({
			article: { title: 'x', date: '2011-02-14', body: ['One.', '', 'Two.', ''].join(end) },
			problems: []
		});
		expect(messages(lines.with(2, 'date: 2011-02-30').join(end))[0]).toMatch(/^a\.md:3:7 E106 /);
	});

	test('a line of dots closes the front matter too, and marks after either fence are passed over', () => {
		expect(parseArticle('--- \ndate: 2011\n...\t\n---\nText.', 'a.md').article?.body).toBe('Text.');
	});

	test('--- yaml opens front matter, ---- and --- in the text do not', () => {
		expect(parseArticle('--- yaml\ndate: 2011\n---\nText.', 'a.md').article?.date).toBe('2011');
		expect(parseArticle('----\nText.', 'a.md').article?.body).toBe('Text.');
		expect(parseArticle('Text.\n\n---\nx: y\n\n---\n', 'a.md').article?.body).toBe('Text.\n\nx: y');
	});

	test('warns of a date after today, if it is told what day it is', () => {
		const text = '---\ndate: 2099-01-01\n---\nText.';
		expect(messages(text, '2026-11-22')).toEqual([
			'a.md:2:7 W202 the date "2099-01-01" is in the future → check the year'
		]);
		expect(messages(text, '2099-01-01')).toEqual([]);
		expect(messages(text)).toEqual([]);
	});
});

const bomb = [
	'a0: &a0 [x, x, x, x, x, x, x, x, x]',
	...Array.from(
		{ length: 8 },
		(_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`
	)
].join('\n');

describe('parseArticle(text, file) says of', () => {
	test.each<[string, string, string[]]>([
		['nothing', '', ['a.md:1:1 E101 is empty → delete it or add text']],
		['white space', ' \n\t\n', ['a.md:1:1 E101 is empty → delete it or add text']],
		[
			'front matter alone',
			'---\ntitle: x\n---\n \n',
			['a.md:4:1 E102 has no text after the front matter → add the article’s text below the closing ---']
		],
		['marks alone', '* * *\n', ['a.md:1:1 E102 has no words → add the article’s text, or delete the file']],
		['no front matter', 'Text.', [noDate]],
		['empty front matter', '---\n---\nText.', [noDate]],
		[
			'JavaScript',
			'---js\nprocess.exit(3)\n---\nText.',
			[
				'a.md:1:1 E110 only YAML, TOML and JSON front matter is read, found "js" → write YAML between lines of ---'
			]
		],
		[
			'TOML that is none',
			'+++\ntitle = "x"\nauthor: y\n+++\nText.',
			['a.md:3:7 E103 TOML that cannot be read → write one key = "value" a line, texts in quotes']
		],
		[
			'JSON that is none',
			'{"title": "x",\n author: y}\nText.',
			['a.md:1:1 E103 JSON that cannot be read → write it as {"title": "A title"}, texts in double quotes']
		],
		[
			'JSON that is not closed',
			'{"title": "x"\nText.',
			['a.md:1:1 E103 JSON front matter that is not closed → close its braces, and put the text below them']
		],
		[
			'a JavaScript tag',
			'---\ntitle: !!js/function "x"\n---\nText.',
			['a.md:2:8 E111 unknown tag "!!js/function" → remove the tag and write plain text']
		],
		[
			'a Python tag',
			'---\na: 1\ntitle: !!python/object:os.system [x]\n---\nText.',
			['a.md:3:8 E111 unknown tag "!!python/object:os.system" → remove the tag and write plain text']
		],
		[
			'a binary value',
			'---\ntitle: !!binary aGk=\n---\nText.',
			['a.md:2:8 E111 unknown tag "!!binary" → remove the tag and write plain text']
		],
		[
			'a bomb of aliases',
			`---\n${bomb}\n---\nText.`,
			['a.md:3:10 E112 too many aliases → write the values out instead of using aliases']
		],
		[
			'20,000 open brackets',
			`---\na: ${'['.repeat(20_000)}\n---\nText.`,
			['a.md:2:54 E113 nested too deeply → write "key: value" lines and plain lists']
		],
		[
			'20,000 brackets opened and closed',
			`---\na: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\nText.`,
			['a.md:2:54 E113 nested too deeply → write "key: value" lines and plain lists']
		],
		[
			'a list, not keys',
			'---\n- a\n---\nText.',
			[
				'a.md:2:1 E114 front matter is not "key: value" lines → write one "key: value" a line, such as title: A title'
			]
		],
		[
			'far too much front matter',
			`---\n# ${'x'.repeat(70_000)}\n---\nText.`,
			[
				'a.md:1:1 E115 front matter is over 64 KB → keep facts about the article in the front matter and its text below'
			]
		],
		[
			'no closing fence',
			'---\ntitle: x\nText.',
			[
				'a.md:1:1 E103 front matter has no closing line → add a line --- between the front matter and the text'
			]
		],
		[
			'a second colon',
			'---\ntitle: Foo: bar\n---\nText.',
			['a.md:2:8 E103 a second colon in one line → put the title in quotes']
		],
		[
			'an open quotation mark',
			'---\ntitle: "x\n---\nText.',
			['a.md:3:1 E103 a quotation mark that is not closed → close it']
		],
		[
			'a sign that YAML reserves',
			'---\nauthor: @somebody\n---\nText.',
			['a.md:2:9 E103 text starting with a sign that YAML reserves → put the author in quotes']
		],
		[
			'an asterisk',
			'---\ntitle: *x\n---\nText.',
			['a.md:2:8 E103 an alias without its anchor → put text starting with * in quotes']
		],
		[
			'a key given twice',
			'---\ntitle: a\nauthor: b\ntitle: c\n---\nText.',
			['a.md:4:1 E104 "title" given twice, on lines 2 and 4 → keep one of the two']
		],
		['a tab', '---\ncredits:\n\t- x\n---\nText.', ['a.md:3:1 E105 a tab used as indentation → use spaces']],
		[
			'a day that is not',
			'---\ntitle: x\ndate: 2011-02-30\n---\nText.',
			['a.md:3:7 E106 no such day "2011-02-30" → write a real date, or EDTF such as 2011-02~']
		],
		[
			'a date that could be two',
			'---\ndate: 03/04/2011\n---\nText.',
			['a.md:2:7 W203 ambiguous date "03/04/2011" → write 2011-04-03 or 2011-03-04']
		],
		[
			'a date that is none',
			'---\ndate: the other day\n---\nText.',
			[
				'a.md:2:7 W214 date not understood "the other day" → write 2011-02-14, 2011-02 or 2011, with ~ for about, ? for uncertain, / between first and last'
			]
		],
		[
			'a list for a title',
			'---\ntitle: [a, b]\ndate: 2011\n---\nText.',
			[
				'a.md:2:8 W209 title must be text, found a list: left out → write text on one line, in quotes if it holds : or #'
			]
		],
		[
			'rights that nobody knows',
			'---\nrights: none\n---\nText.',
			[
				'a.md:2:9 E108 rights must be full, quote 25 words (or another number) or counts only, found "none" → write full, quote 25 words (or another number) or counts only'
			]
		],
		[
			'several wrong values at once',
			'---\ntitle: {a: b}\ntitle_supplied: maybe\ncredits: [[x]]\nsource: {files: x}\nauthor: [[x]]\ndate: 2011\n---\nText.',
			[
				'a.md:6:9 W209 author must be a name or a list of names, found a list: left out → write text on one line, in quotes if it holds : or #',
				'a.md:3:17 W209 title_supplied must be true or false, found "maybe": left out → write true or false',
				'a.md:2:8 W209 title must be text, found "key: value" lines: left out → write text on one line, in quotes if it holds : or #',
				'a.md:5:9 W209 source must be a file’s name, or its file and sha256, found "key: value" lines: left out → write a file’s name, or its file and sha256',
				'a.md:4:10 W209 credits must be a list of text, found a list: left out → write a list of text'
			]
		],
		[
			'an unknown key',
			'---\ndate: 2011\ntitel: x\n---\nText.',
			[
				'a.md:3:1 W204 unknown key "titel" → remove it; known are title, title_supplied, author, publication, date, date_evidence, source, credits, rights, language, tags, categories, draft'
			]
		]
	])('%s', (_what, text, expected) => {
		const { article, problems } = parseArticle(text, 'a.md');
		expect(problems.map(messageLine)).toEqual(expected);
		expect(article === null).toBe(problems.some(({ code }) => code.startsWith('E')));
	});

	test('nothing in a text that is told to the terminal', () => {
		const [, line] = messages('---\ndate: "\\e[31m\\u202e\\n2011"\n---\nText.');
		expect(line).toMatch(/^a\.md:2:7 W214 date not understood "\[31m\\u\{202e\} 2011" → /);
	});
});

test.each([
	['a bomb of aliases', bomb],
	['nothing but brackets', '['.repeat(60_000)],
	['6,000 keys', Array.from({ length: 6000 }, (_, index) => `k${index}: v`).join('\n')],
	['nothing but colons', ':'.repeat(60_000)],
	['nothing but quotation marks', `a: ${'"'.repeat(60_000)}`]
])('%s in the front matter is read or refused at once', (_what, front) => {
	let faults = Infinity;
	const time = cpuTime(() => {
		faults = parseArticle(`---\n${front}\n---\nText.`, 'a.md').problems.length;
	});
	// under 100 ms where the code is warm
	expect(time).toBeLessThan(2000);
	expect(faults).toBeLessThan(20);
});

describe('an article’s id is a safe slug of its file’s name:', () => {
	test.each([
		['a-yawning-abyss.md', 'a-yawning-abyss'],
		['sub/folder/Deep.md', 'sub-folder-deep'],
		['2011/budget.md', '2011-budget'],
		['2012/budget.html', '2012-budget'],
		['first/index.md', 'first'],
		['first/_index.md', 'first'],
		['index.md', 'article-index'],
		['_posts/2011-03-03-the-hall.markdown', '2011-03-03-the-hall'],
		['a.b/c.DOCX', 'a-b-c'],
		['Été à Paris.txt', 'ete-a-paris'],
		['na\u00efve.md', 'naive'],
		['nai\u0308ve.md', 'naive'],
		['-rf.md', 'rf'],
		['__proto__.md', 'proto'],
		['constructor.md', 'constructor'],
		['con.md', 'article-con'],
		['COM1.md', 'article-com1'],
		['a\nb.md', 'a-b'],
		['<img onerror>.md', 'img-onerror'],
		['v1.2.md', 'v1-2'],
		['#?.md', 'article-12c889d7'],
		['日本.md', 'article-5ffcbea4'],
		['2011 日本.md', '2011-5a9be6aa'],
		[`${'x'.repeat(250)}.md`, `${'x'.repeat(71)}-9d5e284d`]
	])('%j', (file, slug) => {
		expect(parseArticle('Text.', file).article?.article).toBe(slug);
		expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
	});
});

describe('front matter of other programs is read:', () => {
	const read = (front: string, file = 'a.md') => parseArticle(`---\n${front}\n---\nText.`, file);

	test.each([
		['date: 2011-03-03 10:00:00 +0000', '2011-03-03'],
		['date: 2011-03-03T23:30:00-05:00', '2011-03-03'],
		['date: 3 March 2011', '2011-03-03'],
		['pubDate: Thu, 03 Mar 2011 10:00:00 GMT', '2011-03-03'],
		['publishDate: "March 3rd, 2011"', '2011-03-03'],
		['published_at: 1299146400', '2011-03-03'],
		['published: true\ncreated: 2011-03', '2011-03']
	])('%s', (front, date) => {
		expect(read(front)).toMatchObject({ article: { date }, problems: [] });
	});

	test.each([
		['author: By Jane Doe', 'Jane Doe'],
		['authors: [Jane Doe]', 'Jane Doe'],
		['authors: [A, B]', 'A and B'],
		['author:\n  - name: A\n    url: https://x.org\n  - B\n  - display_name: C', 'A, B and C'],
		['author: { name: Jane Doe, email: x }', 'Jane Doe'],
		['Author: A', 'A'],
		['byline: ""', null]
	])('%s', (front, author) => {
		expect(read(`${front}\ndate: 2011`)).toMatchObject({ article: { author }, problems: [] });
	});

	test('tags and categories are kept, what is for other programs is passed over', () => {
		const front =
			'date: 2011\nlayout: post\npermalink: /x/\ntags: [a, b, a]\nkeywords: c; d\ncategory: News, Views';
		expect(read(front)).toMatchObject({
			article: { tags: ['a', 'b', 'c', 'd'], categories: ['News', 'Views'] },
			problems: []
		});
	});

	test.each(['draft: true', 'published: false', 'status: draft'])(
		'%s leaves the article out, and says so',
		(front) => {
			const { article, problems, draft } = read(front);
			expect({ article, draft }).toEqual({ article: null, draft: true });
			expect(problems.map(messageLine)).toEqual([
				'a.md:1:1 W208 is a draft: left out → take that out to have it read'
			]);
		}
	);

	test('what stands in a folder of drafts is one', () => {
		expect(read('date: 2011', 'blog/_drafts/a.md')).toMatchObject({ article: null, draft: true });
		expect(read('draft: false', 'drafts/a.md').draft).toBe(false);
	});

	test.each([
		['---', 'title: T\ndate: 2011-03-03\ntags: [a]', '---'],
		['+++', 'title = "T"\ndate = 2011-03-03T10:00:00Z\ntags = ["a"]\n[params]\nx = 1', '+++'],
		['---', 'title = "T"\ndate = 2011-03-03\ntags = ["a"]', '---'],
		[';;;', '"title": "T", "date": "2011-03-03", "tags": ["a"]', ';;;'],
		['---json', '{"title": "T", "date": "2011-03-03", "tags": ["a"]}', '---'],
		['{', '"title": "T", "date": "2011-03-03", "tags": ["a"], "weight": 3', '}']
	])('between %s, %j', (opening, front, closing) => {
		expect(parseArticle([opening, front, closing, 'Text.'].join('\n'), 'a.md')).toMatchObject({
			article: { title: 'T', date: '2011-03-03', tags: ['a'], body: 'Text.' },
			problems: []
		});
	});

	test('faults in TOML and JSON have their place', () => {
		const toml = '+++\ntitle = ["a", "b"]\ndate = "03/04/2011"\n+++\nText.';
		expect(messages(toml)).toEqual([
			expect.stringMatching(/^a\.md:2:9 W209 title must be text, found a list: left out/),
			expect.stringMatching(/^a\.md:3:8 W203 ambiguous date "03\/04\/2011" → write 2011-04-03 or 2011-03-04$/)
		]);
		expect(messages('{"date": "2011",\n "titel": "x"}\nText.')).toEqual([
			expect.stringMatching(/^a\.md:2:3 W204 unknown key "titel"/)
		]);
	});
});

describe('a date that is not in the front matter', () => {
	test.each([
		['_posts/2011-03-03-title.md', 'Text.', '2011-03-03', 'date taken from the file’s name, 2011-03-03'],
		['2011-3-3 title.txt', 'Text.', '2011-03-03', 'date taken from the file’s name, 2011-03-03'],
		[
			'a.md',
			'Text. <time datetime="2011-03-03T10:00">now</time>',
			'2011-03-03',
			'date taken from a time in the text, 2011-03-03'
		],
		['a.md', 'On <time>3 March 2011</time>.', '2011-03-03', 'date taken from a time in the text, 2011-03-03'],
		['2011-02-30-title.md', 'Text.', null, 'has no date'],
		['a.md', 'At <time>ten</time>.', null, 'has no date']
	])('is that of %s, %j', (file, text, date, fault) => {
		const { article, problems } = parseArticle(text, file);
		expect(article?.date).toBe(date);
		expect(problems.map(({ fault }) => fault)).toEqual([fault]);
	});

	test('stands in for one that can be read two ways, which is asked back', () => {
		const { article, problems } = parseArticle('---\ndate: 03/04/2011\n---\nText.', '2011-04-03-a.md');
		expect(article?.date).toBe('2011-04-03');
		expect(problems.map(({ code }) => code)).toEqual(['W203', 'W213']);
	});
});

test.each([
	['full', null],
	['quote 25 words', 25],
	['quote 1 word', 1],
	['counts only', 0]
])('the rights "%s" leave %s words to be quoted', (rights, quotable) => {
	expect(parseArticle(`---\ndate: 2011\nrights: ${rights}\n---\nText.`, 'a.md').article?.quotable).toBe(
		quotable
	);
});
