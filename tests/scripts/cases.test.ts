import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { mostLines } from '#lib/text/file/messageLines.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import type { Corpus } from '#lib/corpus/articles.ts';
import { diskFolder } from '../../scripts/corpus/files.ts';
import { build } from './build.ts';
import { article, contents, fill, root, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';

const fixtures = join(root, 'tests/fixtures/articles');

async function read(folder: string): Promise<Corpus & { messages: string[] }> {
	const corpus = await readArticles(diskFolder(folder), '2026-11-22', async () => undefined);
	expect(corpus.articles.length + new Set(corpus.problems.filter(isSkip).map(({ file }) => file)).size).toBe(
		corpus.found
	);
	return { ...corpus, messages: corpus.problems.map(messageLine) };
}

function isSkip({ code }: { code: string }): boolean {
	return code.startsWith('E') || code === 'W210' || code === 'W211';
}

const body = 'The hall was full by seven, and nobody wanted to go home.\n';
const noDate = (file: string): string =>
	`${file}:1:1 W201 has no date → add a line such as date: 2011-02-14, or EDTF such as 2011-02~`;

test('every bad article is skipped, each with its place, its fault and its remedy', async () => {
	const { messages, articles, found } = await read(join(fixtures, 'bad'));
	expect(messages).toEqual([
		'01-empty.md:1:1 E101 is empty → delete it or add text',
		'02-only-front-matter.md:5:1 E102 has no text after the front matter → add the article’s text below the closing ---',
		'04-javascript.md:1:1 E110 only YAML, TOML and JSON front matter is read, found "js" → write YAML between lines of ---',
		'05-javascript-tag.md:2:8 E111 unknown tag "!!js/function" → remove the tag and write plain text',
		'05-python-tag.md:3:8 E111 unknown tag "!!python/object:os.system" → remove the tag and write plain text',
		'06-alias-bomb.md:3:10 E112 too many aliases → write the values out instead of using aliases',
		'08-no-closing-line.md:1:1 E103 front matter has no closing line → add a line --- between the front matter and the text',
		'15-second-colon.md:2:8 E103 a second colon in one line → put the title in quotes',
		'16-duplicate-key.md:4:1 E104 "title" given twice, on lines 2 and 4 → keep one of the two',
		'17-tab.md:4:1 E105 a tab used as indentation → use spaces',
		'18-no-such-day.md:3:7 E106 no such day "2011-02-30" → write a real date, or EDTF such as 2011-02~'
	]);
	expect(articles).toEqual([]);
	expect(found).toBe(11);
});

test('every odd article is accepted, and only what is odd is said', async () => {
	const { messages, articles } = await read(join(fixtures, 'good'));
	const keys =
		'title, title_supplied, author, publication, date, date_evidence, source, credits, rights, language, tags, categories, draft';
	expect(messages).toEqual([
		noDate('03-no-front-matter.md'),
		noDate('03-plain-text.txt'),
		'19-ambiguous-date.md:2:7 W203 ambiguous date "03/04/2011" → write 2011-04-03 or 2011-03-04',
		'20-future.md:3:7 W202 the date "2099-01-01" is in the future → check the year',
		'22-list-title.md:2:8 W209 title must be text, found a list: left out → write text on one line, in quotes if it holds : or #',
		noDate('22-list-title.md'),
		`23-proto.md:4:1 W204 unknown key "__proto__" → remove it; known are ${keys}`,
		`23-proto.md:5:1 W204 unknown key "constructor" → remove it; known are ${keys}`
	]);
	expect(articles.map(({ article, title }) => [article, title])).toEqual([
		['03-no-front-matter', 'A heading of its own'],
		['03-plain-text', '03 plain text'],
		['13-hidden-characters', '\u202eRight to left\u202c'],
		['19-ambiguous-date', '19 ambiguous date'],
		['20-future', 'Later'],
		['21-no-title', 'no'],
		['21-number-title', '1e3'],
		['22-list-title', '22 list title'],
		['23-proto', 'Proto']
	]);
});

test('bytes that are no UTF-8 are read as windows-1252, and bytes that are no text are skipped', async () => {
	const folder = fill(temporaryFolder(), {
		'latin-1.md': Buffer.from('One.\n\nTwo.\nA café.\n', 'latin1'),
		'cut-off.md': Buffer.from('A caf\u00e9', 'utf8').subarray(0, -1),
		'overlong.md': Buffer.from([0x61, 0xc0, 0xaf]),
		'surrogate.md': Buffer.from([0x61, 0xed, 0xa0, 0x80]),
		'nul.md': 'a\0b',
		'picture.md': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
		'utf-32.md': Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
		'utf-16-odd.md': Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]),
		'utf-16-unmarked.md': Buffer.from('text', 'utf16le')
	});
	const { messages, articles } = await read(folder);
	expect(messages.filter((line) => !line.includes('W201'))).toEqual([
		'cut-off.md W215 not UTF-8, read as windows-1252 → nothing to do where the text looks right; else save it as UTF-8',
		'latin-1.md W215 not UTF-8, read as windows-1252 → nothing to do where the text looks right; else save it as UTF-8',
		'nul.md E122 looks like a binary file → save the text as UTF-8, or move the file out of the folder',
		'overlong.md W215 not UTF-8, read as windows-1252 → nothing to do where the text looks right; else save it as UTF-8',
		'picture.md E122 looks like a binary file → save the text as UTF-8, or move the file out of the folder',
		'surrogate.md W215 not UTF-8, read as windows-1252 → nothing to do where the text looks right; else save it as UTF-8',
		'utf-16-odd.md E121 not UTF-16, though its first bytes say so → save as UTF-8',
		'utf-16-unmarked.md E122 looks like a binary file → save the text as UTF-8, or move the file out of the folder',
		'utf-32.md E122 looks like a binary file → save the text as UTF-8, or move the file out of the folder'
	]);
	expect(articles.find(({ article }) => article === 'latin-1')?.body).toContain('A café.');
});

