import { rollups, sum } from 'd3-array';
import type { ArticleFacts } from '../../facts/fact.ts';
import type { Definitions, NameKind, NameMentionRow, NameRow } from '../../schema.ts';
import type { NameSettings } from '../../settings.ts';
import { nameSlug } from '../../text/slug.ts';
import { byCodeUnit } from '../order.ts';

/**
 * How often each name is mentioned in each article that mentions it: the most mentioned names first, then by
 * code unit; within a name in the order of the articles.
 */
export function nameRows(facts: ArticleFacts[]): NameRow[] {
	const mentions = facts.flatMap(({ document: { article }, names }) =>
		names.map(({ name, kind }) => ({ name, kind, article }))
	);
	return rollups(
		mentions,
		({ length }) => length,
		({ name }) => name,
		({ kind }) => kind,
		({ article }) => article
	)
		.flatMap(([name, kinds]) => kinds.map(([kind, articles]) => ({ name, kind, articles })))
		.map((one) => ({ ...one, total: sum(one.articles, ([, count]) => count) }))
		.sort((a, b) => b.total - a.total || byCodeUnit(a.name, b.name) || byCodeUnit(a.kind, b.kind))
		.flatMap(({ name, kind, articles }) =>
			articles.map(([article, count]) => ({ name, kind, article, mentions: count }))
		);
}

/** Every mention of a name with its sentence and span, article by article in reading order. */
export function nameMentionRows(facts: ArticleFacts[]): NameMentionRow[] {
	return facts.flatMap(({ document: { article, body }, names }) =>
		names.map(({ name, kind, sentence, start, end, correction }) => ({
			name,
			kind,
			article,
			sentence,
			start,
			end,
			text: body.slice(start, end),
			...(correction && { correction })
		}))
	);
}

/**
 * The names that are mentioned, each once, with the aliases and the note of `data/names.yaml` and a slug for its
 * address. Where two names would have one slug, the later one's ends with its kind, or with a number.
 */
export function nameDefinitions(settings: NameSettings, rows: NameRow[]): Definitions['names'] {
	const settingByName = new Map(settings.names.map((setting) => [setting.name, setting]));
	const definitions: Definitions['names'] = [];
	const defined = new Set<string>();
	const slugs = new Set<string>();
	for (const { name, kind } of rows) {
		const key = `${kind}\n${name}`;
		if (defined.has(key)) continue;
		defined.add(key);
		const slug = unused(nameSlug(name), kind, slugs);
		slugs.add(slug);
		const setting = settingByName.get(name);
		const own = setting?.kind === kind ? setting : undefined;
		definitions.push({ name, slug, kind, aliases: own?.aliases ?? [], note: own?.note ?? '' });
	}
	return definitions;
}

function unused(slug: string, kind: NameKind, taken: Set<string>): string {
	if (!taken.has(slug)) return slug;
	const withKind = `${slug}-${kind}`;
	let free = withKind;
	for (let number = 2; taken.has(free); number += 1) free = `${withKind}-${number}`;
	return free;
}
