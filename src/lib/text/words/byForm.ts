import type { Token } from '../document.ts';

/** So many written words are remembered at most: a newer one takes the place of an older one. */
const size = 2 ** 15;
const none = -1;

/**
 * Remember what a question about a token is answered with, for every token written the same.
 *
 * @param ask a question whose answer hangs on the token's text alone, not on where it stands
 */
export function byForm<Answer>(ask: (token: Token) => Answer): (token: Token) => Answer {
	const forms = new Int32Array(size).fill(none);
	const answers = new Array<Answer>(size);
	return (token) => {
		const { form } = token;
		const slot = form & (size - 1);
		if (forms[slot] !== form) {
			answers[slot] = ask(token);
			forms[slot] = form;
		}
		return answers[slot]!;
	};
}
