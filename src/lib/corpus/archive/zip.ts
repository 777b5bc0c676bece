/** Zip archives, within limits that nothing in them can lift: what a file declares of its size is not believed. */
import { Inflate } from 'fflate';

const megabyte = 1024 * 1024;
/** the most that is unpacked of one entry, of all entries together, and how many entries an archive may have */
const largestEntry = 60 * megabyte;
const largestTotal = 250 * megabyte;
const mostEntries = 20_000;

/** An archive that cannot be read, in words. */
export class ZipFault extends Error {
	override name = 'ZipFault';
}

interface Entry {
	method: number;
	packed: number;
	/** where its own header starts */
	at: number;
	locked: boolean;
}

/** An archive whose entries are unpacked when they are asked for. */
export class Zip {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #entries = new Map<string, Entry>();
	#unpacked = 0;

	/** @throws {ZipFault} where the bytes are no archive, or a damaged or an endless one */
	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		try {
			this.#list();
		} catch (error) {
			if (error instanceof RangeError) throw new ZipFault('the archive is damaged');
			throw error;
		}
	}

	/** the names of its files, with `/`, in the order of the archive; folders are none */
	get names(): string[] {
		return [...this.#entries.keys()];
	}

	#list(): void {
		const view = this.#view;
		let end = this.#bytes.length - 22;
		const first = Math.max(0, end - 65_557);
		while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
		if (end < first) throw new ZipFault('no zip archive, or one that was cut off');
		const count = view.getUint16(end + 10, true);
		let at = view.getUint32(end + 16, true);
		if (count === 0xffff || at === 0xffffffff) throw new ZipFault('an archive of the kind zip64');
		if (count > mostEntries) throw new ZipFault(`an archive of more than ${mostEntries} files`);
		for (let index = 0; index < count; index++) {
			if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault('the archive is damaged');
			const flags = view.getUint16(at + 8, true);
			const length = view.getUint16(at + 28, true);
			const name = nameOf(this.#bytes.subarray(at + 46, at + 46 + length));
			const entry = {
				method: view.getUint16(at + 10, true),
				packed: view.getUint32(at + 20, true),
				at: view.getUint32(at + 42, true),
				locked: (flags & 1) === 1
			};
			if (name !== null && !name.endsWith('/') && !this.#entries.has(name)) this.#entries.set(name, entry);
			at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		}
	}

	/**
	 * The bytes of a file, or null where there is none of that name.
	 * @throws {ZipFault} where it cannot be unpacked, or is larger than anybody needs
	 */
	read(name: string): Uint8Array | null {
		const entry = this.#entries.get(name);
		if (entry === undefined) return null;
		if (entry.locked) throw new ZipFault('an archive with a password');
		try {
			const view = this.#view;
			const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
			return this.#unpack(this.#bytes.subarray(start, start + entry.packed), entry.method);
		} catch (error) {
			if (error instanceof ZipFault) throw error;
			throw new ZipFault('the archive is damaged');
		}
	}

	#unpack(packed: Uint8Array, method: number): Uint8Array {
		if (method === 0) {
			this.#count(packed.length, packed.length);
			return packed;
		}
		if (method !== 8) throw new ZipFault('an archive packed in another way than others');
		const parts: Uint8Array[] = [];
		let length = 0;
		const inflate = new Inflate((part) => {
			length += part.length;
			this.#count(part.length, length);
			parts.push(part);
		});
		const step = 1 << 14;
		for (let at = 0; at < packed.length; at += step)
			inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
		const whole = new Uint8Array(length);
		let at = 0;
		for (const part of parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}

	#count(more: number, length: number): void {
		this.#unpacked += more;
		if (length > largestEntry || this.#unpacked > largestTotal)
			throw new ZipFault('an archive that unpacks to far more than it holds');
	}
}

/** The name of an entry as a path within the archive; null for one that leads out of it. */
function nameOf(bytes: Uint8Array): string | null {
	const name = new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/');
	const parts = name.split('/');
	const leadsOut =
		name.startsWith('/') || /^[a-z]:/i.test(name) || parts.includes('..') || name.includes('\0');
	return leadsOut ? null : name.replace(/^(?:\.\/)+/, '');
}
