import fc from 'fast-check';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cleaned } from '#lib/text/file/cleaned.ts';
import { codes, messageLine } from '#lib/text/file/problems.ts';
import { PackedArticle, unpackArticle } from '#lib/schema/packedArticle.ts';
import type { ArticleDocument, Problem } from '#lib/schema.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import { build } from './build.ts';
import { contents, fill, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';
import { wholeOutput } from './wholeOutput.ts';
import { diskFolder } from '../../scripts/corpus/files.ts';

// more of them with RUNS=20
const times = Number(process.env.RUNS ?? 1);

const word = fc.constantFrom(
	...[
		'the',
		'council',
		'Cut',
		'£1.5',
		'billion',
		'£1,2,3',
		'‘big society’',
		'“',
		'”',
		'’',
		'Mr',
		'U.K.',
		'David',
		'Cameron'
	],
	...[
		'not',
		'…',
		'!?',
		'(',
		')',
		'—',
		'-',
		'\u200b',
		'\u202e',
		'e\u0301',
		'😀',
		'\u0000',
		'\ud800',
		'\x0b',
		'\x02',
		'\ufffe',
		'\ufdd0',
		'<!--',
		']]>',
		'</script>',
		'href="//["',
		'=SUM(A1)',
		'__proto__'
	],
	...[
		'constructor',
		'toString',
		'<b>',
		'&amp;',
		'İ',
		'ß',
		'ﬁ',
		'日本語',
		'٣',
		'1e999',
		'%',
		'\\',
		'"',
		"'",
		'|',
		'#'
	]
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '', '\u2028');
const prose = fc
	.array(fc.tuple(word, space), { maxLength: 40 })
	.map((pairs) => pairs.map(([text, gap]) => text + gap).join(''));

const value = fc.oneof(
	prose,
	fc.constantFrom(
		'2011',
		'2011-02-30',
		'03/04/2011',
		'2011-02~',
		'2099',
		'null',
		'"\\x02\\uFFFE\\ud800"',
		'Cuts #1',
		'[a, b]',
		'{a: b}',
		'*a',
		'&a x',
		'!!js/x y'
	),
	fc.constantFrom(
		'|\n  text',
		'>-\n  text\n  more',
		'"open',
		"'it''s'",
		'- a',
		'\n  - a\n  - b',
		'\n\t- a',
		'- - - - x',
		'[[[[',
		''
	)
);
const key = fc.constantFrom(
	...[
		'title',
		'title',
		'date',
		'date',
		'author',
		'publication',
		'title_supplied',
		'credits',
		'source',
		'rights',
		'date_evidence'
	],
	...['__proto__', 'constructor', 'colour', '<<', '? x', '']
);
const front = fc
	.array(fc.tuple(key, value), { maxLength: 6 })
	.map((pairs) => pairs.map(([name, text]) => `${name}: ${text}\n`).join(''));
const fence = fc.constantFrom(
	'---\n',
	'---\n',
	'---\n',
	'---\r\n',
	'---\r',
	'--- \n',
	'...\n',
	'---js\n',
	'+++\n',
	'----\n',
	'\n---\n',
	'\ufeff \n  ---\n',
	'{\n',
	';;;\n',
	''
);
const text = fc.tuple(fence, front, fence, prose).map((parts) => parts.join(''));

type Encoding = 'utf8' | 'utf8-marked' | 'utf16le' | 'utf16be' | 'latin1';
function encode(content: string, encoding: Encoding): Buffer {
	if (encoding === 'utf16le') return Buffer.from(`\ufeff${content}`, 'utf16le');
	if (encoding === 'utf16be') return Buffer.from(`\ufeff${content}`, 'utf16le').swap16();
	if (encoding === 'latin1') return Buffer.from(content, 'latin1');
	return Buffer.from(encoding === 'utf8' ? content : `\ufeff${content}`, 'utf8');
}

/** A file: text in some encoding, some bytes of it then changed, cut out or repeated. */
const file = fc
	.tuple(
		text,
		fc.constantFrom<Encoding>('utf8', 'utf8', 'utf8', 'utf8-marked', 'utf16le', 'utf16be', 'latin1'),
		fc.array(fc.tuple(fc.constantFrom('set', 'cut', 'repeat'), fc.nat(400), fc.nat(255)), { maxLength: 2 })
	)
	.map(([content, encoding, mutations]) => {
		let bytes = encode(content, encoding);
		for (const [kind, at, byte] of mutations) {
			if (at >= bytes.length) continue;
			if (kind === 'set') bytes[at] = byte;
			else if (kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + byte)]);
			else
				bytes = Buffer.concat([
					bytes.subarray(0, at + 3),
					...Array(byte).fill(bytes.subarray(at, at + 3)),
					bytes.subarray(at)
				]);
		}
		return bytes;
	});
