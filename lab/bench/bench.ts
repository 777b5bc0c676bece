/**
 * How fast the analysis is and how its time and memory grow: `npm run bench`, or `npm run bench -- 10 100` for
 * other numbers of articles. The articles are the corpus's sentences drawn again; each size has a process of
 * its own, held to one thread.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { thousands } from '#lib/wording/numbers.ts';
import { root } from '../../scripts/tools/root.ts';
import { runNode } from '../../scripts/processes/run.ts';
import type { Measure } from './measure.ts';

const oneThread = ['--expose-gc', '--single-threaded', '--max-old-space-size=16384'];
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [10, 100, 1_000, 10_000];
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
	console.error('usage: npm run bench [-- NUMBER_OF_ARTICLES…]');
	process.exit(64);
}

console.log(
	`Node ${process.version}, ${process.arch}, one of ${availableParallelism()} cores, each size in its own process after a warm-up; seconds are the processor's\n`
);
const measures: Measure[] = [];
for (const size of sizes) {
	const { code, output } = await runNode([...oneThread, join(root, 'lab/bench/measure.ts'), String(size)], {
		quiet: true
	});
	if (code !== 0) throw new Error(output);
	measures.push(JSON.parse(output) as Measure);
	const last = measures.at(-1);
	if (last === undefined) continue;
	if (measures.length === 1) {
		printRow(['articles', 'words', 'seconds', 'words/s', 'ns/word', 'heap MB', 'heap B/word', 'peak RSS MB']);
	}
	const total = totalSeconds(last);
	printRow([
		grouped(last.articles),
		grouped(last.words),
		total.toFixed(2),
		grouped(last.words / total),
		grouped((total / last.words) * 1e9),
		last.heapMegabytes.toFixed(1),
		grouped((last.heapMegabytes * 2 ** 20) / last.words),
		grouped(last.peakMegabytes)
	]);
}

const stages = Object.keys(measures[0]?.seconds ?? {});
console.log('\nnanoseconds a word, by stage');
printRow(['articles', ...stages]);
for (const { articles, words, seconds } of measures)
	printRow([grouped(articles), ...stages.map((stage) => grouped(((seconds[stage] ?? 0) / words) * 1e9))]);

console.log('\nshare of the time, by stage');
printRow(['articles', ...stages]);
for (const measure of measures)
	printRow([
		grouped(measure.articles),
		...stages.map((stage) => percent((measure.seconds[stage] ?? 0) / totalSeconds(measure)))
	]);

const small = measures.find(({ articles }) => articles === 100);
const large = measures.find(({ articles }) => articles === 10_000);
if (small !== undefined && large !== undefined) {
	const time = totalSeconds(large) / large.words / (totalSeconds(small) / small.words);
	const memory = large.heapMegabytes / large.words / (small.heapMegabytes / small.words);
	console.log(
		`\nFrom 100 to 10,000 articles a word takes ${time.toFixed(2)} times the time and ${memory.toFixed(2)} times the memory (1: linear).`
	);
}

await printBuild();

/** The build's own commands on the articles there are, each alone. */
async function printBuild(): Promise<void> {
	console.log('\nthe build, on the corpus itself');
	const out = await mkdtemp(join(tmpdir(), 'bench-'));
	try {
		await printCommand('data', ['scripts/build-data.ts', '--out', join(out, 'data')]);
	} finally {
		await rm(out, { recursive: true, force: true });
	}
	// beside the site that stands
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	try {
		await printCommand('site', ['node_modules/vite/bin/vite.js', 'build'], { SITE_FOLDER: folder });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function printCommand(name: string, args: string[], env: Record<string, string> = {}): Promise<void> {
	const report = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system) / 1e6); });`;
	const preload = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
	const started = performance.now();
	const { code, output } = await runNode([...preload, ...args], { quiet: true, env });
	const seconds = (performance.now() - started) / 1000;
	if (code !== 0) {
		console.log(`${name}: failed → npm run build says why`);
		process.exitCode = 1;
		return;
	}
	const cpu = Number(output.slice(output.lastIndexOf('cpu ') + 'cpu '.length));
	console.log(`${name}: ${seconds.toFixed(2)} s, of which the processor ${cpu.toFixed(2)} s`);
}

function totalSeconds({ seconds }: Measure): number {
	return Object.values(seconds).reduce((sum, stage) => sum + stage, 0);
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

function grouped(value: number): string {
	return thousands(Math.round(value));
}

function printRow(cells: string[]): void {
	console.log(cells.map((cell) => cell.padStart(12)).join(''));
}
