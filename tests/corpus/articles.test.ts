import { describe, expect, test } from 'vitest';
import { readArticles } from '#lib/corpus/articles.ts';
import type { Reader } from '#lib/corpus/readers/reader.ts';
import { endingsInWords, readerOf, readers } from '#lib/corpus/readers/readers.ts';
import type { Source } from '#lib/corpus/source.ts';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { messageLine, problem } from '#lib/text/file/problems.ts';
import { heldFiles } from './heldFiles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const held = (files: Record<string, string>) =>
	heldFiles('in', new Map(Object.entries(files).map(([file, text]) => [file, bytes(text)])));

/** A made-up format: a line an article, `title | text`. */
const lines: Reader = {
	endings: ['.lines', '.line'],
	async read(content, file, { today }) {
		const text = new TextDecoder().decode(content);
		if (text.trim() === '') return { articles: [], problems: [problem(file, null, 'E101', 'is empty')] };
		const read = text.split('\n').map((line) => {
			const [title = '', body = ''] = line.split(' | ');
			return parseArticle(`---\ntitle: ${title}\ndate: 2011\n---\n${body}`, `${title}.md`, today);
		});
		return {
			articles: read.flatMap(({ article }) => article ?? []),
			problems: read.flatMap(({ problems }) => problems)
		};
	}
};

async function read(source: Source, among?: readonly Reader[]) {
	const steps: string[] = [];
	const step = async (done: number, of: number) => void steps.push(`${done}/${of}`);
	const corpus = await readArticles(source, '2026-11-22', step, among);
	return {
		...corpus,
		ids: corpus.articles.map(({ article }) => article),
		messages: corpus.problems.map(messageLine),
		steps
	};
}

const dated = (title: string) => `---\ntitle: ${title}\ndate: 2011\n---\nWords.\n`;

describe('readArticles(source, today, step)', () => {
	test('reads the same of files in any order', async () => {
		const files = {
			'b.md': dated('B'),
			'd/z.md': dated('Z'),
			'a.txt': dated('A'),
			'picture.png': '',
			'…/c.md': ''
		};
		const one = await read(held(files));
		const other = await read(held(Object.fromEntries(Object.entries(files).reverse())));
		expect(one).toEqual(other);
		expect(one).toMatchObject({
			ids: ['a', 'b', 'd-z'],
			found: 4,
			others: 1,
			steps: ['1/4', '2/4', '3/4', '4/4']
		});
		expect(one.files.get('d-z')).toBe('d/z.md');
		expect(one.messages).toEqual(['…/c.md:1:1 E101 is empty → delete it or add text']);
	});

	test('skips what its source knows cannot be read, a folder whatever its name', async () => {
		const source = held({ 'a.md': dated('A') });
		const { found, others, messages } = await read({
			...source,
			list: async () => [
				...(await source.list()),
				{ file: 'shut', fault: { code: 'E150', fault: 'cannot be read (not allowed)' }, isFolder: true },
				{ file: 'link.png', fault: { code: 'W210', fault: 'a link that leads nowhere' }, isFolder: false },
				{ file: 'link.md', fault: { code: 'W210', fault: 'a link that leads nowhere' }, isFolder: false },
				{ file: 'gone.md', fault: null, isFolder: false }
			]
		});
		expect({ found, others }).toEqual({ found: 4, others: 1 });
		expect(messages).toEqual([
			'gone.md E151 gone before it was read → run the build again',
			'link.md W210 a link that leads nowhere → put the file itself in the folder',
			'shut E150 cannot be read (not allowed) → check its permissions'
		]);
	});
});

describe('a format is one reader and one line:', () => {
	const among = [...readers, lines];

	test('its files are found by the ends of their names', () => {
		expect(readerOf('a/b.LINES', among)).toBe(lines);
		expect(readerOf('a.md', among)).toBe(readers[0]);
		expect(readerOf('a.TXT', among)).toBe(readers[1]);
		for (const file of ['lines', 'a.lines.png', 'a.linesmen', 'md', 'a.mdx'])
			expect(readerOf(file, among)).toBeNull();
		expect(endingsInWords(among)).toEqual(expect.stringMatching(/^\.md, \.markdown, .* or \.line$/));
		expect(endingsInWords()).toMatch(/^\.md, \.markdown, \.txt, .* or \.zip$/);
		expect(endingsInWords([{ ...lines, endings: ['.one'] }])).toBe('.one');
	});

	test('one file may give many articles, and each is counted', async () => {
		const files = { 'x.lines': 'One | It rained.\nTwo | It snowed.', 'y.line': '', 'z.md': dated('Z') };
		const { ids, found, messages, files: homes } = await read(held(files), among);
		expect(ids).toEqual(['one', 'two', 'z']);
		expect(found).toBe(4);
		expect(homes.get('two')).toBe('x.lines');
		expect(messages).toEqual(['y.line E101 is empty → delete it or add text']);
		expect(await read(held(files))).toMatchObject({ ids: ['z'], found: 1, others: 2 });
	});

	test('two files that give an article of one address are both read, and the later one is numbered', async () => {
		const files = {
			'x.lines': 'One | It rained.\nTwo | It snowed.\nTwo 2 | It hailed.',
			'one.md': dated('One'),
			'two.md': dated('Two'),
			'z.md': dated('Z')
		};
		const { ids, found, messages, files: homes } = await read(held(files), among);
		expect(ids).toEqual(['one', 'one-2', 'two', 'two-2', 'two-3', 'z']);
		expect(found).toBe(6);
		expect(homes.get('one-2')).toBe('x.lines');
		expect(homes.get('two-2')).toBe('x.lines');
		expect(messages).toEqual([
			'x.lines W218 its address is one-2, as "one.md" has one → nothing to do, or rename one of them',
			'x.lines W218 its address is two-3, as "two.md" has two → nothing to do, or rename one of them'
		]);
	});

	test('a thousand files of one address are read in linear time', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 1000 }, (_, index) => [
				`${'!'.repeat(index % 30)}a${'!'.repeat(Math.floor(index / 30))}.md`,
				dated('A')
			])
		);
		const { ids } = await read(held(files));
		expect(new Set(ids).size).toBe(1000);
		expect(ids).toContain('a');
		expect(ids).toContain('a-1000');
	});
});
