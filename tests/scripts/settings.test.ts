import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageLine } from '#lib/text/file/problems.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import { readOptions } from '../../scripts/corpus/options.ts';
import { readGeneralNames } from '#lib/corpus/settings/readSettings.ts';
import { readSettingsFile } from '#lib/corpus/settings/settingsFile.ts';
import { NameSettings } from '#lib/settings.ts';
import { readSettingsIn } from '../../scripts/tools/corpus.ts';
import { build } from './build.ts';
import { article, contents, fill, root, temporaryFolder } from './folders.ts';
import { right, settingsFiles } from './smallSettings.ts';
import { diskFolder } from '../../scripts/corpus/files.ts';

const readIn = (folder: string) => readSettingsIn(folder);

function settingsFolder(changed: Partial<typeof right>): string {
	return fill(temporaryFolder(), settingsFiles(changed));
}

async function messages(changed: Partial<typeof right>): Promise<string[]> {
	return (await readIn(settingsFolder(changed))).problems.map(messageLine);
}

test('settings that are right have no problems', async () => {
	const { settings, problems } = await readIn(settingsFolder({}));
	expect(problems).toEqual([]);
	expect(settings).toMatchObject({
		site: { address: 'http://localhost:4173', published: null, article_rights: null, links: [] },
		targets: [{ names: [], phrases: [], exclude: [] }]
	});
});

test('the project’s own settings are right', async () => {
	expect((await readIn(join(root, 'data'))).problems).toEqual([]);
});

test.each(['', '# nothing yet\n', '---\n'])(
	'no figures and nothing to compare them to is all right: %j',
	async (nothing) => {
		const { settings, problems, forArticles } = await readIn(
			settingsFolder({ figures: nothing, reference: nothing })
		);
		expect(problems).toEqual([]);
		expect(settings).toMatchObject({ figures: [], reference: { figures: [], prices: null } });
		expect(forArticles([])).toEqual({ figures: [], slides: [], problems: [] });
	}
);

describe('the names that every corpus starts with', () => {
	const general = join(root, 'data/general');

	test.each([['no file'], [''], ['# nothing yet\n'], ['not_names: [Open Day]\n']])(
		'are read where the corpus lists none: %j',
		async (own) => {
			const folder = settingsFolder(own === 'no file' ? {} : { names: own });
			if (own === 'no file') rmSync(join(folder, 'names.yaml'));
			const { settings, problems } = await readIn(folder);
			expect(problems).toEqual([]);
			const names = settings?.names.names.map(({ name }) => name);
			expect(names?.length).toBeGreaterThan(200);
			expect(names).toContain('National Health Service');
		}
	);

	test('may be named by targets and by phrases of the corpus for several', async () => {
		const problems = await messages({
			names: `${right.names}several:\n  - { text: Cable and Cameron, names: [Vince Cable, David Cameron] }\n`,
			targets: '- { target: health, label: H, definition: d, names: [National Health Service] }\n'
		});
		expect(problems).toEqual([]);
	});

	test('are listed apart from what one corpus alone lists', async () => {
		const { names } = await readGeneralNames(diskFolder(general));
		const own = (await readSettingsFile(diskFolder(join(root, 'data')), 'names.yaml', NameSettings)).value;
		const listed = new Set(names?.names.map(({ name }) => name));
		expect(own?.names.length).toBeGreaterThan(5);
		expect(own?.names.filter(({ name }) => listed.has(name))).toEqual([]);
	});

	test('are refused with their place where they are wrong', async () => {
		const folder = fill(temporaryFolder(), {
			'names.yaml':
				'names:\n  - { name: A, kind: place }\n  - { name: A, kind: place }\nseveral: [{ text: A B, names: [B] }]\n'
		});
		const { names, problems } = await readGeneralNames(diskFolder(folder));
		expect(names).toBeNull();
		expect(problems.map(messageLine)).toEqual([
			'names.yaml:3:13 E184 the name "A" was given before, on line 2 → rename one of them',
			'names.yaml:4:32 E188 no such name "B" → name one that is, or add it'
		]);
		expect((await readGeneralNames(diskFolder(temporaryFolder()))).problems.map(messageLine)).toEqual([
			'names.yaml E180 no such file → add the file'
		]);
	});
});

