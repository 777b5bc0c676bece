import { choosableArticles } from '#lib/charts/core/corpus.ts';
import { handed } from '#lib/charts/core/handed.ts';
import { tables } from '#lib/charts/core/load.ts';
import { chart as namesByArticle } from '#lib/charts/names-by-article/chart.ts';
import { chart as namesTogether } from '#lib/charts/names-together/chart.ts';
import { nameKinds } from '#lib/schema.ts';
import { nameEntries, namesHeadline } from '#lib/ui/lists/nameList.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';

/** Names of a kind beyond these, in a large corpus, stand in the index of names. */
const mostNames = 40;

export async function load({ fetch }) {
	const data = tables(fetch);
	const [byArticle, together, { names }, mentions, articles] = await Promise.all([
		namesByArticle.read(data),
		namesTogether.read(data),
		data.definitions(),
		data.rows('name-mentions'),
		data.rows('articles')
	]);
	const entries = nameEntries(names, mentions);
	const large = articles.length > mostWhole;
	return {
		byArticle: handed(namesByArticle, byArticle),
		together: handed(namesTogether, together),
		articles: await choosableArticles(data),
		title: namesHeadline(entries, articles.length),
		kinds: nameKinds.map((kind) => {
			const found = entries.filter((entry) => entry.kind === kind);
			return { kind, of: found.length, names: found.slice(0, large ? mostNames : undefined) };
		})
	};
}
