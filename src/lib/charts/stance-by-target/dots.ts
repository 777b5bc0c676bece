/** Where the dots of a row stand: about the middle, in lines of which none is longer than the eye can follow. */
import type { StanceState } from '../../schema.ts';
import type { StanceMark, StanceTarget } from './targets.ts';

/** units from dot to dot; the drawing is as wide as there is room, up to a size */
export const pitch = 12;
/** dots on each side of the middle, at most */
const mostOfSide = 16;

/** One line of one state's dots, from left to right. */
export interface Run {
	line: number;
	state: StanceState;
	/** `x` in units from the middle */
	dots: { mark: StanceMark; x: number }[];
}

/** @returns the runs of a row's dots, and in how many lines they stand */
export function dotsOf({ marks, against, neutral, for: pro }: StanceTarget): { runs: Run[]; lines: number } {
	const lines = Math.max(1, Math.ceil((Math.max(against, pro) + neutral / 2) / mostOfSide));
	const half = Math.ceil(neutral / lines) / 2;
	/** columns from the middle, of a state's dot */
	const place = {
		against: (at: number) => -half - 0.5 - at,
		neutral: (at: number) => at - half + 0.5,
		for: (at: number) => half + 0.5 + at
	};
	const runs = Array.from({ length: lines }, (_, line) =>
		(['against', 'neutral', 'for'] as const).map((state): Run => {
			const dots = marks
				.filter((mark) => mark.state === state)
				.filter((_, index) => index % lines === line)
				.map((mark, at) => ({ mark, x: pitch * place[state](at) }));
			// the eye and the arrow keys go from left to right
			return { line, state, dots: state === 'against' ? dots.reverse() : dots };
		})
	).flat();
	return { runs: runs.filter(({ dots }) => dots.length > 0), lines };
}

/** @returns units on each side of the middle that the widest row takes */
export function reachOf(targets: readonly StanceTarget[]): number {
	const places = targets.flatMap((row) => dotsOf(row).runs).flatMap(({ dots }) => dots);
	return places.reduce((most, { x }) => Math.max(most, Math.abs(x) + pitch / 2), 8 * pitch);
}
