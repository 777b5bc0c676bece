import type { Site } from '../schema.ts';
import { monthOf } from '../ui/format.ts';

/** When a site's articles were written, as an embed's source line says it: "August 2010 to December 2011". */
export function datesInWords({ date_from, date_to }: Pick<Site, 'date_from' | 'date_to'>): string {
	return date_from && date_to ? `${monthOf(date_from)} to ${monthOf(date_to)}` : 'undated';
}
