import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../../scripts/processes/run.ts';

test('a site without slides has no papers, and its build goes on', async () => {
	const site = mkdtempSync(join(tmpdir(), 'pullquote-papers-'));
	mkdirSync(join(site, 'data'));
	writeFileSync(join(site, 'data/deck.json'), '{"slides":[]}');
	const out = join(site, 'papers');
	const { code, output } = await runNode(['scripts/papers.ts', '--site', site, '--out', out], {
		quiet: true
	});
	expect([code, output.trim()]).toEqual([0, 'papers: none, as data/deck.yaml has no slides']);
	expect(existsSync(out) && readdirSync(out)).toEqual([]);
});
