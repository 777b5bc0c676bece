/** Every chart, by its slug: the gallery, a page each, and the tests derive from this one list. */
import type { AnyChart } from './core/contract.ts';
import { isChartSlug, type ChartSlug } from './slugs.ts';

/** A chart that the registry knows by its slug. */
export type RegisteredChart = AnyChart & { slug: ChartSlug };

/** One chart by its slug, or null where there is none of that name. Only what is asked for is fetched. */
export async function chartBySlug(slug: string): Promise<RegisteredChart | null> {
	if (!isChartSlug(slug)) return null;
	const { chart } = (await import(`./${slug}/chart.ts`)) as { chart: RegisteredChart };
	return chart;
}
