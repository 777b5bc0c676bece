/** Packs the evidence of marks into small files: see schema/evidence.ts. */
import { shardOf } from '../../schema/evidence.ts';

/** A file under `evidence/`, and its text before it is packed. */
export type EvidenceFile = [file: string, text: string];

/** bytes of an article or a subject that is not in parts */
export const mostWhole = 20_000;
/** bytes of a part */
export const mostInPart = 20_000;
/** bytes of a file of many values: on the mean, and at most */
const meanShard = 14_000;
const mostShard = 30_000;

interface Value {
	key: string;
	json: string;
	bytes: number;
}

const encoder = new TextEncoder();
/** @returns bytes of a text as UTF-8 */
export const sizeOf = (text: string): number => encoder.encode(text).length;

/** Values by their keys, and the parts of those that are too large to stand with others. */
export class Shards {
	#values: Value[] = [];
	#pages: EvidenceFile[] = [];
	#ids = 0;

	/** Keeps a value, to be written with others. */
	put(key: string, json: string): void {
		this.#values.push({ key, json, bytes: sizeOf(json) + key.length });
	}

	/** A number that parts are called by. */
	nextId(): number {
		return this.#ids++;
	}

	/** A file of its own. @param part its number, or what it says of all parts */
	page(id: number, part: number | 'found' | 'counts', json: string): void {
		this.#pages.push([`evidence/pages/${id}-${part}.bin`, `${json}\n`]);
	}

	/** The files of their own that came since they were last taken. */
	*taken(): Generator<EvidenceFile> {
		yield* this.#pages.splice(0);
	}

	/** All other files, once all values are known. @returns how many files share the keys */
	*packed(): Generator<EvidenceFile, number> {
		const total = this.#values.reduce((sum, { bytes }) => sum + bytes, 0);
		const count = Math.max(1, Math.ceil(total / meanShard));
		const shards = Array.from({ length: count }, (): Value[] => []);
		for (const value of this.#values.splice(0)) shards[shardOf(value.key, count)]?.push(value);
		for (const [number, values] of shards.entries()) {
			this.#lighten(values);
			yield* this.taken();
			const lines = values.map(({ key, json }) => `${JSON.stringify(key)}:${json}`);
			yield [`evidence/${number}.bin`, `{\n${lines.join(',\n')}\n}\n`];
		}
		return count;
	}

	/** Gives the largest of too many values files of their own. */
	#lighten(values: readonly Value[]): void {
		let bytes = values.reduce((sum, value) => sum + value.bytes, 0);
		for (const value of values.toSorted((a, b) => b.bytes - a.bytes)) {
			if (bytes <= mostShard) return;
			const id = this.nextId();
			this.page(id, 0, value.json);
			bytes -= value.bytes;
			value.json = String(id);
		}
	}
}
