/** Every check there is, in order; the last line is the sum: `N passed, N failed`. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findTestBrowsers } from './tools/browser.ts';
import { root } from './tools/root.ts';
import { runNode } from './processes/run.ts';
import { describeBrowser } from './tools/surroundings.ts';
import { countPlaywright, countVitest, type Counts } from './tools/testReports.ts';

const reports = join(root, '.cache', 'reports');
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const sum: Counts = { passed: 0, failed: [] };
const tools = 'node_modules';

await runNode([`${tools}/@sveltejs/kit/svelte-kit.js`, 'sync']);
// each takes one core
await Promise.all([
	step('types', [
		[`${tools}/svelte-check/bin/svelte-check`, '--tsconfig', './tsconfig.json', '--fail-on-warnings']
	]),
	step('lint', [
		[`${tools}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'],
		[`${tools}/eslint/bin/eslint.js`, '.'],
		[`${tools}/knip/bin/knip.js`]
	])
]);
await tests('unit and component tests', 'vitest.json', countVitest, [
	`${tools}/vitest/vitest.mjs`,
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${join(reports, 'vitest.json')}`
]);
if (await step('build', [['scripts/build.ts']])) {
	await sayBrowsers();
	await tests('end-to-end tests', 'playwright.json', countPlaywright, [
		`${tools}/@playwright/test/cli.js`,
		'test'
	]);
} else {
	console.log('\n▸ end-to-end tests: not run, there is no site to test');
	sum.failed.push('end-to-end tests: not run');
}

if (sum.passed === 0 || sum.failed.length > 0) process.exitCode = 1;
// last, where whoever looks at the end of a long log finds it
if (sum.failed.length > 0) console.log(`\n▸ failed\n${sum.failed.join('\n')}`);
console.log(`\n${sum.passed} passed, ${sum.failed.length} failed`);

/** Runs commands one by one, and shows what they printed; all of them together count as one. */
async function step(name: string, commands: string[][]): Promise<boolean> {
	const started = performance.now();
	let passed = true;
	let printed = '';
	for (const command of commands) {
		const { code, output } = await runNode(command, { quiet: true });
		passed = code === 0 && passed;
		printed += output;
	}
	const seconds = Math.round((performance.now() - started) / 1000);
	console.log(`\n▸ ${name}: ${passed ? 'passed' : 'failed'}, ${seconds} s\n${printed.trimEnd()}`);
	if (passed) sum.passed += 1;
	else sum.failed.push(name);
	return passed;
}

/** Says in which browsers, with which fonts, the site is tested. */
async function sayBrowsers(): Promise<void> {
	try {
		const [first, other] = await findTestBrowsers();
		console.log(`\nbrowser: ${await describeBrowser(first)}`);
		console.log(
			other
				? `a share of the tests also in: ${await describeBrowser(other)}`
				: 'no other browser is found here: all tests in this one'
		);
	} catch (error) {
		console.error(`browser: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** Runs a test runner and adds what its report counts; a runner that fails without a failed test counts one. */
async function tests(
	name: string,
	report: string,
	count: (report: unknown) => Counts,
	command: string[]
): Promise<void> {
	console.log(`\n▸ ${name}`);
	const { code } = await runNode(command);
	let counts: Counts = { passed: 0, failed: [] };
	try {
		counts = count(JSON.parse(await readFile(join(reports, report), 'utf8')));
	} catch (error) {
		console.error(`no report of the ${name}: ${error instanceof Error ? error.message : String(error)}`);
	}
	if (counts.failed.length === 0 && (code !== 0 || counts.passed === 0))
		counts.failed.push(`${name}: ended with code ${code}, ${counts.passed} passed`);
	sum.passed += counts.passed;
	sum.failed.push(...counts.failed);
}
