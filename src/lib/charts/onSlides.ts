/** What each chart is on slides, in pictures and in PowerPoint, by its slug: apart from the registry, which pages fetch. */
import type { AnyOnSlides } from './core/onSlides.ts';
import type { ChartSlug } from './slugs.ts';

/** Only what is asked for is fetched. */
export async function onSlidesOf(slug: ChartSlug): Promise<AnyOnSlides> {
	const { onSlides } = (await import(`./${slug}/onSlides.ts`)) as { onSlides: AnyOnSlides };
	return onSlides;
}
