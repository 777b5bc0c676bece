/** The parts of an analysis that are told apart when it is measured. */
export type Stage =
	| 'tokens'
	| 'sentences'
	| 'quotation'
	| 'themes'
	| 'names'
	| 'figures'
	| 'sentiment'
	| 'stance'
	| 'statistics';

/** Does the work of a stage and gives back its result: who measures hands one in that looks at the clock. */
export type Run = <Result>(stage: Stage, work: () => Result) => Result;

/** Does the work, and no more. */
export const run: Run = (_stage, work) => work();
