/** What is wrong with settings that each fit their schema: ids given twice, examples, and what refers to what. */
import { checkThemeExamples } from '../../facts/themes/themes.ts';
import type { Problem } from '../../schema.ts';
import type { NameSettings, ReferenceSettings, TargetSetting, ThemeSetting } from '../../settings.ts';
import { edtfDays } from '../../text/article/edtf.ts';
import { holdsWord } from '../../text/words/phrases.ts';
import { quoted } from '../../text/file/problems.ts';
import type { SettingsFile, YamlPath } from './settingsFile.ts';

/** Entries of a list whose ids were given before. */
export function givenTwice<Key extends string>(
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
export function wordlessPhrases(file: SettingsFile<{ phrases: string[]; exclude: string[] }[]>): Problem[] {
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
export function exampleProblems(file: SettingsFile<ThemeSetting[]>): Problem[] {
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
export function highlightProblems(file: SettingsFile<ThemeSetting[]>): Problem[] {
	const [first, ...others] = [...(file.value ?? []).entries()].filter(([, { highlight }]) => highlight);
	if (first === undefined) return [];
	const fault = `the theme ${quoted(first[1].theme)} is highlighted already, on line ${file.line([first[0], 'highlight'])}`;
	return others.map(([index]) =>
		file.say([index, 'highlight'], 'E181', fault, 'keep highlight on one theme')
	);
}

/**
 * Phrases that stand for names which are not listed.
 * @param listed all names that may be meant
 */
export function severalProblems(file: SettingsFile<NameSettings>, listed: NameSettings | null): Problem[] {
	const known = new Set(listed?.names.map(({ name }) => name));
	return (file.value?.several ?? []).flatMap(({ names }, index) =>
		unknown(file, names, known, ['several', index, 'names'], 'name')
	);
}

/** Targets of themes and names that are not there. */
export function targetProblems(
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
export function dateProblems(file: SettingsFile<unknown>, path: YamlPath, date: string): Problem[] {
	const days = edtfDays(date);
	return 'code' in days ? [file.say(path, days.code, days.fault, days.remedy ?? undefined)] : [];
}

/** Sums that end before they start, dates that are none, years without inflation. */
export function referenceProblems(file: SettingsFile<ReferenceSettings>): Problem[] {
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
