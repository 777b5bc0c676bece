/** Prints what nginx, Caddy or Apache must be told to send what `static/_headers` says: `npm run headers -- nginx`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from './serving/basePath.ts';
import { readHeaderRules } from './serving/headers.ts';
import { apacheConfig, caddyConfig, nginxConfig } from './serving/hosts.ts';
import { root } from './tools/root.ts';

const folder = '/srv/pullquote';
const rules = readHeaderRules(readFileSync(join(root, 'static/_headers'), 'utf8'));
const base = basePath(join(root, 'static'));
const servers = new Map([
	['nginx', () => nginxConfig(rules, { folder, base, listen: '80' })],
	['caddy', () => caddyConfig(rules, { folder, base, listen: ':80' })],
	['apache', () => apacheConfig(rules, { base })]
]);
const [server = '', ...more] = process.argv.slice(2);
const config = servers.get(server);
if (config === undefined || more.length > 0) {
	console.error('usage: npm run --silent headers -- nginx, or caddy, or apache');
	process.exitCode = 64;
} else process.stdout.write(config());