describe('a settings file is refused, with its place, for', () => {
	test.each<[string, Partial<typeof right>, string[]]>([
		[
			'an empty file',
			{ site: '' },
			['site.yaml:1:1 E181 the file must be "key: value" lines, found nothing → correct the value']
		],
		[
			'a second colon',
			{ site: 'title: A: b\n' },
			['site.yaml:1:8 E103 a second colon in one line → put the title in quotes']
		],
		[
			'a tab',
			{ themes: '- theme: x\n\tlabel: y\n' },
			['themes.yaml:2:1 E105 a tab used as indentation → use spaces']
		],
		[
			'a key twice',
			{ site: `${right.site}title: U\n` },
			['site.yaml:6:1 E104 "title" given twice, on lines 1 and 6 → keep one of the two']
		],
		[
			'a tag',
			{ site: right.site.replace('title: T', 'title: !!js/function "x"') },
			['site.yaml:1:8 E111 unknown tag "!!js/function" → remove the tag and write plain text']
		],
		[
			'a value missing',
			{ themes: '- theme: cuts\n  label: Cuts\n  phrases: [cut]\n' },
			['themes.yaml:1:3 E182 definition is missing → add a line starting with definition:']
		],
		[
			'an unknown key',
			{ site: `${right.site}colour: red\n` },
			['site.yaml:6:1 E183 unknown key "colour" → remove it']
		],
		[
			'__proto__ as a key',
			{ site: `${right.site}__proto__: red\n` },
			['site.yaml:6:1 E183 unknown key "__proto__" → remove it']
		],
		[
			'a number among phrases',
			{ themes: right.themes.replace('[spending cut]', '\n    - spending cut\n    - 2010') },
			[
				'themes.yaml:6:7 E181 phrases, item 2, must be text (in quotes if it looks like a number), found the number 2010 → correct the value'
			]
		],
		[
			'a list that is none',
			{ themes: right.themes.replace('[spending cut]', 'spending cut') },
			['themes.yaml:4:12 E181 phrases must be a list, found "spending cut" → correct the value']
		],
		[
			'an empty list',
			{ themes: right.themes.replace('[spending cut]', '[]') },
			[
				'themes.yaml:4:12 E181 phrases must be a list with something in it, found an empty list → correct the value'
			]
		],
		[
			'an id that is no slug',
			{ themes: right.themes.replace('theme: cuts', 'theme: Spending Cuts'), targets: '[]' },
			[
				'themes.yaml:1:10 E181 theme must be a slug such as house-prices, found "Spending Cuts" → correct the value'
			]
		],
		[
			'a kind that is not known',
			{ names: 'names:\n  - { name: A, kind: cat }\n' },
			[
				'names.yaml:2:22 E181 kind must be one of person, organisation, place, found "cat" → correct the value'
			]
		],
		[
			'a language that is no tag',
			{ site: right.site.replace('en-GB', 'English (UK)') },
			[
				'site.yaml:4:11 E181 language must be a language tag such as en-GB, found "English (UK)" → correct the value'
			]
		],
		[
			'a link that is not live',
			{ site: `${right.site}links:\n  - { text: x, href: 'javascript:alert(1)' }\n` },
			[
				'site.yaml:7:22 E181 href must be an address starting with https://, http:// or mailto:, found "javascript:alert(1)" → correct the value'
			]
		],
		[
			'an address that pages cannot be added to',
			{ site: `${right.site}address: https://example.org/?site=1\n` },
			[
				'site.yaml:6:10 E181 address must be an address such as https://example.org/pullquote, with no ? or #, found "https://example.org/?site=1" → correct the value'
			]
		],
		[
			'a day of publication that is none',
			{ site: `${right.site}published: 2026-02-30\n` },
			['site.yaml:6:12 E106 no such day "2026-02-30" → write a real date, or EDTF such as 2026-02~']
		],
		[
			'an id twice',
			{ themes: right.themes + right.themes },
			['themes.yaml:7:10 E184 the theme "cuts" was given before, on line 1 → rename one of them']
		],
		[
			'a name twice',
			{ names: `${right.names}  - { name: Vince Cable, kind: person }\n` },
			['names.yaml:3:13 E184 the name "Vince Cable" was given before, on line 2 → rename one of them']
		],
		[
			'an example that does not count',
			{ themes: right.themes.replace('The spending cuts came.', 'Nothing came.') },
			[
				'themes.yaml:5:12 E187 "Nothing came." is not counted as cuts → correct the phrases, the exclusions or the example'
			]
		],
		[
			'an example that counts and must not',
			{ themes: right.themes.replace('They cut the cake.', 'A spending cut.') },
			[
				'themes.yaml:6:20 E187 "A spending cut." is counted as cuts → correct the phrases, the exclusions or the example'
			]
		],
		[
			'a theme that is not there',
			{ targets: '- { target: x, label: X, definition: d, themes: [cuts, cats] }\n' },
			['targets.yaml:1:56 E188 no such theme "cats" → name one that is, or add it']
		],
		[
			'a name that is not there',
			{ targets: '- { target: x, label: X, definition: d, names: [Vince Cable, Vince Table] }\n' },
			['targets.yaml:1:62 E188 no such name "Vince Table" → name one that is, or add it']
		],
		[
			'one phrase for several names, of whom one is not there',
			{ names: `${right.names}several:\n  - { text: the Cable years, names: [Vince Cable, Ann Cable] }\n` },
			['names.yaml:4:51 E188 no such name "Ann Cable" → name one that is, or add it']
		],
		[
			'a theme’s phrase without a word',
			{ themes: right.themes.replace('[spending cut]', "[spending cut, '…']") },
			['themes.yaml:4:27 E181 the phrase "…" holds no word → correct the value']
		],
		[
			'a target’s phrase without a word',
			{ targets: "- { target: x, label: X, definition: d, phrases: [x], exclude: ['?'] }\n" },
			['targets.yaml:1:65 E181 the phrase "?" holds no word → correct the value']
		],
		[
			'a second theme to pick out',
			{
				themes:
					right.themes.replace('label', 'highlight: true\n  label') +
					right.themes.replace('cuts', 'more-cuts').replace('label', 'highlight: true\n  label')
			},
			[
				'themes.yaml:9:14 E181 the theme "cuts" is highlighted already, on line 2 → keep highlight on one theme'
			]
		],
		[
			'a year without inflation',
			{
				reference: right.reference
					.replace('to_year: 2012', 'to_year: 2013')
					.replace('{ year: 2012', '{ year: 2014')
			},
			[
				'reference.yaml:7:12 E188 no inflation for the year 2013 → name one that is, or add it',
				'reference.yaml:9:5 E188 no inflation for the year before 2014 → name one that is, or add it'
			]
		],
		[
			'a year twice',
			{
				reference: right.reference
					.replace('{ year: 2012', '{ year: 2011')
					.replace('to_year: 2012', 'to_year: 2011')
			},
			['reference.yaml:10:15 E184 the year "2011" was given before, on line 9 → rename one of them']
		]
	])('%s', async (_what, changed, expected) => {
		expect(await messages(changed)).toEqual(expected);
	});

	test('bytes that are no text', async () => {
		const folder = settingsFolder({});
		writeFileSync(join(folder, 'site.yaml'), Buffer.from('title: caf\u00e9', 'latin1'));
		expect((await readIn(folder)).problems.map(messageLine)).toEqual([
			'site.yaml:1:11 E120 not UTF-8 (byte 0xE9, line 1) → save as UTF-8'
		]);
	});
});

