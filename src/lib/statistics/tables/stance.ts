import type { ArticleFacts } from '../../facts/fact.ts';
import { stanceState, sureThreshold } from '../../facts/stance/stanceState.ts';
import type { Definitions, NameMentionRow, StanceRow } from '../../schema.ts';
import type { TargetSetting } from '../../settings.ts';
import type { Called } from '../../wording/labels.ts';
import { nameSlug } from '../../text/slug.ts';

/** One row for each target in each sentence of the author's own words that mentions it. */
export function stanceRows(facts: ArticleFacts[]): StanceRow[] {
	return facts.flatMap(({ document: { article, body }, stances }) =>
		stances.map(({ target, sentence, start, end, stance, confidence, correction }) => ({
			target,
			article,
			sentence,
			start,
			end,
			stance,
			text: body.slice(start, end),
			state: stanceState(stance),
			confidence,
			sure: confidence >= sureThreshold,
			...(correction && { correction })
		}))
	);
}

/** What each target is: those people wrote, in their order, then every person named in the articles, by name. */
export function targetDefinitions(
	targets: TargetSetting[],
	calling: (entry: Called) => Called,
	names: Pick<NameMentionRow, 'name' | 'kind'>[]
): Definitions['targets'] {
	const known = new Set(targets.map(({ target }) => target));
	const persons = new Map<string, string>();
	for (const { name, kind } of names) {
		const target = nameSlug(name);
		if (kind === 'person' && !known.has(target)) persons.set(target, name);
	}
	return [
		...targets.map(({ target, definition, names, ...name }) => ({
			target,
			...calling(name),
			person: false,
			definition,
			names
		})),
		...[...persons]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([target, name]) => ({
				target,
				label: name,
				person: true,
				definition: `Every mention of ${name} by name.`,
				names: [name]
			}))
	];
}
