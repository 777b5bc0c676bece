/** Prints what nginx or Caddy must be told to send what `static/_headers` says: `npm run headers -- nginx`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHeaderRules } from './tools/headers.ts';
import { caddyConfig, nginxConfig } from './tools/hosts.ts';
import { root } from './tools/root.ts';

const folder = '/srv/pullquote';
const rules = readHeaderRules(readFileSync(join(root, 'static/_headers'), 'utf8'));
const [server, ...more] = process.argv.slice(2);
if (server === 'nginx' && more.length === 0)
	process.stdout.write(nginxConfig(rules, { folder, listen: '80' }));
else if (server === 'caddy' && more.length === 0)
	process.stdout.write(caddyConfig(rules, { folder, listen: ':80' }));
else {
	console.error('usage: npm run --silent headers -- nginx, or caddy');
	process.exitCode = 64;
}
