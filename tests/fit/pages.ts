/** Which pages of a site are looked at: one of each kind, every chart, every chart's embed. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { embedPages, isChartPage, sitePages } from '../../scripts/site/pages.ts';
import { allConditions, frameWidths, screens, widths, type Condition } from './settings.ts';

export interface FitPage {
	path: string;
	/** what is shown at once of it, or slide by slide; a picture has its own fonts and size */
	kind: 'page' | 'embed' | 'slides' | 'picture';
	/** sizes of the window that it is opened in, px */
	windows: readonly (readonly [width: number, height: number])[];
}

const pageWindows = widths.map((width) => [width, width < 768 ? 844 : 900] as const);
const embedWindows = frameWidths.map((width) => [width, 600] as const);

/** @param folder where the site is built */
export function fitPages(folder: string): FitPage[] {
	const pages = sitePages(folder);
	const chosen = pages.filter((page) => {
		const [top, ...rest] = page.split('/').filter(Boolean);
		if (rest.length === 0 || isChartPage(page) || top === 'present') return true;
		const siblings = pages.filter((other) => other.startsWith(`/${top}/`) && other !== `/${top}/`);
		// the third article has a word for its title in the corpus that is made up for this
		return page === siblings[0] || (top === 'articles' && page === siblings[2]);
	});
	const charts = chosen.filter(isChartPage).map((page) => page.split('/')[2] ?? '');
	const pins = charts.slice(0, 6).map((slug) => `pin=${slug}`);
	const embeds = new Set(embedPages(folder));
	return [
		...chosen
			.filter((path) => path !== '/present/')
			.map((path): FitPage => ({ path, kind: 'page', windows: pageWindows })),
		{ path: `/present/my/?${pins.join('&')}`, kind: 'page', windows: pageWindows },
		// on a screen this narrow the slides are a page to scroll
		{ path: '/present/', kind: 'page', windows: pageWindows.slice(0, 2) },
		{ path: '/present/', kind: 'slides', windows: screens },
		...charts
			.map((slug) => `/embed/${slug}/`)
			.filter((path) => embeds.has(path))
			.map((path): FitPage => ({ path, kind: 'embed', windows: embedWindows })),
		...globSync('images/{*,small/*}.svg', { cwd: folder })
			.sort()
			.map((path): FitPage => ({ path: `/${path}`, kind: 'picture', windows: [[1200, 900]] }))
	];
}

/** Where the two sites stand that are looked at. */
export function sites(root: string): { default: string; hostile: string } {
	return { default: join(root, 'build'), hostile: join(root, '.cache/hostile/build') };
}

const conditions = new Map<FitPage['windows'], Condition[]>();

/** The conditions under which a page is looked at: a picture has one. */
export function conditionsOf({ kind, windows }: FitPage): Condition[] {
	const all = conditions.get(windows) ?? allConditions(windows);
	conditions.set(windows, all);
	if (kind === 'picture') return all.slice(0, 1);
	// slides are fitted to their wall, whose words no setting of a page makes larger
	return kind === 'slides' ? all.filter(({ setting }) => setting !== 'zoomed') : all;
}
