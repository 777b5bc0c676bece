import type { Direction, NameKind, Status } from '../schema.ts';
import type { Settings } from '../settings.ts';
import type { Article } from '../text/article.ts';
import { type Document, readDocument, type Span } from '../text/document.ts';
import { figureFinder } from './figures.ts';
import type { Models } from './models.ts';
import { nameFinder } from './names.ts';
import { sentimentReader } from './sentiment.ts';
import { stanceReader } from './stance.ts';
import { themeFinder } from './themes.ts';

/** Where a fact stands: its sentence, and its span in the body. */
interface Place extends Span {
	sentence: number;
}
export interface ThemeMention extends Place {
	theme: string;
}
export interface NameMention extends Place {
	/** canonical form */
	name: string;
	kind: NameKind;
}
export interface Figure extends Place {
	figure: string;
	value_low: number;
	value_high: number;
	currency: string;
	direction: Direction;
	status: Status;
	instrument: string;
	scope: string;
	basis: string;
	speaker: string;
	organisation: string;
	/** "up to", "at least", "more than", "less than", "nearly", "about", or "" */
	qualifier: string;
}
/** A word's share of a score; the shares add up to the score. */
export interface Contribution extends Span {
	contribution: number;
}
export interface SentenceSentiment {
	sentence: number;
	sentiment: number;
	words: Contribution[];
}
export interface Stance extends Place {
	target: string;
	stance: number;
	/** how likely the state that the stance is shown as is the right one, 0…1 */
	confidence: number;
	words: Contribution[];
}

/** Everything found in one article, each fact with its evidence. */
export interface ArticleFacts {
	document: Document;
	themes: ThemeMention[];
	names: NameMention[];
	figures: Figure[];
	sentiments: SentenceSentiment[];
	stances: Stance[];
}

/**
 * Make the reader that finds everything in an article: themes, names, figures, the sentiment of each
 * sentence and the stance toward each target, each with its span in the body. Settings are read once, so
 * make one annotator for many articles. The same article gives the same facts, whatever came before.
 */
export function annotator(settings: Settings, models: Models): (article: Article) => ArticleFacts {
	const themes = themeFinder(settings.themes);
	const names = nameFinder(settings.names, models.names);
	const figures = figureFinder(settings.figures, models.figures);
	const sentiments = sentimentReader(models.sentiment);
	const stances = stanceReader(settings.targets, models.stance);
	return (article) => {
		const document = readDocument(article.article, article.body);
		const themeMentions = themes(document);
		const nameMentions = names(document);
		return {
			document,
			themes: themeMentions,
			names: nameMentions,
			figures: figures(document, nameMentions),
			sentiments: sentiments(document),
			stances: stances(document, themeMentions, nameMentions)
		};
	};
}
