import { error, json } from '@sveltejs/kit';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { readDocument, tables } from '#lib/charts/core/load.ts';
import { ArticleRow } from '#lib/schema.ts';
import { mostWhole } from '#lib/ui/parts.ts';
import { Text, textsAPart } from '../../texts.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** The parts of a large corpus's text. */
export async function entries() {
	const articles = v.parse(
		v.array(ArticleRow),
		JSON.parse(await readFile('static/data/articles.json', 'utf8'))
	);
	const parts = articles.length > mostWhole ? Math.ceil(articles.length / textsAPart) : 0;
	return Array.from({ length: parts }, (_, part) => ({ part: String(part) }));
}

export async function GET({ fetch, params }): Promise<Response> {
	const from = Number(params.part) * textsAPart;
	const articles = (await tables(fetch).rows('articles')).slice(from, from + textsAPart);
	if (articles.length === 0) error(404, `The text has no part ${params.part}.`);
	return json(
		await Promise.all(
			articles.map(async ({ article }) => ({
				article,
				body: (await readDocument(fetch, `articles/${article}.json`, Text)).body
			}))
		)
	);
}
