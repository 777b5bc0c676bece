import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { root } from '../scripts/folders.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const Step = v.object({
	run: v.optional(v.string(), ''),
	uses: v.optional(v.string(), ''),
	env: v.optional(v.record(v.string(), v.string()), {})
});
const Workflow = v.object({
	jobs: v.record(v.string(), v.object({ needs: v.optional(v.string()), steps: v.array(Step) }))
});

test('one version, and its day, wherever it is said', () => {
	const { version } = JSON.parse(read('package.json')) as { version: string };
	const lock = JSON.parse(read('package-lock.json')) as {
		version: string;
		packages: { '': { version: string } };
	};
	const citation = v.parse(
		v.object({ version: v.string(), 'date-released': v.string(), license: v.literal('MIT') }),
		parse(read('CITATION.cff'))
	);
	const [, newest, day] = /^## (\S+) \((\S+)\)$/m.exec(read('CHANGELOG.md')) ?? [];
	expect([lock.version, lock.packages[''].version, citation.version, newest]).toEqual(Array(4).fill(version));
	expect(citation['date-released']).toBe(day);
});

test('the workflow runs every check, and publishes the site only after that, for its own address', () => {
	const { jobs } = v.parse(Workflow, parse(read('.github/workflows/site.yml')));
	expect(jobs.check?.steps.at(-1)?.run).toBe('.ci/run');
	expect(jobs.publish?.needs).toBe('check');
	const built = jobs.publish?.steps.findIndex(({ run }) => run.startsWith('npm run build')) ?? -1;
	expect(jobs.publish?.steps[built]?.env.SITE_ADDRESS).toContain('pages.outputs.base_url');
	const uploaded =
		jobs.publish?.steps.findIndex(({ uses }) => uses.startsWith('actions/upload-pages-artifact')) ?? -1;
	expect(built).toBeGreaterThan(0);
	expect(uploaded).toBeGreaterThan(built);
});
