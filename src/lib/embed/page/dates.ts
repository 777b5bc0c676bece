import { periodInWords } from '../../ui/period.ts';

/** When an embed's articles were written, as its source line says it: "August 2010 to December 2011 at the latest". */
export function datesInWords(articles: Parameters<typeof periodInWords>[0]): string {
	return periodInWords(articles) || 'undated';
}
