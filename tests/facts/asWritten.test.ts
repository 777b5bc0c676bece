import { describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '#lib/analysis.ts';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { siteSettings } from '../../lab/evaluate/siteSettings.ts';
import { readModels } from '../../scripts/tools/models.ts';

const settings = { ...siteSettings(), figures: [] };

/** What is found in an article, from its file's text on. */
function found(text: string): { facts: Analysis['facts'][number]; body: string } {
	const { article } = parseArticle(
		`---\ntitle: T\nauthor: A\ndate: 2011-02-14\n---\n\n${text}\n`,
		'an-article.md'
	);
	if (article === null) throw new Error('no article');
	const [facts] = analyse([article], settings, readModels()).facts;
	if (facts === undefined) throw new Error('no facts');
	return { facts, body: article.body };
}

/** "£3m 3000000 GBP loss", with the basis where one is stated. */
function sumsIn(text: string): string[] {
	const { facts, body } = found(text);
	return facts.figures.map(({ start, end, value_low, currency, direction, basis }) =>
		[body.slice(start, end), value_low, currency, direction, basis]
			.filter((part) => part !== 'not stated')
			.join(' ')
	);
}

describe('what signs of Markdown and HTML hold', () => {
	test.each([
		['```js\nconst cuts = "Helen Brooks £9m";\n```\n\nThe end.'],
		['~~~\nHelen Brooks lost £9m.\n~~~\n\nThe end.'],
		['![Photo of Tom Ashby, £5m](img/Tom_Ashby_Leeds.jpg "Tom Ashby")\n\nThe end.'],
		['The end.<!-- Tom Ashby lost £9m in Leeds -->'],
		['The end. <script>lose("£9m", "Tom Ashby")</script>'],
		['~~Tom Ashby lost £9m.~~ The end.'],
		['The <s>£9m loss of Tom Ashby</s> end.']
	])('is no sum, name or theme of %j', (text) => {
		const { facts } = found(text);
		expect([facts.figures, facts.names, facts.themes]).toEqual([[], [], []]);
	});

	test.each([
		['<p>The council will lose &pound;1.2bn.</p><!-- Tom Ashby £9m -->', ['£1.2bn 1200000000 GBP loss']],
		['The council will *lose* £**1.2**bn.', ['£1.2bn 1200000000 GBP loss']],
		['The council will lose &#163;3bn.', ['£3bn 3000000000 GBP loss']],
		['The council will lose &euro;3bn.', ['€3bn 3000000000 EUR loss']],
		['They __lost__ £<b>4</b>m.', ['£4m 4000000 GBP loss']],
		['~~The council lost £1bn.~~ It lost £2bn.', ['£2bn 2000000000 GBP loss']],
		['It lost ~~£3bn~~ [£2bn](https://example.org/£9m).', ['£2bn 2000000000 GBP loss']],
		['We saw it.\n\n| Council | Loss |\n| --- | --- |\n| Leeds | £3m |', []]
	])('is read as it is shown: %j', (text, expected) => {
		expect(sumsIn(text)).toEqual(expected);
	});
});

test.each([
	['The state gave R$20 million to the scheme.', ['R$20 million 20000000 BRL gain']],
	[
		'The state gave J$20 million and TT$5m to it.',
		['J$20 million 20000000 JMD gain', 'TT$5m 5000000 TTD gain']
	],
	['The state gave A$20 million to it.', ['A$20 million 20000000 AUD gain']],
	['They cut GBP2.5bn from schools.', ['GBP2.5bn 2500000000 GBP loss']],
	['They cut EUR 3.5bn from roads.', ['EUR 3.5bn 3500000000 EUR loss']],
	['They lost £½m of grants.', ['£½m 500000 GBP loss']],
	['They lost €1/4m of aid.', ['€1/4m 250000 EUR loss']],
	['The fund is worth £half a billion.', ['£half a billion 500000000 GBP none']],
	['The fund was cut by £100 k.', ['£100 k 100000 GBP loss']],
	['He lost £3.2 M and £4 B.', ['£3.2 M 3200000 GBP loss', '£4 B 4000000000 GBP loss']],
	['The budget was £9.3bn in 2010 prices.', ['£9.3bn 9300000000 GBP none in 2010 prices']],
	['Fees are £30 p/w and £4/hr.', ['£30 30 GBP none a week', '£4 4 GBP none per hour']],
	['They cut ￡1.2bn from schools.', ['￡1.2bn 1200000000 GBP loss']]
])('a sum as it is written: %s', (text, expected) => {
	expect(sumsIn(text)).toEqual(expected);
	expect(found(text).facts.names).toEqual([]);
});

test.each([
	['Jose\u0301 Nu\u0301n\u0303ez said so.\n\nJosé Núñez said more.', 'José Núñez'],
	['Rene\u0301e O’Hara spoke. Renée O’Hara left.', 'Renée O’Hara']
])('accents in two forms are one person: %s', (text, name) => {
	expect(found(text).facts.names.map((mention) => mention.name.normalize('NFC'))).toEqual([name, name]);
});