test.each([
	[['--address', 'https://example.org/pullquote/'], 'https://example.org/pullquote'],
	[[], 'http://localhost:4173']
])('the site’s address with the options %j is %s', async (options, address) => {
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'in'), { 'a.md': article('A', 'There is a £1bn hole in it.\n') });
	const out = join(folder, 'out');
	await build('--articles', articles, '--settings', settingsFolder({}), '--out', out, ...options);
	expect(JSON.parse(contents(out).get('site.json') ?? '')).toMatchObject({ address });
});

test('an address that is none is a wrong option', () => {
	expect(readOptions(['--address', 'example.org'])).toBe(
		'--address (or SITE_ADDRESS) must be an address such as https://example.org/pullquote, with no ? or #'
	);
});

describe('a curated figure', () => {
	const figure = (quotation: string, amount: string): string =>
		`- figure: hole\n  article: a\n  quotation: ${quotation}\n  amount: ${amount}\n`;
	async function curated(figures: string) {
		const folder = fill(temporaryFolder(), { 'a.md': article('A', 'There is a “£1bn hole” in it.\n') });
		const { articles } = await readArticles(diskFolder(folder), '2026-11-22', async () => undefined);
		const { figures: kept, problems } = (await readIn(settingsFolder({ figures }))).forArticles(articles);
		return { kept: kept.map(({ figure }) => figure), messages: problems.map(messageLine) };
	}

	test('whose quotation holds its amount and is found in its article is kept', async () => {
		expect(await curated(figure('a “£1bn hole”', '£1bn'))).toEqual({ kept: ['hole'], messages: [] });
	});
	test('whose quotation is not found character for character is refused', async () => {
		expect((await curated(figure('a £1bn hole', '£1bn'))).messages).toEqual([
			'figures.yaml:3:14 E185 the quotation "a £1bn hole" is not in the article "a" → copy the passage from the article'
		]);
	});
	test('whose amount is not in its quotation is refused', async () => {
		expect((await curated(figure('a “£1bn hole”', '£2bn'))).messages).toEqual([
			'figures.yaml:4:11 E186 the amount "£2bn" is not in the quotation → write the amount as the quotation does'
		]);
	});
	test('whose amount is no sum of money, or only a part of one, is refused', async () => {
		for (const amount of ['hole', '£1'])
			expect((await curated(figure('a “£1bn hole”', amount))).messages).toEqual([
				`figures.yaml:4:11 E186 the amount "${amount}" is no sum of money in the quotation → write the amount as the quotation does`
			]);
	});
	test('of an article that was not read is left out with a warning', async () => {
		const other = figure('x £1', '£1').replace('article: a', 'article: b').replace('hole', 'other');
		expect(await curated(figure('a “£1bn hole”', '£1bn') + other)).toEqual({
			kept: ['hole'],
			messages: [
				'figures.yaml:6:12 W205 other is left out: no article "b" was read → nothing to do for a folder of other articles; else correct the article’s id'
			]
		});
	});
	test('and all others of a corpus that was not read are left out with one warning', async () => {
		const one = figure('x £1', '£1').replace('article: a', 'article: b');
		expect(await curated(one + one.replace('hole', 'other'))).toEqual({
			kept: [],
			messages: [
				'figures.yaml:1:1 W205 all 2 figures are left out: none of their articles was read → nothing to do for a folder of other articles; else correct the article’s id'
			]
		});
	});
});

