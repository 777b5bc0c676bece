import type { NameKind } from '../schema.ts';
import type { Span } from '../text/document.ts';
import { quoted } from '../text/file/problems.ts';
import { nameSlug } from '../text/slug.ts';
import {
	correctionKinds,
	type CorrectionKind,
	type Corrections,
	type EntryOf,
	type Numbered,
	type SetAside
} from './corrections.ts';
import { passageFinder, wordsIn, type Quotable } from './passages.ts';

/** An entry that stands at a place of an article: the span is its words', or its quotation's where it has none. */
export interface Placed<Kind extends CorrectionKind> extends Numbered<Kind>, Span {}

/** The entries that stand at places of one article. */
export type PlacedInArticle = { [Kind in CorrectionKind]: Placed<Kind>[] };

/** What is said of a name wherever it is read, or in one article. */
export interface NameRule extends Numbered<'names'> {
	/** the article's id; null for everywhere */
	article: string | null;
	name: string;
}

export interface PlacedCorrections {
	/** by the article's id */
	byArticle: Map<string, PlacedInArticle>;
	rules: NameRule[];
	/** the kinds that a person gave names */
	kinds: Map<string, NameKind>;
	setAside: SetAside[];
}

type Found = { article: string; span: Span } | Pick<SetAside, 'fault' | 'remedy'>;

/**
 * Finds the place of every entry. What is not found, and what says otherwise than an entry before it, is set aside.
 */
export function placeCorrections(corrections: Corrections, articles: readonly Quotable[]): PlacedCorrections {
	const find = placeFinder(articles);
	const byArticle: PlacedCorrections['byArticle'] = new Map();
	const rules: NameRule[] = [];
	const kinds = new Map<string, NameKind>();
	const setAside: SetAside[] = [];
	/** of each reading, the entry that speaks of it, and what it says */
	const said = new Map<string, { index: number; says: string }>();

	for (const kind of correctionKinds) for (const numbered of corrections[kind]) place(kind, numbered);
	return { byArticle, rules, kinds, setAside };

	function place<Kind extends CorrectionKind>(kind: Kind, numbered: Numbered<Kind>): void {
		const { index } = numbered;
		const entry: EntryOf<CorrectionKind> = numbered.entry;
		const rule = ruleOf(entry);
		const found = rule ?? find(entry);
		if ('fault' in found) return void setAside.push({ kind, index, code: 'W221', ...found });
		const key =
			'span' in found
				? [kind, found.article, readingKey(kind, entry, found.span)]
				: ['name', found.article ?? '', found.name];
		const before = firstOf(key.join('\n'), index, entry);
		if (before !== null) {
			const fault = 'says otherwise than the entry before it';
			if (before.differs)
				setAside.push({
					kind,
					index,
					code: 'W222',
					fault,
					remedy: 'keep one of the two',
					before: before.index
				});
			return;
		}
		const clash = kindClash(entry);
		if (clash !== null) return void setAside.push({ kind, index, code: 'W222', ...clash });
		if ('name' in found) rules.push({ index, entry: entry as EntryOf<'names'>, ...found });
		else {
			const own = byArticle.get(found.article) ?? none();
			byArticle.set(found.article, own);
			// the list of a kind holds entries of that kind
			(own[kind] as Placed<Kind>[]).push({ ...numbered, ...found.span });
		}
	}

	/** The article that a rule on a name is of, and the name; null for an entry that is no such rule. */
	function ruleOf(
		entry: EntryOf<CorrectionKind>
	): Pick<NameRule, 'article' | 'name'> | { fault: string } | null {
		if (!('name' in entry) || entry.name === undefined) return null;
		const { name, article: named } = entry;
		if (named === undefined) return { name, article: null };
		const article =
			articles.find((one) => one.article === named) ?? articles.find(({ title }) => title === named);
		return article === undefined
			? { fault: `no article ${quoted(named)} was read` }
			: { name, article: article.article };
	}

	/** The entry that spoke of the same reading before, and whether it says something else; null for the first. */
	function firstOf(key: string, index: number, entry: object): { index: number; differs: boolean } | null {
		const says = JSON.stringify(
			Object.entries(entry)
				.filter(([name]) => name !== 'article' && name !== 'quotation')
				.sort(([a], [b]) => (a < b ? -1 : 1))
		);
		const before = said.get(key);
		if (before !== undefined) return { index: before.index, differs: before.says !== says };
		said.set(key, { index, says });
		return null;
	}

	/** That an entry gives a name another kind than it was given before; else the kind is noted. */
	function kindClash(entry: EntryOf<CorrectionKind>): Pick<SetAside, 'fault' | 'remedy'> | null {
		const named =
			'as' in entry && entry.as !== undefined ? entry.as : 'name' in entry ? entry.name : undefined;
		const kind = 'kind' in entry ? entry.kind : undefined;
		if (named === undefined || kind === undefined) return null;
		const before = kinds.get(named);
		if (before === undefined) kinds.set(named, kind);
		if (before === undefined || before === kind) return null;
		return {
			fault: `an entry before it says that ${quoted(named)} is of the kind ${before}`,
			remedy: 'keep one kind'
		};
	}
}

/** Make a finder of where an entry with a quotation stands. */
function placeFinder(articles: readonly Quotable[]): (entry: EntryOf<CorrectionKind>) => Found {
	const find = passageFinder(articles);
	const bodies = new Map(articles.map(({ article, body }) => [article, body]));
	return (entry) => {
		const { quotation = '', article: named } = entry;
		const passage = find(quotation, named);
		if (passage === 'nowhere')
			return {
				fault: `the quotation ${quoted(quotation)} stands in no article`,
				remedy: 'copy the words from the article, or take the entry out'
			};
		if (passage === 'several')
			return {
				fault: 'the quotation stands in more than one place',
				remedy: 'quote more words, or name the article'
			};
		const { article, ...span } = passage;
		const words = 'sum' in entry ? entry.sum : 'words' in entry ? entry.words : undefined;
		if (words === undefined) return { article, span };
		const own = wordsIn(bodies.get(article) ?? '', passage, words);
		if (own === 'nowhere')
			return {
				fault: `${quoted(words)} is not in the quotation`,
				remedy: 'copy the words from the quotation'
			};
		if (own === 'several')
			return {
				fault: 'the words stand more than once in the quotation',
				remedy: 'quote fewer words around it'
			};
		return { article, span: own };
	};
}

/** What tells one reading of a kind from others in its article. */
function readingKey(kind: CorrectionKind, entry: EntryOf<CorrectionKind>, { start, end }: Span): string {
	if ('target' in entry) return `${start} ${nameSlug(entry.target)}`;
	if (kind === 'sentiments') return String(start);
	return `${start} ${end} ${'theme' in entry ? entry.theme : ''}`;
}

function none(): PlacedInArticle {
	return { sums: [], names: [], stances: [], sentiments: [], themes: [] };
}
