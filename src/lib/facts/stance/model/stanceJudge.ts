import { asText } from '../../bytes.ts';
import { tableSize, type Clues } from '../stanceClues.ts';

/** Heads of the last reading: for, against (of whoever speaks), and whether it is the writer's own. */
export const heads = 3;
export const [headFor, headAgainst, headOwn] = [0, 1, 2];

/** The weights of the last reading of stance: linear in the clues (`stanceClues.ts`). */
export interface StanceJudge {
	/** by head: what stands there before a clue is seen */
	bias: Float64Array;
	/** by head, then clue of the sentence as a whole */
	whole: Float64Array;
	/** by head, then place */
	table: Int8Array;
	/** by head: what a step of the table is */
	scale: Float64Array;
	/** what must be left of a side for it to be claimed (`claimMargin`) */
	least: number;
}

/** What clues come to, in log-odds: for and against to neither, and the writer's own to another's. */
export function judged({ bias, whole, table, scale }: StanceJudge, clues: Clues): Float64Array {
	const sums = bias.slice();
	const length = clues.whole.length;
	for (let head = 0; head < heads; head++) {
		let sum = 0;
		for (let at = 0; at < length; at++) sum += whole[head * length + at]! * clues.whole[at]!;
		let steps = 0;
		for (const place of clues.places) steps += table[head * tableSize + place]!;
		sums[head]! += sum + steps * scale[head]!;
	}
	return sums;
}

/** What one clue of a word adds to a head. */
export function wordShare({ table, scale }: StanceJudge, head: number, place: number): number {
	return table[head * tableSize + place]! * scale[head]!;
}

const magic = 'judge 2\n';

/** Write the weights as bytes: bias, scale and whole clues as floats, the table as it is. */
export function formatStanceJudge({
	bias,
	whole,
	table,
	scale,
	least
}: StanceJudge): Uint8Array<ArrayBuffer> {
	const floats = Float32Array.from([whole.length, least, ...bias, ...scale, ...whole]);
	const bytes = new Uint8Array(magic.length + floats.byteLength + table.length);
	for (let at = 0; at < magic.length; at++) bytes[at] = magic.charCodeAt(at);
	const view = new DataView(bytes.buffer);
	for (const [at, value] of floats.entries()) view.setFloat32(magic.length + 4 * at, value, true);
	bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), magic.length + floats.byteLength);
	return bytes;
}

/**
 * Read the weights from their bytes.
 *
 * @throws {RangeError} if they are not those of a judge, or end too early
 */
export function parseStanceJudge(bytes: Uint8Array): StanceJudge {
	if (asText(bytes.subarray(0, magic.length)) !== magic) throw new RangeError('no judge of stance');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = magic.length;
	const float = (): number => view.getFloat32((at += 4) - 4, true);
	const [length, least] = [float(), float()];
	const floats = (count: number): Float64Array => Float64Array.from({ length: count }, float);
	const judge = { bias: floats(heads), scale: floats(heads), whole: floats(length), least };
	const table = bytes.slice(at);
	if (table.length !== heads * tableSize) throw new RangeError('a judge of stance cut short');
	return { ...judge, table: new Int8Array(table.buffer, table.byteOffset, table.length) };
}
