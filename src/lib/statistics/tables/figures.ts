import type { ArticleFacts } from '../../facts/fact.ts';
import type { FigureRow } from '../../schema.ts';

/** Every citation of a sum of money, article by article in reading order. */
export function figureRows(facts: ArticleFacts[]): FigureRow[] {
	return facts.flatMap(({ document: { article, body }, figures }) =>
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
			qualifier: figure.qualifier
		}))
	);
}
