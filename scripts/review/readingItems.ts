/** What a person may say of one reading at its place; null where no words tell the place. */
import type { Row } from '#lib/schema.ts';
import { inSentence } from '#lib/wording/labels.ts';
import { capital, field, saidOf, type Choice, type Entry, type Item } from './item.ts';
import { placeOf, type ReviewData } from './reviewData.ts';

/** A stance: its three states, or none. */
export async function stanceItem(data: ReviewData, row: Row<'stance'>): Promise<Item | null> {
	const target = data.definitions.targets.find((one) => one.target === row.target);
	const placed = await placeOf(data, row, true);
	if (target === undefined || placed === null) return null;
	const { article, sentence, state, confidence } = row;
	const where = { article, quotation: placed.quotation, target: row.target };
	const choice = (stance: Row<'stance'>['state'], key: Choice['key']): Choice => ({
		label: capital(stance),
		key,
		kind: 'stances',
		entry: { ...where, stance }
	});
	return {
		id: `stance ${article} ${sentence} ${row.target}`,
		group: 'stances',
		asks: state === 'neutral' ? 'Does the author take no side?' : 'Does the author take this side?',
		what: `${capital(state)} ${state === 'neutral' ? 'towards ' : ''}${target.person ? target.label : inSentence(target)}`,
		read: saidOf(row.correction)[0] ?? `${Math.round(100 * confidence)} % sure`,
		quotes: [placed.quote],
		choices: [
			choice(state, 'accept'),
			...(['for', 'neutral', 'against'] as const)
				.filter((one) => one !== state)
				.map((one) => choice(one, null)),
			{ label: 'Says nothing of it', key: 'reject', kind: 'stances', entry: { ...where, drop: true } }
		],
		change: null
	};
}

/** A sum: its direction, whatever else is said of it, or that it is none. */
export async function sumItem(data: ReviewData, row: Row<'figures'>): Promise<Item | null> {
	const placed = await placeOf(data, row, false);
	if (placed === null) return null;
	const { article, start, text, direction, status, scope, speaker } = row;
	const where = { article, quotation: placed.quotation, sum: text };
	const words = { loss: 'Loss', gain: 'Gain', none: 'Neither' } as const;
	const stated = (value: string): string => (value === 'not stated' ? '' : value);
	const choice = (direction: keyof typeof words, key: Choice['key'], more: Entry = {}): Choice => ({
		label: words[direction],
		key,
		kind: 'sums',
		entry: { ...where, direction, ...more }
	});
	const read = [
		`read as ${direction === 'none' ? 'neither' : `a ${direction}`}`,
		status === 'not stated' ? 'status not stated' : status,
		...saidOf(row.correction)
	];
	return {
		id: `sum ${article} ${start}`,
		group: 'sums',
		asks: 'A sum lost, gained, or neither?',
		what: text,
		read: read.join(', '),
		quotes: [placed.quote],
		choices: [
			choice(direction, 'accept', { status }),
			...(['none', 'loss', 'gain'] as const)
				.filter((one) => one !== direction)
				.map((one) => choice(one, null)),
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

/** A mention of a theme: whether it is one. */
export async function themeItem(
	data: ReviewData,
	row: Row<'theme-mentions'>,
	why: string
): Promise<Item | null> {
	const placed = await placeOf(data, row, false);
	if (placed === null) return null;
	const { article, theme, text, start } = row;
	const entry = { article, quotation: placed.quotation, words: text, theme };
	return {
		id: `theme ${article} ${start} ${theme}`,
		group: 'themes',
		asks: 'Does this speak of the theme?',
		what: data.definitions.themes.find((one) => one.theme === theme)?.label ?? theme,
		read: `by the words “${text}”${why}`,
		quotes: [placed.quote],
		choices: [
			{ label: 'It does', key: 'accept', kind: 'themes', entry },
			{ label: 'It does not', key: 'reject', kind: 'themes', entry: { ...entry, drop: true } }
		],
		change: null
	};
}
