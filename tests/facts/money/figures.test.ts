import { describe, expect, test } from 'vitest';
import type { Figure } from '#lib/facts/fact.ts';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import type { FigureSetting } from '#lib/settings.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../../scripts/tools/corpus.ts';
import { directions, statuses } from '../../../lab/evaluate/written/figurePhrases.ts';
import { misread, said } from '../../../lab/evaluate/written/figureSentences.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { cpuTime } from '../../cpuTime.ts';

const { articles, settings } = await readCorpus();
const names = nameFinder(settings.names, readModels().names);

function figuresIn(text: string, listed: FigureSetting[] = [], article = 'an-article'): Figure[] {
	const document = readDocument(article, text);
	return figureFinder(listed, readModels().figures)(document, names(document));
}

const acevo = 'Association of Chief Executives of Voluntary Organisations';
const ncvo = 'National Council for Voluntary Organisations';

describe('figureFinder(settings) finds exactly three figures in the five articles', () => {
	const found = articles.flatMap(({ article, body }) => {
		const document = readDocument(article, body);
		return figureFinder(settings.figures, readModels().figures)(document, names(document)).map((figure) => ({
			...figure,
			article,
			text: body.slice(figure.start, figure.end)
		}));
	});

	test('£1 billion, £200 million and £4.5 billion, and nothing else', () => {
		expect(found.map(({ text }) => text)).toEqual(['£1 billion', '£200 million', '£4.5 billion']);
	});

	test('£1 billion is a loss that Stephen Bubb of ACEVO estimates', () => {
		expect(found[0]).toMatchObject({
			figure: 'community-organisations',
			article: 'an-inherent-contradiction',
			value_low: 1e9,
			value_high: 1e9,
			currency: 'GBP',
			direction: 'loss',
			status: 'estimated',
			instrument: 'income lost',
			scope: 'community organisations, from the cuts to local government alone',
			basis: 'not stated',
			speaker: 'Stephen Bubb',
			organisation: acevo
		});
	});

	test('£200 million is a gain that Downing Street announced, of a kind the article does not state', () => {
		expect(found[1]).toMatchObject({
			figure: 'big-society-bank',
			article: 'more-than-a-smokescreen',
			value_low: 2e8,
			direction: 'gain',
			status: 'announced',
			instrument: 'not stated',
			scope: '‘big society’ bank',
			basis: 'not stated',
			speaker: 'not stated',
			organisation: 'Downing Street'
		});
	});

	test('£4.5 billion is a loss that ACEVO estimates, with no speaker', () => {
		expect(found[2]).toMatchObject({
			figure: 'charities-income',
			article: 'more-than-a-smokescreen',
			value_low: 4.5e9,
			direction: 'loss',
			status: 'estimated',
			instrument: 'income lost',
			scope: 'charities’ income, from the spending review',
			basis: 'not stated',
			speaker: 'not stated',
			organisation: acevo
		});
	});

	test('all but instrument, scope, and who announced it, is read from the text alone', () => {
		const alone = articles.flatMap(({ body }) => figuresIn(body));
		expect(
			alone.map(({ direction, status, scope, speaker, organisation }) => [
				direction,
				status,
				scope,
				speaker,
				organisation
			])
		).toEqual([
			['loss', 'estimated', 'community organisations', 'Stephen Bubb', acevo],
			['gain', 'not stated', '‘big society’ bank', 'not stated', 'not stated'],
			['loss', 'estimated', 'charities’ income', 'not stated', acevo]
		]);
	});
});

describe('figureFinder(settings) tells losses from gains', () => {
	test.each(directions)('%s', (sentence, ...expected) => {
		expect(figuresIn(sentence).map(({ direction }) => direction)).toEqual(expected);
	});
});

