import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { minify, transformWithOxc, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { listPackages } from './scripts/licences/bundled.ts';
import { inOneFile } from './scripts/site/oneFile.ts';

const standIn = (file: string) => fileURLToPath(new URL(`src/lib/layers/slim/${file}`, import.meta.url));

const noStyle = '\0no-style';

/** Leaves out of what a browser fetches what no chart asks for: see numbersOnly.ts and Ground.svelte. */
const slimScales: Plugin = {
	name: 'slim-scales',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId(id, importer = '') {
		if (/^d3-(?:interpolate|format)$/.test(id) && /[\\/]d3-scale[\\/]/.test(importer))
			return standIn('numbersOnly.ts');
		if (id === './LayerCake.svelte' && /[\\/]layercake[\\/]dist[\\/]index\.js$/.test(importer))
			return standIn('Ground.svelte');
		// charts.css has LayerCake's rules: its own sheet would be one more request for the same
		if (/[\\/]layercake[\\/].*[?&]type=style/.test(id)) return noStyle;
	},
	load: (id) => (id === noStyle ? '' : undefined)
};

/**
 * Has the framework name what of Svelte it uses: asked for as a whole, what nobody asks for could not be left out.
 */
const namedImports: Plugin = {
	name: 'named-imports',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform(code, id) {
		if (!/kit[\\/]src[\\/]runtime[\\/]client[\\/]client\.js$/.test(id)) return;
		const whole = "import * as svelte from 'svelte';";
		if (!code.includes(whole)) this.error('the framework asks for Svelte in another way');
		// its fourth, svelte.fork, stands behind a switch that is off
		const names = ['settled', 'tick', 'untrack'];
		const imports = names.map((name) => `${name} as ${name}Named`).join(', ');
		const pairs = names.map((name) => `${name}: ${name}Named`).join(', ');
		return {
			code: code.replace(whole, `import { ${imports} } from 'svelte';\nconst svelte = { ${pairs} };`),
			map: null
		};
	}
};

/** A script that stands in every page goes there as it runs, without its types and its comments. */
const inPages: Plugin = {
	name: 'in-pages',
	apply: 'build',
	enforce: 'pre',
	async load(id) {
		const [file = '', query] = id.split('?');
		if (query !== 'raw' || !/[\\/]start[\\/]late\.ts$/.test(file)) return;
		const plain = await transformWithOxc(await readFile(file, 'utf8'), file);
		const { code } = await minify(file, plain.code, { module: true });
		return `export default ${JSON.stringify(code.replace(/^export default|;\s*$/g, ''))};`;
	}
};

/** The packages in `/present/deck.js`. */
let inDeck: readonly string[] = [];

/**
 * The scripts of a page without the framework, beside it under names of their own. `/present/deck.js` imports no
 * other file, so that the page waits for one answer; `/present/speaker.js` waits until it is asked for.
 */
const deckScripts: Plugin = {
	name: 'deck-scripts',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	async buildStart() {
		const { code, packages } = await inOneFile('src/lib/present/deck/start.ts');
		inDeck = packages;
		this.emitFile({ type: 'asset', fileName: 'present/deck.js', source: code });
		this.emitFile({ type: 'chunk', fileName: 'present/speaker.js', id: 'src/lib/present/deck/speaker.ts' });
	}
};

/** The program needs nothing beside it, wherever it stands. */
const whole: Plugin = {
	name: 'whole-program',
	apply: 'build',
	config: () => ({ ssr: { noExternal: true } })
};

export default defineConfig({
	plugins: [sveltekit(), whole, slimScales, namedImports, inPages, deckScripts, listPackages(() => inDeck)],
	// compressing is ours: scripts/site/compress.ts
	build: { reportCompressedSize: false },
	environments: {
		client: {
			build: {
				// the page is whole without them: a list of what to fetch ahead would weigh more than it saves
				modulePreload: false,
				rolldownOptions: {
					output: {
						// few files that compress well: the framework, what every chart draws with, and a chart each
						codeSplitting: {
							groups: [
								{
									name: 'framework',
									test: /node_modules[\\/](?:svelte|@sveltejs|esm-env|devalue|clsx)[\\/]|virtual:|preload-helper|rolldown[\\/]runtime|src[\\/](?:routes[\\/]SiteHeader|lib[\\/]ui[\\/]page[\\/](?:PageMeta|SerifAhead))\./
								},
								{
									name: 'drawing',
									// tables are read by few pages, and drawn by none
									test: /node_modules[\\/](?:layercake|d3|d3-(?!dsv)[a-z-]+|internmap)[\\/]|src[\\/]lib[\\/]layers[\\/]/
								},
								{
									name: 'figure',
									test: /src[\\/]lib[\\/](?:ui[\\/](?:figure[\\/]\w+|links|quotations[\\/](?:Quote|quotation)|lists[\\/]parts)|charts[\\/](?:page[\\/](?:ChartFigure|Drawing)|core[\\/](?:contract|corpus|handed|state))|statistics[\\/]rate|wording[\\/]\w+)\./
								},
								{
									name: 'choices',
									test: /src[\\/]lib[\\/]charts[\\/](?:core[\\/](?:articleChoice|address)|page[\\/](?:articleList|pageState|StateFilter)|registry|slugs)\./
								},
								{
									name: 'sums',
									test: /src[\\/]lib[\\/]charts[\\/](?:figures-compared[\\/](?!onSlides)|page[\\/]FigureQuotes(?=\.svelte)|core[\\/]axis\.)/
								},
								{
									name: 'overview',
									test: /src[\\/]lib[\\/]charts[\\/](?:theme-frequency|theme-positions)[\\/](?!onSlides)/
								},
								{
									name: 'matrix',
									test: /src[\\/]lib[\\/]charts[\\/]core[\\/]matrix[\\/](?!matrixOnSlides)/
								},
								{
									// what a page and a slide both need of a chart stays with the chart
									name: (file) => /charts[\\/]([a-z-]+)[\\/]/.exec(file)?.[1] ?? null,
									test: /src[\\/]lib[\\/]charts[\\/](?!core|page)[a-z-]+[\\/](?!onSlides)/
								}
							]
						}
					}
				}
			}
		}
	},
	test: {
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					setupFiles: ['tests/repeatable.ts'],
					// for a machine with much else to do: what must be fast is held to processor time
					testTimeout: 180_000,
					hookTimeout: 180_000,
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
					testTimeout: 180_000,
					hookTimeout: 180_000,
					include: ['tests/**/*.svelte.test.ts'],
					setupFiles: ['tests/repeatable.ts', 'tests/setup.ts']
				}
			}
		]
	}
});
