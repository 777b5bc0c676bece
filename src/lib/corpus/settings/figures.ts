import { amounts } from '../../facts/money/amounts/amounts.ts';
import type { Problem } from '../../schema.ts';
import type { FigureSetting } from '../../settings.ts';
import type { Article } from '../../text/article/article.ts';
import { quoted } from '../../text/file/problems.ts';
import type { SettingsFile } from './settingsFile.ts';

/**
 * The curated figures whose articles are in the corpus. A figure of another article is left out with a warning, so
 * that a folder of other articles builds with the same settings; of an article that is there, the quotation must be
 * found character for character, and the amount within it, as a sum of money.
 */
export function figuresOf(
	file: SettingsFile<FigureSetting[]>,
	articles: Article[]
): { figures: FigureSetting[]; problems: Problem[] } {
	const bodies = new Map(articles.map(({ article, body }) => [article, body]));
	const figures: FigureSetting[] = [];
	const problems: Problem[] = [];
	for (const [index, setting] of (file.value ?? []).entries()) {
		const { article, quotation, amount, figure } = setting;
		const body = bodies.get(article);
		if (body === undefined) {
			const fault = `${figure} is left out: no article ${quoted(article)} was read`;
			problems.push(file.say([index, 'article'], 'W205', fault));
			continue;
		}
		if (!body.includes(quotation)) {
			const fault = `the quotation ${quoted(quotation)} is not in the article ${quoted(article)}`;
			problems.push(file.say([index, 'quotation'], 'E185', fault));
		} else if (!quotation.includes(amount)) {
			problems.push(
				file.say([index, 'amount'], 'E186', `the amount ${quoted(amount)} is not in the quotation`)
			);
		} else if (!isSum(body, body.indexOf(quotation) + quotation.indexOf(amount), amount)) {
			const fault = `the amount ${quoted(amount)} is no sum of money in the quotation`;
			problems.push(file.say([index, 'amount'], 'E186', fault));
		}
		figures.push(setting);
	}
	const allAbsent =
		problems.length > 1 && problems.every(({ code }) => code === 'W205') && figures.length === 0;
	if (!allAbsent) return { figures, problems };
	const fault = `all ${problems.length} figures are left out: none of their articles was read`;
	return { figures, problems: [file.say([], 'W205', fault)] };
}

/** Whether a sum of money is found in a text at a place, neither shorter nor longer than written. */
function isSum(body: string, at: number, written: string): boolean {
	return amounts(body).some(({ start, end }) => start === at && end === at + written.length);
}
