import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/load.ts';
import { mentionGroups } from '#lib/charts/mentions.ts';
import { stanceState } from '#lib/facts/stanceState.ts';
import { writtenForms } from '#lib/ui/nameList.ts';

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { names, targets } = await data.definitions();
	const definition = names.find(({ slug }) => slug === params.name);
	if (!definition) error(404, `No name has the address ${params.name}. The names are listed under Names.`);
	const { name, slug, kind, note } = definition;

	const mentions = (await data.rows('name-mentions')).filter((row) => row.name === name);
	const times = new Map<string, number>();
	for (const { article } of mentions) times.set(article, (times.get(article) ?? 0) + 1);

	const target = targets.some((one) => one.target === slug) ? slug : null;
	const stances = target === null ? [] : (await data.rows('stance')).filter((row) => row.target === target);
	const states = stances.map(({ stance }) => stanceState(stance));

	return {
		name,
		kind,
		note,
		forms: writtenForms(mentions),
		articles: (await data.rows('articles')).map(({ article, title, words }) => ({
			article,
			title,
			words,
			mentions: times.get(article) ?? 0
		})),
		company: await company(),
		stance: target && {
			target,
			against: states.filter((state) => state === 'against').length,
			neutral: states.filter((state) => state === 'neutral').length,
			for: states.filter((state) => state === 'for').length
		},
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
