import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageLine } from '#lib/text/file/problems.ts';
import { readArticles } from '#lib/corpus/articles.ts';
import { deckDocument } from '#lib/data/deckDocument.ts';
import { readSettingsIn } from '../../scripts/tools/corpus.ts';
import { build } from './build.ts';
import { article, contents, fill, temporaryFolder } from './folders.ts';
import { settingsFiles } from './smallSettings.ts';
import { diskFolder } from '../../scripts/corpus/files.ts';

const figures = '- { figure: hole, article: a, quotation: a £1bn hole, amount: £1bn }\n';

async function read(
	deck: string,
	text = article('A', 'There is a £1bn hole in it. It grows.\n'),
	more: Parameters<typeof settingsFiles>[0] = {}
) {
	const settings = fill(temporaryFolder(), settingsFiles({ deck, figures, ...more }));
	const folder = fill(temporaryFolder(), { 'a.md': text });
	const { articles } = await readArticles(diskFolder(folder), '2026-11-22', async () => undefined);
	const { problems, forArticles } = await readSettingsIn(settings);
	if (problems.length > 0) return { slides: [], messages: problems.map(messageLine), articles };
	const { slides, problems: found } = forArticles(articles);
	return { slides, messages: found.map(messageLine), articles };
}

describe('a deck is refused, with its place, for', () => {
	test.each([
		[
			'a kind that is not known',
			'- { slide: x, kind: film }\n',
			'deck.yaml:1:21 E181 kind must be one of title, text, chart, pair, figure, quotation, closing, found "film" → correct the value'
		],
		[
			'a key that its kind does not have',
			'- { slide: x, kind: title, chart: timeline }\n',
			'deck.yaml:1:28 E183 unknown key "chart" → remove it'
		],
		[
			'a slide without a name',
			'- { kind: title }\n',
			'deck.yaml:1:3 E182 slide is missing → add a line starting with slide:'
		],
		[
			'a slide named twice',
			'- { slide: x, kind: title }\n- { slide: x, kind: closing }\n',
			'deck.yaml:2:12 E184 the slide "x" was given before, on line 1 → rename one of them'
		],
		[
			'a chart that is not there',
			'- { slide: x, kind: chart, chart: pie }\n',
			'deck.yaml:1:35 E188 no such chart "pie" → name one of figures-compared, figures-in-squares, theme-frequency, themes-by-article, theme-positions, sentiment-by-article, stance-by-target, names-by-article, names-together, distinctive-words, timeline'
		],
		[
			'a state that no chart has',
			'- { slide: x, kind: chart, chart: timeline, state: measure=tons }\n',
			'deck.yaml:1:52 E181 the state’s measure is "tons", which it cannot be → write measure=rate or measure=count'
		],
		[
			'a step’s state of an unknown sort',
			'- slide: x\n  kind: chart\n  chart: timeline\n  steps:\n    - state: colour=red\n',
			'deck.yaml:5:14 E181 a state has no "colour" → write articles=…, without=…, measure=…, order=…, prices=…'
		],
		[
			'a step that changes nothing',
			'- { slide: x, kind: chart, chart: timeline, steps: [{ headline: Then }] }\n',
			'deck.yaml:1:53 E182 the step changes nothing → add state, figures or times'
		],
		[
			'a figure that is not there',
			'- { slide: x, kind: figure, figure: gap }\n',
			'deck.yaml:1:37 E188 data/figures.yaml has no figure "gap" → name one that is, or add it'
		],
		[
			'figures of a chart that has none',
			'- { slide: x, kind: chart, chart: timeline, figures: [hole] }\n',
			'deck.yaml:1:35 E181 the chart "timeline" has no figures to pick → take out figures and times, or show figures-compared'
		],
		[
			'one chart where two stand side by side',
			'- { slide: x, kind: pair, headline: H, charts: [{ chart: timeline }] }\n',
			'deck.yaml:1:48 E181 charts must hold at least 2, found 1 → correct the value'
		],
		[
			'words that are not in the article',
			'- { slide: x, kind: quotation, article: a, quotation: It grew. }\n',
			'deck.yaml:1:55 E185 the quotation "It grew." is not in the article "a" → copy the passage from the article'
		]
	])('%s', async (_what, deck, message) => {
		expect((await read(deck)).messages).toEqual([message]);
	});
});

