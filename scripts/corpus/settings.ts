import { join } from 'node:path';
import * as v from 'valibot';
import { amounts } from '#lib/facts/money/amounts/amounts.ts';
import { holdsWord } from '#lib/text/phrases.ts';
import { checkThemeExamples } from '#lib/facts/themes/themes.ts';
import type { Problem } from '#lib/schema.ts';
import {
	DeckSettings,
	FigureSetting,
	NameSettings,
	ReferenceSettings,
	SiteSettings,
	TargetSetting,
	ThemeSetting
} from '#lib/settings.ts';
import type { Settings, SlideSetting } from '#lib/settings.ts';
import type { Article } from '#lib/text/article.ts';
import { edtfDays } from '#lib/text/edtf.ts';
import { quoted } from '#lib/text/problems.ts';
import { deckProblems, slidesOf } from './deck.ts';
import { readSettingsFile } from './settingsFile.ts';
import type { SettingsFile, YamlPath } from './settingsFile.ts';

/** The settings of a folder; null where a problem stands in the way. */
export interface ReadSettings {
	settings: Settings | null;
	problems: Problem[];
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

/** Reads and checks every settings file of a folder: each value, ids given twice, examples, and what refers to what. */
export function readSettings(folder: string): ReadSettings {
	const read = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
		readSettingsFile(join(folder, name), name, schema);
	const site = read('site.yaml', SiteSettings);
	const themes = read('themes.yaml', v.array(ThemeSetting));
	const names = read('names.yaml', NameSettings);
	const targets = read('targets.yaml', v.array(TargetSetting));
	// empty but for comments, these two files hold no entries
	const figures = read('figures.yaml', v.nullish(v.array(FigureSetting), []));
	const reference = read('reference.yaml', v.nullish(ReferenceSettings, {}));
	const deck = read('deck.yaml', DeckSettings);
	const problems = [
		...[site, themes, names, targets, figures, reference, deck].flatMap((file) => file.problems),
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
		...givenTwice(names, names.value?.names, 'name', ['names']),
		...givenTwice(reference, reference.value?.figures, 'reference', ['figures']),
		...givenTwice(reference, reference.value?.prices?.inflation, 'year', ['prices', 'inflation']),
		...givenTwice(deck, deck.value, 'slide'),
		...deckProblems(deck, figures.value ?? null),
		...wordlessPhrases(themes),
		...wordlessPhrases(targets),
		...exampleProblems(themes),
		...highlightProblems(themes),
		...severalProblems(names),
		...targetProblems(targets, themes.value, names.value),
		...referenceProblems(reference),
		...(typeof site.value?.published === 'string'
			? dateProblems(site, ['published'], site.value.published)
			: [])
	];
	const complete =
		site.value &&
		themes.value &&
		names.value &&
		targets.value &&
		figures.value &&
		reference.value &&
		deck.value
			? {
					site: site.value,
					themes: themes.value,
					names: names.value,
					targets: targets.value,
					figures: figures.value,
					reference: reference.value
				}
			: null;
	return {
		settings: problems.some(({ code }) => code.startsWith('E')) ? null : complete,
		problems,
		forArticles(articles, some = false) {
			const curated = figuresOf(figures, articles);
			const { slides, problems } = slidesOf(deck, figures.value ?? [], articles, reference.value, some);
			return { ...curated, slides, problems: [...curated.problems, ...problems] };
		}
	};
}

/** Entries of a list whose ids were given before. */
function givenTwice<Key extends string>(
	file: SettingsFile<unknown>,
	entries: readonly Record<Key, string | number>[] | null | undefined,
	key: Key,
	path: YamlPath = []
): Problem[] {
	const seen = new Map<string | number, number>();
	const problems: Problem[] = [];
	for (const [index, entry] of (entries ?? []).entries()) {
		const first = seen.get(entry[key]);
		if (first === undefined) seen.set(entry[key], index);
		else {
			const line = file.line([...path, first, key]);
			const fault = `the ${key} ${quoted(String(entry[key]))} was given before, on line ${line}`;
			problems.push(file.say([...path, index, key], 'E184', fault));
		}
	}
	return problems;
}

/** Phrases and exclusions without a word, which would match nothing. */
function wordlessPhrases(file: SettingsFile<{ phrases: string[]; exclude: string[] }[]>): Problem[] {
	return (file.value ?? []).flatMap((setting, index) =>
		(['phrases', 'exclude'] as const).flatMap((list) =>
			setting[list].flatMap((phrase, item) =>
				holdsWord(phrase)
					? []
					: [file.say([index, list, item], 'E181', `the phrase ${quoted(phrase)} holds no word`)]
			)
		)
	);
}

/** Themes that do not count what their examples say; one with a wordless phrase has its own problem. */
function exampleProblems(file: SettingsFile<ThemeSetting[]>): Problem[] {
	return (file.value ?? []).flatMap((setting, index) => {
		if (![...setting.phrases, ...setting.exclude].every(holdsWord)) return [];
		return checkThemeExamples([setting]).map(({ theme, example, expected }) => {
			const list = expected ? 'counts' : 'does_not_count';
			const fault = `${quoted(example)} ${expected ? 'is not' : 'is'} counted as ${theme}`;
			return file.say([index, list, setting[list].indexOf(example)], 'E187', fault);
		});
	});
}

/** Charts pick out one theme: every highlight after the first. */
function highlightProblems(file: SettingsFile<ThemeSetting[]>): Problem[] {
	const [first, ...others] = [...(file.value ?? []).entries()].filter(([, { highlight }]) => highlight);
	if (first === undefined) return [];
	const fault = `the theme ${quoted(first[1].theme)} is highlighted already, on line ${file.line([first[0], 'highlight'])}`;
	return others.map(([index]) =>
		file.say([index, 'highlight'], 'E181', fault, 'keep highlight on one theme')
	);
}

function severalProblems(file: SettingsFile<NameSettings>): Problem[] {
	const known = new Set(file.value?.names.map(({ name }) => name));
	return (file.value?.several ?? []).flatMap(({ names }, index) =>
		unknown(file, names, known, ['several', index, 'names'], 'name')
	);
}

function targetProblems(
	file: SettingsFile<TargetSetting[]>,
	themes: ThemeSetting[] | null,
	names: NameSettings | null
): Problem[] {
	const knownThemes = themes && new Set(themes.map(({ theme }) => theme));
	const knownNames = names && new Set(names.names.map(({ name }) => name));
	return (file.value ?? []).flatMap((target, index) => [
		...unknown(file, target.themes, knownThemes, [index, 'themes'], 'theme'),
		...unknown(file, target.names, knownNames, [index, 'names'], 'name')
	]);
}

/** Items of a list that are not among what is known; where that could not be read, nothing is said. */
function unknown(
	file: SettingsFile<unknown>,
	items: string[],
	known: Set<string> | null,
	path: YamlPath,
	noun: string
): Problem[] {
	return items.flatMap((item, index) =>
		known === null || known.has(item)
			? []
			: [file.say([...path, index], 'E188', `no such ${noun} ${quoted(item)}`)]
	);
}

/** A date that is none, at its place in a file. */
function dateProblems(file: SettingsFile<unknown>, path: YamlPath, date: string): Problem[] {
	const days = edtfDays(date);
	return 'code' in days ? [file.say(path, days.code, days.fault, days.remedy ?? undefined)] : [];
}

function referenceProblems(file: SettingsFile<ReferenceSettings>): Problem[] {
	if (!file.value) return [];
	const { figures, prices } = file.value;
	const problems: Problem[] = [];
	for (const [index, { date, value_low: low, value_high: high }] of figures.entries()) {
		problems.push(...dateProblems(file, ['figures', index, 'date'], date));
		if (low > high) {
			const fault = 'value_high must not be below value_low';
			problems.push(file.say(['figures', index, 'value_high'], 'E181', fault));
		}
	}
	if (prices === null) return problems;
	const years = prices.inflation.map(({ year }) => year);
	if (!years.includes(prices.to_year)) {
		problems.push(file.say(['prices', 'to_year'], 'E188', `no inflation for the year ${prices.to_year}`));
	}
	const gap = years
		.toSorted((a, b) => a - b)
		.find((year, index, sorted) => year > (sorted[index - 1] ?? year) + 1);
	if (gap !== undefined) {
		problems.push(file.say(['prices', 'inflation'], 'E188', `no inflation for the year before ${gap}`));
	}
	return problems;
}

/**
 * The curated figures whose articles are in the corpus. A figure of another article is left out with a warning, so
 * that a folder of other articles builds with the same settings; of an article that is there, the quotation must be
 * found character for character, and the amount within it, as a sum of money.
 */
function figuresOf(
	file: SettingsFile<FigureSetting[]>,
	articles: Article[]
): { figures: FigureSetting[]; problems: Problem[] } {
	const bodies = new Map(articles.map(({ article, body }) => [article, body]));
	const figures: FigureSetting[] = [];
	const problems: Problem[] = [];
	for (const [index, setting] of (file.value ?? []).entries()) {
		const { article, quotation, amount, figure } = setting;
		const body = bodies.get(article);
		if (body === undefined) {
			const fault = `${figure} is left out: no article ${quoted(article)} was read`;
			problems.push(file.say([index, 'article'], 'W205', fault));
			continue;
		}
		if (!body.includes(quotation)) {
			const fault = `the quotation ${quoted(quotation)} is not in the article ${quoted(article)}`;
			problems.push(file.say([index, 'quotation'], 'E185', fault));
		} else if (!quotation.includes(amount)) {
			problems.push(
				file.say([index, 'amount'], 'E186', `the amount ${quoted(amount)} is not in the quotation`)
			);
		} else if (!isSum(body, body.indexOf(quotation) + quotation.indexOf(amount), amount)) {
			const fault = `the amount ${quoted(amount)} is no sum of money in the quotation`;
			problems.push(file.say([index, 'amount'], 'E186', fault));
		}
		figures.push(setting);
	}
	const allAbsent =
		problems.length > 1 && problems.every(({ code }) => code === 'W205') && figures.length === 0;
	if (!allAbsent) return { figures, problems };
	const fault = `all ${problems.length} figures are left out: none of their articles was read`;
	return { figures, problems: [file.say([], 'W205', fault)] };
}

/** Whether a sum of money is found in a text at a place, neither shorter nor longer than written. */
function isSum(body: string, at: number, written: string): boolean {
	return amounts(body).some(({ start, end }) => start === at && end === at + written.length);
}
