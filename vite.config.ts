import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const numbersOnly = fileURLToPath(new URL('src/lib/layers/numbersOnly.ts', import.meta.url));

/** Leaves colour and string interpolation out of what a browser fetches: see numbersOnly.ts. */
const slimScales: Plugin = {
	name: 'slim-scales',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: (id, importer = '') =>
		/^d3-(?:interpolate|color|format)$/.test(id) && /[\\/](?:d3-scale|layercake)[\\/]/.test(importer)
			? numbersOnly
			: undefined
};

export default defineConfig({
	plugins: [sveltekit(), slimScales],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// few files that compress well: the framework, what every chart draws with, and a chart each
						codeSplitting: {
							groups: [
								{
									name: 'framework',
									test: /node_modules[\\/](?:svelte|@sveltejs|esm-env|devalue|clsx)[\\/]|virtual:|preload-helper/
								},
								{
									name: 'drawing',
									test: /node_modules[\\/](?:layercake|d3|d3-[a-z-]+|internmap)[\\/]|src[\\/]lib[\\/]layers[\\/]/
								},
								{
									name: 'figure',
									test: /src[\\/]lib[\\/](?:ui[\\/](?:Figure|DataTable|markKeys|markTouch|format|links|evidence|table|Quote|quotation|wrapLines)|charts[\\/](?:ChartFigure|Drawing|chart|corpus|registry|state)|facts[\\/]stanceState)\./
								},
								{
									name: 'overview',
									test: /src[\\/]lib[\\/]charts[\\/](?:figuresCompared|themeFrequency|themePositions|stanceByTarget|FigureQuotes|axis)\./i
								}
							]
						}
					}
				}
			}
		}
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// for a machine with much else to do
					testTimeout: 30_000,
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts', 'tests/e2e/**']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'jsdom',
					environment: 'jsdom',
					testTimeout: 30_000,
					include: ['tests/**/*.svelte.test.ts'],
					setupFiles: ['tests/setup.ts']
				}
			}
		]
	}
});
