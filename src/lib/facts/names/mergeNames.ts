import type { NameSettings } from '../../settings.ts';
import { foldName } from './listedNames.ts';

/**
 * A corpus's own names above those of the list that every corpus starts with: an entry takes the place of one of the
 * same name, and what the corpus says of a phrase is all that is said of it.
 */
export function mergeNames(own: NameSettings, general: NameSettings): NameSettings {
	const said = new Set(
		[
			...own.names.flatMap(({ name, aliases }) => [name, ...aliases]),
			...own.several.map(({ text }) => text),
			...own.not_names
		].map(bare)
	);
	const unsaid = (phrase: string): boolean => !said.has(bare(phrase));
	const names = [
		...own.names,
		...general.names
			.filter(({ name }) => unsaid(name))
			.map((entry) => ({ ...entry, aliases: entry.aliases.filter(unsaid) }))
	];
	const listed = new Set(names.map(({ name }) => name));
	const several = general.several.filter(
		({ text, names: some }) => unsaid(text) && some.every((name) => listed.has(name))
	);
	return {
		names,
		several: [...own.several, ...several],
		not_names: [...own.not_names, ...general.not_names.filter(unsaid)]
	};
}

/** As phrases are looked up: an alias that asks for "the" before it is the same phrase. */
function bare(phrase: string): string {
	return foldName(phrase.replace(/^the /, ''));
}
