import { messageLine, problem, type ProblemCode } from '../text/file/problems.ts';

/** Ends a build for a reason that whoever runs it can mend. */
export class Refusal extends Error {
	override name = 'Refusal';
	/** what is wrong, as its line; null where the problems were said before */
	readonly line: string | null;

	constructor(line: string | null) {
		super(line ?? 'refused for the problems that were said');
		this.line = line;
	}

	/**
	 * A refusal of a folder as a whole.
	 * @param remedy in place of the one that the code has
	 */
	static of(folder: string, code: ProblemCode, fault: string, remedy?: string): Refusal {
		return new Refusal(messageLine(problem(folder, null, code, fault, remedy)));
	}
}
