import type { Corrector } from '../facts/corrector.ts';
import { correctFigures } from './figures.ts';
import type { Known, Tell, TellOfName } from './known.ts';
import { correctNames } from './names.ts';
import type { PlacedInArticle } from './placed.ts';
import { correctSentiments } from './sentiments.ts';
import { correctStances } from './stances.ts';
import { correctThemes } from './themes.ts';

/** Make the corrector of an article, of which some entries speak. */
export function correctorOf(
	placed: PlacedInArticle | undefined,
	known: Known,
	tell: Tell,
	tellOfName: TellOfName
): Corrector {
	const { sums = [], names = [], stances = [], sentiments = [], themes = [] } = placed ?? {};
	return {
		themes: (read, document) => correctThemes(read, document, themes, known.themes, tell),
		names: (read, document) => correctNames(read, document, names, known, tell, tellOfName),
		figures: (read, document) => correctFigures(read, document, sums, tell),
		sentiments: (read, document) => correctSentiments(read, document, sentiments, tell),
		stances: (read, document, mentions, themeMentions) =>
			correctStances(
				read,
				document,
				stances,
				{ targets: known.targets, names: mentions, themes: themeMentions },
				tell
			)
	};
}
