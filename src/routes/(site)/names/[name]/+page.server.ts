import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/load.ts';
import { mentionGroups } from '#lib/charts/mentions.ts';
import { stanceState } from '#lib/facts/stanceState.ts';
import type { StanceState } from '#lib/schema.ts';
import { rate, totals } from '#lib/statistics/rate.ts';
import { writtenForms } from '#lib/ui/nameList.ts';

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { names, targets } = await data.definitions();
	const definition = names.find(({ slug }) => slug === params.name);
	if (!definition) error(404, `No name has the address ${params.name}. The names are listed under Names.`);
	const { name, kind, note } = definition;

	const mentions = (await data.rows('name-mentions')).filter((row) => row.name === name);
	const times = new Map<string, number>();
	for (const { article } of mentions) times.set(article, (times.get(article) ?? 0) + 1);

	const articles = (await data.rows('articles')).map(({ article, title, words }) => {
		const count = times.get(article) ?? 0;
		return { article, title, words, mentions: count, per_1000_words: rate(count, words) };
	});
	const stances = await data.rows('stance');

	return {
		name,
		kind,
		note,
		forms: writtenForms(mentions),
		articles,
		totals: totals(articles),
		company: await company(),
		stances: targets
			.filter(({ names }) => names.includes(name))
			.map(({ target, label }) => {
				const own = stances.filter((row) => row.target === target);
				const states = own.map(({ stance }) => stanceState(stance));
				const count = (state: StanceState) => states.filter((one) => one === state).length;
				return { target, label, against: count('against'), neutral: count('neutral'), for: count('for') };
			}),
		groups: await mentionGroups(data, mentions)
	};

	/** The names it shares paragraphs with, most shared first, with the first such paragraph. */
	async function company() {
		const isIn = (pair: { name_a: string; name_b: string }) => pair.name_a === name || pair.name_b === name;
		const paragraphs = (await data.rows('name-pair-paragraphs')).filter(isIn);
		const slugs = new Map(names.map((one) => [one.name, one.slug]));
		const pairs = (await data.rows('name-pairs'))
			.filter(isIn)
			.flatMap(({ name_a, name_b, paragraphs: shared, articles }) => {
				const other = name_a === name ? name_b : name_a;
				const first = paragraphs.find((row) => row.name_a === name_a && row.name_b === name_b);
				const slug = slugs.get(other);
				if (!first || slug === undefined) return [];
				return [
					{
						name: other,
						slug,
						name_a,
						name_b,
						paragraphs: shared,
						articles,
						article: first.article,
						sentence: first.sentence
					}
				];
			});
		return pairs.sort((a, b) => b.paragraphs - a.paragraphs || (a.name < b.name ? -1 : 1));
	}
}