const reference =
	'figures: [{ reference: r, text: £2bn, value_low: 2000000000, value_high: 2000000000, currency: GBP, direction: loss, status: estimated, what: w, basis: not stated, speaker: s, date: "2011", source: s, link: null, note: n }]\n';

describe('a sum of money in a deck’s own words', () => {
	const over = (headline: string) => `- { slide: x, kind: figure, figure: hole, headline: ${headline} }\n`;
	const text = (words: string) => `- { slide: x, kind: title, headline: H, text: ${words} }\n`;

	test.each([
		['stated by an article, however it is written', text('A hole of a billion pounds')],
		['stated in data/reference.yaml', text('£2bn is another')],
		['over its own figure', over('Only £1 billion')],
		['divided by another', text('2 times as much as £1bn')],
		['that is no sum: a count', text('It is named 25 times')]
	])('may be one %s', async (_what, deck) => {
		expect((await read(deck, undefined, { reference })).messages).toEqual([]);
	});

	const remedy = 'write a sum as an article states it, or add it with its source to data/reference.yaml';
	test.each([
		[
			'that nobody states',
			text('A £3bn hole'),
			`deck.yaml:1:47 E189 the sum "£3bn" is stated by no article, and not in data/reference.yaml → ${remedy}`
		],
		[
			'in another currency',
			text('A $1bn hole'),
			`deck.yaml:1:47 E189 the sum "$1bn" is stated by no article, and not in data/reference.yaml → ${remedy}`
		],
		[
			'in the headline over another figure',
			over('Some £2bn'),
			`deck.yaml:1:53 E189 the sum "£2bn" is none of the figures it is written over: hole → ${remedy}`
		],
		[
			'that divides no other so often',
			text('22.5 times'),
			`deck.yaml:1:47 E189 "22.5 times" is no sum divided by another, as they are known → ${remedy}`
		],
		[
			'in a step’s headline, in notes and in a point',
			[
				'- slide: x',
				'  kind: chart',
				'  chart: figures-compared',
				'  figures: [hole]',
				'  notes: Nearly £5m.',
				'  steps:',
				'    - headline: £2bn, to scale',
				'      figures: [hole]',
				'- slide: y',
				'  kind: text',
				'  headline: Why',
				'  points:',
				'    - point: £6m',
				''
			].join('\n'),
			[
				`deck.yaml:5:10 E189 the sum "£5m" is stated by no article, and not in data/reference.yaml → ${remedy}`,
				`deck.yaml:7:17 E189 the sum "£2bn" is none of the figures it is written over: hole → ${remedy}`,
				`deck.yaml:13:14 E189 the sum "£6m" is stated by no article, and not in data/reference.yaml → ${remedy}`
			]
		]
	])('is refused %s', async (_what, deck, messages) => {
		expect((await read(deck, undefined, { reference })).messages).toEqual([messages].flat());
	});

	test('is left out with its slide where the deck is about other articles', async () => {
		const deck = `${text('A £3bn hole')}- { slide: y, kind: quotation, article: b, quotation: It grew. }\n`;
		const { slides, messages } = await read(deck);
		expect(slides).toEqual([]);
		expect(messages).toEqual([expect.stringContaining('W205 2 of 2 slides are left out')]);
	});
});

test('a quotation of more words than the article’s rights allow is refused', async () => {
	const deck = '- { slide: x, kind: quotation, article: a, quotation: hole in it. It grows. }\n';
	const limited = (words: number) =>
		`---\ntitle: A\nrights: quote ${words} words\n---\nThere is a £1bn hole in it. It grows.\n`;
	expect((await read(deck, limited(5))).messages).toEqual([]);
	expect((await read(deck, limited(4))).messages).toEqual([
		'deck.yaml:1:55 E181 the quotation has 5 words, the rights of "a" allow 4 → quote fewer words'
	]);
});

test('a quotation is written with its place in the article', async () => {
	const { slides, messages, articles } = await read(
		'- { slide: x, kind: quotation, article: a, quotation: It grows. }\n'
	);
	expect(messages).toEqual([]);
	const sentences = [
		{ article: 'a', sentence: 1, start: 0, end: 27, sentiment: 0, text: '', paragraph: 1 },
		{ article: 'a', sentence: 2, start: 28, end: 37, sentiment: 0, text: '', paragraph: 1 }
	];
	expect(deckDocument(slides, articles, sentences).slides).toEqual([
		{
			kind: 'quotation',
			slide: 'x',
			headline: null,
			notes: null,
			article: 'a',
			text: 'It grows.',
			sentence: 2,
			start: 28,
			end: 37
		}
	]);
});

