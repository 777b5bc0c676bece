/** What components ask of SvelteKit, where there is no page: every address from the root of the site. */

/** Pictures are made of one state of the data, as a build is. */
export const building = true;

/** The path of a route, "/charts/[slug]" → "/charts/timeline": groups in parentheses are no part of it. */
export function resolve(route: string, parameters: Record<string, string> = {}): string {
	return route
		.split('/')
		.filter((part) => !/^\(.*\)$/.test(part))
		.map((part) => part.replace(/^\[(.+)\]$/, (_, name: string) => parameters[name] ?? ''))
		.join('/');
}

/** The path of a file of the site. */
export const asset = (path: string): string => path;
