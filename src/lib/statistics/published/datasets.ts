import type { ArticleFacts, ByPerson } from '../../facts/fact.ts';
import type { ArticleDocument, Datasets, Definitions } from '../../schema.ts';
import type { Settings } from '../../settings.ts';
import type { Article } from '../../text/article/article.ts';
import { isForeign } from '../../text/language/languages.ts';
import { articleRow } from '../tables/articles.ts';
import { callingOf } from '../tables/called.ts';
import { figureRows } from '../tables/figures.ts';
import { keywordRows } from '../tables/keywords.ts';
import { namePairTables } from '../tables/namePairs.ts';
import { nameDefinitions, nameMentionRows, nameRows } from '../tables/names.ts';
import { priceRows } from '../tables/prices.ts';
import { publishedBody } from './published.ts';
import { sentenceRows } from '../tables/sentences.ts';
import { stanceRows, targetDefinitions } from '../tables/stance.ts';
import { themeMentionRows, themeRows } from '../tables/themes.ts';

/**
 * Every public table, from what was found in each article. `facts[n]` belongs to `articles[n]`, and rows
 * follow the order of the articles.
 *
 * @throws {RangeError} if articles and facts do not match
 */
export function computeDatasets(articles: Article[], facts: ArticleFacts[], settings: Settings): Datasets {
	const articleRows = articles.map((article, index) => articleRow(article, factsOf(article, facts[index])));
	const bodies = facts.map((found, index) => publishedBody(found, articles[index]?.quotable ?? null));
	const figures = figureRows(facts, bodies);
	const pairs = namePairTables(facts);
	// where nothing is read, nothing is absent; and words of another language are none that an article could have used
	const read = facts.filter((_, index) => !isForeign(articles[index]?.language));
	const { keywords, mentions } = keywordRows(read);
	return {
		articles: articleRows,
		figures,
		themes: themeRows(read, settings.themes),
		'theme-mentions': themeMentionRows(facts),
		names: nameRows(facts),
		'name-mentions': nameMentionRows(facts),
		'name-pairs': pairs.rows,
		'name-pair-paragraphs': pairs.paragraphs,
		sentences: sentenceRows(facts, bodies),
		stance: stanceRows(facts),
		keywords,
		'keyword-mentions': mentions,
		reference: settings.reference.figures,
		prices: priceRows(figures, articleRows, settings.reference)
	};
}

/** The facts, if they are this article's. */
function factsOf(article: Article, facts: ArticleFacts | undefined): ArticleFacts {
	if (facts?.document.article !== article.article) {
		throw new RangeError(`the facts of ${article.article} are missing or out of order`);
	}
	return facts;
}

/** One article with everything found in it, for the reader and for evidence: `articles/<id>.bin`. */
export function articleDocument(article: Article, facts: ArticleFacts): ArticleDocument {
	const { document, themes, names, figures, sentiments, stances, corrections } = factsOf(article, facts);
	const by = ({ correction }: ByPerson) => correction && { correction };
	const sentimentOf = new Map(sentiments.map((read) => [read.sentence, read]));
	return {
		...articleRow(article, facts),
		credits: article.credits,
		source: article.source,
		body: publishedBody(facts, article.quotable),
		...published(article),
		paragraphs: document.paragraphs,
		sentences: document.sentences.map(({ sentence, start, end, paragraph }) => {
			const { sentiment = 0, words = [] } = sentimentOf.get(sentence) ?? {};
			return { start, end, paragraph, sentiment, words };
		}),
		quotations: document.quotations,
		themes: themes.map(({ theme, sentence, start, end, ...rest }) => ({
			start,
			end,
			sentence,
			theme,
			...by(rest)
		})),
		names: names.map(({ name, sentence, start, end, ...rest }) => ({
			start,
			end,
			sentence,
			name,
			...by(rest)
		})),
		figures: figures.map(({ figure, sentence, start, end, ...rest }) => ({
			start,
			end,
			sentence,
			figure,
			...by(rest)
		})),
		stances: stances.map(({ target, stance, sentence, start, end, words, ...rest }) => ({
			start,
			end,
			sentence,
			target,
			stance,
			words,
			...by(rest)
		})),
		...(corrections && { corrections })
	};
}

/** What is known of an article beside its row and its text, as far as there is any. */
function published({ structure, quotable, language, tags, categories }: Article): Partial<ArticleDocument> {
	// an address may hold words that may not be shown
	const inlines = structure?.inlines.filter(({ kind }) => quotable === null || kind !== 'link') ?? [];
	return {
		...(structure && structure.blocks.length > 0 && { blocks: structure.blocks }),
		...(inlines.length > 0 && { inlines }),
		...(structure && structure.pieces.length > 0 && { pieces: structure.pieces }),
		...(isForeign(language) && { language }),
		...(tags && { tags }),
		...(categories && { categories })
	};
}

/** What is counted, as people wrote it down, for the pages that explain: `definitions.json`. */
export function definitions(
	settings: Settings,
	datasets: Datasets,
	articles: readonly Article[]
): Definitions {
	const unread = articles.filter(({ language }) => isForeign(language)).map(({ article }) => article);
	const names = nameDefinitions(settings.names, datasets.names);
	const calling = callingOf(settings.names);
	const { prices } = settings.reference;
	return {
		themes: settings.themes.map(({ theme, overview = false, highlight = false, ...said }) => ({
			theme,
			...said,
			...calling(said),
			overview,
			highlight
		})),
		targets: targetDefinitions(settings.targets, calling, names),
		names,
		...(unread.length > 0 && { unread }),
		prices: prices && {
			series: prices.series,
			source: prices.source,
			licence: prices.licence,
			to_year: prices.to_year
		}
	};
}
