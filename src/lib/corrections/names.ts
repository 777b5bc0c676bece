import type { NameMention } from '../facts/fact.ts';
import type { NameKind } from '../schema.ts';
import type { Document } from '../text/document.ts';
import { quoted } from '../text/file/problems.ts';
import type { Known, NameReading, Tell, TellOfName } from './known.ts';
import type { NameRule, Placed } from './placed.ts';
import { acrossSentences, byPlace, isSame, overlaps, sentenceOf } from './places.ts';

/**
 * Make a reader of what rules say of a name in an article: a rule of the article goes before one of all. A name that is
 * one of another is what that other is said to be.
 *
 * @returns null where nothing is said of it
 */
export function ruleReader(
	rules: readonly NameRule[],
	used: (rule: NameRule) => void
): (name: string, article: string) => NameReading | null {
	const byKey = new Map(rules.map((rule) => [`${rule.article ?? ''}\n${rule.name}`, rule]));
	return (name, article) => {
		let reading: NameReading | null = null;
		let now = name;
		const seen = new Set<string>();
		for (;;) {
			const rule = byKey.get(`${article}\n${now}`) ?? byKey.get(`\n${now}`);
			// what leads back to itself stays where it was first
			if (rule === undefined || seen.has(now)) return reading;
			seen.add(now);
			used(rule);
			const { drop, as = now, kind } = rule.entry;
			// that names are apart says no more of this one
			if (!drop && as === now && kind === undefined) return reading;
			if (drop) return { name: null, correction: 'corrected' };
			reading = { name: as, correction: as === name ? 'checked' : 'corrected' };
			if (as === now) return reading;
			now = as;
		}
	};
}

/** The mentions of names as a person says they are: by rules, then one by one. */
export function correctNames(
	read: NameMention[],
	document: Document,
	entries: readonly Placed<'names'>[],
	{ ruled, kindOf, readKind, saidKind }: Known,
	tell: Tell,
	tellOfName: TellOfName
): NameMention[] {
	let mentions = read.flatMap((mention): NameMention[] => {
		const rule = ruled(mention.name, document.article);
		if (rule === null) return [{ ...mention, kind: saidKind(mention.name) ?? mention.kind }];
		if (rule.name === null) {
			tellOfName(mention.sentence, 'corrected');
			return [];
		}
		const kind = kindOf(rule.name) ?? mention.kind;
		const isRight = rule.name === mention.name && kind === readKind(mention.name);
		const correction = isRight ? 'checked' : 'corrected';
		tellOfName(mention.sentence, correction);
		return [{ ...mention, name: rule.name, kind, correction }];
	});
	/** what a person said stands at a place, before what was read there */
	const said: NameMention[] = [];
	for (const { index, entry, start, end } of entries) {
		const place = { start, end };
		const sentence = sentenceOf(document, place);
		const before = mentions.filter((mention) => overlaps(mention, place) && !said.includes(mention));
		const exact = before.find((mention) => isSame(mention, place));
		if (sentence === undefined) {
			tell('names', index, acrossSentences);
			continue;
		}
		const rest = mentions.filter((mention) => !before.includes(mention));
		if (entry.drop) {
			tell('names', index, before.length === 0 ? 'checked' : 'corrected', sentence.sentence);
			mentions = rest;
			continue;
		}
		const name = entry.as ?? exact?.name ?? entry.words ?? '';
		const kind: NameKind | undefined = entry.kind ?? kindOf(name) ?? exact?.kind;
		if (kind === undefined) {
			tell('names', index, {
				fault: `${quoted(name)} is read nowhere`,
				remedy: 'add kind: person, organisation or place'
			});
			continue;
		}
		const isRight = exact?.name === name && exact.kind === kind;
		const correction = isRight ? 'checked' : 'corrected';
		tell('names', index, correction, sentence.sentence);
		const right: NameMention = { name, kind, sentence: sentence.sentence, start, end, correction };
		said.push(right);
		mentions = [...rest, right].sort(byPlace);
	}
	return mentions;
}
