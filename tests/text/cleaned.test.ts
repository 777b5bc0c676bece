import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { cleaned } from '#lib/text/file/cleaned.ts';
import { messageLine } from '#lib/text/file/problems.ts';

/** What XML 1.0 may hold, as its definition says it. */
const xml = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test('no character is left that XML cannot hold, and none of ordinary text goes', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const kept = cleaned(text);
			expect(kept).toMatch(xml);
			expect(kept).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u);
			expect(cleaned(kept)).toBe(kept);
		})
	);
	const ordinary = '\t\r\n A “£1bn” café e\u0301 日本 😀 \u00a0\u200b\u202e\u2028\ufeff\ufffd <b>&amp;]]>';
	expect(cleaned(ordinary)).toBe(ordinary);
});

test.each([
	['The council\x0bwill\x0close\x85it', 'The council will lose it'],
	['coun\x02cil\x7f', 'council'],
	['a\ufffeb\uffffc\ufdd0d\u{1fffe}e', 'abcde'],
	['a\ud800b\udc00c\ud83d\ude00', 'abc😀']
])('%j becomes %j', (text, kept) => {
	expect(cleaned(text)).toBe(kept);
});

describe('in an article', () => {
	test('they are left out of the text, which is said once, with the first place', () => {
		const { article, problems } = parseArticle(
			'---\ndate: 2011\n---\nThe coun\x02cil\x0bwill.\ufffe\n',
			'a.md'
		);
		expect(article?.body).toBe('The council will.\n');
		expect(problems.map(messageLine)).toEqual([
			'a.md:4:9 W206 the text holds 3 characters that no page can show, the first is U+0002: left out → type that place again'
		]);
	});

	test.each(['title', 'author', 'publication', 'date_evidence', 'source'])(
		'they are left out of the %s, written as they are or as escapes',
		(key) => {
			for (const value of ['"A\\x02\\uFFFE\\ud800B\\0"', 'A\x02\ufffeB']) {
				const { article, problems } = parseArticle(`---\ndate: 2011\n${key}: ${value}\n---\nText.`, 'a.md');
				expect(Object.entries(article ?? {}).find(([name]) => name === key)).toEqual([key, 'AB']);
				expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
					[3, key.length + 3, 'W206']
				]);
			}
		}
	);

	test('they are left out of credits, and of a title that is the text’s first heading', () => {
		const { article } = parseArticle('---\ncredits: ["Photo\\x07: A"]\n---\n# The\x02 hall\n\nText.', 'a.md');
		expect(article).toMatchObject({ title: 'The hall', credits: ['Photo: A'] });
	});

	test('they are left out of the file’s name where it is shown', () => {
		expect(parseArticle('Text.', 'a\x07b.md').article).toMatchObject({ source: 'ab.md', title: 'A b' });
	});
});

describe('text that a # cuts short is said', () => {
	const said = (front: string) =>
		parseArticle(`---\ndate: 2011\n${front}\n---\nText.`, 'a.md')
			.problems.filter(({ code }) => code === 'W207')
			.map(messageLine);

	test.each([
		[
			'title: Cuts #1',
			'a.md:3:13 W207 the title ends before "#1", which YAML takes for a remark → put all of the title in quotes, or a space behind the #'
		],
		[
			'title: #1 of the cuts',
			'a.md:3:8 W207 the title ends before "#1 of the cuts", which YAML takes for a remark → put all of the title in quotes, or a space behind the #'
		],
		[
			'credits:\n  - Photo #3',
			'a.md:4:11 W207 the text ends before "#3", which YAML takes for a remark → put all of the text in quotes, or a space behind the #'
		]
	])('%j', (front, message) => {
		expect(said(front)).toEqual([message]);
	});

	test.each([
		'title: "Cuts #1"',
		"title: 'Cuts' # ours",
		'title: C#',
		'title_supplied: true # by us',
		'# a remark'
	])('nothing is said of %j', (front) => {
		expect(said(front)).toEqual([]);
	});
});
