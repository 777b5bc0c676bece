import { asText } from '../../bytes.ts';
import { factors, places as placeCount } from './stanceFeatures.ts';

/** The weights of the model of stance: its words, and the networks whose mean it reads (`stanceNetwork.ts`). */
export interface StanceModel {
	/** each word's row in the networks' `vectors` */
	words: ReadonlyMap<string, number>;
	networks: readonly StanceNetwork[];
}

/**
 * One network. For each token it looks at the words within two tokens, from which `filters` numbers are made; and at
 * what it remembers of all words before and behind, `cells` numbers for each direction. What it remembers is moved at
 * each token towards what the token and the one read before it bring, the more so the less they bid it keep: the sums
 * of a simple recurrent unit (Lei and others 2018), with straight lines for the curves. To all of these is added where
 * the token stands from the target; what is below 0 becomes 0. From them come what the token says for the target, what
 * against it, and how much that counts.
 */
export interface StanceNetwork {
	/** `dimensions` numbers a word */
	vectors: Float32Array;
	/** by tap, then input (a word's dimensions, then its factors), then filter */
	taps: Float32Array;
	/** by place, then filter */
	places: Float32Array;
	/** by filter */
	bias: Float32Array;
	/** what a token brings and what it bids to keep: by direction, step (the token, the one read before), input, cell */
	brings: Float32Array;
	keeps: Float32Array;
	/** by direction, then cell */
	bringsBias: Float32Array;
	keepsBias: Float32Array;
	/** by direction, then place, then cell */
	bringsPlaces: Float32Array;
	keepsPlaces: Float32Array;
	cellPlaces: Float32Array;
	/** by output (for, against, how much it counts), then filter, then direction and cell */
	outputs: Float32Array;
	/** for, against, how much it counts */
	outputBias: Float32Array;
	/** what stands for and against every target before a word is read, in log-odds to neither */
	prior: Float32Array;
}

/** Dimensions of a word's vector: of its company in newspapers, and of the lists of good and bad words. */
export const companyDimensions = 32;
export const listDimensions = 2;
export const dimensions = companyDimensions + listDimensions;
/** What is known of a token: its word's vector and its factors. */
export const inputs = dimensions + factors;
export const filters = 32;
/** Tokens that are looked at: two before, the token itself, two behind. */
export const tapCount = 5;
/** Numbers that are remembered in each direction, forwards and backwards. */
export const cells = 32;
export const directions = 2;
/** The token and the one read before it. */
export const stepCount = 2;
/** All that the outputs are made of. */
export const hidden = filters + directions * cells;

/** The largest step of a dimension of company: four bits, of a list: eight. */
const mostCompany = 7;
const mostList = 127;
const mostWeight = 127;
const magic = 'stance 4\n';

/** The parts of the weights in the file's order, each with its length and that of a row that shares a scale. */
export const parts = {
	taps: { length: tapCount * inputs * filters, row: filters },
	places: { length: placeCount * filters, row: filters },
	bias: { length: filters, row: filters },
	brings: { length: directions * stepCount * inputs * cells, row: cells },
	keeps: { length: directions * stepCount * inputs * cells, row: cells },
	bringsBias: { length: directions * cells, row: cells },
	keepsBias: { length: directions * cells, row: cells },
	bringsPlaces: { length: directions * placeCount * cells, row: cells },
	keepsPlaces: { length: directions * placeCount * cells, row: cells },
	cellPlaces: { length: directions * placeCount * cells, row: cells },
	outputs: { length: 3 * hidden, row: hidden },
	outputBias: { length: 3, row: 1 },
	prior: { length: 1, row: 1 }
} as const satisfies Record<Exclude<keyof StanceNetwork, 'vectors'>, { length: number; row: number }>;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];

/** A network of nothing but zeros, for `words` words. */
export function emptyNetwork(words: number): StanceNetwork {
	const part = (name: Part): Float32Array => new Float32Array(parts[name].length);
	return {
		vectors: new Float32Array(words * dimensions),
		taps: part('taps'),
		places: part('places'),
		bias: part('bias'),
		brings: part('brings'),
		keeps: part('keeps'),
		bringsBias: part('bringsBias'),
		keepsBias: part('keepsBias'),
		bringsPlaces: part('bringsPlaces'),
		keepsPlaces: part('keepsPlaces'),
		cellPlaces: part('cellPlaces'),
		outputs: part('outputs'),
		outputBias: part('outputBias'),
		prior: part('prior')
	};
}

/**
 * Write a model as bytes: its words a line each, then each network: vectors of four and eight bits, weights of eight
 * bits with a scale for each row. Reading it gives the model as rounded.
 */
export function formatStanceModel({ words, networks }: StanceModel): Uint8Array<ArrayBuffer> {
	const text = `${magic}${[...words.keys()].join('\n')}\n\n`;
	const bytes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
	const putFloat = (value: number): void => {
		const view = new DataView(new ArrayBuffer(4));
		view.setFloat32(0, value, true);
		for (let at = 0; at < 4; at++) bytes.push(view.getUint8(at));
	};
	for (const network of networks) {
		putVectors(network.vectors, words.size, bytes, putFloat);
		for (const part of partNames) {
			const { row } = parts[part];
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

function putVectors(
	vectors: Float32Array,
	count: number,
	bytes: number[],
	putFloat: (value: number) => void
): void {
	for (let dimension = 0; dimension < dimensions; dimension++) {
		const isCompany = dimension < companyDimensions;
		const most = isCompany ? mostCompany : mostList;
		let square = 0;
		let largest = 0;
		for (let word = 0; word < count; word++) {
			const value = vectors[word * dimensions + dimension] ?? 0;
			square += value * value;
			largest = Math.max(largest, Math.abs(value));
		}
		const scale = isCompany ? (3 * Math.sqrt(square / count)) / most : largest / most;
		putFloat(scale);
		const step = (word: number): number => {
			const value = (vectors[word * dimensions + dimension] ?? 0) / (scale || 1);
			return Math.max(-most, Math.min(most, Math.round(value)));
		};
		if (isCompany) {
			for (let word = 0; word < count; word += 2)
				bytes.push((step(word) + 8) | ((word + 1 < count ? step(word + 1) + 8 : 8) << 4));
		} else for (let word = 0; word < count; word++) bytes.push(step(word) & 0xff);
	}
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
	const networks: StanceNetwork[] = [];
	while (at < bytes.length) {
		const network = emptyNetwork(count);
		readVectors(network.vectors);
		for (const part of partNames) {
			const { row } = parts[part];
			const values = network[part];
			for (let from = 0; from < values.length; from += row) {
				const scale = float();
				for (let column = 0; column < row; column++) values[from + column] = view.getInt8(at++) * scale;
			}
		}
		networks.push(network);
	}
	return { words: new Map(words.map((word, row) => [word, row])), networks };

	function readVectors(vectors: Float32Array): void {
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
	}
}
