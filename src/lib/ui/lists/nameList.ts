import type { Definitions, NameKind, NameMentionRow } from '../../schema.ts';
import { capitalised, list } from '../../wording/lists.ts';
import { inWords } from '../../wording/numbers.ts';

/** A name in the list of names: how often and in how many articles it is mentioned, and how else it is written. */
export interface NameEntry {
	name: string;
	slug: string;
	kind: NameKind;
	mentions: number;
	articles: number;
	/** the other forms that the articles use, most frequent first */
	also: string[];
}

/** A kind of name as a heading says it, and as a line above one name does. */
export const kindWords: Record<NameKind, { many: string; one: string }> = {
	person: { many: 'People', one: 'Person' },
	organisation: { many: 'Organisations', one: 'Organisation' },
	place: { many: 'Places', one: 'Place' }
};

/** A name inside a sentence: "the Labour Party", "the Department for Transport", "Northern Rock". */
export function withArticle(name: string): string {
	return / Party$|^(?:Association|Department|Institute|House|Church) (?:of|for) /.test(name)
		? `the ${name}`
		: name;
}

/** How one name is written in the articles, most frequent form first; line breaks in a form count as spaces. */
export function writtenForms(
	mentions: readonly Pick<NameMentionRow, 'text'>[]
): { form: string; times: number }[] {
	const times = new Map<string, number>();
	for (const { text } of mentions) {
		const form = text.replace(/\s/g, ' ');
		times.set(form, (times.get(form) ?? 0) + 1);
	}
	const forms = [...times].map(([form, times]) => ({ form, times }));
	return forms.sort((a, b) => b.times - a.times || (a.form < b.form ? -1 : 1));
}

/** The names that the articles mention, most mentioned first, equals by name. */
export function nameEntries(names: Definitions['names'], mentions: readonly NameMentionRow[]): NameEntry[] {
	const byName = new Map<string, NameMentionRow[]>();
	for (const mention of mentions) {
		const known = byName.get(mention.name);
		if (known) known.push(mention);
		else byName.set(mention.name, [mention]);
	}
	const entries = names.flatMap(({ name, slug, kind }): NameEntry[] => {
		const found = byName.get(name);
		if (!found) return [];
		const articles = new Set(found.map(({ article }) => article)).size;
		const also = writtenForms(found).flatMap(({ form }) => (form === name ? [] : [form]));
		return [{ name, slug, kind, mentions: found.length, articles, also }];
	});
	return entries.sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}

/**
 * What the names have to tell in one line: which of them run through every article, or how far those reach
 * that are mentioned in most.
 */
export function namesHeadline(entries: readonly NameEntry[], articles: number): string {
	const reach = Math.max(0, ...entries.map((entry) => entry.articles));
	const widest = entries.filter((entry) => entry.articles === reach).map(({ name }) => withArticle(name));
	const [first] = entries;
	if (!first) return 'No name is mentioned';
	const names = (count: number) => `${capitalised(inWords(count))} ${count === 1 ? 'name' : 'names'}`;
	if (articles === 1) {
		const most = first.mentions > (entries[1]?.mentions ?? 0);
		return `${names(entries.length)} in one article${most ? `, ${withArticle(first.name)} most` : ''}`;
	}
	const all = articles === 2 ? 'both articles' : `all ${inWords(articles)} articles`;
	if (reach === articles) {
		const head = `${names(widest.length)} ${widest.length === 1 ? 'runs' : 'run'} through ${all}`;
		return widest.length > 3 ? head : `${head}: ${list(widest)}`;
	}
	const head = `No name runs through ${all}`;
	if (reach === 1 || widest.length > 3) return head;
	return `${head}: ${list(widest)} ${widest.length === 1 ? 'stands' : 'stand'} in ${inWords(reach)}`;
}
