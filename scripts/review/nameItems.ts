import { nameKinds, type Row } from '#lib/schema.ts';
import { plural } from '#lib/wording/numbers.ts';
import { alikeNames } from './alikeNames.ts';
import { capital, field, type Choice, type Item, type Quote } from './item.ts';
import { quoteOf, type ReviewData } from './reviewData.ts';

/** Names that look alike: most mentions first. */
export async function* merges(data: ReviewData): AsyncGenerator<Item | null> {
	const totals = totalsOf(data.names);
	const said = data.said?.names.map(({ entry }) => entry) ?? [];
	const listed = listedNames(data);
	for (const [one, other] of alikeNames([...totals.values()])) {
		const isSaid = said.some(
			({ name, as, apart = [] }) =>
				(name === one.name && [as, ...apart].includes(other.name)) ||
				(name === other.name && [as, ...apart].includes(one.name))
		);
		// whom the lists tell apart are not asked about
		if (isSaid || (listed.has(one.name) && listed.has(other.name))) continue;
		const [lesser, greater] = one.mentions <= other.mentions ? [one, other] : [other, one];
		yield {
			id: `merge ${one.name} ${other.name}`,
			group: 'merges',
			asks: one.kind === 'person' ? 'Two names, one person?' : 'Two names for one?',
			what: `${greater.name} (${greater.mentions}) and ${lesser.name} (${lesser.mentions})`,
			read: '',
			quotes: [...(await firstQuotes(data, greater.name)), ...(await firstQuotes(data, lesser.name))],
			choices: [
				{ label: 'Merge', key: 'accept', kind: 'names', entry: { name: lesser.name, as: greater.name } },
				{
					label: 'Keep apart',
					key: 'reject',
					kind: 'names',
					entry: { name: lesser.name, apart: [greater.name] }
				}
			],
			change: null
		};
	}
}

/** Names that no list knows, first those of one word that stand once. */
export async function* names(data: ReviewData): AsyncGenerator<Item | null> {
	const listed = listedNames(data);
	const said = new Set(data.said?.names.flatMap(({ entry: { name, as } }) => [name, as]));
	const checked = new Set(data.nameMentions.flatMap(({ name, correction }) => (correction ? [name] : [])));
	const doubtful = [...totalsOf(data.names).values()]
		.filter(({ name }) => !listed.has(name) && !said.has(name) && !checked.has(name))
		.sort((a, b) => Number(a.name.includes(' ')) - Number(b.name.includes(' ')) || a.mentions - b.mentions);
	for (const { name, kind, mentions } of doubtful)
		yield {
			id: `name ${name}`,
			group: 'names',
			asks: 'Is this a name, and of what?',
			what: name,
			read: `read as ${kind === 'organisation' ? 'an' : 'a'} ${kind}, ${plural(mentions, 'mention')}`,
			quotes: await firstQuotes(data, name),
			choices: [
				{ label: capital(kind), key: 'accept', kind: 'names', entry: { name, kind } },
				...nameKinds
					.filter((one) => one !== kind)
					.map((one): Choice => ({
						label: capital(one),
						key: null,
						kind: 'names',
						entry: { name, kind: one }
					})),
				{ label: 'No name', key: 'reject', kind: 'names', entry: { name, drop: true } }
			],
			change: {
				kind: 'names',
				entry: { name },
				fields: [field('as', 'The name that it is', name), field('kind', 'Kind', kind, nameKinds)]
			}
		};
}

/** Names that somebody listed, with aliases or a note. */
function listedNames({ definitions }: ReviewData): ReadonlySet<string> {
	return new Set(
		definitions.names.filter(({ aliases, note }) => aliases.length > 0 || note !== '').map(({ name }) => name)
	);
}

interface Total {
	name: string;
	kind: Row<'names'>['kind'];
	mentions: number;
}

function totalsOf(rows: readonly Row<'names'>[]): Map<string, Total> {
	const totals = new Map<string, Total>();
	for (const { name, kind, mentions } of rows) {
		const known = totals.get(name);
		if (known) known.mentions += mentions;
		else totals.set(name, { name, kind, mentions });
	}
	return totals;
}

/** The sentence of a name's first mention, as far as it may be shown. */
async function firstQuotes(data: ReviewData, name: string): Promise<Quote[]> {
	const row = data.nameMentions.find((mention) => mention.name === name);
	const article = row && (await data.article(row.article));
	return row && article ? [quoteOf(article, row)] : [];
}
