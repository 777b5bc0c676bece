import type { StanceState } from '../schema.ts';

/** A stance weaker than this is neither for nor against: the reader is shown a third state. */
export const stanceThreshold = 0.15;
/** Which of the three states a stance from −1 to 1 is shown as. */
export function stanceState(stance: number): StanceState {
	return stance <= -stanceThreshold ? 'against' : stance >= stanceThreshold ? 'for' : 'neutral';
}
