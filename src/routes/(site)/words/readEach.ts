/** Something that could not be read, and why. */
export interface Fault {
	article: string;
	message: string;
}

/** So many articles are asked for at once. */
const atOnce = 6;

/**
 * Reads articles, a few at a time. A fault stops none of the others.
 *
 * @param known what has been read before; it is part of the answer
 * @param step told how many have been tried
 */
export async function readEach<Read>(
	articles: readonly string[],
	known: ReadonlyMap<string, Read>,
	read: (article: string) => Promise<Read>,
	step: (done: number) => void
): Promise<{ read: Map<string, Read>; faults: Fault[] }> {
	const found = new Map(known);
	const faults: Fault[] = [];
	let next = 0;
	let done = 0;
	const worker = async () => {
		for (let article = articles[next++]; article !== undefined; article = articles[next++]) {
			try {
				found.set(article, await read(article));
			} catch (error) {
				faults.push({ article, message: error instanceof Error ? error.message : String(error) });
			}
			step(++done);
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, articles.length) }, worker));
	return { read: found, faults };
}

/** The articles that have neither been read nor failed. */
export function untried(
	articles: readonly string[],
	read: ReadonlyMap<string, unknown>,
	faults: readonly Fault[]
): string[] {
	const failed = new Set(faults.map(({ article }) => article));
	return articles.filter((article) => !read.has(article) && !failed.has(article));
}

/** Where reading starts. */
export function nothingRead<Read>(): ReadonlyMap<string, Read> {
	return new Map();
}