describe('figureFinder(settings) tells what becomes of gifts that are listed, and red figures', () => {
	test.each([
		['Grants of £1m, £2m or £3m were lost.', 'loss', 'loss', 'loss'],
		['Awards of £2m and £3m were scrapped.', 'loss', 'loss'],
		['Funds of £2m and £3m will not be renewed.', 'loss', 'loss'],
		['Contracts of £2m and £3m were refused.', 'none', 'none'],
		['The fund was £400,000 overdrawn.', 'loss'],
		['The school ended £5m in the red.', 'loss']
	])('%s', (sentence, ...expected) => {
		expect(figuresIn(sentence).map(({ direction }) => direction)).toEqual(expected);
	});
});

describe('figureFinder(settings) tells how a sum is known', () => {
	test.each(statuses)('%s', (sentence, status) => {
		expect(figuresIn(sentence).map((figure) => figure.status)).toEqual([status]);
	});
});

test.each([
	['In Leeds they welcomed the £5m that the government announced in May.', 'announced'],
	['They spent the £5m pledged by ministers.', 'announced'],
	['The £5m the mayor promised has come.', 'announced'],
	['They welcomed the £5m unveiled by the council.', 'announced']
])('figureFinder(settings) knows what was announced by the words just behind: %s', (sentence, status) => {
	expect(figuresIn(sentence)[0]?.status).toBe(status);
});

