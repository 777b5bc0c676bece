/** What is most likely wrong in a corpus, and what a person may say of it. */
import type { Row } from '#lib/schema.ts';
import { inSentence } from '#lib/wording/labels.ts';
import { capital, field, type Choice, type Item } from './item.ts';
import { merges, names } from './nameItems.ts';
import { placeOf, type ReviewData } from './reviewData.ts';

/** How many of each group are asked about at a time. */
const most = { merges: 8, stances: 12, sums: 12, names: 12, themes: 8 } as const;

/**
 * The readings that are least certain and nobody looked at, those of a group together and the least certain of each
 * first.
 *
 * @param isAnswered whether an item was answered since the data were made, by its id
 */
export async function reviewItems(data: ReviewData, isAnswered: (id: string) => boolean): Promise<Item[]> {
	const items: Item[] = [];
	for (const [group, candidates] of [
		['merges', merges(data)],
		['stances', stances(data)],
		['sums', sums(data)],
		['names', names(data)],
		['themes', themes(data)]
	] as const) {
		let count = 0;
		for await (const item of candidates) {
			if (item === null || isAnswered(item.id)) continue;
			items.push(item);
			if (++count === most[group]) break;
		}
	}
	return items;
}

/** Sides that are claimed, the least sure first. */
async function* stances(data: ReviewData): AsyncGenerator<Item | null> {
	const targets = new Map(data.definitions.targets.map((target) => [target.target, target]));
	const claimed = data.stance
		.filter(({ state, correction }) => state !== 'neutral' && correction === undefined)
		.sort((a, b) => a.confidence - b.confidence);
	for (const row of claimed) {
		const target = targets.get(row.target);
		const placed = await placeOf(data, row, true);
		if (target === undefined || placed === null) continue;
		const where = { article: row.article, quotation: placed.quotation, target: row.target };
		const others = (['for', 'neutral', 'against'] as const).filter((state) => state !== row.state);
		yield {
			id: `stance ${row.article} ${row.sentence} ${row.target}`,
			group: 'stances',
			asks: 'Does the author take this side?',
			what: `${capital(row.state)} ${target.person ? target.label : inSentence(target)}`,
			read: `${Math.round(100 * row.confidence)} % sure`,
			quotes: [placed.quote],
			choices: [
				{ label: capital(row.state), key: 'accept', kind: 'stances', entry: { ...where, stance: row.state } },
				...others.map((stance): Choice => ({
					label: capital(stance),
					key: null,
					kind: 'stances',
					entry: { ...where, stance }
				})),
				{ label: 'Says nothing of it', key: 'reject', kind: 'stances', entry: { ...where, drop: true } }
			],
			change: null
		};
	}
}

/** Sums, first those in sentences of several, that are said to be lost or gained. */
async function* sums(data: ReviewData): AsyncGenerator<Item | null> {
	const inSentenceOf = Map.groupBy(data.figures, ({ article, sentence }) => `${article} ${sentence}`);
	const doubt = ({ article, sentence, direction, status }: Row<'figures'>): number =>
		(inSentenceOf.get(`${article} ${sentence}`)?.length ?? 0) * 2 +
		(direction === 'none' ? 0 : 2) +
		(status === 'not stated' ? 1 : 0);
	const unchecked = data.figures
		.filter(({ correction }) => correction === undefined)
		.sort((a, b) => doubt(b) - doubt(a));
	const words = { loss: 'Loss', gain: 'Gain', none: 'Neither' } as const;
	for (const row of unchecked) {
		const placed = await placeOf(data, row, false);
		if (placed === null) continue;
		const { direction, status, scope, speaker } = row;
		const where = { article: row.article, quotation: placed.quotation, sum: row.text };
		const others = (['none', 'loss', 'gain'] as const).filter((one) => one !== direction);
		const stated = (value: string): string => (value === 'not stated' ? '' : value);
		yield {
			id: `sum ${row.article} ${row.start}`,
			group: 'sums',
			asks: 'A sum lost, gained, or neither?',
			what: row.text,
			read: `read as ${direction === 'none' ? 'neither' : `a ${direction}`}, ${status === 'not stated' ? 'status not stated' : status}`,
			quotes: [placed.quote],
			choices: [
				{ label: words[direction], key: 'accept', kind: 'sums', entry: { ...where, direction, status } },
				...others.map((one): Choice => ({
					label: words[one],
					key: null,
					kind: 'sums',
					entry: { ...where, direction: one }
				})),
				{ label: 'No sum', key: 'reject', kind: 'sums', entry: { ...where, drop: true } }
			],
			change: {
				kind: 'sums',
				entry: where,
				fields: [
					field('value', 'What it comes to', ''),
					field('direction', 'Direction', direction, ['loss', 'gain', 'none']),
					field('status', 'Status', status, ['estimated', 'announced', 'spent', 'forecast', 'not stated']),
					field('scope', 'Whom it concerns', stated(scope)),
					field('speaker', 'Who says so', stated(speaker))
				]
			}
		};
	}
}

/** Mentions of themes by words that count once for their theme. */
async function* themes(data: ReviewData): AsyncGenerator<Item | null> {
	const labels = new Map(data.definitions.themes.map(({ theme, label }) => [theme, label]));
	const times = Map.groupBy(data.themeMentions, ({ theme, text }) => `${theme} ${text.toLowerCase()}`);
	const rare = data.themeMentions.filter(
		({ theme, text, correction }) =>
			correction === undefined && times.get(`${theme} ${text.toLowerCase()}`)?.length === 1
	);
	for (const row of rare) {
		const placed = await placeOf(data, row, false);
		if (placed === null) continue;
		const { article, theme, text } = row;
		const entry = { article, quotation: placed.quotation, words: text, theme };
		yield {
			id: `theme ${article} ${row.start} ${theme}`,
			group: 'themes',
			asks: 'Does this speak of the theme?',
			what: labels.get(theme) ?? theme,
			read: `by the words “${text}”, which stand once`,
			quotes: [placed.quote],
			choices: [
				{ label: 'It does', key: 'accept', kind: 'themes', entry },
				{ label: 'It does not', key: 'reject', kind: 'themes', entry: { ...entry, drop: true } }
			],
			change: null
		};
	}
}
