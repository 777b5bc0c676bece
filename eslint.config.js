import prettier from 'eslint-config-prettier/flat';
import * as regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		'build',
		'dist',
		'.build.*',
		'.svelte-kit',
		'.cache',
		'static/data',
		'static/fonts',
		'test-results',
		'tests/fixtures'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		plugins: { regexp },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { noInlineConfig: true },
		rules: {
			// the compiler knows every name, and of which world
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
			// an article's text can be any text: no pattern may take more than linear time
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
			'regexp/no-dupe-disjunctions': 'error',
			'regexp/no-empty-alternative': 'error',
			'regexp/no-misleading-unicode-character': 'error',
			'regexp/no-useless-assertions': 'error'
		}
	},
	{
		files: ['src/**'],
		rules: { 'no-console': 'error' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// links are handed down as values; prerendering follows every one and fails on a broken one
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true, ignoreGoto: true }]
		}
	}
);
