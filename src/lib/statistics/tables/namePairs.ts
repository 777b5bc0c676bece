import type { ArticleFacts } from '../../facts/fact.ts';
import type { NamePairParagraphRow, NamePairRow } from '../../schema.ts';
import { byCodeUnit } from '../order.ts';

/**
 * Of a paragraph that mentions more names than this, the first ones are paired: 780 pairs at most, so that a
 * paragraph of nothing but names costs no more than its length. Prose stays far below it.
 */
export const mostNamesPaired = 40;

interface Pair {
	name_a: string;
	name_b: string;
	paragraphs: NamePairParagraphRow[];
	articles: number;
}

/**
 * The names that are mentioned together in a paragraph, people, organisations and places alike: in how many
 * paragraphs and articles, the most frequent pairs first, then by code unit; and the paragraphs behind each pair, in
 * the order of the pairs and then of reading.
 */
export function namePairTables(facts: ArticleFacts[]): {
	rows: NamePairRow[];
	paragraphs: NamePairParagraphRow[];
} {
	const found = pairs(facts);
	return {
		rows: found.map(({ name_a, name_b, paragraphs, articles }) => ({
			name_a,
			name_b,
			paragraphs: paragraphs.length,
			articles
		})),
		paragraphs: found.flatMap(({ paragraphs }) => paragraphs)
	};
}

function pairs(facts: ArticleFacts[]): Pair[] {
	const byNames = new Map<string, Pair>();
	for (const { document, names } of facts) {
		let at = 0;
		while (at < names.length) {
			const sentence = names[at]?.sentence ?? 0;
			const paragraph = document.sentences[sentence - 1]?.paragraph ?? 0;
			const together = new Set<string>();
			for (; at < names.length; at += 1) {
				const mention = names[at];
				if (mention === undefined || document.sentences[mention.sentence - 1]?.paragraph !== paragraph) break;
				if (together.size < mostNamesPaired) together.add(mention.name);
			}
			if (together.size > 1)
				addPairs(byNames, [...together].sort(byCodeUnit), place(document, paragraph, sentence));
		}
	}
	return [...byNames.values()].sort(
		(a, b) =>
			b.paragraphs.length - a.paragraphs.length ||
			byCodeUnit(a.name_a, b.name_a) ||
			byCodeUnit(a.name_b, b.name_b)
	);
}

type ParagraphPlace = Omit<NamePairParagraphRow, 'name_a' | 'name_b'>;

function addPairs(byNames: Map<string, Pair>, names: string[], place: ParagraphPlace): void {
	for (const [index, name_a] of names.entries()) {
		for (const name_b of names.slice(index + 1)) {
			const key = `${name_a}\n${name_b}`;
			let pair = byNames.get(key);
			if (pair === undefined) byNames.set(key, (pair = { name_a, name_b, paragraphs: [], articles: 0 }));
			if (pair.paragraphs.at(-1)?.article !== place.article) pair.articles += 1;
			pair.paragraphs.push({ name_a, name_b, ...place });
		}
	}
}

/** The paragraph's span and its first sentence, found from a sentence in it. */
function place(document: ArticleFacts['document'], paragraph: number, sentence: number): ParagraphPlace {
	let first = sentence;
	while (document.sentences[first - 2]?.paragraph === paragraph) first -= 1;
	const { start = 0, end = 0 } = document.paragraphs[paragraph - 1] ?? {};
	return { paragraph, article: document.article, sentence: first, start, end };
}
