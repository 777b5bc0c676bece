import { monthOf } from '../wording/dates.ts';

/** The first and the last day that a date can mean, ISO 8601; null where none is known. */
interface Dated {
	date_from: string | null;
	date_to: string | null;
}

/**
 * The months between which articles were written, as far as it is known; null where none is dated.
 *
 * `latest` says that the last is a bound and no date: no article is known to be of that month.
 */
export function periodOf(articles: readonly Dated[]): { from: string; to: string; latest: boolean } | null {
	const from = articles.flatMap(({ date_from }) => date_from ?? []).sort()[0];
	const to = articles
		.flatMap(({ date_to }) => date_to ?? [])
		.sort()
		.at(-1);
	if (from === undefined || to === undefined) return null;
	const month = (day: string | null) => day?.slice(0, 7);
	const latest = !articles.some(
		({ date_from, date_to }) => month(date_from) === month(to) && month(date_to) === month(to)
	);
	return { from: monthOf(from), to: monthOf(to), latest };
}

/** "August 2010 to December 2011 at the latest", "August 2010"; empty where no article is dated. */
export function periodInWords(articles: readonly Dated[]): string {
	const period = periodOf(articles);
	if (period === null) return '';
	const { from, to, latest } = period;
	return from === to ? from : `${from} to ${to}${latest ? ' at the latest' : ''}`;
}
