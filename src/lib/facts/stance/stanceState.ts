import type { StanceState } from '../../schema.ts';

/** A stance weaker than this is neither for nor against: at .5 either is as likely as neither. */
export const stanceThreshold = 0.5;
/** A reading less sure than this is unsure. */
export const sureThreshold = 0.5;
/** Which of the three states a stance from −1 to 1 is shown as. */
export function stanceState(stance: number): StanceState {
	return stance <= -stanceThreshold ? 'against' : stance >= stanceThreshold ? 'for' : 'neutral';
}
