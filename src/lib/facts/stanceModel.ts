import { asText } from './bytes.ts';
import { factors, places as placeCount } from './stanceFeatures.ts';

/** The weights of the model of stance: its words, and the networks whose mean it reads (`stanceNetwork.ts`). */
export interface StanceModel extends WordVectors {
	networks: readonly StanceNetwork[];
}

/** Words as numbers. */
export interface WordVectors {
	/** each word's row in `vectors` */
	words: ReadonlyMap<string, number>;
	/** `dimensions` numbers a word */
	vectors: Float32Array;
}

/**
 * One network. For each token it looks at the words within two tokens, at where the token stands from the target,
 * and at a few more things (`stanceFeatures.ts`); from these `filters` numbers are made, none below 0, and from
 * them what the token says for the target, what against it, and how much that counts.
 */
export interface StanceNetwork {
	/** by tap, then input (a word's dimensions, then its factors), then filter */
	taps: Float32Array;
	/** by place, then filter */
	places: Float32Array;
	/** by filter */
	bias: Float32Array;
	/** by output (for, against, how much it counts), then filter */
	outputs: Float32Array;
	/** for, against, how much it counts */
	outputBias: Float32Array;
	/** what stands for and against every target before a word is read, in log-odds to neither */
	prior: Float32Array;
}

/** Dimensions of a word's vector: of its company in newspapers, and of the lists of good and bad words. */
export const companyDimensions = 32;
const listDimensions = 2;
export const dimensions = companyDimensions + listDimensions;
export const filters = 64;
/** Tokens that are looked at: two before, the token itself, two behind. */
export const tapCount = 5;

/** The largest step of a dimension of company: four bits, of a list: eight. */
const mostCompany = 7;
const mostList = 127;
const mostWeight = 127;
const magic = 'stance 1\n';
const sizes: Record<keyof StanceNetwork, number> = {
	taps: tapCount * (dimensions + factors) * filters,
	places: placeCount * filters,
	bias: filters,
	outputs: 3 * filters,
	outputBias: 3,
	prior: 1
};

/** The parts of the weights in the file's order, each with the length of a row that shares a scale. */
const parts = [
	['taps', filters],
	['places', filters],
	['bias', filters],
	['outputs', filters],
	['outputBias', 1],
	['prior', 1]
] as const satisfies [keyof StanceNetwork, number][];

/**
 * Write a model as bytes: its words a line each, vectors of four and eight bits, weights of eight bits with a scale
 * for each row. Reading it gives the model as rounded.
 */
export function formatStanceModel(model: StanceModel): Uint8Array<ArrayBuffer> {
	const text = `${magic}${[...model.words.keys()].join('\n')}\n\n`;
	const count = model.words.size;
	const bytes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
	const putFloat = (value: number): void => {
		const view = new DataView(new ArrayBuffer(4));
		view.setFloat32(0, value, true);
		for (let at = 0; at < 4; at++) bytes.push(view.getUint8(at));
	};
	for (let dimension = 0; dimension < dimensions; dimension++) {
		const isCompany = dimension < companyDimensions;
		const most = isCompany ? mostCompany : mostList;
		let square = 0;
		let largest = 0;
		for (let word = 0; word < count; word++) {
			const value = model.vectors[word * dimensions + dimension] ?? 0;
			square += value * value;
			largest = Math.max(largest, Math.abs(value));
		}
		const scale = isCompany ? (3 * Math.sqrt(square / count)) / most : largest / most;
		putFloat(scale);
		const step = (word: number): number => {
			const value = (model.vectors[word * dimensions + dimension] ?? 0) / (scale || 1);
			return Math.max(-most, Math.min(most, Math.round(value)));
		};
		if (isCompany) {
			for (let word = 0; word < count; word += 2)
				bytes.push((step(word) + 8) | ((word + 1 < count ? step(word + 1) + 8 : 8) << 4));
		} else for (let word = 0; word < count; word++) bytes.push(step(word) & 0xff);
	}
	for (const network of model.networks) {
		for (const [part, row] of parts) {
			const values = network[part];
			for (let from = 0; from < values.length; from += row) {
				const own = values.subarray(from, from + row);
				const scale = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / mostWeight;
				putFloat(scale);
				for (const value of own) bytes.push(Math.round(value / (scale || 1)) & 0xff);
			}
		}
	}
	return Uint8Array.from(bytes);
}

/**
 * Read a model from its bytes.
 *
 * @throws {RangeError} if they are not those of a model, or end too early
 */
export function parseStanceModel(bytes: Uint8Array): StanceModel {
	if (asText(bytes.subarray(0, magic.length)) !== magic) throw new RangeError('no model of stance');
	let at = magic.length;
	let end = at;
	while (end < bytes.length && !(bytes[end] === 0x0a && bytes[end + 1] === 0x0a)) end++;
	const words = asText(bytes.subarray(at, end)).split('\n');
	at = end + 2;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const float = (): number => view.getFloat32((at += 4) - 4, true);
	const count = words.length;
	const vectors = new Float32Array(count * dimensions);
	for (let dimension = 0; dimension < dimensions; dimension++) {
		const scale = float();
		for (let word = 0; word < count; word++) {
			let step: number;
			if (dimension < companyDimensions) {
				const pair = view.getUint8(at);
				step = (word % 2 === 0 ? pair & 15 : pair >> 4) - 8;
				if (word % 2 === 1 || word === count - 1) at++;
			} else step = view.getInt8(at++);
			vectors[word * dimensions + dimension] = step * scale;
		}
	}
	const networks: StanceNetwork[] = [];
	while (at < bytes.length) {
		const read = new Map(
			parts.map(([part, row]): [keyof StanceNetwork, Float32Array] => {
				const values = new Float32Array(sizes[part]);
				for (let from = 0; from < values.length; from += row) {
					const scale = float();
					for (let column = 0; column < row; column++) values[from + column] = view.getInt8(at++) * scale;
				}
				return [part, values];
			})
		);
		const part = (name: keyof StanceNetwork): Float32Array => read.get(name) ?? new Float32Array(sizes[name]);
		networks.push({
			taps: part('taps'),
			places: part('places'),
			bias: part('bias'),
			outputs: part('outputs'),
			outputBias: part('outputBias'),
			prior: part('prior')
		});
	}
	return { words: new Map(words.map((word, row) => [word, row])), vectors, networks };
}
