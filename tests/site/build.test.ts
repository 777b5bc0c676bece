import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closureOf } from '../../scripts/site/closure.ts';
import { data } from '../../scripts/site/build.ts';
import { root } from '../../scripts/tools/root.ts';
import { standsOn } from '../imports.ts';

test('the data are made again when any file changes that says what they are', () => {
	const found = closureOf(data.code, root);
	expect(found).toContain('src/lib/schema/tables.ts');
	expect([...standsOn('scripts/build-data.ts')].filter((file) => !found.includes(file))).toEqual([]);
});

test('of every script of the project all is found that it imports', () => {
	const scripts = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts'));
	expect(scripts.length).toBeGreaterThan(5);
	for (const script of scripts.map((name) => `scripts/${name}`)) {
		const found = closureOf([script], root);
		expect([...standsOn(script)].filter((file) => !found.includes(file))).toEqual([]);
	}
});
