import { rollup } from 'd3-array';
import type { ArticleFacts } from '../../facts/fact.ts';
import type { ThemeMentionRow, ThemeRow } from '../../schema.ts';
import type { ThemeSetting } from '../../settings.ts';
import { rate } from '../rate.ts';
import { round } from '../round.ts';

/**
 * How often each theme comes up in each article: every combination, in the order of the themes and then of
 * the articles, absent ones with 0 mentions.
 *
 * @returns `per_1000_words` is mentions ÷ words × 1,000 rounded to 3 digits, 0 for an article without words
 */
export function themeRows(facts: ArticleFacts[], themes: ThemeSetting[]): ThemeRow[] {
	const counts = facts.map((fact) =>
		rollup(
			fact.themes,
			({ length }) => length,
			({ theme }) => theme
		)
	);
	return themes.flatMap(({ theme }) =>
		facts.map(({ document: { article, words } }, index) => {
			const mentions = counts[index]?.get(theme) ?? 0;
			return { theme, article, mentions, words, per_1000_words: round(rate(mentions, words), 3) };
		})
	);
}

/** Every mention of a theme with its sentence and span, article by article in reading order. */
export function themeMentionRows(facts: ArticleFacts[]): ThemeMentionRow[] {
	return facts.flatMap(({ document: { article, body }, themes }) =>
		themes.map(({ theme, sentence, start, end, correction }) => ({
			theme,
			article,
			sentence,
			start,
			end,
			text: body.slice(start, end),
			...(correction && { correction })
		}))
	);
}
