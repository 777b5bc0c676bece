import type { Models } from '../facts/models.ts';
import { nameFinder } from '../facts/names/names.ts';
import type { Settings } from '../settings.ts';
import type { Article } from '../text/article/article.ts';
import { isForeign } from '../text/language/languages.ts';
import { readDocument } from '../text/readDocument.ts';
import { isArguing, suggestTargets } from './targets.ts';
import { suggestThemes } from './themes.ts';

/** What was suggested, and is used until somebody says otherwise. */
export interface Suggested {
	themes: Settings['themes'];
	targets: Settings['targets'];
	/** articles that say mostly what one before them says */
	repeats: number;
}

/** so many articles are asked for names */
const mostAsked = 300;

/**
 * Themes and targets for articles of which nobody has said any. Targets are suggested only where the articles argue:
 * a report takes no side. Articles that are not in English are passed over. The same articles give the same.
 *
 * @param unsaid which of them nobody has said
 */
export function suggest(
	articles: readonly Article[],
	unsaid: { themes: boolean; targets: boolean },
	settings: Pick<Settings, 'names' | 'themes'>,
	models: () => Models
): Suggested {
	const none: Suggested = { themes: [], targets: [], repeats: 0 };
	if (!unsaid.themes && !unsaid.targets) return none;
	const documents = articles
		.filter(({ language }) => !isForeign(language))
		.map(({ article, body }) => readDocument(article, body));
	const { themes, repeats } = unsaid.themes ? suggestThemes(documents) : none;
	if (!unsaid.targets || !isArguing(documents)) return { themes, targets: [], repeats };
	const find = nameFinder(settings.names, models().names);
	const step = Math.max(1, Math.ceil(documents.length / mostAsked));
	const mentions = documents.filter((_, index) => index % step === 0).map((document) => find(document));
	const publishers = [...new Set(articles.flatMap(({ publication }) => publication ?? []))];
	const taken = new Set([...settings.themes, ...themes].map(({ theme }) => theme));
	return { themes, targets: suggestTargets(mentions, publishers, taken), repeats };
}