test('a byte order mark, UTF-16 with one, CRLF and CR give the statistics of plain UTF-8 and LF', async () => {
	const text = article('A “title”', 'The council cut £1 billion.\n\nMr Smith said: ‘No!’ The café closed.\n');
	const big = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
	const versions = {
		plain: text,
		marked: `\ufeff${text}`,
		'utf-16le': Buffer.from(`\ufeff${text}`, 'utf16le'),
		'utf-16be': big,
		crlf: text.replaceAll('\n', '\r\n'),
		cr: text.replaceAll('\n', '\r')
	};
	const datasets = [];
	const settings = fill(temporaryFolder(), settingsFiles());
	for (const content of Object.values(versions)) {
		const folder = temporaryFolder();
		const out = join(folder, 'out');
		const articles = fill(join(folder, 'in'), { 'a.md': content });
		const built = await build('--articles', articles, '--settings', settings, '--out', out);
		expect(built.code).toBe(0);
		const files = contents(out);
		datasets.push(['articles', 'themes', 'names', 'keywords'].map((name) => files.get(`${name}.csv`)));
	}
	for (const dataset of datasets) expect(dataset).toEqual(datasets[0]);
});

test('20,000 nested brackets are refused', async () => {
	const folder = fill(temporaryFolder(), { 'a.md': `---\na: ${'['.repeat(20_000)}\n---\nText.` });
	expect((await read(folder)).messages).toEqual([
		'a.md:2:54 E113 nested too deeply → write "key: value" lines and plain lists'
	]);
});

