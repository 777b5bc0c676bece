import { describe, expect, test } from 'vitest';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { messageLine } from '#lib/text/file/problems.ts';

const read = (text: string) => {
	const { article, problems } = parseArticle(text, 'a.md');
	return { article, messages: problems.map(messageLine) };
};

describe('front matter that does not start with the first character is read', () => {
	const lines = ['---', 'title: T', 'date: 2011-02-14', '---', 'Body.'];
	test.each([
		['behind blank lines', `\n\n${lines.join('\n')}`],
		['behind lines of blanks, in CRLF', ` \r\n\t\r\n${lines.join('\r\n')}`],
		['behind a byte order mark and a blank line', `\ufeff\n${lines.join('\n')}`],
		['behind two byte order marks', `\ufeff\ufeff${lines.join('\n')}`],
		['behind a zero-width space', `\u200b${lines.join('\n')}`],
		['set in', lines.map((line) => (line === 'Body.' ? line : `  ${line}`)).join('\n')],
		['with only its first fence set in', ` ${lines.join('\n')}`],
		['with a blank line behind its fence', lines.toSpliced(1, 0, '').join('\n')],
		['whose first line is a remark', lines.toSpliced(1, 0, '# ours').join('\n')]
	])('%s', (_where, text) => {
		expect(read(text)).toMatchObject({
			article: { title: 'T', date: '2011-02-14', body: 'Body.' },
			messages: []
		});
	});

	test('and its faults have their place', () => {
		expect(read('\n\n  ---\n  date: 2011-02-30\n  ---\nBody.').messages).toEqual([
			expect.stringMatching(/^a\.md:4:9 E106 /)
		]);
	});
});

describe('front matter that cannot be read is refused by name', () => {
	test.each([
		[
			'JavaScript',
			'---js\ntitle: T\n---\nBody.',
			'a.md:1:1 E110 only YAML, TOML and JSON front matter is read, found "js" → write YAML between lines of ---'
		],
		[
			'below a heading',
			'# Heading\n\n---\ntitle: T\ndate: 2011\n---\nBody.',
			'a.md:3:1 E116 front matter is not at the start of the file → move it to the first line of the file'
		],
		[
			'below a remark of HTML',
			'<!-- ours -->\n---\ntitle: T\n---\nBody.',
			'a.md:2:1 E116 front matter is not at the start of the file → move it to the first line of the file'
		],
		[
			'without its first fence',
			'title: T\ndate: 2011\n---\nBody.',
			'a.md:1:1 E103 front matter has no line --- above it → add a line --- above it, and one between it and the text'
		],
		[
			'without any fence',
			'title: T\nauthor: A\n\nBody.',
			'a.md:1:1 E103 front matter has no line --- above it → add a line --- above it, and one between it and the text'
		]
	])('%s', (_what, text, message) => {
		expect(read(text)).toEqual({ article: null, messages: [message] });
	});
});

describe('text that is no front matter is text', () => {
	const all = 'The hall was full.\n\nNobody left.';
	test.each([
		['below a rule', '---\n\nThe hall was full.\n\nNobody left.', all],
		['between two rules', '---\n\nThe hall was full.\n\n---\n\nNobody left.\n', all],
		[
			'below a rule, with a colon',
			'---\n\nNote: the hall was full.\n\nNobody left.\n',
			'Note: the hall was full.\n\nNobody left.'
		],
		['directly below a rule', '---\nThe hall was full.\n\nNobody left.', all],
		['below blank lines and a rule', '\n\n ---\n\nThe hall was full.\n\nNobody left.', all],
		['below a heading of two lines', 'The hall\n---\nThe hall was full.\n\nNobody left.', all],
		['between rules further down', 'The hall was full.\n\n---\n\nNobody left.\n\n---\n', all],
		['in braces', '{sic} The hall was full.\n', '{sic} The hall was full.\n'],
		[
			'beginning with a label',
			'Title: the hall was full.\n\nNobody left.\n',
			'Title: the hall was full.\n\nNobody left.\n'
		],
		[
			'beside front matter as code',
			'The hall was full.\n\n```\n---\ntitle: T\n---\n```\n\nNobody left.\n',
			all
		],
		['below four dashes', '----\nThe hall was full.\n\nNobody left.', all],
		['below asterisks', '***\n\nThe hall was full.\n\nNobody left.', all]
	])('%s', (_where, text, body) => {
		const { article, messages } = read(text);
		expect(article?.body).toBe(body);
		expect(messages).toContainEqual(expect.stringContaining('W201 has no date'));
	});
});
