import * as v from 'valibot';
import { nameFinder } from '#lib/facts/names/names.ts';
import type { NameKind } from '#lib/schema.ts';
import type { Span } from '#lib/text/document.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { compare, f1, precision, recall, together, type Found } from '../measures.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Task } from './task.ts';
import { tokenText } from './tokenText.ts';

export interface NameRecord {
	text: string;
	/** where each token stands in the text */
	tokens: Span[];
	/** the names that people marked, by token */
	names: TokenName[];
}
/** A name from its first token to behind its last. */
interface TokenName {
	first: number;
	end: number;
	kind: NameKind;
}
/** A name as a reader found it in the text. */
export interface FoundName extends Span {
	kind: NameKind;
}
/** Of each kind, how many names were found, and how many of them are right. */
export type NameVerdict = Record<NameKind, Found>;

const kinds: NameKind[] = ['person', 'organisation', 'place'];
const kindByTag = new Map<string, NameKind>([
	...['person', 'politician', 'per'].map((tag): [string, NameKind] => [tag, 'person']),
	...['organisation', 'organization', 'politicalparty', 'org'].map((tag): [string, NameKind] => [
		tag,
		'organisation'
	]),
	...['country', 'location', 'place', 'loc', 'gpe'].map((tag): [string, NameKind] => [tag, 'place'])
]);

const schema = v.pipe(
	v.object({ tokens: v.array(v.string()), tags: v.array(v.string()) }),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }): NameRecord => {
		const { tokens, tags } = value;
		if (tokens.length !== tags.length) {
			addIssue({ message: `has ${tokens.length} tokens but ${tags.length} tags` });
			return NEVER;
		}
		const { text, spans } = tokenText(tokens);
		return { text, tokens: spans, names: namesOf(tags) };
	})
);

/** The names of tags such as B-PER I-PER O, or PER PER O; a tag of no kind that is asked for is passed over. */
function namesOf(tags: string[]): TokenName[] {
	const names: TokenName[] = [];
	let last: (TokenName & { label: string }) | undefined;
	for (const [index, tag] of tags.entries()) {
		const [, place = 'I', label = ''] = /^(?:([A-Z])-)?(.+)$/.exec(tag.trim().toUpperCase()) ?? [];
		const starts = 'BSU'.includes(place);
		if (label === '' || label === 'O') last = undefined;
		else if (last !== undefined && !starts && label === last.label) last.end = index + 1;
		else {
			const kind = kindByTag.get(label.toLowerCase());
			last = { first: index, end: index + 1, kind: kind ?? 'person', label };
			if (kind !== undefined) names.push(last);
		}
	}
	return names;
}

const names = nameFinder(siteSettings().names, readModels().names);

/** People, organisations and places: right where first token, last token and kind are those that people marked. */
export const nameTask: Task<NameRecord, FoundName[], NameVerdict> = {
	schema,
	read: ({ text }) => names(readDocument('text', text)),
	judge({ tokens, names: labelled }, found) {
		const read = found.flatMap((name) => atTokens(tokens, name));
		const keys = (names: TokenName[], kind: NameKind): Set<string> =>
			new Set(names.filter((name) => name.kind === kind).map(({ first, end }) => `${first} ${end}`));
		const verdict = (kind: NameKind): Found => compare(keys(labelled, kind), keys(read, kind));
		return {
			person: verdict('person'),
			organisation: verdict('organisation'),
			place: verdict('place')
		};
	},
	measure(verdicts) {
		const byKind = kinds.map((kind): [NameKind, Found] => [
			kind,
			together(verdicts.map((verdict) => verdict[kind]))
		]);
		const all = together(byKind.map(([, found]) => found));
		return {
			...scores(all),
			per_kind: Object.fromEntries(byKind.map(([kind, found]) => [kind, scores(found)]))
		};
	}
};

function scores(found: Found): { precision: number; recall: number; f1: number } {
	return { precision: precision(found), recall: recall(found), f1: f1(found) };
}

/** The tokens that a name touches. */
function atTokens(tokens: Span[], { start, end, kind }: FoundName): TokenName[] {
	const first = tokens.findIndex((token) => token.end > start);
	const last = tokens.findLastIndex((token) => token.start < end);
	return first === -1 || last < first ? [] : [{ first, end: last + 1, kind }];
}