describe('names of files', () => {
	test('that would have one address are all read, and the later ones are numbered', async () => {
		const folder = fill(temporaryFolder(), {
			'A.md': body,
			'a.md': body,
			'b/c.md': body,
			'b-c.txt': body,
			'nai\u0308ve.md': body,
			'na\u00efve.md': body
		});
		const { messages, articles, files } = await read(folder);
		expect(articles.map(({ article }) => [article, files.get(article)])).toEqual([
			['a', 'A.md'],
			['a-2', 'a.md'],
			['b-c', 'b/c.md'],
			['b-c-2', 'b-c.txt'],
			['naive', 'nai\u0308ve.md'],
			['naive-2', 'na\u00efve.md']
		]);
		expect(messages.filter((line) => line.includes('W218'))).toEqual([
			'a.md W218 its address is a-2, as "A.md" has a → nothing to do, or rename one of them',
			'b-c.txt W218 its address is b-c-2, as "b/c.md" has b-c → nothing to do, or rename one of them',
			'na\u00efve.md W218 its address is naive-2, as "nai\\u{308}ve.md" has naive → nothing to do, or rename one of them'
		]);
	});

	test('of any kind are accepted, with a safe address, and printed on one line', async () => {
		const folder = temporaryFolder();
		const names = [
			'con.md',
			'-rf.md',
			'#?.md',
			`${'x'.repeat(250)}.md`,
			'new\nline.md',
			'<img onerror>.md',
			'\u202etxt.md',
			'a:1:2.md'
		];
		fill(folder, Object.fromEntries(names.map((name) => [name, body])));
		writeFileSync(
			Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
			body
		);
		const { messages, articles } = await read(folder);
		expect(articles.map(({ article }) => article)).toEqual([
			'a-1-2',
			'article-12c889d7',
			'article-con',
			'caf-1fc0ce00',
			'img-onerror',
			'new-line',
			'rf',
			'txt',
			`${'x'.repeat(71)}-9d5e284d`
		]);
		expect(messages).toContain(noDate('new\\nline.md'));
		expect(messages).toContain(noDate('\\u{202e}txt.md'));
		for (const line of messages) expect(line).toMatch(/^.+ W201 .+ → .+$/);
	});

	test('starting with a dot are passed over, as is what git passes over; what holds no article is counted', async () => {
		const folder = fill(temporaryFolder(), {
			'.draft.md': body,
			'.git/x.md': body,
			'.gitignore': 'build/\n*.bak.md\n!keep.bak.md\n/top.md\n',
			'a.MD': body,
			'build/x.md': body,
			'c.png': '',
			'b.js': '',
			'keep.bak.md': body,
			'node_modules/x/README.md': body,
			'old.bak.md': body,
			'sub/.gitignore': 'x.md\n!old.bak.md',
			'sub/old.bak.md': body,
			'sub/top.md': body,
			'sub/x.md': body,
			'top.md': body
		});
		const { found, others, articles } = await read(folder);
		expect({ found, others }).toEqual({ found: 4, others: 2 });
		expect(articles.map(({ article }) => article)).toEqual(['a', 'keep-bak', 'sub-old-bak', 'sub-top']);
	});
});

describe('what is no file of the folder', () => {
	test('is skipped: links out of it, in it, nowhere and in a loop', async () => {
		const outside = fill(temporaryFolder(), { 'x.md': body });
		const folder = fill(temporaryFolder(), { 'a.md': article('A', body) });
		symlinkSync(join(outside, 'x.md'), join(folder, 'out.md'));
		symlinkSync(outside, join(folder, 'outside'));
		symlinkSync('a.md', join(folder, 'in.md'));
		symlinkSync('.', join(folder, 'round'));
		symlinkSync('nothing.md', join(folder, 'nowhere.md'));
		symlinkSync('loop-2.md', join(folder, 'loop-1.md'));
		symlinkSync('loop-1.md', join(folder, 'loop-2.md'));
		expect((await read(folder)).messages).toEqual([
			'in.md W210 a link to another file of the folder → put the file itself in the folder',
			'loop-1.md W210 a link that leads round in a loop → put the file itself in the folder',
			'loop-2.md W210 a link that leads round in a loop → put the file itself in the folder',
			'nowhere.md W210 a link that leads nowhere → put the file itself in the folder',
			'out.md W210 a link that leads out of the folder → put the file itself in the folder',
			'outside W210 a link that leads out of the folder → put the file itself in the folder',
			'round W210 a link to a folder → put the file itself in the folder'
		]);
	});

	test('never blocks: a pipe is skipped', async () => {
		const folder = temporaryFolder();
		execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.md')]);
		expect((await read(folder)).messages).toEqual([
			'pipe.md W211 not a regular file → move it out of the folder'
		]);
	});

	test('is skipped if it took a file’s place after the folder was read', async () => {
		const folder = fill(temporaryFolder(), {
			'folder.md': body,
			'gone.md': body,
			'link.md': body,
			'pipe.md': body
		});
		const source = diskFolder(folder);
		const list = async () => {
			const entries = await source.list();
			for (const { file } of entries) rmSync(join(folder, file));
			mkdirSync(join(folder, 'folder.md'));
			symlinkSync('/etc/hostname', join(folder, 'link.md'));
			execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.md')]);
			return entries;
		};
		const { problems } = await readArticles({ ...source, list }, '2026-11-22', async () => undefined);
		expect(problems.map(messageLine)).toEqual([
			'folder.md W211 not a regular file → move it out of the folder',
			'gone.md E151 gone before it was read → run the build again',
			'link.md W210 a link that was put in the file’s place → put the file itself in the folder',
			'pipe.md W211 not a regular file → move it out of the folder'
		]);
	});
});

