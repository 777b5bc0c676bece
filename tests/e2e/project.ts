import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools/root.ts';
import { right, settingsFiles } from '../scripts/smallSettings.ts';

/** What a build makes, or only this machine needs, and what is put in place of the articles. */
const left = new Set([
	'.git',
	'.cache',
	'.svelte-kit',
	'.build.new',
	'.build.old',
	'node_modules',
	'build',
	'dist',
	'test-results',
	'tests',
	'data',
	'static'
]);

/** Of the folders of articles and of what is served: what is no article and not made. */
const kept = ['static/_headers', 'static/embed', 'static/overview.png', 'data/models', 'data/general'];

const texts = {
	one: 'Vince Cable made a spending cut of £3 million. It hurt the poor library badly.',
	two: 'The spending cut came. Vince Cable was proud of a fund of £2 million for good schools.'
};

/**
 * Copies the project into an empty folder, with its packages by a link, two short articles in place of its own, and
 * small settings: little to analyse, to draw and to print.
 *
 * @param address where the site says it is
 */
export function copyProject(folder: string, address: string): void {
	for (const name of readdirSync(root))
		if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
	for (const name of kept) cpSync(join(root, name), join(folder, name), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	const settings = settingsFiles({ site: `${right.site}address: ${address}\n` });
	for (const [name, text] of Object.entries(settings)) writeFileSync(join(folder, 'data', name), text);
	mkdirSync(join(folder, 'data/articles'));
	for (const [name, text] of Object.entries(texts))
		writeFileSync(
			join(folder, 'data/articles', `${name}.md`),
			`---\ntitle: ${name}\ndate: 2011-02\n---\n${text}\n`
		);
}

/** Adds a chart as a contributor does: a folder, and a line of the list. */
export function addChart(folder: string, slug: string): void {
	cpSync(join(root, 'tests/toyChart'), join(folder, 'src/lib/charts', slug), { recursive: true });
	const list = join(folder, 'src/lib/charts/slugs.ts');
	writeFileSync(list, readFileSync(list, 'utf8').replace('= [', `= [\n\t'${slug}',`));
	writeFileSync(join(folder, 'data/deck.yaml'), `- { slide: length, kind: chart, chart: ${slug} }\n`);
}

/** A script of a copied project that runs, with all that it has said so far. */
export interface Build {
	child: ChildProcess;
	said: () => string;
	/** the exit code, null where it was killed */
	ended: Promise<number | null>;
}

/** Starts a build as `npm run build` does. */
export const startBuild = (folder: string): Build => startScript(folder, 'scripts/build.ts');

/** Starts one of the project's scripts, or a tool's. */
export function startScript(folder: string, script: string, options: readonly string[] = []): Build {
	const child = spawn(process.execPath, [script, ...options], {
		cwd: folder,
		// it says itself where it is
		env: { ...process.env, BASE_PATH: undefined, SITE_ADDRESS: undefined },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { child, said: () => said, ended };
}
