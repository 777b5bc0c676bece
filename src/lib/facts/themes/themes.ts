import type { ThemeSetting } from '../../settings.ts';
import { addresses } from '../../text/addresses.ts';
import type { Document } from '../../text/document.ts';
import { readDocument } from '../../text/readDocument.ts';
import { outside } from '../../text/outside.ts';
import type { ThemeMention } from '../fact.ts';
import { phraseFinder } from '../../text/words/phrases.ts';

/**
 * Make a finder of theme mentions from the phrases people wrote. Within one theme the longest phrase wins
 * and no word counts twice; two themes may share words ("local government cuts"). Nothing is
 * mentioned in an address. Mentions come in reading order.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function themeFinder(themes: ThemeSetting[]): (document: Document) => ThemeMention[] {
	const find = phraseFinder(
		themes.map(({ theme, phrases, exclude }) => ({ value: theme, phrases, exclude }))
	);
	return ({ body, tokens, sentences }) => {
		const mentions: ThemeMention[] = [];
		for (const { sentence, firstToken, endToken } of sentences) {
			for (const { value, first, last } of find(tokens, firstToken, endToken)) {
				const start = tokens[first]?.start;
				const end = tokens[last]?.end;
				if (start !== undefined && end !== undefined) mentions.push({ theme: value, sentence, start, end });
			}
		}
		return outside(mentions, addresses(body));
	};
}

/**
 * The examples that a theme's phrases do not live up to: sentences that must count and do not
 * (`expected` true), and sentences that must not and do (false). Empty when all are well.
 */
export function checkThemeExamples(
	themes: ThemeSetting[]
): { theme: string; example: string; expected: boolean }[] {
	return themes.flatMap((setting) => {
		const { theme, counts, does_not_count: doesNotCount } = setting;
		const find = themeFinder([setting]);
		const isFound = (example: string): boolean => find(readDocument('example', example)).length > 0;
		return [
			...counts.filter((example) => !isFound(example)).map((example) => ({ theme, example, expected: true })),
			...doesNotCount.filter(isFound).map((example) => ({ theme, example, expected: false }))
		];
	});
}
