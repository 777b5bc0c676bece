import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { basePath } from './scripts/serving/basePath.ts';

const manifest = new URL('static/data/manifest.json', import.meta.url);

/** Named by the data's content, not by the clock: the same articles build the same bytes. */
const version = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : 'no-data';

/** A path such as /pullquote, where the site is not at the root of its address; the tests' pages are at the root. */
const base = process.env.VITEST ? '' : basePath(fileURLToPath(new URL('static', import.meta.url)));

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({
			pages: process.env.SITE_FOLDER ?? 'build',
			fallback: '404.html',
			precompress: false,
			strict: true
		}),
		paths: { base, relative: true },
		version: { name: version },
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
		prerender: {
			// pictures are drawn beside the pages: scripts/site/build.ts
			handleHttpError({ path, message }) {
				if (!path.startsWith(`${base}/images/`)) throw new Error(message);
			},
			handleMissingId: 'fail',
			// a corpus with no names has no page for a name
			handleUnseenRoutes: 'ignore'
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../scripts/**/*.ts',
					'../lab/**/*.ts',
					'../static/embed/*.js',
					'../playwright.config.ts',
					'../eslint.config.js'
				]
			})
		}
	}
};

export default config;
