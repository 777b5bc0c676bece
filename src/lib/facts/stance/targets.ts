import type { NameKind } from '../../schema.ts';
import type { TargetSetting } from '../../settings.ts';
import { tokenAt, type Document, type Span } from '../../text/document.ts';
import { nameSlug } from '../../text/slug.ts';
import type { NameMention, ThemeMention } from '../fact.ts';
import { phraseFinder } from '../../text/words/phrases.ts';

/** A target, from its first token to its last, in the sentence of that number. */
export interface TargetMention {
	target: string;
	sentence: number;
	first: number;
	last: number;
	/** what it is as a name, if it is one; "he" and "she" may stand for a person */
	name: NameKind | undefined;
}

/**
 * Make a finder of the mentions of targets: a theme, a name or a phrase of theirs, and every named person,
 * whose target is the slug of the name. In reading order within each sentence; mentions that overlap one
 * of the same target already found are left out, and so are those inside the target's `exclude` phrases.
 *
 * @throws {RangeError} if a phrase holds no word
 */
export function targetFinder(
	targets: TargetSetting[]
): (document: Document, themes: ThemeMention[], names: NameMention[]) => TargetMention[] {
	const byTheme = grouped(targets, ({ themes }) => themes);
	const byName = grouped(targets, ({ names }) => names);
	const known = new Set(targets.map(({ target }) => target));
	const persons = new Map<string, string>();
	const personTarget = (name: string): string => {
		let target = persons.get(name);
		if (target === undefined) persons.set(name, (target = nameSlug(name)));
		return target;
	};
	const find = phraseFinder(
		targets
			.filter(({ phrases }) => phrases.length > 0)
			.map(({ target, phrases, exclude }) => ({ value: target, phrases, exclude }))
	);
	return (document, themes, names) => {
		const { tokens, sentences } = document;
		const mentions: TargetMention[] = [];
		const add = (target: string, sentence: number, span: Span, name: NameKind | undefined): void => {
			const first = tokenAt(document, span.start);
			let last = first;
			while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
			mentions.push({ target, sentence, first, last, name });
		};
		for (const mention of themes) {
			for (const target of byTheme.get(mention.theme) ?? [])
				add(target, mention.sentence, mention, undefined);
		}
		for (const mention of names) {
			const listed = byName.get(mention.name) ?? [];
			for (const target of listed) add(target, mention.sentence, mention, mention.kind);
			if (mention.kind !== 'person') continue;
			const target = personTarget(mention.name);
			if (!known.has(target)) add(target, mention.sentence, mention, mention.kind);
		}
		for (const { sentence, firstToken, endToken } of sentences) {
			for (const { value, first, last } of find(tokens, firstToken, endToken)) {
				mentions.push({ target: value, sentence, first, last, name: undefined });
			}
		}
		mentions.sort((a, b) => a.first - b.first || b.last - a.last || (a.target < b.target ? -1 : 1));
		const reached = new Map<string, number>();
		return mentions.filter(({ target, first, last }) => {
			if ((reached.get(target) ?? -1) >= first) return false;
			reached.set(target, last);
			return true;
		});
	};
}

function grouped(targets: TargetSetting[], keys: (target: TargetSetting) => string[]): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const setting of targets) {
		for (const key of keys(setting)) groups.set(key, [...(groups.get(key) ?? []), setting.target]);
	}
	return groups;
}