const name = fc
	.tuple(
		fc.constantFrom('a', 'A', 'é', 'e\u0301', '日本', '#', 'b c', 'b-c', '-x', '..x', 'con', '\n', '\u202e'),
		fc.nat(3),
		fc.constantFrom('.md', '.txt', '.MD')
	)
	.map(([start, number, end]) => `${start}${number || ''}${end}`);
const folderOf = (most: number) =>
	fc.array(fc.tuple(name, file), { minLength: 1, maxLength: most }).map((files) => Object.fromEntries(files));

const grammar =
	/^[^\p{Cc}\p{Zl}\p{Zp}]+?(?::[1-9]\d*:[1-9]\d*)? [EW]\d{3} [^\p{Cc}\p{Zl}\p{Zp}]+ → [^\p{Cc}\p{Zl}\p{Zp}]+$/u;

/** Every message fits the grammar, and its code is one that is documented. */
function checkMessages(problems: Problem[]): void {
	for (const problem of problems) {
		expect(messageLine(problem)).toMatch(grammar);
		expect(Object.keys(codes)).toContain(problem.code);
	}
}

describe('whatever a folder holds,', () => {
	test(
		'reading it accepts or skips every file, and every message fits the grammar',
		{ timeout: 300_000 },
		async () => {
			const folder = temporaryFolder();
			let run = 0;
			await fc.assert(
				fc.asyncProperty(folderOf(8), async (files) => {
					const path = fill(join(folder, String(run++)), files);
					const { articles, problems, found } = await readArticles(
						diskFolder(path),
						'2026-11-22',
						async () => undefined
					);
					rmSync(path, { recursive: true });
					const skips = problems.filter(
						({ code }) => code.startsWith('E') || code === 'W210' || code === 'W211'
					);
					const skipped = new Set(skips.map(({ file }) => file)).size;
					expect(articles.length + skipped).toBe(found);
					checkMessages(problems);
					for (const { article, title, author, publication, source, credits, body } of articles) {
						expect(article).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
						expect(title.trim()).not.toBe('');
						expect(body).toMatch(/[\p{L}\p{Nd}]/u);
						for (const text of [title, author, publication, source, ...credits, body])
							if (text !== null) expect(cleaned(text)).toBe(text);
					}
					expect(new Set(articles.map(({ article }) => article)).size).toBe(articles.length);
				}),
				{ numRuns: 150 * times }
			);
		}
	);

	test(
		'building it ends with 0 and a whole output, or with 2 and none',
		{ timeout: 600_000 * times },
		async () => {
			const folder = temporaryFolder();
			const settings = fill(join(folder, 'settings'), settingsFiles());
			let run = 0;
			await fc.assert(
				fc.asyncProperty(folderOf(10), async (files) => {
					const path = fill(join(folder, String(run++)), files);
					const out = `${path}-out`;
					const { code, warnings, said } = await build(
						'--articles',
						path,
						'--settings',
						settings,
						'--out',
						out
					);
					rmSync(path, { recursive: true });
					expect([0, 2]).toContain(code);
					for (const line of warnings.split('\n').filter(Boolean)) expect(line).toMatch(grammar);
					if (code === 2) {
						expect({ said, left: contents(folder).size }).toEqual({
							said: '',
							left: Object.keys(settingsFiles()).length
						});
						return;
					}
					expect(wholeOutput(out).counts.articles).toBeGreaterThan(0);
					for (const name of readdirSync(join(out, 'articles')))
						checkSpans(name, readArticle(readFileSync(join(out, 'articles', name))));
					rmSync(out, { recursive: true });
				}),
				{ numRuns: 25 * times }
			);
		}
	);
});

/** An article's document as the data hold it. */
function readArticle(packed: Uint8Array): ArticleDocument {
	return unpackArticle(v.parse(PackedArticle, JSON.parse(gunzipSync(packed).toString())));
}

/** Every span of an article's document lies within its body. */
function checkSpans(name: string, document: ArticleDocument): void {
	const { body } = document;
	const visit = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		if ('start' in value && 'end' in value) {
			const { start, end } = value as { start: number; end: number };
			expect([name, 0 <= start && start < end && end <= body.length]).toEqual([name, true]);
		}
		Object.values(value).forEach(visit);
	};
	visit(document);
}
