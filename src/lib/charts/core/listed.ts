/** The articles of the corpus in a few words each, for a reader who chooses among very many. */
import { asset } from '$app/paths';
import type { ListedArticle } from '../../schema.ts';

let asked: Promise<ListedArticle[]> | undefined;

/** Fetched once, unless that fails. @throws {Error} in words */
export function readArticleList(): Promise<ListedArticle[]> {
	const reading = asked ?? read();
	asked = reading;
	reading.catch(() => (asked = undefined));
	return reading;
}

async function read(): Promise<ListedArticle[]> {
	const response = await fetch(asset('/data/article-list.json'));
	if (!response.ok) throw new Error(`The list of articles: the server answered ${response.status}.`);
	return (await response.json()) as ListedArticle[];
}
