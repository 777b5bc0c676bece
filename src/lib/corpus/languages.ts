/** In which language each article is: as its file says, else as its words tell, else as the site says. */
import type { Problem } from '../schema.ts';
import type { Article } from '../text/article/article.ts';
import { problem } from '../text/file/problems.ts';
import { isForeign, languageName } from '../text/language/languages.ts';
import { languageOf } from '../text/language/languageOf.ts';

/**
 * The same articles, each with its language where that is not English, and a message of each of those.
 * @param files each article's file, by its id
 * @param usual the language of those that nothing can be told of
 */
export function inTheirLanguages(
	articles: readonly Article[],
	files: ReadonlyMap<string, string>,
	usual: string
): { articles: Article[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const told = articles.map(({ language: said, ...article }): Article => {
		const language = said ?? languageOf(article.body) ?? usual;
		if (!isForeign(language)) return article;
		const fault = `in ${languageName(language)}: its words are counted, and nothing else is read of it`;
		problems.push(problem(files.get(article.article) ?? article.source, null, 'W219', fault));
		return { ...article, language };
	});
	return { articles: told, problems };
}
