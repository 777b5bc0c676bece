/** The evidence of marks that stand for something in one article. */
import { bisectRight } from 'd3-array';
import type {
	ArticleEvidence,
	ArticlePart,
	Found,
	FoundInParts,
	SentenceText
} from '../../schema/evidence.ts';
import type { FoundByKey } from './inArticle.ts';
import { mostInPart, mostWhole, sizeOf, type Shards } from './shards.ts';

/**
 * Hands on an article's evidence, in parts where it is long.
 *
 * @returns whether it is in parts
 */
export function putArticle(
	shards: Shards,
	article: string,
	{ pairsApart, ...head }: Omit<ArticleEvidence, 'whole' | 'parts'>,
	texts: readonly SentenceText[],
	found: FoundByKey
): boolean {
	const whole: ArticleEvidence = {
		...head,
		...(pairsApart && { pairsApart }),
		whole: partOf(1, texts, found)
	};
	const written = JSON.stringify(whole);
	const isLong = sizeOf(written) > mostWhole;
	const parts = (): ArticleEvidence => ({ ...head, pairsApart: true, parts: inParts(shards, texts, found) });
	shards.put(article, isLong ? JSON.stringify(parts()) : written);
	return isLong;
}

function inParts(
	shards: Shards,
	texts: readonly SentenceText[],
	found: FoundByKey
): NonNullable<ArticleEvidence['parts']> {
	const sizes = texts.map((text) => sizeOf(JSON.stringify(text)));
	for (const [key, own] of found)
		for (const one of own) {
			const at = one[0] - 1;
			sizes[at] = (sizes[at] ?? 0) + key.length + JSON.stringify(one).length;
		}
	const firsts: number[] = [];
	let bytes = Infinity;
	for (const [at, size] of sizes.entries()) {
		if (bytes + size > mostInPart) {
			firsts.push(at + 1);
			bytes = 0;
		}
		bytes += size;
	}
	const own = firsts.map((): FoundByKey => new Map());
	const counts = new Map<string, FoundInParts[string]>();
	for (const [key, all] of found) {
		const counted: FoundInParts[string] = [];
		for (const one of all) {
			const part = bisectRight(firsts, one[0]) - 1;
			const here = own[part]?.get(key);
			if (here) here.push(one);
			else own[part]?.set(key, [one]);
			const last = counted.at(-1);
			if (last?.[0] === part) last[1]++;
			else counted.push([part, 1]);
		}
		counts.set(key, counted);
	}
	const id = shards.nextId();
	for (const [part, foundHere] of own.entries()) {
		const first = firsts[part] ?? 1;
		const sentences = texts.slice(first - 1, (firsts[part + 1] ?? texts.length + 1) - 1);
		shards.page(id, part, JSON.stringify(partOf(first, sentences, foundHere)));
	}
	shards.page(id, 'found', JSON.stringify(Object.fromEntries(counts)));
	return { id, first: firsts };
}

function partOf(first: number, sentences: readonly SentenceText[], found: FoundByKey): ArticlePart {
	return { first, sentences: [...sentences], found: Object.fromEntries<Found[]>(found) };
}