test('slides of articles that are all others are left out with one warning, and the rest stay', async () => {
	const { slides, messages } = await read(
		'- { slide: x, kind: title }\n- { slide: y, kind: quotation, article: b, quotation: It grew. }\n'
	);
	expect(slides.map(({ slide }) => slide)).toEqual(['x']);
	expect(messages).toEqual([
		'deck.yaml:1:1 W205 1 of 2 slides are left out: none of their articles was read → nothing to do for a folder of other articles; else correct the article’s id'
	]);
});

test('a slide of an article that was not read is left out with its place, and the others stay', async () => {
	const remedy = 'nothing to do for a folder of other articles; else correct the article’s id';
	const { slides, messages } = await read(
		[
			'- { slide: w, kind: figure, figure: hole }',
			'- { slide: x, kind: chart, chart: timeline, state: articles=b }',
			'- { slide: y, kind: quotation, article: c, quotation: It grew. }',
			'- { slide: z, kind: chart, chart: timeline, steps: [{ state: without=b }] }',
			'- { slide: money, kind: title, headline: A £3bn hole }',
			'- { slide: end, kind: closing }',
			''
		].join('\n')
	);
	expect(slides.map(({ slide }) => slide)).toEqual(['w', 'end']);
	expect(messages).toEqual([
		`deck.yaml:2:52 W205 the slide x is left out: no article "b" was read → ${remedy}`,
		`deck.yaml:3:41 W205 the slide y is left out: no article "c" was read → ${remedy}`,
		`deck.yaml:4:62 W205 the slide z is left out: no article "b" was read → ${remedy}`,
		`deck.yaml:5:42 W205 the slide money is left out: the sum "£3bn" is stated by no article, and not in data/reference.yaml → ${remedy}`
	]);
});

test('a skipped article that settings name stops nothing: its slides, figures and sums are left out', async () => {
	const settings = fill(
		temporaryFolder(),
		settingsFiles({
			figures: '- { figure: gap, article: b, quotation: a £3bn gap, amount: £3bn }\n',
			deck: [
				'- { slide: start, kind: title, text: A £3bn gap }',
				'- { slide: gap, kind: figure, figure: gap }',
				'- { slide: b, kind: quotation, article: b, quotation: It grew. }',
				'- { slide: both, kind: pair, headline: H, charts: [{ chart: timeline }, { chart: timeline, state: articles=b }] }',
				'- { slide: end, kind: closing }',
				''
			].join('\n')
		})
	);
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'in'), {
		'a.md': article('A', 'Words.\n'),
		'b.md': '---\ntitle: B: C\n---\nThere is a £3bn gap. It grew.\n'
	});
	const out = join(folder, 'out');
	const { code, warnings } = await build('--articles', articles, '--settings', settings, '--out', out);
	expect([code, warnings.match(/[EW]\d{3}/g)]).toEqual([0, ['E103', 'W205', 'W205']]);
	const deck = JSON.parse(contents(out).get('deck.json') ?? '');
	expect(deck.slides.map(({ slide }: { slide: string }) => slide)).toEqual(['end']);
});

test('a deck with a fault stops the build with 2 in one line', async () => {
	const settings = fill(
		temporaryFolder(),
		settingsFiles({ deck: '- { slide: x, kind: chart, chart: pie }\n' })
	);
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'in'), { 'a.md': article('A', 'Words.\n') });
	const out = join(folder, 'out');
	const { code, warnings } = await build('--articles', articles, '--settings', settings, '--out', out);
	expect([code, warnings]).toEqual([
		2,
		expect.stringMatching(/deck\.yaml:1:35 E188 no such chart "pie" → [^\n]+$/)
	]);
});

test('a deck is written whole: deck.json', async () => {
	const settings = fill(temporaryFolder(), settingsFiles({ deck: '- { slide: x, kind: title }\n' }));
	const folder = temporaryFolder();
	const articles = fill(join(folder, 'in'), { 'a.md': article('A', 'Words.\n') });
	const out = join(folder, 'out');
	expect((await build('--articles', articles, '--settings', settings, '--out', out)).code).toBe(0);
	expect(JSON.parse(contents(out).get('deck.json') ?? '')).toEqual({
		slides: [{ kind: 'title', slide: 'x', headline: null, notes: null, text: null }]
	});
});
