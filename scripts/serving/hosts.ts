/** What other servers must be told, so that they serve a built site as its `_headers` file says. */
import type { HeaderRule } from './headers.ts';

/** Where a server finds the site, and what it answers to. */
export interface Host {
	/** the folder that is the root of the host's addresses; the built site is in it, in the folder `base` */
	folder: string;
	/** nginx: what `listen` says; Caddy: the site's address */
	listen: string;
	/** the path of the site's address, such as /repo; empty where it is at the root */
	base: string;
}

/** The address that an unknown one is answered from. */
const missing = '/404.html';

/** Files that the build compresses, by the ends of their names. */
const compressed = ['html', 'css', 'csv', 'js', 'mjs', 'json', 'svg', 'txt', 'xml'];

/**
 * A server block for nginx, with the maps it reads; it belongs in the `http` block, for example as a file in
 * `conf.d/`. A map for each header gives an address its value; an empty value is not sent. So nothing depends on
 * which `location` answers, where nginx forgets headers that an outer block adds.
 */
export function nginxConfig(rules: HeaderRule[], { folder, listen, base }: Host): string {
	const names = [...new Set(rules.flatMap(({ headers }) => [...headers.keys()]))];
	const variable = (name: string): string => `$pullquote_${name.toLowerCase().replaceAll('-', '_')}`;
	const maps = names.map((name) => {
		const lines = rules.flatMap(({ path, headers }) => {
			const value = headers.get(name);
			return value === undefined ? [] : [`\t"~${addressPattern(base, path)}" "${value}";`];
		});
		return `map $uri ${variable(name)} {\n\tdefault "";\n${lines.join('\n')}\n}\n`;
	});
	return `${maps.join('\n')}
server {
	listen ${listen};
	root "${folder}";
	index index.html;
	error_page 404 ${base}${missing};
	absolute_redirect off;
	gzip_static on;
	gzip_vary on;
	# where nginx has the module ngx_brotli:
	# brotli_static on;
	charset utf-8;
	charset_types text/css text/csv text/javascript application/javascript application/json;

${names.map((name) => `\tadd_header ${name} ${variable(name)} always;`).join('\n')}

	location ${base}/ {
		try_files $uri $uri/ =404;
	}
	location ~ \\.csv$ {
		types {}
		default_type text/csv;
	}
}
`;
}

/**
 * For the decoded path of an address. By the time headers are added, servers have put the index file's name behind a
 * folder's, and Apache that of a compressed copy.
 */
function addressPattern(base: string, path: string): string {
	const star = path.endsWith('*');
	const plain = (base + (star ? path.slice(0, -1) : path)).replaceAll(/[.+()[\]{}$^?|*]/g, '\\$&');
	if (star) return `^${plain}`;
	return `^${plain}${path.endsWith('/') ? '(index\\.html)?' : ''}(\\.br|\\.gz)?$`;
}

/** A Caddyfile. */
export function caddyConfig(rules: HeaderRule[], { folder, listen, base }: Host): string {
	const lines = (indent: string, rule: HeaderRule, matcher: string): string[] =>
		[...rule.headers].map(([name, value]) => `${indent}header ${matcher}${name} "${value}"`);
	const unknown = rules.filter(({ path }) => path === missing);
	return `${listen} {
	root * "${folder}"
${rules.flatMap((rule) => lines('\t', rule, `${base}${rule.path} `)).join('\n')}
	@texts path ${compressed.map((ending) => `*.${ending}`).join(' ')} */
	header @texts {
		Vary Accept-Encoding
		defer
	}
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}${missing}
${unknown.flatMap((rule) => lines('\t\t', rule, '')).join('\n')}
		file_server
	}
}
`;
}

/**
 * Lines for Apache 2.4 with mod_headers and mod_rewrite: for a file `.htaccess` in the site's folder, or for its
 * `<Directory>`.
 */
export function apacheConfig(rules: HeaderRule[], { base }: Pick<Host, 'base'>): string {
	const headers = rules.flatMap((rule) =>
		[...rule.headers].map(
			([name, value]) =>
				`Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${addressPattern(base, rule.path)}#"`
		)
	);
	const endings = compressed.join('|');
	const copies = [
		['br', 'br'],
		['gzip', 'gz']
	].map(
		([encoding, suffix]) => `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html.${suffix} -f
RewriteRule ^(.*/)?$ $1index.html.${suffix} [L,E=no-gzip:1,E=no-brotli:1]
RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME}.${suffix} -f
RewriteRule ^(.*\\.(?:${endings}))$ $1.${suffix} [L,E=no-gzip:1,E=no-brotli:1]
`
	);
	const types = [
		['html', 'text/html'],
		['css', 'text/css'],
		['csv', 'text/csv'],
		['m?js', 'text/javascript'],
		['json', 'application/json'],
		['svg', 'image/svg+xml'],
		['txt', 'text/plain'],
		['xml', 'application/xml']
	].map(
		([ending, type]) =>
			`<FilesMatch "\\.${ending}(\\.br|\\.gz)?$">\n\tForceType "${type}; charset=utf-8"\n</FilesMatch>\n`
	);
	return `# The site's folder must answer to its addresses, and in .htaccess AllowOverride must let this be said.
Options -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 ${base}${missing}
AddType font/woff2 .woff2
AddType application/manifest+json .webmanifest

# Needs mod_headers (a2enmod headers).
${headers.join('\n')}

# What each text is, also as a copy that the build has compressed.
${types.join('')}<FilesMatch "\\.(${endings})(\\.br|\\.gz)?$">
	Header merge Vary Accept-Encoding
</FilesMatch>
<FilesMatch "\\.(${endings})\\.br$">
	RemoveEncoding .br
	RemoveLanguage .br
	Header set Content-Encoding br
</FilesMatch>
<FilesMatch "\\.(${endings})\\.gz$">
	RemoveEncoding .gz
	Header set Content-Encoding gzip
</FilesMatch>

# Needs mod_rewrite (a2enmod rewrite).
RewriteEngine On
${copies.join('')}`;
}
