import type { ArticleFacts } from '../../facts/fact.ts';
import type { FigureRow } from '../../schema.ts';
import type { Span } from '../../text/document.ts';
import { withGaps } from '../../text/article/hidden.ts';

/** How many words stand around a sum before it, and in all. */
const [mostBefore, mostAround] = [4, 12];

/**
 * Every citation of a sum of money, article by article in reading order.
 *
 * @param bodies each article's published body: no other words stand around a sum
 */
export function figureRows(facts: ArticleFacts[], bodies: readonly string[]): FigureRow[] {
	return facts.flatMap(({ document: { article, body, sentences }, figures }, index) =>
		figures.map((figure) => ({
			figure: figure.figure,
			article,
			text: body.slice(figure.start, figure.end),
			value_low: figure.value_low,
			value_high: figure.value_high,
			currency: figure.currency,
			direction: figure.direction,
			status: figure.status,
			instrument: figure.instrument,
			scope: figure.scope,
			basis: figure.basis,
			speaker: figure.speaker,
			organisation: figure.organisation,
			sentence: figure.sentence,
			start: figure.start,
			end: figure.end,
			qualifier: figure.qualifier,
			around: wordsAround(bodies[index] ?? '', figure, sentences[figure.sentence - 1] ?? figure),
			...(figure.correction && { correction: figure.correction })
		}))
	);
}

/** A sum with the words around it in its sentence, more of those behind; "…" stands for what is left out. */
function wordsAround(body: string, sum: Span, sentence: Span): string {
	const wordsOf = (from: number, to: number): string[] =>
		withGaps(body.slice(from, to))
			.split(/\s+/)
			.filter((word) => word !== '');
	const before = wordsOf(sentence.start, sum.start);
	/** the sum itself and what follows */
	const behind = wordsOf(sum.start, sentence.end);
	const room = Math.max(mostBefore, mostAround - behind.length);
	const first = before.slice(-room);
	const last = behind.slice(0, mostAround - first.length);
	return [
		...(first.length < before.length ? ['…'] : []),
		...first,
		...last,
		...(last.length < behind.length ? ['…'] : [])
	].join(' ');
}
