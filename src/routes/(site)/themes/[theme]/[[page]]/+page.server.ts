import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/core/load.ts';
import { mentionGroups, pagedMentions } from '#lib/charts/page/mentions.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { totals } from '#lib/statistics/rate.ts';

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { themes } = await data.definitions();
	const at = themes.findIndex(({ theme }) => theme === params.theme);
	const definition = themes[at];
	if (!definition) error(404, `No theme is called ${params.theme}. The themes are listed under Themes.`);
	const rows = await rowsWhere(data, 'themes', 'theme', definition.theme);
	const mentions = await rowsWhere(data, 'theme-mentions', 'theme', definition.theme);
	const part = await pagedMentions(data, await mentionGroups(data, mentions), params.page);
	if (!part) error(404, `The theme ${params.theme} has no page ${params.page}.`);
	const link = (index: number) => {
		const found = themes[(index + themes.length) % themes.length] ?? definition;
		return { theme: found.theme, label: found.label };
	};
	return {
		definition,
		articles: rows.length,
		totals: totals(rows),
		...part,
		previous: link(at - 1),
		next: link(at + 1)
	};
}
