import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#lib/text/readDocument.ts';
import { find, readArticle } from '../../../src/routes/(site)/words/find.ts';

const documents = [
	readDocument('a', 'They cut libraries. Cutting hurts the big society, and mutuals grow.'),
	readDocument('b', 'A mutual bank. The library stays; volunteers work.')
];
const answer =
	(body: string, status = 200, pack: (body: string) => BodyInit = gzipSync) =>
	() =>
		Promise.resolve(new Response(pack(body), { status }));
const asItIs = (body: string) => body;

describe('find(documents, query)', () => {
	test('finds every inflection, with the sentence it stands in', () => {
		const { lines, instead } = find(documents, 'library');
		expect(lines.map(({ article, sentence, match }) => [article, sentence, match])).toEqual([
			['a', 1, 'libraries'],
			['b', 2, 'library']
		]);
		expect(lines[0]).toMatchObject({ insideLeft: 'They cut ', insideRight: '.' });
		expect(instead).toEqual([]);
	});

	test.each([
		['mutaul', ['mutual'], false, 'a slip of the keys'],
		['"hurting"', ['hurting'], false, 'a form that is not written, where another is'],
		['big sociaty', ['big society'], false, 'a phrase with one word misspelt'],
		['volunteers libraries', ['volunteers', 'libraries'], true, 'words that do not stand together'],
		['zzzzzz', [], false, 'a word like no other'],
		['?!', [], false, 'no word at all']
	])('%s finds nothing and suggests %j (apart: %s): %s', (query, instead, apart) => {
		expect(find(documents, query)).toEqual({ lines: [], instead, apart });
	});

	test('only suggests what then finds something', () => {
		for (const query of ['mutaul', '"hurting"', 'big sociaty', 'volunteers libraries', 'libary bank'])
			for (const other of find(documents, query).instead)
				expect(find(documents, other).lines.length, other).toBeGreaterThan(0);
	});

	test('of no documents finds nothing', () => {
		expect(find([], 'cut')).toEqual({ lines: [], instead: [], apart: false });
	});
});

describe('readArticle(fetch, article)', () => {
	test('reads the body as the analysis does', async () => {
		const document = await readArticle(answer('{"body":"They cut. They mend.","title":"A"}'), 'a');
		expect(document).toEqual(readDocument('a', 'They cut. They mend.'));
	});

	test.each([
		['missing', answer('no', 404), 'the server answered 404'],
		['cut short', answer('{"body": "They'), 'is not whole JSON'],
		[
			'half there',
			answer('{"body":"They"}', 200, (body) => gzipSync(body).subarray(0, 25)),
			'is not whole JSON'
		],
		['a web page', answer('<!doctype html>', 200, asItIs), 'is not whole JSON'],
		['of another version', answer('{"text":"They cut."}'), 'does not fit'],
		['out of reach', () => Promise.reject(new Error('offline')), 'could not be reached']
	])('says what is wrong with a file that is %s', async (_, fetch, fault) => {
		await expect(readArticle(fetch, 'a')).rejects.toThrow(`/data/articles/a.bin: ${fault}`);
	});
});
