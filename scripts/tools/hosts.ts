/** What other servers must be told, so that they serve a built site as its `_headers` file says. */
import type { HeaderRule } from './headers.ts';

/** Where a server finds the site, and what it answers to. */
export interface Host {
	/** the built site's folder */
	folder: string;
	/** nginx: what `listen` says; Caddy: the site's address */
	listen: string;
}

/** The address that an unknown one is answered from. */
const missing = '/404.html';

/**
 * A server block for nginx, with the maps it reads; it belongs in the `http` block, for example as a file in
 * `conf.d/`. A map for each header gives an address its value; an empty value is not sent. So nothing depends on
 * which `location` answers, where nginx forgets headers that an outer block adds.
 */
export function nginxConfig(rules: HeaderRule[], { folder, listen }: Host): string {
	const names = [...new Set(rules.flatMap(({ headers }) => [...headers.keys()]))];
	const variable = (name: string): string => `$pullquote_${name.toLowerCase().replaceAll('-', '_')}`;
	const maps = names.map((name) => {
		const lines = rules.flatMap(({ path, headers }) => {
			const value = headers.get(name);
			return value === undefined ? [] : [`\t"~${nginxPattern(path)}" "${value}";`];
		});
		return `map $uri ${variable(name)} {\n\tdefault "";\n${lines.join('\n')}\n}\n`;
	});
	return `${maps.join('\n')}
server {
	listen ${listen};
	root "${folder}";
	index index.html;
	error_page 404 ${missing};
	absolute_redirect off;
	gzip_static on;
	charset utf-8;
	charset_types text/css text/csv text/javascript application/javascript application/json;

${names.map((name) => `\tadd_header ${name} ${variable(name)} always;`).join('\n')}

	location / {
		try_files $uri $uri/ =404;
	}
	location ~ \\.csv$ {
		types {}
		default_type text/csv;
	}
}
`;
}

/** By the time headers are added, nginx has put the index file's name behind a folder's. */
function nginxPattern(path: string): string {
	const star = path.endsWith('*');
	const plain = (star ? path.slice(0, -1) : path).replaceAll('.', '\\.');
	if (star) return `^${plain}`;
	return `^${plain}${path.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

/** A Caddyfile. */
export function caddyConfig(rules: HeaderRule[], { folder, listen }: Host): string {
	const lines = (indent: string, rule: HeaderRule, matcher: string): string[] =>
		[...rule.headers].map(([name, value]) => `${indent}header ${matcher}${name} "${value}"`);
	const unknown = rules.filter(({ path }) => path === missing);
	return `${listen} {
	root * "${folder}"
${rules.flatMap((rule) => lines('\t', rule, `${rule.path} `)).join('\n')}
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${missing}
${unknown.flatMap((rule) => lines('\t\t', rule, '')).join('\n')}
		file_server
	}
}
`;
}