const unsaid = 'not stated';
const attributions: [sentence: string, speaker: string, organisation: string][] = [
	['Stephen Bubb, the head of ACEVO, estimates that they will lose £1bn.', 'Stephen Bubb', acevo],
	['Stephen Bubb of ACEVO estimates a loss of £1bn.', 'Stephen Bubb', acevo],
	['Stephen Bubb, of ACEVO, says £1bn will go.', 'Stephen Bubb', acevo],
	['Stephen Bubb (ACEVO) says £1bn will go.', 'Stephen Bubb', acevo],
	['ACEVO’s Stephen Bubb says £1bn will go.', 'Stephen Bubb', acevo],
	['ACEVO chief executive Stephen Bubb says £1bn will go.', 'Stephen Bubb', acevo],
	['The head of ACEVO, Stephen Bubb, says £1bn will go.', 'Stephen Bubb', acevo],
	['The head of ACEVO says £1bn will go.', unsaid, acevo],
	['ACEVO estimates that £1bn will go.', unsaid, acevo],
	['The NCVO has now calculated that £1bn will go.', unsaid, ncvo],
	['A hit of £1bn, as estimated by ACEVO.', unsaid, acevo],
	[
		'A hit of £1bn as estimated by the Association of Chief Executives of Voluntary Organisations.',
		unsaid,
		acevo
	],
	['According to the NCVO, £1bn will go.', unsaid, ncvo],
	['Some £1bn will go, according to Stephen Bubb of ACEVO.', 'Stephen Bubb', acevo],
	['Some £1bn will go, says Stephen Bubb, head of ACEVO.', 'Stephen Bubb', acevo],
	['Some £1bn will go, the NCVO says.', unsaid, ncvo],
	['The NCVO’s latest estimate is £1bn.', unsaid, ncvo],
	['An estimate by the NCVO puts it at £1bn.', unsaid, ncvo],
	['David Cameron announced a fund of £1bn.', 'David Cameron', unsaid],
	['David Cameron has pledged £1bn.', 'David Cameron', unsaid],
	['Labour’s Ed Miliband said £1bn was lost.', 'Ed Miliband', 'Labour Party'],
	['The chancellor, George Osborne, said £1bn was lost.', 'George Osborne', unsaid],
	['After meeting David Cameron, ACEVO said £1bn was lost.', unsaid, acevo],
	['The government announced £1bn.', unsaid, 'government'],
	['He estimates that £1bn will go.', unsaid, unsaid],
	['Charities such as Oxfam will lose £1bn.', unsaid, unsaid],
	['£1bn was lost under David Cameron.', unsaid, unsaid],
	['ACEVO says it is bad; they lost £1bn.', unsaid, unsaid],
	['Ministers say £1bn will go to the Post Office.', 'Ministers', unsaid],
	// who undertakes it
	['The brewer, Norbrook, has agreed to pay £5m.', unsaid, 'Norbrook'],
	['Norbrook Stores is to spend £5m on the site.', unsaid, 'Norbrook Stores'],
	['The mayor has previously promised to spend £5m.', 'mayor', unsaid],
	['Labour to spend £5m on homes.', unsaid, 'Labour Party'],
	['The airline said it planned to spend £5m.', unsaid, 'airline'],
	['The £5m ministers hope to save will not be missed.', 'ministers', unsaid],
	['Of the £5m the prime minister pledged in May, half is left.', 'prime minister', unsaid],
	['The bid for the RNIB will be raised to £5m.', unsaid, unsaid],
	['The minister’s announcement of £5m was late.', 'minister', unsaid],
	['The council was fined £5m by the NAO.', unsaid, 'National Audit Office'],
	['Labour will tax empty homes to raise £5m a year.', unsaid, 'Labour Party'],
	['The Conservatives will mend the roads by spending £5m.', unsaid, 'Conservative Party'],
	['Zetterby has agreed to pay £5m to its neighbours.', unsaid, 'Zetterby'],
	['Mr Zetterby has agreed to pay £5m to his neighbours.', 'Zetterby', unsaid],
	['The National Trust won the sale, agreeing to pay £5m.', unsaid, 'National Trust'],
	['We will tax empty homes to raise £5m a year.', unsaid, unsaid],
	// who says it
	['Figures from the NCVO showed gifts up, while legacies came to £5m.', unsaid, ncvo],
	['“We reckon it will cost people £5m,” Mary Poole said.', 'Mary Poole', unsaid],
	['Mary Poole announced that, of what she had earmarked, £5m would go to parks.', 'Mary Poole', unsaid],
	['A spokesman for Leeds said: “They have lost £5m.”', 'spokesman for Leeds', 'Leeds'],
	['Debts grew, with Congress allowing a rise of £5m.', unsaid, unsaid],
	['The RNIB said it had raised £5m.', unsaid, 'RNIB'],
	['Mary Poole, of the RNIB, said: “It costs £5m.”', 'Mary Poole', 'RNIB'],
	['A spokesman for the union said: “They have lost £5m.”', 'spokesman for the union', 'union'],
	['“We have lost £5m,” said Mary Poole.', 'Mary Poole', unsaid],
	['The chancellor is expected to say that £5m was found.', 'chancellor', unsaid],
	['The Conservatives on Monday highlighted £5m of waste.', unsaid, 'Conservative Party'],
	['Government figures show a loss of £5m.', unsaid, 'Government'],
	['Some analysts say the bill will be £5m.', 'analysts', unsaid],
	['He was told to pay £900 in damages, ordered by a county court.', unsaid, 'county court'],
	// names near by
	['Reported fraud in the National Trust came to £5m.', unsaid, unsaid],
	['The NHS budget rose by £5m.', unsaid, unsaid],
	['Shares in Norbrook Stores lost £5m of their worth.', unsaid, unsaid]
];

describe('figureFinder(settings) tells who states a sum', () => {
	test.each(attributions)('%s', (sentence, speaker, organisation) => {
		expect(figuresIn(sentence).map((figure) => [figure.speaker, figure.organisation])).toEqual([
			[speaker, organisation]
		]);
	});
});

describe('figureFinder(settings) gives whom, what and by what a sum is counted only in the article’s words', () => {
	test.each([
		['It means £5m less for small charities across the country.', 'small charities', unsaid, unsaid],
		['A £5m boost to the arts.', 'arts', unsaid, unsaid],
		['A hit of £5m on charities’ income as estimated.', 'charities’ income', unsaid, unsaid],
		['£5m a year in grants for libraries', 'libraries', 'grant', 'a year'],
		['a loan of £5m over two years', unsaid, 'loan', 'over two years'],
		['a £5m loan to help charities', unsaid, 'loan', unsaid],
		['They lost £5m.', unsaid, unsaid, unsaid]
	])('%s', (sentence, scope, instrument, basis) => {
		const [figure] = figuresIn(sentence);
		expect([figure?.scope, figure?.instrument, figure?.basis]).toEqual([scope, instrument, basis]);
	});
});

