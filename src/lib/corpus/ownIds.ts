import type { Problem } from '../schema.ts';
import type { Article } from '../text/article/article.ts';
import { problem, quoted } from '../text/file/problems.ts';
import { slugify } from '../text/slug.ts';

/** Articles of one file. */
interface OfFile {
	file: string;
	articles: readonly Article[];
}

/**
 * Gives each article an id of its own: of several whose paths make the same one, the first keeps it, and the others
 * have a number behind it, which is said. The same files give the same ids, and no article loses its own to a number.
 *
 * @param read in the order of the files
 */
export function ownIds(read: readonly OfFile[]): { articles: Article[][]; problems: Problem[] } {
	const firsts = new Map<string, string>();
	for (const { file, articles } of read)
		for (const { article } of articles) if (!firsts.has(article)) firsts.set(article, file);
	const taken = new Set<string>();
	const numbers = new Map<string, number>();
	const problems: Problem[] = [];
	const numbered = (id: string): string => {
		for (let number = numbers.get(id) ?? 2; ; number++) {
			const other = slugify(`${id} ${number}`);
			if (firsts.has(other) || taken.has(other)) continue;
			numbers.set(id, number + 1);
			return other;
		}
	};
	const articles = read.map(({ file, articles }) =>
		articles.map((article) => {
			const { article: id } = article;
			const own = taken.has(id) ? numbered(id) : id;
			taken.add(own);
			if (own === id) return article;
			const first = withMarks(firsts.get(id) ?? '');
			problems.push(problem(file, null, 'W218', `its address is ${own}, as ${first} has ${id}`));
			return { ...article, article: own };
		})
	);
	return { articles, problems };
}

/** A name with its combining marks shown, so that two that look the same can be told apart. */
function withMarks(file: string): string {
	return quoted(file).replace(/\p{Mn}/gu, (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`);
}
