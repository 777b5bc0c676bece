import { peoples, places } from '../../facts/names/gazetteer.ts';
import type { NameSettings } from '../../settings.ts';
import { called, lowered, type Called } from '../../wording/labels.ts';

/**
 * How themes and targets are called inside a sentence: as the settings say, else with the capital of the name that the
 * label opens with ("Labour’s renewal", "Scottish schools"), where it is a listed one.
 */
export function callingOf({ names }: NameSettings): (entry: Called) => Called {
	const known = new Set([...names.flatMap(({ name, aliases }) => [name, ...aliases]), ...places, ...peoples]);
	const opensWithName = (label: string): boolean =>
		[...label.matchAll(/(?=[\s’'-])|$/g)].some(({ index }) => known.has(label.slice(0, index)));
	return (entry) => {
		const { label, in_sentence } = entry;
		const keeps = in_sentence === undefined && label !== lowered(label) && opensWithName(label);
		return called(keeps ? { ...entry, in_sentence: label } : entry);
	};
}
