import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/load.ts';
import { mentionGroups } from '#lib/charts/mentions.ts';
import { totals } from '#lib/statistics/rate.ts';

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { themes } = await data.definitions();
	const at = themes.findIndex(({ theme }) => theme === params.theme);
	const definition = themes[at];
	if (!definition) error(404, `No theme is called ${params.theme}. The themes are listed under Themes.`);
	const rows = (await data.rows('themes')).filter(({ theme }) => theme === definition.theme);
	const mentions = (await data.rows('theme-mentions')).filter(({ theme }) => theme === definition.theme);
	const link = (index: number) => {
		const found = themes[(index + themes.length) % themes.length] ?? definition;
		return { theme: found.theme, label: found.label };
	};
	return {
		definition,
		articles: rows.length,
		totals: totals(rows),
		groups: await mentionGroups(data, mentions),
		previous: link(at - 1),
		next: link(at + 1)
	};
}
