import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { excessIn, inOneLine } from '../../scripts/site/rights.ts';

const body = 'The quick brown fox jumps over the lazy dog, and nobody in the whole village minds it at all.';
const article = (quotable: number | null, text = body) => ({
	article: 'a',
	title: 'A title',
	body: text,
	quotable
});
let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'rights-'))));
afterEach(() => rm(folder, { recursive: true }));

const excess = async (file: string, content: string | Uint8Array, articles = [article(5)]) => {
	await writeFile(join(folder, file), content);
	return (await excessIn(folder, articles)).map(({ words }) => words.join(' '));
};

test('as many words as may be quoted are found nowhere, one more is', async () => {
	expect(await excess('a.html', '<p>The quick brown fox jumps […] the lazy dog</p>')).toEqual([]);
	expect(await excess('a.html', '<p>The quick brown fox jumps over</p>')).toEqual([
		'the quick brown fox jumps over'
	]);
});

test('across tags, attributes, entities and the escapes of JSON', async () => {
	const run = ['nobody in the whole village minds'];
	expect(await excess('a.html', '<p>nobody <mark>in the</mark> whole <b>village</b> minds</p>')).toEqual(run);
	expect(await excess('a.html', '<a aria-label="nobody in the whole village minds">x</a>')).toEqual(run);
	expect(await excess('b.json', '{"text":"nobody in\\nthe \\u0077hole village minds"}')).toContain(run[0]);
	expect(await excess('c.bin', gzipSync('{"text":"nobody in the whole village minds"}'))).toContain(run[0]);
	expect(await excess('c.csv', 'x,"nobody in the whole village minds"')).toContain(run[0]);
});

test('counts only: names and terms may stand, a sentence may not', async () => {
	expect(await excess('a.csv', 'the lazy dog\nthe whole village', [article(0)])).toEqual([]);
	expect(await excess('a.csv', body, [article(0)])).toHaveLength(1);
});

test('nothing is said of an article that may be shown whole, of a title, or of what such an article says too', async () => {
	expect(await excess('a.txt', body, [article(null)])).toEqual([]);
	expect(await excess('a.txt', body, [article(5), { ...article(null), article: 'b' }])).toEqual([]);
	expect(await excess('a.txt', body, [{ ...article(5), title: body }])).toEqual([]);
});

test('one line says where, whose, how much and how much is allowed', async () => {
	await writeFile(join(folder, 'a.txt'), body);
	const [found] = await excessIn(folder, [article(5)]);
	expect(found && inOneLine(found)).toBe(
		'a.txt shows 19 words of a in a row, its rights allow 5: “the quick brown fox jumps over the lazy dog and nobody in …”'
	);
});

test('in a PDF, across its lines', async () => {
	const content = 'BT /F 12 Tf 9 50 Td (nobody in the whole) Tj 0 -20 Td (village minds) Tj ET';
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 80]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
		`<</Length ${content.length}>>stream\n${content}\nendstream`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
	];
	const pdf = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('');
	expect(await excess('a.pdf', `%PDF-1.4\n${pdf}trailer<</Root 1 0 R>>\n%%EOF`)).toEqual([
		'nobody in the whole village minds'
	]);
});

test('whatever stands around the words, and in whatever part of a page', async () => {
	const run = ['nobody in the whole village minds'];
	expect(
		await excess('a.html', '<p>1 < 2 nobody in <b title="a > b">the whole</b> village minds</p>')
	).toEqual(run);
	expect(await excess('a.html', '<p>no<b>body</b> in the whole vil<i>lage</i> minds</p>')).toEqual(run);
	expect(await excess('a.html', '<p>nobody &#105;n the whole vill&#x61;ge minds</p>')).toEqual(run);
	expect(await excess('a.html', '<!-- nobody in the whole village minds -->')).toEqual(run);
	expect(await excess('a.html', '<noscript>nobody in the whole village minds</noscript>')).toEqual(run);
	expect(await excess('a.html', '<template>nobody in the whole village minds</template>')).toEqual(run);
	expect(await excess('a.html', '<script>x = "nobody in the whole \\u0076illage minds"</script>')).toEqual(
		run
	);
	const svg = '<svg><text>nobody in the</text><text>whole village <![CDATA[minds]]></text></svg>';
	expect([...new Set(await excess('a.svg', svg))]).toEqual(run);
});
