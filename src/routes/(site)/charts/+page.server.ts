import type { AnyChart } from '#lib/charts/core/contract.ts';
import { chartBySlug } from '#lib/charts/registry.ts';
import { chartSlugs } from '#lib/charts/slugs.ts';
import { tables } from '#lib/charts/core/load.ts';
import { smallOf } from '#lib/charts/page/pictures.ts';
import { defaultState } from '#lib/charts/core/state.ts';

interface Entry {
	slug: string;
	question: string;
	title: string;
	kind: string;
	base: string;
	light: string;
	dark: string;
}

export async function load({ fetch }) {
	const data = tables(fetch);
	const parts = new Map<AnyChart['home'], Entry[]>();
	for (const slug of chartSlugs) {
		const chart = await chartBySlug(slug);
		if (!chart) continue;
		const { question, kind, home } = chart;
		const { title, base } = chart.view(await chart.read(data), defaultState);
		const [light, dark] = [smallOf(slug, false).path, smallOf(slug, true).path];
		parts.set(home, [...(parts.get(home) ?? []), { slug, question, title, kind, base, light, dark }]);
	}
	return { parts: [...parts].map(([home, charts]) => ({ home, charts })), charts: chartSlugs.length };
}
