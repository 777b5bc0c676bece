import { nameKinds, type NameKind } from '../../schema.ts';
import { nameSlug } from '../../text/slug.ts';
import type { ArticleFacts } from '../fact.ts';

/**
 * The facts of a whole corpus, with each name of one kind: an article read alone may take for a person what all others
 * take for a place. The kind that most mentions have is every mention's; where two are even, the first of `nameKinds`.
 * Whoever turns out to be no person is no target of a stance.
 *
 * @param targets ids that are targets whatever the names are
 * @param said kinds that a person gave, by name
 */
export function oneKind(
	facts: ArticleFacts[],
	targets: ReadonlySet<string>,
	said: ReadonlyMap<string, NameKind> = new Map()
): ArticleFacts[] {
	const counts = new Map<string, Map<NameKind, number>>();
	for (const { names } of facts)
		for (const { name, kind } of names) {
			const known = counts.get(name) ?? new Map<NameKind, number>();
			known.set(kind, (known.get(kind) ?? 0) + 1);
			counts.set(name, known);
		}
	const settled = new Map<string, NameKind>();
	const noPersons = new Set<string>();
	const persons = new Set<string>();
	for (const [name, kinds] of counts) {
		const most = Math.max(...kinds.values());
		const kind = said.get(name) ?? nameKinds.find((one) => kinds.get(one) === most) ?? 'person';
		if (kinds.size > 1) settled.set(name, kind);
		if (kind === 'person') persons.add(nameSlug(name));
		else if (kinds.has('person')) noPersons.add(nameSlug(name));
	}
	if (settled.size === 0) return facts;
	const goes = (target: string): boolean =>
		noPersons.has(target) && !persons.has(target) && !targets.has(target);
	return facts.map((found) => ({
		...found,
		names: found.names.map((mention) => ({ ...mention, kind: settled.get(mention.name) ?? mention.kind })),
		stances: found.stances.filter(({ target }) => !goes(target))
	}));
}
