import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools/root.ts';
import { countPlaywright, countVitest } from '../../scripts/tools/testReports.ts';

test('every failed unit test is named, with the first line of why, and a file that cannot be read is one', () => {
	const report = {
		numPassedTests: 2,
		testResults: [
			{
				name: join(root, 'tests/a.test.ts'),
				status: 'failed',
				message: '',
				assertionResults: [
					{ status: 'passed', fullName: 'adds', failureMessages: [] },
					{
						status: 'failed',
						fullName: 'takes away',
						failureMessages: ['\u001b[31mError: 2\u001b[39m\n at line 3']
					}
				]
			},
			{
				name: join(root, 'tests/b.test.ts'),
				status: 'passed',
				message: '',
				assertionResults: [{ status: 'passed', fullName: 'is there', failureMessages: [] }]
			},
			{
				name: join(root, 'tests/c.test.ts'),
				status: 'failed',
				message: 'No such file\nat',
				assertionResults: []
			}
		]
	};
	expect(countVitest(report)).toEqual({
		passed: 2,
		failed: ['tests/a.test.ts › takes away: Error: 2', 'tests/c.test.ts: No such file']
	});
});

test('every failed end-to-end test is named with its browser, however deep it stands', () => {
	const spec = (title: string, status: string) => ({
		file: 'site/a.e2e.ts',
		title,
		tests: [
			{
				projectName: 'browser',
				status,
				results: [{ error: { message: 'first try' } }, { error: { message: `no ${title}` } }]
			}
		]
	});
	const report = {
		stats: { expected: 3, flaky: 1 },
		errors: [{ message: 'no server' }],
		suites: [
			{
				specs: [spec('opens', 'expected'), spec('shuts', 'flaky')],
				suites: [{ specs: [spec('locks', 'unexpected')] }]
			}
		]
	};
	expect(countPlaywright(report)).toEqual({
		passed: 4,
		failed: ['[browser] site/a.e2e.ts › locks: no locks', 'end-to-end tests: no server']
	});
});
