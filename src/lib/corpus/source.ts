/** Where files come from and go to: a disk, what was dropped onto a page, memory. Whoever runs a build hands it in. */
import type { ProblemCode } from '../text/file/problems.ts';

/** Why a file has no bytes to read. */
export interface FileFault {
	code: ProblemCode;
	fault: string;
}

/** A file that may be an article, or a folder that may hold some. */
export interface Entry {
	/** its path within the source, with `/`: what `read` takes, and what messages and ids are made of */
	file: string;
	/** why it cannot be read, where that is known without trying */
	fault: FileFault | null;
	/** it is a folder, or leads to one, and was not looked into: whatever its name, it may hold articles */
	isFolder: boolean;
}

/** A folder of articles or of settings. */
export interface Source {
	/** as messages call it: `data/articles` */
	name: string;
	/**
	 * Every file within it and its subfolders, in any order. Names that start with a dot are passed over, and no link
	 * is followed.
	 * @throws {Refusal} where the folder itself cannot be read
	 */
	list(): Promise<Entry[]>;
	/** A file's bytes, or why there are none: a file over so many bytes is not read. */
	read(file: string, largest?: number): Promise<Uint8Array | FileFault>;
}

/** A source that can be written into as well. */
export interface Store extends Source {
	/**
	 * Writes a new file, and the folders it stands in. An error that the pieces throw is passed on.
	 * @throws {Refusal} where it exists or cannot be written
	 */
	write(file: string, pieces: Iterable<Uint8Array>): Promise<void>;
}
