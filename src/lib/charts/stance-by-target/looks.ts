/** What a reading looks like: its side by colour and place, an unsure one paler. */
import type { StanceMark } from './targets.ts';

const colours = { against: 'var(--loss)', neutral: 'var(--page)', for: 'var(--gain)' };
const edges = { against: 'var(--loss)', neutral: 'var(--muted)', for: 'var(--gain)' };

/** Where there is no colour that could be paler, the edge is broken. */
export function looksOf({ state, sure }: Pick<StanceMark, 'state' | 'sure'>) {
	return {
		fill: colours[state],
		stroke: edges[state],
		opacity: sure || state === 'neutral' ? undefined : 0.3,
		dashes: sure || state !== 'neutral' ? undefined : '2 1.6'
	};
}
