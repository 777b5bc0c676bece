import type { Settings } from '../settings.ts';
import type { Article } from '../text/article/article.ts';
import { readDocument } from '../text/readDocument.ts';
import { run as plain, type Run } from '../text/stages.ts';
import type { ArticleFacts } from './fact.ts';
import { figureFinder } from './money/figures.ts';
import type { Models } from './models.ts';
import { nameFinder } from './names/names.ts';
import { polarityReader } from './sentiment/polarity.ts';
import { sentimentReader } from './sentiment/sentiment.ts';
import { stanceReader } from './stance/stance.ts';
import { themeFinder } from './themes/themes.ts';

/**
 * Make the reader that finds everything in an article: themes, names, figures, the sentiment of each
 * sentence and the stance toward each target, each with its span in the body. Settings are read once, so
 * make one annotator for many articles. The same article gives the same facts, whatever came before.
 *
 * @param run does each stage of the work: see `Run`
 */
export function annotator(
	settings: Settings,
	models: Models,
	run: Run = plain
): (article: Article) => ArticleFacts {
	const themes = themeFinder(settings.themes);
	const names = nameFinder(settings.names, models.names);
	const figures = figureFinder(settings.figures, models.figures);
	const polarity = polarityReader(settings.themes);
	const sentiments = sentimentReader(models.sentiment, polarity);
	const stances = stanceReader(settings.targets, models, { polarity });
	return (article) => {
		const quoted = article.structure?.blocks.filter((block) => block.quoted !== undefined);
		const document = readDocument(article.article, article.body, run, quoted);
		const themeMentions = run('themes', () => themes(document));
		const nameMentions = run('names', () => names(document));
		return {
			document,
			themes: themeMentions,
			names: nameMentions,
			figures: run('figures', () => figures(document, nameMentions)),
			sentiments: run('sentiment', () => sentiments(document)),
			stances: run('stance', () => stances(document, themeMentions, nameMentions))
		};
	};
}
