import * as v from 'valibot';
import type { Problem } from '../../schema.ts';
import {
	DeckSettings,
	FigureSetting,
	NameSettings,
	ReferenceSettings,
	SiteSettings,
	TargetSetting,
	ThemeSetting
} from '../../settings.ts';
import type { Settings, SlideSetting } from '../../settings.ts';
import { readCorrections, type ReadCorrections } from '../../corrections/readCorrections.ts';
import { mergeNames } from '../../facts/names/mergeNames.ts';
import type { Article } from '../../text/article/article.ts';
import type { Source } from '../source.ts';
import {
	dateProblems,
	exampleProblems,
	givenTwice,
	highlightProblems,
	referenceProblems,
	severalProblems,
	targetProblems,
	wordlessPhrases
} from './checks.ts';
import { deckProblems, slidesOf } from './deck.ts';
import { figuresOf } from './figures.ts';
import { missingDeck, missingReference, missingSite } from './missing.ts';
import { readSettingsFile } from './settingsFile.ts';

/** The settings of a folder; null where a problem stands in the way. */
export interface ReadSettings {
	settings: Settings | null;
	problems: Problem[];
	/** what nobody has said: there is no such file */
	unsaid: { themes: boolean; targets: boolean };
	/** corrections that turned out not to stand, as problems */
	ofCorrections: ReadCorrections['say'];
	/**
	 * settles what the settings say of articles: see `figuresOf` and `slidesOf`
	 *
	 * @param some whether articles were skipped, which the settings may speak of
	 */
	forArticles(
		articles: Article[],
		some?: boolean
	): {
		figures: FigureSetting[];
		slides: SlideSetting[];
		problems: Problem[];
	};
}

/** The names that every corpus starts with, from `data/general/`; null where a problem stands in the way. */
export async function readGeneralNames(
	general: Pick<Source, 'read'>
): Promise<{ names: NameSettings | null; problems: Problem[] }> {
	const file = await readSettingsFile(general, 'names.yaml', NameSettings);
	const problems = [
		...file.problems,
		...givenTwice(file, file.value?.names, 'name', ['names']),
		...severalProblems(file, file.value)
	];
	return { names: problems.length > 0 ? null : file.value, problems };
}

/**
 * Reads and checks every settings file of a folder: each value, ids given twice, examples, and what refers to what.
 * A file that is not there says nothing: see missing.ts.
 * @param general the names that every corpus starts with; the folder's own `names.yaml` stands above them
 * @param corrected where `pullquote.yaml` is, if not beside the others
 */
export async function readSettings(
	source: Pick<Source, 'read'>,
	general: NameSettings,
	corrected: Pick<Source, 'read'> = source
): Promise<ReadSettings> {
	const site = await readSettingsFile(source, 'site.yaml', SiteSettings, missingSite);
	const noThemes: ThemeSetting[] = [];
	const themes = await readSettingsFile(source, 'themes.yaml', v.array(ThemeSetting), noThemes);
	const none: NameSettings = { names: [], several: [], not_names: [] };
	const ownNames = await readSettingsFile(source, 'names.yaml', v.nullish(NameSettings, none), none);
	const names = ownNames.value && mergeNames(ownNames.value, general);
	const noTargets: TargetSetting[] = [];
	const targets = await readSettingsFile(source, 'targets.yaml', v.array(TargetSetting), noTargets);
	// empty but for comments, these two files hold no entries
	const figures = await readSettingsFile(source, 'figures.yaml', v.nullish(v.array(FigureSetting), []), []);
	const reference = await readSettingsFile(
		source,
		'reference.yaml',
		v.nullish(ReferenceSettings, {}),
		missingReference
	);
	const deck = await readSettingsFile(source, 'deck.yaml', DeckSettings, missingDeck);
	const { corrections, say: ofCorrections, ...corrects } = await readCorrections(corrected);
	const problems = [
		...corrects.problems,
		...[site, themes, ownNames, targets, figures, reference, deck].flatMap((file) => file.problems),
		...givenTwice(themes, themes.value, 'theme'),
		...givenTwice(targets, targets.value, 'target'),
		...givenTwice(
			figures,
			figures.value?.map((figure) => ({
				...figure,
				quotation: `${figure.figure} ${figure.article} ${figure.quotation}`
			})),
			'quotation'
		),
		...givenTwice(ownNames, ownNames.value?.names, 'name', ['names']),
		...givenTwice(reference, reference.value?.figures, 'reference', ['figures']),
		...givenTwice(reference, reference.value?.prices?.inflation, 'year', ['prices', 'inflation']),
		...givenTwice(deck, deck.value, 'slide'),
		...deckProblems(deck, figures.value ?? null),
		...wordlessPhrases(themes),
		...wordlessPhrases(targets),
		...exampleProblems(themes),
		...highlightProblems(themes),
		...severalProblems(ownNames, names),
		...targetProblems(targets, themes.value, names),
		...referenceProblems(reference),
		...(typeof site.value?.published === 'string'
			? dateProblems(site, ['published'], site.value.published)
			: [])
	];
	const complete =
		site.value && themes.value && names && targets.value && figures.value && reference.value && deck.value
			? {
					site: site.value,
					themes: themes.value,
					names,
					targets: targets.value,
					figures: figures.value,
					reference: reference.value,
					...(corrections && { corrections })
				}
			: null;
	return {
		settings: problems.some(({ code }) => code.startsWith('E')) ? null : complete,
		problems,
		ofCorrections,
		unsaid: { themes: themes.value === noThemes, targets: targets.value === noTargets },
		forArticles(articles, some = false) {
			const curated = figuresOf(figures, articles);
			const { slides, problems } = slidesOf(deck, figures.value ?? [], articles, reference.value, some);
			return { ...curated, slides, problems: [...curated.problems, ...problems] };
		}
	};
}
