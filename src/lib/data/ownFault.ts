import { messageLine, printable, problem } from '../text/file/problems.ts';

/** A fault of this program, with the file it was working on. */
export class OwnFault extends Error {
	override name = 'OwnFault';
	/** one line: where, what, what to do */
	readonly line: string;

	constructor(place: string, cause: unknown) {
		const words = printable(cause instanceof Error ? cause.message : String(cause));
		super(words, { cause });
		this.line = messageLine(problem(place, null, 'E199', `a fault of our own: ${words}`));
	}
}
