import { expect, test } from 'vitest';
import { periodInWords } from '#lib/ui/period.ts';

const dated = (...spans: [from: string | null, to: string | null][]) =>
	spans.map(([date_from, date_to]) => ({ date_from, date_to }));

test.each([
	['no article', dated(), ''],
	['no date', dated([null, null]), ''],
	['one day', dated(['2011-02-14', '2011-02-14']), 'February 2011'],
	['days', dated(['2010-08-13', '2010-08-13'], ['2011-02-14', '2011-02-14']), 'August 2010 to February 2011'],
	[
		'a last month',
		dated(['2010-08-13', '2010-08-13'], ['2011-02-01', '2011-02-28']),
		'August 2010 to February 2011'
	],
	[
		'a range that ends last',
		dated(['2010-08-01', '2010-08-31'], ['2010-10-01', '2011-12-31']),
		'August 2010 to December 2011 at the latest'
	],
	['an undated one among them', dated(['2010-08-13', '2010-08-13'], [null, null]), 'August 2010']
])('periodInWords(articles) of %s', (_, articles, words) => expect(periodInWords(articles)).toBe(words));
