import { readArticleList } from '../core/listed.ts';

interface Listed {
	article: string;
	title: string;
	words: number;
	sentences: number;
}

/** The articles that a reader chooses from: those in the page, or of a large corpus all, once they are asked for. */
export class ArticleList<Given extends Pick<Listed, 'article' | 'title'>> {
	#given: () => readonly Given[];
	#total: () => number;
	#fetched = $state.raw<readonly Listed[]>();
	#asked: Promise<void> | undefined;
	/** why the list could not be fetched, in words */
	fault = $state.raw('');

	/** @param given what the page holds, nothing of a large corpus; @param total how many articles there are */
	constructor(given: () => readonly Given[], total: () => number) {
		this.#given = given;
		this.#total = total;
	}

	/** all articles, or none before they are fetched */
	get all(): readonly (Given | Listed)[] {
		return this.#fetched ?? this.#given();
	}

	get ids(): string[] {
		return this.all.map(({ article }) => article);
	}

	/** how many articles there are, fetched or not */
	get total(): number {
		return this.#total();
	}

	get isWhole(): boolean {
		return this.all.length >= this.#total();
	}

	/** Fetches the list, unless it is there. @throws {Error} in words */
	fetch(): Promise<void> {
		if (this.isWhole) return Promise.resolve();
		const asked = this.#asked ?? this.#read();
		this.#asked = asked;
		asked.catch(() => (this.#asked = undefined));
		return asked;
	}

	/** Fetches the list where an address chooses articles of it, or anything else needs it; `fault` tells a failure. */
	async want(): Promise<void> {
		try {
			await this.fetch();
			this.fault = '';
		} catch {
			this.fault = 'The list of articles could not be fetched. Reload the page.';
		}
	}

	async #read(): Promise<void> {
		this.#fetched = await readArticleList();
	}
}
