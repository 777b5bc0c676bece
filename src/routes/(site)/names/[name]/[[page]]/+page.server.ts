import { rollup } from 'd3-array';
import { error } from '@sveltejs/kit';
import type { Tables } from '#lib/charts/core/load.ts';
import { tables } from '#lib/charts/core/load.ts';
import { mentionGroups, pagedMentions } from '#lib/charts/page/mentions.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import type { Definitions, StanceState } from '#lib/schema.ts';
import { rate } from '#lib/statistics/rate.ts';
import { writtenForms } from '#lib/ui/lists/nameList.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';

/** Of a large corpus: the articles in the table, and the names in one paragraph with this one. */
const mostRows = 40;
const mostCompany = 100;

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { nameBySlug, slugByName, targetsByName } = indexed(await data.definitions());
	const definition = nameBySlug.get(params.name);
	if (!definition) error(404, `No name has the address ${params.name}. The names are listed under Names.`);
	const { name, kind, note } = definition;

	const mentions = await rowsWhere(data, 'name-mentions', 'name', name);
	const part = await pagedMentions(data, await mentionGroups(data, mentions), params.page);
	if (!part) error(404, `The name ${params.name} has no page ${params.page}.`);
	const times = rollup(
		mentions,
		({ length }) => length,
		({ article }) => article
	);

	const all = await data.rows('articles');
	const large = all.length > mostWhole;
	const mentioning = await Promise.all(
		[...times.keys()].map((article) => rowsWhere(data, 'articles', 'article', article))
	);
	const articles = (large ? mentioning.flat() : all).map(({ article, title, words }) => {
		const count = times.get(article) ?? 0;
		return { article, title, words, mentions: count, per_1000_words: rate(count, words) };
	});
	if (large) articles.sort((a, b) => b.mentions - a.mentions);
	const words = all.reduce((sum, row) => sum + row.words, 0);

	return {
		name,
		slug: params.name,
		kind,
		note,
		forms: writtenForms(mentions),
		articles: large ? articles.slice(0, mostRows) : articles,
		/** of the whole corpus */
		of: all.length,
		totals: {
			mentions: mentions.length,
			words,
			per_1000_words: rate(mentions.length, words),
			articles: times.size
		},
		company: (await companyOf(data, name, slugByName)).slice(0, large ? mostCompany : undefined),
		stances: await Promise.all(
			(targetsByName.get(name) ?? []).map(async ({ target, label }) => {
				const own = await rowsWhere(data, 'stance', 'target', target);
				const states = own.map(({ stance }) => stanceState(stance));
				const count = (state: StanceState) => states.filter((one) => one === state).length;
				return { target, label, against: count('against'), neutral: count('neutral'), for: count('for') };
			})
		),
		...part
	};
}

/** The names that a name shares paragraphs with, most shared first, with the first such paragraph. */
async function companyOf(data: Tables, name: string, slugs: ReadonlyMap<string, string>) {
	const both = async <Name extends 'name-pairs' | 'name-pair-paragraphs'>(table: Name) =>
		[
			...(await rowsWhere(data, table, 'name_a', name)),
			...(await rowsWhere(data, table, 'name_b', name))
		] as const;
	const first = rollup(await both('name-pair-paragraphs'), ([row]) => row, pairOf);
	const company = (await both('name-pairs')).flatMap(({ name_a, name_b, paragraphs, articles }) => {
		const other = name_a === name ? name_b : name_a;
		const found = first.get(pairOf({ name_a, name_b }));
		const slug = slugs.get(other);
		if (!found || slug === undefined) return [];
		const { article, sentence } = found;
		return [{ name: other, slug, name_a, name_b, paragraphs, articles, article, sentence }];
	});
	return company.sort((a, b) => b.paragraphs - a.paragraphs || (a.name < b.name ? -1 : 1));
}

const pairOf = ({ name_a, name_b }: { name_a: string; name_b: string }): string => `${name_a}\n${name_b}`;

interface Indexed {
	nameBySlug: Map<string, Definitions['names'][number]>;
	slugByName: Map<string, string>;
	targetsByName: Map<string, Definitions['targets']>;
}
const known = new WeakMap<Definitions, Indexed>();

/** The names and targets by what they are looked up by: once for all pages. */
function indexed(definitions: Definitions): Indexed {
	const found = known.get(definitions);
	if (found) return found;
	const { names, targets } = definitions;
	const made = {
		nameBySlug: new Map(names.map((one) => [one.slug, one])),
		slugByName: new Map(names.map(({ name, slug }) => [name, slug])),
		targetsByName: rollup(
			targets.flatMap((target) => target.names.map((name) => ({ name, target }))),
			(own) => own.map(({ target }) => target),
			({ name }) => name
		)
	};
	known.set(definitions, made);
	return made;
}
