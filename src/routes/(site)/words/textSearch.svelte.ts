import type { Document } from '#lib/text/document.ts';
import type * as Finder from './find.ts';
import { nothingRead, readEach, untried, type Fault } from './readEach.ts';

/**
 * The text of the articles, read in the browser when a reader first looks for a word. What cannot be read is
 * told and may be tried again; the rest can be searched meanwhile.
 */
export class TextSearch {
	#documents = $state.raw<ReadonlyMap<string, Document>>(nothingRead());
	#finder = $state.raw<typeof Finder | null>(null);
	/** how many of the articles asked for have been tried; null while nothing is being read */
	progress = $state.raw<{ done: number; of: number } | null>(null);
	faults = $state.raw<readonly Fault[]>([]);
	/** why no search is possible at all, or null */
	broken = $state.raw<string | null>(null);
	/** asked for while others were being read */
	#next: readonly string[] | null = null;
	#placeOf: (article: string) => number | undefined;

	/** @param placeOf where an article stands in a large corpus, from 0; undefined in any other */
	constructor(placeOf: (article: string) => number | undefined = () => undefined) {
		this.#placeOf = placeOf;
	}

	/** Reads those of the articles that have neither been read nor failed before. */
	async read(articles: readonly string[]): Promise<void> {
		if (this.progress) {
			this.#next = articles;
			return;
		}
		const wanted = untried(articles, this.#documents, this.faults);
		if (this.broken !== null || (wanted.length === 0 && this.#finder)) return;
		this.progress = { done: 0, of: wanted.length };
		try {
			const finder = (this.#finder ??= await import('./find.ts'));
			const { read, faults } = await readEach(
				wanted,
				this.#documents,
				(article) => finder.readArticle(fetch, article, this.#placeOf(article)),
				(done) => (this.progress = { done, of: wanted.length })
			);
			this.#documents = read;
			if (faults.length > 0) this.faults = [...this.faults, ...faults];
		} catch {
			this.broken = 'The search could not be loaded.';
		}
		this.progress = null;
		const next = this.#next;
		this.#next = null;
		if (next) await this.read(next);
	}

	/** Tries again what failed. */
	async retry(articles: readonly string[]): Promise<void> {
		this.broken = null;
		this.faults = [];
		await this.read(articles);
	}

	/** What a query finds in those of the articles that have been read, or null before any has. */
	find(query: string, articles: readonly string[]): Finder.Found | null {
		if (!this.#finder || query === '') return null;
		const documents = articles.flatMap((article) => this.#documents.get(article) ?? []);
		return documents.length === 0 ? null : this.#finder.find(documents, query);
	}
}