test('a fault in the settings stops the build with 2, and the old output stays', async () => {
	const folder = temporaryFolder();
	const [settings, out] = [join(folder, 'settings'), join(folder, 'out')];
	const articles = fill(join(folder, 'in'), { 'a.md': article('A', 'There is a £1bn hole in it.\n') });
	cpSync(settingsFolder({}), settings, { recursive: true });
	const args = ['--articles', articles, '--settings', settings, '--out', out];
	expect((await build(...args)).code).toBe(0);
	const before = contents(out);
	const site = readFileSync(join(settings, 'site.yaml'), 'utf8');
	writeFileSync(join(settings, 'site.yaml'), `${site}colour: red\n`);
	expect(await build(...args)).toEqual({
		code: 2,
		warnings: `${settings}/site.yaml:6:1 E183 unknown key "colour" → remove it`,
		said: ''
	});
	expect(contents(out)).toEqual(before);
	writeFileSync(join(settings, 'site.yaml'), site);
	writeFileSync(
		join(settings, 'figures.yaml'),
		'- { figure: hole, article: a, quotation: a £2bn hole, amount: £2bn }\n'
	);
	expect(await build(...args)).toMatchObject({
		code: 2,
		warnings: expect.stringContaining('figures.yaml:1:42 E185 ')
	});
	expect(contents(out)).toEqual(before);
});