test('a file over 5 MB is skipped, one line of 4 MB is read and built within 15 seconds of processor time', async () => {
	const folder = temporaryFolder();
	const line = 'word '.repeat(800_000);
	const articles = fill(join(folder, 'in'), {
		'large.md': Buffer.alloc(5 * 1024 * 1024 + 1, 'a'),
		'line.md': article('A line', line)
	});
	const before = process.cpuUsage();
	const built = await build('--articles', articles, '--out', join(folder, 'out'));
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1e6).toBeLessThan(15);
	expect(built.code).toBe(0);
	expect(built.warnings.split('\n')).toContain(
		`${articles}/large.md E160 over the limit of 5 MB (5.1 MB) → split it into articles`
	);
	expect(built.said).toMatch(/^1 of 2 articles read, 1 skipped, 800,000 words, /);
});

test('the good articles of a folder are built beside the bad ones, and the report says what was skipped', async () => {
	const folder = temporaryFolder();
	const articles = join(folder, 'in');
	cpSync(fixtures, articles, { recursive: true });
	const every = join(folder, 'messages.txt');
	const built = await build('--articles', articles, '--out', join(folder, 'out'), '--report', every);
	expect(built.code).toBe(0);
	expect(built.said).toMatch(/^9 of 20 articles read, 11 skipped, /);
	expect(built.said).toContain(`each message: ${every}`);
	expect(built.warnings.split('\n').length).toBeLessThanOrEqual(2 * mostLines);
	const report = JSON.parse(contents(join(folder, 'out')).get('report.json') ?? '');
	expect(report).toMatchObject({ found: 20, accepted: 9, skipped: 11 });
	// what is said of the day stands in no file
	const printed = readFileSync(every, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith(`${articles}/`) && !line.includes(' W202 '));
	const reported = report.problems
		.map(messageLine)
		.filter((line: string) => !/^(?:figures|deck)\.yaml/.test(line));
	expect(reported).toEqual(printed.map((line) => line.slice(articles.length + 1)));
});

test('where too many are skipped to build, every one of them is named', async () => {
	const folder = temporaryFolder();
	const bad = Array.from({ length: 30 }, (_, index) => [`bad-${index}.md`, '']);
	const articles = fill(join(folder, 'in'), { ...Object.fromEntries(bad), 'a.md': body });
	const built = await build('--articles', articles, '--out', join(folder, 'out'));
	expect(built.code).toBe(2);
	for (const [name] of bad) expect(built.warnings).toContain(`/${name}:1:1 E101 is empty`);
	expect(built.warnings).toMatch(/30 files: E101 is empty → .* and 27 more\)/);
});

test('what is written is the same on any day, though a date in the future is said', async () => {
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'in'), { 'a.md': '---\ndate: 2030-05-06\n---\nThe hall was full.\n' });
	const settings = fill(join(folder, 'settings'), settingsFiles());
	const built = async (day: string) => {
		vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(day) / 1000));
		const out = join(folder, day);
		const { code, warnings } = await build('--articles', articles, '--settings', settings, '--out', out);
		vi.unstubAllEnvs();
		return { code, said: warnings.match(/W\d{3}/g), files: contents(out) };
	};
	const [before, after] = [await built('2026-11-22'), await built('2031-01-01')];
	expect([before.code, before.said, after.code, after.said]).toEqual([0, ['W202'], 0, null]);
	expect(after.files).toEqual(before.files);
});
