/** Facts in fewer bytes, for articles that nothing more is to be found in. */
import type { ArticleFacts, Contribution } from './fact.ts';

/** The same facts: the words that moved a score, most of all that is found, are kept as bare numbers until they are asked for. */
export function packFacts(facts: ArticleFacts): ArticleFacts {
	const { sentiments, stances } = facts;
	const all = [...sentiments, ...stances].flatMap(({ words }) => words);
	const values = Float64Array.from(all.flatMap(({ start, end, contribution }) => [start, end, contribution]));
	let next = 0;
	const pack = <Read extends { words: Contribution[] }>({ words, ...rest }: Read) => {
		const from = next;
		next += words.length;
		const to = next;
		return {
			...rest,
			get words(): Contribution[] {
				return contributions(values.subarray(3 * from, 3 * to));
			}
		};
	};
	return { ...facts, sentiments: sentiments.map(pack), stances: stances.map(pack) };
}

function contributions(values: Float64Array): Contribution[] {
	const found: Contribution[] = [];
	for (let at = 0; at < values.length; at += 3) {
		const [start = 0, end = 0, contribution = 0] = values.subarray(at, at + 3);
		found.push({ start, end, contribution });
	}
	return found;
}
