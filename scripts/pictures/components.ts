/** Lets Node import Svelte's components as they are drawn on a server, without the tool that bundles them for pages. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';

const app = new URL('./app.ts', import.meta.url).href;
const own = (file: string) => !/[\\/]node_modules[\\/]/.test(file);

/** From now on `import` understands `.svelte`, `.svelte.js` and `.css` files, and `$app/…`. */
export function understandComponents(): void {
	registerHooks({
		resolve(specifier, context, next) {
			if (specifier.startsWith('$app/')) return { url: app, shortCircuit: true };
			return next(specifier, { ...context, conditions: ['svelte', ...context.conditions] });
		},
		load(url, context, next) {
			if (!url.startsWith('file:')) return next(url, context);
			const file = fileURLToPath(url);
			const asModule = (source: string) => ({ format: 'module' as const, source, shortCircuit: true });
			if (file.endsWith('.css')) return asModule('');
			const options = { filename: file, generate: 'server' as const, dev: false };
			if (file.endsWith('.svelte'))
				return asModule(
					compile(readFileSync(file, 'utf8'), { ...options, css: 'external', runes: own(file) || undefined })
						.js.code
				);
			if (/\.svelte\.js$/.test(file))
				return asModule(compileModule(readFileSync(file, 'utf8'), options).js.code);
			return next(url, context);
		}
	});
}
