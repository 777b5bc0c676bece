import { globSync } from 'node:fs';

/** The addresses of a built site's pages, sorted, frozen versions aside: "/", "/charts/", "/charts/timeline/" … */
export function sitePages(directory: string): string[] {
	return builtPages(directory).filter((page) => !isEmbed(page));
}

/** The addresses of a built site's embeds, which other sites show in frames. */
export function embedPages(directory: string): string[] {
	return builtPages(directory).filter(isEmbed);
}

function builtPages(directory: string): string[] {
	return globSync('**/index.html', { cwd: directory, exclude: ['v/**'] })
		.map((file) => `/${file.split('\\').join('/').slice(0, -'index.html'.length)}`)
		.sort();
}

function isEmbed(page: string): boolean {
	return /^\/embed\/./.test(page);
}

/** Whether an address is one chart's own page. */
export function isChartPage(page: string): boolean {
	return /^\/charts\/[^/]+\/$/.test(page);
}

/** The most a reader's first visit to a page may fetch, in compressed bytes, fonts included; slides bring their deck. */
export function firstVisitBytes(page: string): number {
	return (page.startsWith('/present/') ? 70 : 40) * 1024;
}

/** The most a page may have fetched once it runs, in compressed bytes. */
export const liveBytes = 90 * 1024;
