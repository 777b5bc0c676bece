import { rollup } from 'd3-array';
import type { Row } from '#lib/schema.ts';
import { themeLink } from '#lib/ui/links.ts';

/** A theme that an article mentions, how often, and the page that shows every mention. */
export interface ThemeTally {
	theme: string;
	/** as it stands inside a sentence: "spending cuts" */
	label: string;
	mentions: number;
	href: string;
}

/**
 * What each article is about: the themes it mentions most, most often first, equals in the themes' order.
 *
 * @param rows the dataset of themes
 * @param labels of the themes by id, as they stand inside a sentence
 * @param most how many themes an article gets at most
 * @param large the themes' pages have no place for every article
 */
export function themeTallies(
	rows: readonly Row<'themes'>[],
	labels: ReadonlyMap<string, string>,
	most: number,
	large = false
): Map<string, ThemeTally[]> {
	const tallyOf = ({ article, theme, mentions }: Row<'themes'>): ThemeTally => {
		const label = labels.get(theme) ?? theme;
		return { theme, label, mentions, href: themeLink(theme, large ? undefined : article) };
	};
	return rollup(
		rows.filter(({ mentions }) => mentions > 0),
		(own) =>
			own
				.toSorted((a, b) => b.mentions - a.mentions)
				.slice(0, most)
				.map(tallyOf),
		({ article }) => article
	);
}

/** The opening of an article, cut at a word where it is longer than `most` characters. */
export function opening(sentence: string, most: number): string {
	if (sentence.length <= most) return sentence;
	const space = sentence.lastIndexOf(' ', most);
	return `${sentence.slice(0, space > 0 ? space : most)} …`;
}
