/** The text of the articles, as the search fetches it: of a large corpus in parts of many articles each. */
import { asset } from '$app/paths';
import * as v from 'valibot';
import { readArticlePart } from '#lib/charts/core/load.ts';

type Fetch = typeof globalThis.fetch;

/** An article's body is all that is needed of its file. */
export const Text = v.object({ body: v.string() });
const Texts = v.array(v.object({ article: v.string(), body: v.string() }));

/** articles in a part */
export const textsAPart = 100;

const parts = new Map<number, Promise<Map<string, string>>>();

/**
 * The body of an article.
 *
 * @param place where it stands in a large corpus, from 0; undefined in any other
 * @throws {Error} one line in words, where its file is missing or does not fit
 */
export async function readText(fetch: Fetch, article: string, place: number | undefined): Promise<string> {
	if (place === undefined) return (await readArticlePart(fetch, article, Text)).body;
	const part = Math.floor(place / textsAPart);
	const asked = parts.get(part) ?? readPart(fetch, part);
	parts.set(part, asked);
	// a failure is not kept: Retry asks again
	asked.catch(() => parts.delete(part));
	const body = (await asked).get(article);
	if (body === undefined) throw new Error(`The text of ${article} was not found. Reload the page.`);
	return body;
}

async function readPart(fetch: Fetch, part: number): Promise<Map<string, string>> {
	const response = await fetch(asset(`/words/texts/${part}.json`)).catch(() => null);
	if (!response?.ok) throw new Error('This part of the text could not be fetched.');
	const texts = v.parse(Texts, await response.json());
	return new Map(texts.map(({ article, body }) => [article, body]));
}
