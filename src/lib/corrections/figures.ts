import type { Figure } from '../facts/fact.ts';
import { amounts } from '../facts/money/amounts/amounts.ts';
import { unusedFigureId } from '../facts/money/figureId.ts';
import type { Document, Span } from '../text/document.ts';
import { quoted } from '../text/file/problems.ts';
import type { Tell } from './known.ts';
import type { EntryOf } from './corrections.ts';
import type { Placed } from './placed.ts';
import { acrossSentences, byPlace, overlaps, sentenceAt, sentenceOf } from './places.ts';

const unsaid = 'not stated';
const terms = ['direction', 'status', 'scope', 'instrument', 'basis', 'speaker', 'organisation'] as const;

/** The sums as a person says they are: none goes, others say what they should, and missed ones come. */
export function correctFigures(
	read: Figure[],
	document: Document,
	entries: readonly Placed<'sums'>[],
	tell: Tell
): Figure[] {
	let figures = read;
	const ids = new Set(read.map(({ figure }) => figure));
	for (const { index, entry, start, end } of entries) {
		const at = figures.find((figure) => overlaps(figure, { start, end }));
		if (entry.drop) {
			tell(
				'sums',
				index,
				at === undefined ? 'checked' : 'corrected',
				sentenceAt(document.sentences, start)?.sentence
			);
			figures = figures.filter((figure) => figure !== at);
			continue;
		}
		if (entry.value !== undefined && valueOf(entry.value) === null) {
			const fault = `${quoted(entry.value)} is no sum of money`;
			tell('sums', index, { fault, remedy: 'write one such as £2.5bn' });
			continue;
		}
		const base = at ?? missedFigure(document, entry, { start, end }, ids);
		if ('fault' in base) {
			tell('sums', index, base);
			continue;
		}
		const right: Figure = { ...base, ...(at !== undefined && valueOf(entry.value)) };
		for (const term of terms) Object.assign(right, entry[term] !== undefined && { [term]: entry[term] });
		const isRight = at !== undefined && sameFigure(at, right);
		right.correction = isRight ? 'checked' : 'corrected';
		tell('sums', index, right.correction, right.sentence);
		ids.add(right.figure);
		figures = [...figures.filter((figure) => figure !== at), right].sort(byPlace);
	}
	return figures;
}

/** A sum that was not read, of which nothing is known but what it comes to. */
function missedFigure(
	document: Document,
	{ sum, value }: EntryOf<'sums'>,
	span: Span,
	taken: ReadonlySet<string>
): Figure | { fault: string; remedy: string } {
	const sentence = sentenceOf(document, span);
	if (sentence === undefined) return acrossSentences;
	const amount = valueOf(value ?? sum);
	if (amount === null)
		return {
			fault: 'no sum is read in these words, and they do not say what it comes to',
			remedy: 'add a line such as value: £2.5bn'
		};
	return {
		figure: unusedFigureId(document.article, sum, taken),
		...amount,
		direction: 'none',
		status: unsaid,
		instrument: unsaid,
		scope: unsaid,
		basis: unsaid,
		speaker: unsaid,
		organisation: unsaid,
		qualifier: '',
		sentence: sentence.sentence,
		...span
	};
}

function valueOf(words: string | undefined): Pick<Figure, 'value_low' | 'value_high' | 'currency'> | null {
	const found = words === undefined ? [] : amounts(words);
	const [amount] = found;
	if (amount === undefined || found.length > 1) return null;
	const { value_low, value_high, currency } = amount;
	return { value_low, value_high, currency };
}

function sameFigure(one: Figure, other: Figure): boolean {
	return (['value_low', 'value_high', 'currency', ...terms] as const).every((key) => one[key] === other[key]);
}
