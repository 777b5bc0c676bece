import { claimMargin } from '#lib/facts/stance/stanceChances.ts';
import type { StanceState } from '#lib/schema.ts';

/** What a judge made of a target that it had not learned from, and what its writer holds. */
export interface ClaimReading {
	source: string;
	doc: string;
	/** −1 against … 1 for */
	label: number;
	chance: Record<StanceState, number>;
	/** how likely it is the writer's own view */
	own: number;
	/** where every side is told: −1, 0, 1 */
	told: number;
	isQuoted: boolean;
	/** how many tokens its sentence has */
	tokens: number;
	/** what must be left of a side for it to be claimed, found on other documents */
	least: number;
}

/** The sides claimed for each side in the labels: somewhat more than a third. */
const wantedCoverage = 0.345;

/** What is left of the likelier side for claiming it; nothing in quoted speech, where nothing is read. */
function margin({ chance, isQuoted, tokens }: Omit<ClaimReading, 'least'>): number {
	return isQuoted ? -1 : claimMargin(chance, tokens);
}

/** The side claimed of a target, −1 or 1, or 0. */
export function claimed(reading: ClaimReading, least = reading.least): number {
	if (margin(reading) < least) return 0;
	return reading.chance.for > reading.chance.against ? 1 : -1;
}

/** What must be left of a side so that as many are claimed as is wanted, told from targets with labels. */
export function leastFor(readings: readonly Omit<ClaimReading, 'least'>[]): number {
	const sides = readings.filter(({ label }) => label !== 0).length;
	const margins = readings.map(margin).sort((a, b) => b - a);
	return Math.fround(margins[Math.max(0, Math.round(wantedCoverage * sides) - 1)] ?? 1);
}

/** What comes of the sides claimed. */
export interface Claims {
	/** of those claimed how many are right, 0…1 */
	precision: number;
	/** how many are claimed for each there is */
	coverage: number;
	/** of those claimed how many are the very opposite, 0…1 */
	opposite: number;
}

/** Measure the sides claimed, from one bound for all or from each reading's own. */
export function claimsOf(readings: readonly ClaimReading[], least?: number): Claims {
	const pairs = readings.map((one) => ({ label: one.label, side: claimed(one, least ?? one.least) }));
	const all = pairs.filter(({ side }) => side !== 0);
	const sides = pairs.filter(({ label }) => label !== 0).length;
	return {
		precision: all.filter(({ label, side }) => label === side).length / Math.max(1, all.length),
		coverage: all.length / Math.max(1, sides),
		opposite: all.filter(({ label, side }) => label === -side).length / Math.max(1, all.length)
	};
}
