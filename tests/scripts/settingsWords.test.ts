import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { readSettingsIn } from '../../scripts/tools/corpus.ts';
import { fill, temporaryFolder } from './folders.ts';
import { right, settingsFiles } from './smallSettings.ts';

const readWith = (changed: Partial<typeof right>) =>
	readSettingsIn(fill(temporaryFolder(), settingsFiles(changed)));
const messages = async (changed: Partial<typeof right>) =>
	(await readWith(changed)).problems.map(messageLine);

/** Settings in which every kind of value stands somewhere. */
const full: typeof right = {
	...right,
	site: `${right.site}address: https://site.example\npublished: 2026-11-22\nlinks: [{ text: x, href: 'https://a.example/' }]\n`,
	names:
		'names: [{ name: Vince Cable, kind: person, aliases: [Cable], note: n }]\nseveral: [{ text: They, names: [Vince Cable] }]\nnot_names: [Big]\n',
	figures:
		'- { figure: hole, article: a, quotation: a £1bn hole, amount: £1bn, direction: loss, status: spent, scope: s }\n',
	reference: `${right.reference.replace(
		'figures: []',
		'figures: [{ reference: r, text: t, value_low: 1, value_high: 2, currency: GBP, direction: loss, status: spent, what: w, basis: b, speaker: s, date: "2011", source: s, link: "https://a.example/", note: n }]'
	)}`,
	deck: [
		'- { slide: a, kind: title, text: T }',
		'- { slide: b, kind: text, headline: H, points: [{ point: P, text: T }] }',
		'- { slide: c, kind: chart, chart: timeline, rows: 3, steps: [{ state: measure=count }] }',
		'- { slide: d, kind: pair, headline: H, charts: [{ chart: timeline }, { chart: timeline }] }',
		'- { slide: e, kind: closing, chart: timeline }',
		''
	].join('\n')
};

/** The paths to every value of a document. */
function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
	const inner =
		typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, one]) =>
					paths(one, [...path, Array.isArray(value) ? Number(key) : key])
				)
			: [];
	return [path, ...inner];
}

const wrong = fc.constantFrom<unknown>(
	...[null, '', ' ', 'x y', 'javascript:x', '2011-02-30', 0, -1, 1.5, Infinity, 1e300, true, [], [[]]],
	...[['x'], [1], {}, { x: 1 }, { __proto__: null, text: 1 }]
);
const library = /Invalid|Expected|Received|undefined|\[object|\/\^|[<>]=|something else/;

test(
	'whatever a value of the settings is, the message is in words of our own, with its place',
	{ timeout: 60_000 },
	async () => {
		expect(await messages(full)).toEqual([]);
		const places = (Object.keys(full) as (keyof typeof full)[]).flatMap((file) =>
			paths(parseDocument(full[file]).toJS()).map((path) => ({ file, path }))
		);
		expect(places.length).toBeGreaterThan(100);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...places), wrong, async ({ file, path }, value) => {
				const document = parseDocument(full[file]);
				if (path.length === 0) document.contents = document.createNode(value) as typeof document.contents;
				else document.setIn(path, value);
				for (const line of await messages({ ...full, [file]: document.toString() })) {
					expect(line).toMatch(/^[a-z]+\.yaml:\d+:\d+ [EW]\d{3} .+ → .+$/);
					expect(line).not.toMatch(library);
				}
			}),
			{ numRuns: 400 }
		);
	}
);

test('whatever a value of the front matter is, too', () => {
	const keys = [
		'title',
		'title_supplied',
		'author',
		'publication',
		'date',
		'date_evidence',
		'source',
		'credits'
	];
	const source = fc.record({ file: wrong, sha256: wrong }, { requiredKeys: [] });
	fc.assert(
		fc.property(fc.constantFrom(...keys, 'rights'), fc.oneof(wrong, source), (key, value) => {
			const text = `---\n${stringify({ [key]: value })}---\nText.`;
			for (const line of parseArticle(text, 'a.md').problems.map(messageLine)) {
				expect(line).toMatch(/^a\.md:\d+:\d+ [EW]\d{3} .+ → .+$/);
				expect(line).not.toMatch(library);
			}
		}),
		{ numRuns: 500 }
	);
});

describe('an address in the settings opens a page or a letter, and nothing else:', () => {
	const places: [string, (address: string) => Partial<typeof right>][] = [
		[
			'a link of site.yaml',
			(href) => ({ site: `${right.site}${stringify({ links: [{ text: 'x', href }] })}` })
		],
		[
			'the link of a figure to compare with',
			(link) => {
				const document = parseDocument(full.reference);
				document.setIn(['figures', 0, 'link'], link);
				return { reference: document.toString() };
			}
		]
	];
	const refused = [
		'javascript:alert(1)',
		' JavaScript:alert(1)',
		'java\tscript:alert(1)',
		'java\nscript:alert(1)',
		'\x01javascript:alert(1)',
		'java&#115;cript:alert(1)',
		'javascript&colon;alert(1)',
		'vbscript:x',
		'data:text/html,<script>alert(1)</script>',
		'DATA:text/html;base64,PHNjcmlwdD4=',
		'file:///etc/passwd',
		'blob:https://a.example/1',
		'//a.example/',
		'/there',
		'there.html',
		'https:',
		'https://',
		'https:javascript:alert(1)',
		'https://a b.example/',
		'https://a.example/"onclick="x',
		'https://a.example/<script>',
		'http://[',
		'mailto:',
		'mailto:a@b.example\nbcc: c',
		'https://a.example/\u202egpj.exe',
		''
	];
	const taken = [
		'https://a.example/',
		'HTTP://a.example',
		' https://a.example/ä?b=1&c=2#d ',
		'https://a.example/b_(c)',
		'mailto:a@b.example?subject=x',
		'https://日本.example/'
	];
	test.each(places)('%s', async (_where, settings) => {
		for (const address of refused)
			// a character that is left out is said beside it
			expect([
				address,
				(await messages(settings(address))).filter((line) => !line.includes(' W206 '))
			]).toEqual([
				address,
				[
					expect.stringMatching(
						/^[a-z]+\.yaml:\d+:\d+ E181 (?:href|link) must be an address starting with https:\/\/, http:\/\/ or mailto:, found /
					)
				]
			]);
		for (const address of taken) expect([address, await messages(settings(address))]).toEqual([address, []]);
	});
});

test('characters that no page can show are left out of every file of settings, and said with their place', async () => {
	for (const file of Object.keys(full) as (keyof typeof full)[]) {
		const document = parseDocument(full[file]);
		// a text that may be anything: a name, a label, a note
		const path = {
			site: ['name'],
			themes: [0, 'label'],
			names: ['names', 0, 'note'],
			targets: [0, 'definition'],
			figures: [0, 'scope'],
			reference: ['figures', 0, 'speaker'],
			deck: [0, 'text']
		}[file];
		document.setIn(path, 'A\u0007\ufffeB');
		const { settings, problems, forArticles } = await readWith({ ...full, [file]: document.toString() });
		expect(problems.map(messageLine)).toEqual([
			expect.stringMatching(new RegExp(`^${file}\\.yaml:\\d+:\\d+ W206 the [a-z]+ holds 2 characters`))
		]);
		expect(settings).not.toBeNull();
		const { slides } = forArticles([]);
		const written = file === 'deck' ? slides : file === 'figures' ? 'AB' : settings?.[file];
		expect(JSON.stringify(written)).toContain('AB');
	}
});
