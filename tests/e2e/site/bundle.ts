import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module of this folder and all it imports as one classic script, which sets a global variable to what it exports. */
export async function bundle(file: string, name: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name }
		}
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
	return output.output[0].code;
}