describe('figureFinder(settings) takes what data/figures.yaml adds', () => {
	const listed: FigureSetting = {
		figure: 'the-hole',
		article: 'an-article',
		quotation: 'a hole of £5m',
		amount: '£5m',
		scope: 'libraries',
		status: 'forecast'
	};

	test('over what the sentence says', () => {
		expect(figuresIn('There is a hole of £5m, an estimate says.', [listed])).toMatchObject([
			{ figure: 'the-hole', scope: 'libraries', status: 'forecast', direction: 'loss', start: 19, end: 22 }
		]);
	});
	test('only in its own article', () => {
		expect(figuresIn('There is a hole of £5m.', [listed], 'another')).toMatchObject([
			{ figure: 'another--5m', scope: unsaid }
		]);
	});
	test('and refuses a quotation that is not in the article word for word', () => {
		expect(() => figuresIn('There is a  hole of £5m.', [listed])).toThrow(/"the-hole" has a quotation/);
	});
	test('and refuses an amount that is no sum of money in the quotation', () => {
		expect(() => figuresIn('There is a hole of £5m.', [{ ...listed, amount: '£6m' }])).toThrow(
			/no sum of money/
		);
		expect(() => figuresIn('There is a hole of £5m.', [{ ...listed, amount: 'hole' }])).toThrow(
			/no sum of money/
		);
	});
});

test('figureFinder(settings) gives each sum of an article an id of its own', () => {
	const figures = figuresIn('They lost £5m and £5m and £5.2bn.');
	expect(figures.map(({ figure }) => figure)).toEqual([
		'an-article--5m',
		'an-article--5m--2',
		'an-article--5-2bn'
	]);
});

test('figureFinder(settings) keeps the qualifier', () => {
	expect(figuresIn('They lost up to £5m and £6m.').map(({ qualifier }) => qualifier)).toEqual(['up to', '']);
});

test('figureFinder(settings) takes time in proportion to its text', () => {
	const document = readDocument('an-article', 'said £1 by Labour '.repeat(20_000));
	const mentions = names(document);
	let found = 0;
	const time = cpuTime(() => {
		found = figureFinder([], readModels().figures)(document, mentions).length;
	});
	expect(found).toBe(20_000);
	expect(time).toBeLessThan(3000);
});

describe('figureFinder(settings) reads in sentences it was not written for', () => {
	const read = (sentence: string): string[][] =>
		figuresIn(sentence).map(({ direction, status, speaker, organisation }) =>
			[direction, status, speaker, organisation].map((value) => (value === unsaid ? '' : value))
		);
	const right = said.filter(([sentence]) => !misread.includes(sentence));
	const wrong = said.filter(([sentence]) => misread.includes(sentence));

	test.each(right)('%s', (sentence, ...expected) => {
		expect(read(sentence)).toEqual([expected]);
	});
	test.fails.each(wrong)('%s', (sentence, ...expected) => {
		expect(read(sentence)).toEqual([expected]);
	});
	test('in six of seven of them all four: direction, status, speaker and organisation', () => {
		expect(wrong).toHaveLength(misread.length);
		expect(right.length / said.length).toBeGreaterThanOrEqual(0.85);
	});
});

describe('known misses', () => {
	test.fails('a speaker named in the sentence before is carried over', () => {
		expect(figuresIn('Stephen Bubb spoke. He estimates a loss of £1bn.')[0]?.speaker).toBe('Stephen Bubb');
	});
	test.fails('a loss said without any of the words for it is a loss', () => {
		expect(figuresIn('Libraries must do without £5m.')[0]?.direction).toBe('loss');
	});
	test.fails('a clause about something else lends its estimate to no sum', () => {
		expect(figuresIn('Though he estimates the crowd at ten, they lost £5m.')[0]?.status).toBe('not stated');
	});
});
