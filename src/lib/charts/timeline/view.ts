import { dateInWords } from '../../wording/dates.ts';
import { capitalised, quoted } from '../../wording/lists.ts';
import { inWords, plural, thousands } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink } from '../../ui/links.ts';
import { periodOf } from '../../ui/period.ts';
import type { ArticleRow } from '../../schema.ts';
import { orderOf, type Orders, type View } from '../core/contract.ts';
import { byLetters, chosenArticles, type ChartArticle } from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';

export interface TimelineData {
	articles: (ChartArticle & Pick<ArticleRow, 'date' | 'date_from' | 'date_to'>)[];
}

export interface TimelineRow {
	article: string;
	title: string;
	/** days since 1970 */
	from: number;
	to: number;
	words: string;
	href: string;
	aria: string;
	evidence: string;
}
export interface TimelineModel {
	rows: TimelineRow[];
	from: number;
	to: number;
	ticks: { value: number; label: string }[];
}

export const orders: Orders = [
	{ value: 'date', label: 'earliest first' },
	{ value: 'name', label: 'by title' }
];

/** Articles beyond these stand in the table only. */
const mostRows = 40;
/** So many dates are said aloud. */
const mostSaid = 40;

const dayMs = 86_400_000;
/** Whole days since 1 January 1970 of an ISO day, in UTC. */
function days(iso: string): number {
	return Date.parse(`${iso}T00:00:00Z`) / dayMs;
}

/** Januaries and Julys, or Januaries alone over longer spans; at most five. */
export function timeTicks(from: number, to: number): { value: number; label: string }[] {
	const years = (day: number) => new Date(day * dayMs).getUTCFullYear();
	const found: { value: number; label: string }[] = [];
	for (let year = years(from); year <= years(to) + 1; year++)
		for (const [month, name] of [
			['01', 'Jan'],
			['07', 'Jul']
		] as const) {
			const value = days(`${year}-${month}-01`);
			if (value >= from && value <= to) found.push({ value, label: `${name} ${year}` });
		}
	const step = Math.ceil(found.length / 5);
	return found.filter((_, index) => index % step === 0);
}

export function view(data: TimelineData, state: ChartState): View<TimelineModel> {
	const chosen = chosenArticles(data.articles, state);
	const known = chosen.filter(({ date, date_from, date_to }) => date && date_from && date_to);
	const dated = known.map(({ article, title, date, date_from, date_to }): TimelineRow => ({
		article,
		title,
		from: days(date_from ?? ''),
		to: days(date_to ?? '') + 1,
		words: dateInWords(date),
		href: articleLink(article),
		aria: `${title}: ${dateInWords(date)}`,
		evidence: evidence('articles', { article })
	}));
	const byDate = orderOf(orders, state) === 'date';
	dated.sort((a, b) => (byDate ? a.from - b.from || a.to - b.to : 0) || byLetters(a.title, b.title));
	const undated = chosen.length - dated.length;
	const period = periodOf(known);
	const [only] = dated;
	const span =
		dated.length === 1
			? only?.words.replace(/^(?=\d+ )/, 'on ').replace(/^(?=[A-Z\d])/, 'in ')
			: period?.from === period?.to
				? `${dated.some(({ words }) => /about|uncertain/.test(words)) ? 'about' : 'in'} ${period?.from}`
				: `between ${period?.from} and ${period?.to}${period?.latest ? ' at the latest' : ''}`;
	const shown = dated.slice(0, mostRows);
	// the title's years are those of all
	const from = dated.reduce((least, row) => Math.min(least, row.from), Infinity);
	const to = dated.reduce((most, row) => Math.max(most, row.to), -Infinity);
	// of very many the first and the last
	const said = dated.length > mostSaid ? [dated[0], dated.at(-1)].filter((row) => row !== undefined) : dated;
	const exact = dated.filter((row) => row.to - row.from <= 1).length;
	const table = {
		caption: 'When each article was written',
		columns: [{ label: 'Article' }, { label: 'Written' }, { label: 'EDTF' }],
		rows: chosen.map(({ article, title, date }) => ({
			key: article,
			cells: [
				{ text: title, href: articleLink(article) },
				{ text: dateInWords(date) },
				{ text: date ?? 'none' }
			]
		}))
	};
	return {
		title:
			dated.length === 0
				? chosen.length === 1
					? `${quoted(chosen[0]?.title ?? '')} is undated`
					: 'No article is dated'
				: undated > 0
					? `${capitalised(inWords(dated.length))} of ${thousands(chosen.length)} articles ${dated.length === 1 ? 'is' : 'are'} dated: ${span}`
					: `${dated.length === 1 ? `${quoted(only?.title ?? '')} was written` : 'Written'} ${span}`,
		subtitle:
			'When each article can have been written. A bar is a range of possible days, not a length of time.',
		summary: `Possible dates by article. ${said.map((row) => row.aria).join('; ') || 'None'}. Based on ${dated.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			...(exact < dated.length
				? [
						'Where no day of publication is known, the range rests on events that the article names: open it for the evidence.'
					]
				: []),
			...(dated.length > mostRows
				? [
						`The first ${mostRows} of ${thousands(dated.length)} dated articles are drawn; the table has them all.`
					]
				: []),
			...(undated > 0
				? [`${plural(undated, 'article')} without a date ${undated === 1 ? 'is' : 'are'} in the table only.`]
				: [])
		],
		base:
			chosen.length === data.articles.length
				? `${dated.length} of ${plural(chosen.length, 'article')} dated`
				: `${chosen.length} of ${plural(data.articles.length, 'article')}, ${dated.length} dated`,
		table,
		model: dated.length === 0 ? null : { rows: shown, from, to, ticks: timeTicks(from, to) }
	};
}
