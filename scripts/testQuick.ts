/**
 * What to run while one works: types, lint of the files that changed, and the unit tests that are quick.
 * `npm test` runs everything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './tools/root.ts';
import { runNode } from './processes/run.ts';
import { slowTests } from './tools/slowTests.ts';

const tools = 'node_modules';
const started = performance.now();
const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1000)} s`;

await runNode([`${tools}/@sveltejs/kit/svelte-kit.js`, 'sync'], { quiet: true });
// the tests take a core and more, the rest the other
const passed = await Promise.all([
	check('unit tests', [
		[`${tools}/vitest/vitest.mjs`, 'run', '--pool=threads', '--no-isolate', '--reporter=dot', ...quickTests()]
	]),
	check('types, lint', [
		[`${tools}/svelte-check/bin/svelte-check`, '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
		...lintOf(changed())
	])
]);
console.log(
	`\nleft to npm test: the built site in a browser, components, dead code, and ${slowTests.join(', ')}`
);
console.log(`${passed.every(Boolean) ? 'passed' : 'failed'} in ${seconds(started)}`);
if (!passed.every(Boolean)) process.exitCode = 1;

/**
 * The unit tests but the slow ones, named: vitest's own option to leave some out does not reach its projects. They share
 * their workers, which saves reading the same code for each, so none may replace a part of it.
 */
function quickTests(): string[] {
	const slow = new Set<string>(slowTests);
	return globSync('tests/**/*.test.ts', { cwd: root })
		.map((file) => file.split(sep).join('/'))
		.filter((file) => !slow.has(file) && !file.endsWith('.svelte.test.ts') && !replaces(file))
		.sort();
}

function replaces(file: string): boolean {
	return readFileSync(join(root, file), 'utf8').includes('vi.mock(');
}

/** Runs commands one by one, and shows what they printed where one fails. */
async function check(name: string, commands: string[][]): Promise<boolean> {
	const since = performance.now();
	let failed = '';
	for (const command of commands) {
		const { code, output } = await runNode(command, { quiet: true });
		if (code !== 0) failed += output;
	}
	console.log(
		`▸ ${name}: ${failed === '' ? 'passed' : 'failed'}, ${seconds(since)}${failed && `\n${failed}`}`
	);
	return failed === '';
}

/** The files that differ from the last commit; null where there is none to compare with. */
function changed(): string[] | null {
	const lists = [
		['diff', '--name-only', '-z', 'HEAD'],
		['ls-files', '--others', '--exclude-standard', '-z']
	].map((args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }));
	if (lists.some(({ status }) => status !== 0)) return null;
	return lists
		.flatMap(({ stdout }) => stdout.split('\0'))
		.filter((file) => file !== '' && existsSync(join(root, file)));
}

function lintOf(files: string[] | null): string[][] {
	if (files?.length === 0) return [];
	const code = files?.filter((file) => /\.(?:ts|js|svelte)$/.test(file));
	return [
		[
			`${tools}/prettier/bin/prettier.cjs`,
			'--check',
			'--ignore-unknown',
			'--log-level',
			'warn',
			...(files ?? ['.'])
		],
		...(code?.length === 0
			? []
			: [[`${tools}/eslint/bin/eslint.js`, '--no-warn-ignored', ...(code ?? ['.'])]])
	];
}
