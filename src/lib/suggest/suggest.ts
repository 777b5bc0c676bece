import type { NameMention } from '../facts/fact.ts';
import type { Models } from '../facts/models.ts';
import { nameFinder } from '../facts/names/names.ts';
import type { Memory } from '../facts/remembered.ts';
import type { Settings } from '../settings.ts';
import type { Article } from '../text/article/article.ts';
import type { Document } from '../text/document.ts';
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
 * @param memory where the names of articles that have not changed are kept, as they are found for this
 */
export function suggest(
	articles: readonly Article[],
	unsaid: { themes: boolean; targets: boolean },
	settings: Pick<Settings, 'names' | 'themes'>,
	models: () => Models,
	memory: Memory | null = null
): Suggested {
	const none: Suggested = { themes: [], targets: [], repeats: 0 };
	if (!unsaid.themes && !unsaid.targets) return none;
	const read = articles.filter(({ language }) => !isForeign(language));
	const documents = read.map(({ article, body }) => readDocument(article, body));
	const { themes, repeats } = unsaid.themes ? suggestThemes(documents) : none;
	if (!unsaid.targets || !isArguing(documents)) return { themes, targets: [], repeats };
	let find: ReturnType<typeof nameFinder> | undefined;
	const namesIn = (article: Article, document: Document): NameMention[] => {
		const kept = memory?.recall(article);
		if (kept) return kept.names;
		find ??= nameFinder(settings.names, models().names);
		const names = find(document);
		memory?.keep(article, { themes: [], names, figures: [], sentiments: [], stances: [] });
		return names;
	};
	const step = Math.max(1, Math.ceil(documents.length / mostAsked));
	const mentions = read.flatMap((article, index) => {
		const document = documents[index];
		return document && index % step === 0 ? [namesIn(article, document)] : [];
	});
	const publishers = [...new Set(articles.flatMap(({ publication }) => publication ?? []))];
	const taken = new Set([...settings.themes, ...themes].map(({ theme }) => theme));
	return { themes, targets: suggestTargets(mentions, publishers, taken), repeats };
}
