import type { Settings } from '../settings.ts';
import type { Article } from '../text/article/article.ts';
import type { Span } from '../text/document.ts';
import { isForeign } from '../text/language/languages.ts';
import { codeIn, documentOf } from '../text/readDocument.ts';
import { run as plain, type Run } from '../text/stages.ts';
import { uncorrected, type Corrector } from './corrector.ts';
import type { ArticleFacts, NameMention, ThemeMention } from './fact.ts';
import { figureFinder } from './money/figures.ts';
import type { Models } from './models.ts';
import { nameFinder } from './names/names.ts';
import { polarityReader } from './sentiment/polarity.ts';
import { sentimentReader } from './sentiment/sentiment.ts';
import { stanceReader } from './stance/stance.ts';
import { themeFinder } from './themes/themes.ts';

/**
 * Make the reader that finds everything in an article: themes, names, figures, the sentiment of each
 * sentence and the stance toward each target, each with its span in the body; in an article that is not in English nothing.
 * Settings are read once, so
 * make one annotator for many articles. The same article gives the same facts, whatever came before.
 *
 * What a person put right is put right before what follows from it is read: a stance follows the names.
 *
 * @param run does each stage of the work: see `Run`
 */
export function annotator(
	settings: Settings,
	models: Models,
	run: Run = plain
): (article: Article, corrector?: Corrector) => ArticleFacts {
	const themes = themeFinder(settings.themes);
	const names = nameFinder(settings.names, models.names);
	const figures = figureFinder(settings.figures, models.figures);
	const polarity = polarityReader(settings.themes);
	const sentiments = sentimentReader(models.sentiment, polarity);
	const stances = stanceReader(settings.targets, models, { polarity });
	return (article, corrector = uncorrected) => {
		const code = codeIn(article);
		const document = documentOf(article, run);
		// what is read is read in English
		if (isForeign(article.language))
			return { document, themes: [], names: [], figures: [], sentiments: [], stances: [] };
		const put = <Step extends keyof Corrector>(step: Step, read: ArticleFacts[Step]): ArticleFacts[Step] =>
			corrector[step](read, document, nameMentions, themeMentions);
		let nameMentions: NameMention[] = [];
		let themeMentions: ThemeMention[] = [];
		themeMentions = put(
			'themes',
			run('themes', () => themes(document))
		);
		nameMentions = put(
			'names',
			run('names', () => outside(code, names(document)))
		);
		return {
			document,
			themes: themeMentions,
			names: nameMentions,
			figures: put(
				'figures',
				run('figures', () => outside(code, figures(document, nameMentions)))
			),
			sentiments: put(
				'sentiments',
				run('sentiment', () => sentiments(document))
			),
			stances: put(
				'stances',
				run('stance', () => stances(document, themeMentions, nameMentions))
			)
		};
	};
}

/** What stands within none of the spans, which are few. */
function outside<Found extends Span>(spans: readonly Span[] = [], found: Found[]): Found[] {
	return found.filter(({ start, end }) => !spans.some((span) => span.start < end && span.end > start));
}
