import { error } from '@sveltejs/kit';
import { inSentence } from '#lib/wording/labels.ts';
import { readArticle, tables } from '#lib/charts/core/load.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import type { ArticleDocument } from '#lib/schema.ts';
import { plural, thousands } from '#lib/wording/numbers.ts';
import { languageName } from '#lib/text/language/languages.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';
import { themeTallies } from '../tallies.ts';

/** How many themes stand at the top of an article. */
const mostThemes = 4;

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const articles = await data.rows('articles');
	const at = articles.findIndex(({ article }) => article === params.article);
	if (at < 0) error(404, `There is no article called ${params.article}.`);

	const { pieces, stances, corrections = [], ...document } = await readArticle(fetch, params.article);
	const definitions = await data.definitions();
	const figures = await rowsWhere(data, 'figures', 'article', params.article);
	const mentioned = new Set(document.names.map(({ name }) => name));
	const slugs = definitions.names.filter(({ name }) => mentioned.has(name));
	const large = articles.length > mostWhole;
	const themes = new Map(definitions.themes.map((theme) => [theme.theme, inSentence(theme)]));
	const neighbour = (index: number) => {
		const row = articles[index];
		return row ? { article: row.article, title: row.title } : null;
	};
	return {
		// what moved a stance is asked for with its sentence
		document: {
			...document,
			stances: stances.map(({ sentence, start, end, target, stance, correction }) => ({
				sentence,
				start,
				end,
				target,
				stance,
				...(correction && { correction })
			}))
		},
		/** what it is in, where nothing but its words is read */
		...(document.language !== undefined && { language: languageName(document.language) }),
		...(corrections.length > 0 && { byPerson: byPerson(corrections) }),
		/** signs of markup are no words: where there were any, the text is not what the file holds */
		isUnmarked: (pieces ?? document.blocks ?? document.inlines) !== undefined,
		labels: {
			themes,
			targets: new Map(
				definitions.targets.map((target) => [
					target.target,
					target.person ? target.label : inSentence(target)
				])
			),
			names: new Map(slugs.map(({ name, slug }) => [name, slug])),
			directions: new Map(figures.map(({ figure, direction }) => [figure, direction])),
			...(large && { large })
		},
		tallies:
			themeTallies(await rowsWhere(data, 'themes', 'article', params.article), themes, mostThemes, large).get(
				params.article
			) ?? [],
		figures: new Set(figures.map(({ figure }) => figure)).size,
		names: mentioned.size,
		previous: neighbour(at - 1),
		next: neighbour(at + 1)
	};
}

/** What a person did in an article, in words, and the sentences where something was put right. */
function byPerson(all: NonNullable<ArticleDocument['corrections']>) {
	const corrected = all.filter(({ correction }) => correction === 'corrected');
	const checked = all.length - corrected.length;
	const said = [
		...(corrected.length > 0 ? [`put ${plural(corrected.length, 'reading')} right`] : []),
		...(checked > 0
			? [`found ${corrected.length > 0 ? thousands(checked) : plural(checked, 'reading')} right`]
			: [])
	];
	return {
		words: `A person looked at this article, and ${said.join(' and ')}`,
		sentences: [...new Set(corrected.map(({ sentence }) => sentence))]
	};
}
