import { ZipFault } from '../archive/zip.ts';
import { readArchive } from '../reading/archived.ts';
import { refusal } from '../reading/made.ts';
import type { Circumstances, Reader, Reading } from './reader.ts';

/** A folder in one file: what stands in it is read as if it stood beside it. An archive within an archive is not. */
export const zip: Reader = {
	endings: ['.zip'],
	large: true,
	read: (bytes, file, circumstances) =>
		readArchive(bytes, file, async (archive) => {
			const reading: Required<Reading> = { articles: [], problems: [], drafts: 0 };
			let damaged = 0;
			for (const name of archive.names.toSorted()) {
				if (isHidden(name) || /\.zip$/i.test(name) || !circumstances.reads(name)) continue;
				const path = `${file}/${name}`;
				const inner = await readEntry(archive.read(name), path, circumstances);
				// one archive in another may be broken; many are there to take time
				if (inner.problems.some(({ code }) => code === 'E162') && ++damaged > mostDamaged)
					throw new ZipFault('an archive of broken archives');
				reading.problems.push(...inner.problems);
				reading.drafts += inner.drafts ?? 0;
				reading.articles.push(...inner.articles);
			}
			const isEmpty = reading.articles.length + reading.problems.length + reading.drafts === 0;
			return isEmpty ? refusal(file, 'E161', 'an archive without articles') : reading;
		})
};

const mostDamaged = 3;

async function readEntry(
	bytes: Uint8Array | null,
	file: string,
	circumstances: Circumstances
): Promise<Reading> {
	return bytes === null ? { articles: [], problems: [] } : circumstances.within(bytes, file);
}

/** What programs put into archives beside the files. */
function isHidden(name: string): boolean {
	return name
		.split('/')
		.some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules');
}
