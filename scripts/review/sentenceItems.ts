/** Everything that is read in one sentence, and what may have been missed in it. */
import { sentimentLean } from '#lib/facts/sentiment/sentimentState.ts';
import { nameKinds, type Row } from '#lib/schema.ts';
import { signed } from '#lib/wording/numbers.ts';
import { capital, field, saidOf, type Choice, type Item } from './item.ts';
import { stanceItem, sumItem, themeItem } from './readingItems.ts';
import { placeOf, type ReviewData } from './reviewData.ts';

/** A sentence, by its article and its number there. */
export interface Place {
	article: string;
	sentence: number;
}

/** The readings of a sentence in the order that they are marked in; none of a sentence that is not there. */
export async function sentenceItems(data: ReviewData, place: Place): Promise<Item[]> {
	const isHere = (row: Place): boolean => row.article === place.article && row.sentence === place.sentence;
	const items = await Promise.all([
		...data.figures.filter(isHere).map((row) => sumItem(data, row)),
		...data.nameMentions.filter(isHere).map((row) => mentionItem(data, row)),
		...data.themeMentions.filter(isHere).map((row) => themeItem(data, row, '')),
		...data.stance.filter(isHere).map((row) => stanceItem(data, row)),
		sentimentItem(data, place),
		...missed(data, place)
	]);
	return items.filter((item) => item !== null);
}

/** One mention of a name. */
async function mentionItem(data: ReviewData, row: Row<'name-mentions'>): Promise<Item | null> {
	const placed = await placeOf(data, row, false);
	if (placed === null) return null;
	const { article, start, text, name, kind, correction } = row;
	const where = { article, quotation: placed.quotation, words: text };
	const read = [`read as ${name}, ${kind}`, ...saidOf(correction)];
	return {
		id: `mention ${article} ${start}`,
		group: 'names',
		asks: 'Is it this name here?',
		what: text,
		read: read.join(', '),
		quotes: [placed.quote],
		choices: [
			{ label: 'It is', key: 'accept', kind: 'names', entry: { ...where, as: name, kind } },
			{ label: 'No name', key: 'reject', kind: 'names', entry: { ...where, drop: true } }
		],
		change: {
			kind: 'names',
			entry: where,
			fields: [field('as', 'The name that it is', name), field('kind', 'Kind', kind, nameKinds)]
		}
	};
}

/** How the sentence reads. */
async function sentimentItem(data: ReviewData, place: Place): Promise<Item | null> {
	const article = await data.article(place.article);
	const sentence = article?.sentences[place.sentence - 1];
	if (sentence === undefined) return null;
	const { end, sentiment } = sentence;
	// no words of it are in question more than others
	const placed = await placeOf(data, { ...place, start: end, end }, true);
	if (placed === null) return null;
	const words = ['negative', 'neutral', 'positive'] as const;
	const now = words[sentimentLean(sentiment) + 1] ?? 'neutral';
	const choice = (said: string, key: Choice['key']): Choice => ({
		label: capital(said),
		key,
		kind: 'sentiments',
		entry: { article: place.article, quotation: placed.quotation, sentiment: said }
	});
	return {
		id: `sentiment ${place.article} ${place.sentence}`,
		group: 'sentiments',
		asks: 'How does the sentence read?',
		what: capital(now),
		read: `read as ${signed(sentiment)}`,
		quotes: [placed.quote],
		choices: [choice(now, 'accept'), ...words.filter((one) => one !== now).map((one) => choice(one, null))],
		change: null
	};
}

/** What may be added to a sentence: a name, a sum, a mention of a theme. */
function missed(data: ReviewData, place: Place): Promise<Item | null>[] {
	const themes = data.definitions.themes.map(({ theme }) => theme);
	const words = field('words', 'Words, as they stand', '');
	return [
		{
			what: 'A name',
			kind: 'names' as const,
			fields: [words, field('as', 'The name that it is', ''), field('kind', 'Kind', 'person', nameKinds)]
		},
		{
			what: 'A sum',
			kind: 'sums' as const,
			fields: [
				field('sum', 'Words, as they stand', ''),
				field('value', 'What it comes to', ''),
				field('direction', 'Direction', 'none', ['loss', 'gain', 'none'])
			]
		},
		...(themes.length === 0
			? []
			: [
					{
						what: 'A theme',
						kind: 'themes' as const,
						fields: [words, field('theme', 'Theme', themes[0] ?? '', themes)]
					}
				])
	].map(async ({ what, kind, fields }): Promise<Item | null> => {
		const article = await data.article(place.article);
		const sentence = article?.sentences[place.sentence - 1];
		const placed =
			sentence && (await placeOf(data, { ...place, start: sentence.end, end: sentence.end }, true));
		return placed
			? {
					id: `missed ${kind} ${place.article} ${place.sentence}`,
					group: 'missed',
					asks: 'Was something missed?',
					what,
					read: '',
					quotes: [placed.quote],
					choices: [],
					change: { kind, entry: { article: place.article, quotation: placed.quotation }, fields }
				}
			: null;
	});
}
