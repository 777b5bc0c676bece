import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { codeOf, readSource, sources } from './sources.ts';

// the checker's own JavaScript, rather than a program beside it
process.env.RECHECK_BACKEND = 'pure';

// a minute on a quiet machine
test('every pattern takes linear time, whatever the text', { timeout: 900_000 }, () => {
	expect(sources.flatMap((file) => slowPatterns(file, readSource(file)))).toEqual([]);
});

describe('the check of patterns', () => {
	test.each([
		['quantifiers nested in one another', String.raw`const p = /^(?:a+)+$/;`],
		['alternatives that overlap under a star', String.raw`const p = /^(?:a|ab|b)*c/;`],
		['two stars that can exchange characters', String.raw`const p = /^\s*(.*) *$/;`],
		['an end that is sought from every start', String.raw`const p = /\d+$/;`],
		['a pattern given as text', String.raw`const p = new RegExp('(x+x+)+y');`],
		['a pattern it cannot read', 'const p = (word: string) => new RegExp(word);']
	])('refuses %s', (_what, code) => {
		expect(slowPatterns('src/lib/text/a.ts', code)).toHaveLength(1);
	});

	test.each([
		String.raw`const p = /^\d{4}-\d{2}$/;`,
		String.raw`const p = /\p{Lu}/u;`,
		String.raw`const p = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;`
	])('allows %s', (code) => {
		expect(slowPatterns('src/lib/text/a.ts', code)).toEqual([]);
	});

	test('names the line in a component', () => {
		const component = '<p>x</p>\n<script lang="ts">\n\n\tconst p = /(x+x+)+y/;\n</script>';
		expect(slowPatterns('src/lib/ui/A.svelte', component)[0]).toMatch(/^src\/lib\/ui\/A\.svelte:4 /);
	});
});

/** Every pattern in the code that is not known to take linear time: `file:line pattern why`. */
function slowPatterns(file: string, text: string): string[] {
	const found: string[] = [];
	for (const { code, linesBefore } of codeOf(file, text)) {
		const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
		const visit = (node: ts.Node): void => {
			const fault = faultOf(node);
			if (fault !== undefined) {
				const { line } = source.getLineAndCharacterOfPosition(node.getStart());
				found.push(`${file}:${linesBefore + line + 1} ${node.getText()} ${fault}`);
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return found;
}

/** What is wrong with a node, if it is a pattern and anything is. */
function faultOf(node: ts.Node): string | undefined {
	if (ts.isRegularExpressionLiteral(node)) {
		const end = node.text.lastIndexOf('/');
		return complexityFault(node.text.slice(1, end), node.text.slice(end + 1));
	}
	const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
	if (!isCall || !ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp') return undefined;
	const [pattern, flags] = node.arguments ?? [];
	if (pattern === undefined || !ts.isStringLiteralLike(pattern))
		return 'is made at run time and cannot be checked';
	return complexityFault(
		pattern.text,
		flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : ''
	);
}

const faultByPattern = new Map<string, string | undefined>();

/** What is wrong with a pattern; one that stands in many places is checked once. */
function complexityFault(pattern: string, flags: string): string | undefined {
	const key = `/${pattern}/${flags}`;
	if (!faultByPattern.has(key)) faultByPattern.set(key, check(pattern, flags));
	return faultByPattern.get(key);
}

function check(pattern: string, flags: string): string | undefined {
	// none needs more than seconds of work: the rest is for what else the machine does
	const result = checkSync(pattern, flags, { timeout: 300_000 });
	if (result.status === 'safe') return undefined;
	return result.status === 'vulnerable'
		? `is ${result.complexity.summary}`
		: `is not understood (${result.error.kind})`;
}
