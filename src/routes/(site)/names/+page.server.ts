import { tables } from '#lib/charts/load.ts';
import { namesByArticle } from '#lib/charts/namesByArticle.ts';
import { namesTogether } from '#lib/charts/namesTogether.ts';
import { nameEntries } from '#lib/ui/nameList.ts';

export async function load({ fetch }) {
	const data = tables(fetch);
	const [byArticle, together, { names }, mentions, articles] = await Promise.all([
		namesByArticle.read(data),
		namesTogether.read(data),
		data.definitions(),
		data.rows('name-mentions'),
		data.rows('articles')
	]);
	return {
		byArticle,
		together,
		articles: articles.map(({ article, title }) => ({ article, title })),
		names: nameEntries(names, mentions)
	};
}
