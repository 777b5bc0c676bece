import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.ts';

/** How the tests of a runner ended. */
export interface Counts {
	passed: number;
	/** a line for each: what failed, and the first line of why */
	failed: string[];
}

interface VitestReport {
	numPassedTests: number;
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
	}[];
}

/**
 * Reads the report of the unit and component tests.
 *
 * @param report what Vitest's reporter `json` writes
 */
export function countVitest(report: unknown): Counts {
	const { numPassedTests, testResults } = report as VitestReport;
	const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = relative(root, name);
		// a file that cannot be read has no test
		if (status === 'failed' && assertionResults.length === 0) return [failure(file, message)];
		return assertionResults
			.filter((test) => test.status === 'failed')
			.map((test) => failure(`${file} › ${test.fullName}`, test.failureMessages[0]));
	});
	return { passed: numPassedTests, failed };
}

interface PlaywrightSuite {
	suites?: PlaywrightSuite[];
	specs: { file: string; title: string; tests: PlaywrightTest[] }[];
}

interface PlaywrightTest {
	projectName: string;
	status: string;
	results: { error?: { message?: string } }[];
}

/**
 * Reads the report of the end-to-end tests. A test that passed when it was tried again has passed.
 *
 * @param report what Playwright's reporter `json` writes
 */
export function countPlaywright(report: unknown): Counts {
	const { stats, errors, suites } = report as {
		stats: { expected: number; flaky: number };
		errors: { message?: string }[];
		suites: PlaywrightSuite[];
	};
	const failed = suites
		.flatMap(listSpecs)
		.flatMap(({ file, title, tests }) =>
			tests
				.filter(({ status }) => status === 'unexpected')
				.map(({ projectName, results }) =>
					failure(`[${projectName}] ${file} › ${title}`, results.at(-1)?.error?.message)
				)
		);
	return {
		passed: stats.expected + stats.flaky,
		failed: [...failed, ...errors.map(({ message }) => failure('end-to-end tests', message))]
	};
}

function listSpecs({ specs, suites = [] }: PlaywrightSuite): PlaywrightSuite['specs'] {
	return [...specs, ...suites.flatMap(listSpecs)];
}

/** A line: what failed, and the first line of why. */
function failure(what: string, why = ''): string {
	const [line = ''] = stripVTControlCharacters(why).trim().split('\n');
	return line === '' ? what : `${what}: ${line}`;
}
