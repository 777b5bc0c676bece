import { fileURLToPath } from 'node:url';
import { programAdapter } from './scripts/program/adapter.ts';
import { codeVersion } from './scripts/program/version.ts';
import { basePath } from './scripts/serving/basePath.ts';

/** A path such as /pullquote, where the site is not at the root of its address; the tests' pages are at the root. */
const base = process.env.VITEST ? '' : basePath(fileURLToPath(new URL('static', import.meta.url)));

const { PROGRAM_FOLDER = 'dist', PROGRAM_ASSETS = 'static' } = process.env;

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: programAdapter(PROGRAM_FOLDER),
		files: { assets: PROGRAM_ASSETS },
		paths: { base, relative: true },
		// of the code alone: new articles make nobody fetch code again
		version: { name: codeVersion() },
		// what is kept is listed once the site is whole: scripts/site/offline.ts
		serviceWorker: { files: () => false },
		inlineStyleThreshold: 65536,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				// src/hooks.server.ts adds the one script of an embed page
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				// the preview of an embed
				'frame-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		// pages are made from the program, corpus by corpus: scripts/program/prerender.ts
		prerender: { entries: [], handleUnseenRoutes: 'ignore' },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../scripts/**/*.ts',
					'../lab/**/*.ts',
					'../static/embed/*.js',
					'./playwright.config.ts',
					'../eslint.config.js'
				]
			})
		}
	}
};

export default config;
