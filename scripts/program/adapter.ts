import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';
import { listOf } from '../licences/bundled.ts';
import { programFile, type Program } from './program.ts';

/**
 * Puts what the framework compiled into a folder, for any corpus to be rendered with: `client/` for browsers,
 * `server/` that answers requests, which packages are in them, and what both were compiled for.
 *
 * @param folder it is made anew
 */
export function programAdapter(folder: string): Adapter {
	return {
		name: 'program',
		adapt(builder) {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(folder, { recursive: true });
			builder.writeClient(join(folder, 'client'));
			cpSync(builder.getServerDirectory(), join(folder, 'server'), { recursive: true });
			for (const world of ['client', 'ssr'] as const)
				cpSync(listOf(builder.getBuildDirectory('output'), world), listOf(folder, world));
			const { appDir, paths, prerender, version } = builder.config.kit;
			const program: Program = {
				appDir,
				base: paths.base,
				origin: prerender.origin,
				version: version.name
			};
			writeFileSync(join(folder, programFile), `${JSON.stringify(program, null, '\t')}\n`);
		}
	};
}
