/** What the model was trained to tell apart; "other" (works, events, elections, peoples) is found and not counted. */
export const nameLabels = ['person', 'organisation', 'place', 'other'] as const;

/**
 * The states of a word: outside every name, or the Begin, Inside, Last or only (Unit) word of a name of one label
 * (BILOU). State 0 is outside; label `l`, part `p` is state `1 + 4 l + p`.
 */
export const stateCount = 1 + 4 * nameLabels.length;
export const begin = 0;
export const inside = 1;
export const last = 2;
export const unit = 3;

/** Whether a word in state `to` may follow a word in state `from`. */
export function mayFollow(from: number, to: number): boolean {
	const open = from > 0 && (from - 1) % 4 < last;
	const continues = to > 0 && ((to - 1) % 4 === inside || (to - 1) % 4 === last);
	if (!open) return !continues;
	return continues && (from - 1) >> 2 === (to - 1) >> 2;
}

/** The weights of the tagger of names and the clusters of words it was trained with. */
export interface NameModel {
	/** a row of `stateCount` weights starts at each feature's place: 2ⁿ of them, and the last one's row */
	weights: Int8Array;
	/** for each pair of states, `from * stateCount + to` */
	transitions: Int16Array;
	clusters: WordClusters;
}

/** Groups of words that stand in like company: 0 where a word is not known. */
export interface WordClusters {
	/** by the word's hash */
	of: (hash: number) => number;
	/** the coarser group that a cluster belongs to */
	coarse: Uint8Array;
}

const magic = 0x314d4e50;
const headerLength = 16;

/**
 * Read the model that `npm run train` writes to `data/models/names.bin`.
 *
 * Little-endian: the magic number "PNM1"; the number of weights, of words and of clusters (32 bits each); the
 * transitions (16 bits each); the coarse group of each cluster (8); the words' hashes in ascending order, each as its
 * distance from the one before in base 128; their clusters (16); the weights (8).
 *
 * @throws {RangeError} if the bytes are not such a file
 */
export function parseNameModel(bytes: Uint8Array): NameModel {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < headerLength || view.getUint32(0, true) !== magic)
		throw new RangeError('not a model of names → npm run train writes data/models/names.bin');
	const weightCount = view.getUint32(4, true);
	const wordCount = view.getUint32(8, true);
	const clusterCount = view.getUint32(12, true);
	let at = headerLength;
	const transitions = new Int16Array(stateCount * stateCount);
	for (let index = 0; index < transitions.length; index++, at += 2)
		transitions[index] = view.getInt16(at, true);
	const coarse = Uint8Array.from(bytes.subarray(at, at + clusterCount));
	at += clusterCount;
	const hashes = new Uint32Array(wordCount);
	let hash = 0;
	for (let word = 0; word < wordCount; word++) {
		let shift = 0;
		let step = 0;
		for (let byte = 128; byte >= 128; shift += 7) {
			byte = bytes[at++] ?? 0;
			step += (byte & 127) * 2 ** shift;
		}
		hash += step;
		hashes[word] = hash;
	}
	const clusters = new Uint16Array(wordCount);
	for (let word = 0; word < wordCount; word++, at += 2) clusters[word] = view.getUint16(at, true);
	if (bytes.length !== at + weightCount) throw new RangeError('the model of names is cut short');
	const size = weightCount - stateCount;
	if (size <= 0 || (size & (size - 1)) !== 0)
		throw new RangeError('the model of names has no table of 2ⁿ weights');
	const weights = new Int8Array(new Uint8Array(bytes.subarray(at)).buffer);
	return { weights, transitions, clusters: { of: hashTable(hashes, clusters), coarse } };
}

/** The bytes that `parseNameModel` reads; `words` in ascending order of their hashes. */
export function formatNameModel(
	weights: Int8Array,
	transitions: Int16Array,
	coarse: Uint8Array,
	words: readonly { hash: number; cluster: number }[]
): Uint8Array {
	const steps: number[] = [];
	let before = 0;
	for (const { hash } of words) {
		let step = hash - before;
		before = hash;
		for (; step >= 128; step = Math.floor(step / 128)) steps.push((step % 128) + 128);
		steps.push(step);
	}
	const bytes = new Uint8Array(
		headerLength + transitions.length * 2 + coarse.length + steps.length + words.length * 2 + weights.length
	);
	const view = new DataView(bytes.buffer);
	for (const [index, value] of [magic, weights.length, words.length, coarse.length].entries())
		view.setUint32(index * 4, value, true);
	let at = headerLength;
	for (const value of transitions) {
		view.setInt16(at, value, true);
		at += 2;
	}
	bytes.set(coarse, at);
	bytes.set(steps, (at += coarse.length));
	at += steps.length;
	for (const { cluster } of words) {
		view.setUint16(at, cluster, true);
		at += 2;
	}
	bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
	return bytes;
}

/** A lookup of values by distinct hashes, none of them 0. */
export function hashTable(hashes: Uint32Array, values: Uint16Array): (hash: number) => number {
	let size = 16;
	while (size < hashes.length * 2) size *= 2;
	const keys = new Uint32Array(size);
	const found = new Uint16Array(size);
	for (const [index, hash] of hashes.entries()) {
		let slot = hash & (size - 1);
		while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
		keys[slot] = hash;
		found[slot] = values[index] ?? 0;
	}
	return (hash) => {
		let slot = hash & (size - 1);
		for (let key = keys[slot]; key !== 0; key = keys[slot]) {
			if (key === hash) return found[slot] ?? 0;
			slot = (slot + 1) & (size - 1);
		}
		return 0;
	};
}
