import { dirname, join } from 'node:path';
import ts from 'typescript';
import { codeOf, readSource } from './sources.ts';

/** The project's file that an import means, or nothing where it means a package. */
export function resolveImport(file: string, specifier: string): string | undefined {
	const path = specifier.replace(/\?[a-z]+$/, '');
	if (path.startsWith('#lib/')) return `src/lib/${path.slice('#lib/'.length)}`;
	if (path.startsWith('$lib/')) return `src/lib/${path.slice('$lib/'.length)}`;
	if (path.startsWith('.')) return join(dirname(file), path);
	return undefined;
}

interface Import {
	specifier: string;
	line: number;
	isLazy: boolean;
}

/** What was read once, by file and text: several tests ask for all files. */
const read = new Map<string, Import[]>();

/** Import and export declarations, `import()` and `import('…')` types, in a file or in a component's scripts. */
export function imports(file: string, text: string): readonly Import[] {
	const key = `${file}\n${text}`;
	const known = read.get(key) ?? importsIn(file, text);
	read.set(key, known);
	return known;
}

function importsIn(file: string, text: string): Import[] {
	const found: Import[] = [];
	for (const { code, linesBefore } of codeOf(file, text)) {
		const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
		const visit = (node: ts.Node): void => {
			const specifier = specifierOf(node);
			if (specifier !== undefined) {
				const { line } = source.getLineAndCharacterOfPosition(node.getStart());
				found.push({ specifier, line: linesBefore + line + 1, isLazy: ts.isCallExpression(node) });
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return found;
}

function specifierOf(node: ts.Node): string | undefined {
	let literal: ts.Node | undefined;
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) literal = node.moduleSpecifier;
	else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) literal = node.argument.literal;
	else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
		literal = node.arguments[0];
	return literal !== undefined && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

/** A file and every file of the project that it stands on, types counted. */
export function standsOn(file: string): Set<string> {
	const found = new Set<string>();
	const visit = (path: string): void => {
		if (found.has(path)) return;
		found.add(path);
		for (const { specifier } of imports(path, readSource(path))) {
			const target = resolveImport(path, specifier);
			if (target !== undefined && /\.(?:ts|js|svelte)$/.test(target)) visit(target);
		}
	};
	visit(file);
	return found;
}
