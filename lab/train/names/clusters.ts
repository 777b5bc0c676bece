import { wordHash } from '#lib/facts/names/model/nameWords.ts';

const dimensions = 100;
const rounds = 12;

/** A word's cluster by its hash, and the coarse group of each cluster. */
export interface Clusters {
	words: { hash: number; cluster: number }[];
	coarse: Uint8Array;
}

/**
 * Group words by their vectors: spherical k-means into `count` clusters, and the clusters' centres into `coarseCount`
 * groups. Starts from the vectors of the most frequent words, so that it repeats itself. Cluster 0 is left for words
 * that are not known.
 *
 * @param vectors by word, most frequent first
 */
export function clusterWords(
	vectors: ReadonlyMap<string, readonly number[]>,
	count: number,
	coarseCount: number
): Clusters {
	const words = [...vectors.keys()];
	const points = new Float32Array(words.length * dimensions);
	for (const [index, vector] of [...vectors.values()].entries()) {
		points.set(unit(vector.slice(0, dimensions)), index * dimensions);
	}
	const { assigned, centres } = kMeans(points, count);
	const groups = kMeans(centres, coarseCount).assigned;
	const byHash = new Map<number, number>();
	// of two words with one hash the more frequent is kept
	for (const [index, word] of words.entries()) {
		const hash = wordHash(word);
		if (!byHash.has(hash)) byHash.set(hash, (assigned[index] ?? 0) + 1);
	}
	return {
		words: [...byHash].map(([hash, cluster]) => ({ hash, cluster })).sort((a, b) => a.hash - b.hash),
		coarse: Uint8Array.from([0, ...groups.map((group) => group + 1)])
	};
}

function unit(vector: readonly number[]): number[] {
	const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
	return vector.map((value) => value / length);
}

function kMeans(points: Float32Array, count: number): { assigned: Uint16Array; centres: Float32Array } {
	const total = points.length / dimensions;
	const assigned = new Uint16Array(total);
	// starts spread over the first points
	const spread = Math.max(1, Math.floor(Math.min(total, 20 * count) / count));
	let centres = new Float32Array(count * dimensions);
	for (let c = 0; c < count; c++)
		centres.set(points.subarray(c * spread * dimensions, (c * spread + 1) * dimensions), c * dimensions);
	for (let round = 0; round < rounds; round++) {
		const sums = new Float32Array(count * dimensions);
		for (let p = 0; p < total; p++) {
			const from = p * dimensions;
			let best = 0;
			let most = -Infinity;
			for (let c = 0; c < count; c++) {
				const centre = c * dimensions;
				let a = 0;
				let b = 0;
				for (let d = 0; d < dimensions; d += 2) {
					a += points[from + d]! * centres[centre + d]!;
					b += points[from + d + 1]! * centres[centre + d + 1]!;
				}
				if (a + b > most) {
					most = a + b;
					best = c;
				}
			}
			assigned[p] = best;
			for (let d = 0; d < dimensions; d++) sums[best * dimensions + d]! += points[from + d]!;
		}
		const next = new Float32Array(count * dimensions);
		for (let c = 0; c < count; c++) {
			const sum = sums.subarray(c * dimensions, (c + 1) * dimensions);
			const empty = sum.every((value) => value === 0);
			next.set(
				empty ? centres.subarray(c * dimensions, (c + 1) * dimensions) : unit([...sum]),
				c * dimensions
			);
		}
		centres = next;
	}
	return { assigned, centres };
}
