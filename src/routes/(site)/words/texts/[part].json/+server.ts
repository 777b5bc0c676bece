import { error, json } from '@sveltejs/kit';
import { readArticlePart, tables } from '#lib/charts/core/load.ts';
import { Text, textsAPart } from '../../texts.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** A part of the text of a large corpus. */
export async function GET({ fetch, params }): Promise<Response> {
	const from = Number(params.part) * textsAPart;
	const articles = (await tables(fetch).rows('articles')).slice(from, from + textsAPart);
	if (articles.length === 0) error(404, `The text has no part ${params.part}.`);
	return json(
		await Promise.all(
			articles.map(async ({ article }) => ({
				article,
				body: (await readArticlePart(fetch, article, Text)).body
			}))
		)
	);
}
