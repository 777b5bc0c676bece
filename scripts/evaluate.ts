import { help, readOptions } from './evaluate/options.ts';
import type { Figures } from './evaluate/task.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
	process.stderr.write(`evaluate: ${options} → see node scripts/evaluate.ts --help\n`);
	process.exitCode = 64;
} else if (options.help) {
	process.stdout.write(help);
} else {
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	// the models take longer to load than wrong options to refuse
	const { judgeFile, outcomeOf } = await import('./evaluate/run.ts');
	const { loadPeer, PeerFault } = await import('./evaluate/peers.ts');
	const { RecordsFault } = await import('./evaluate/records.ts');
	try {
		const peer = options.baseline === null ? undefined : loadPeer(options.baseline);
		const { task, n, figures } = outcomeOf(options.task, await judgeFile(options.task, options.in, peer));
		if (!options.json) {
			console.log(`${task}: ${n} records of ${options.in}, read by ${options.baseline ?? 'the site'}`);
			for (const [name, figure] of rows(figures)) console.log(`  ${name.padEnd(26)}${figure.toFixed(3)}`);
		}
		console.log(JSON.stringify({ task, n, ...figures }));
	} catch (error) {
		const known = error instanceof RecordsFault || error instanceof PeerFault;
		const message = error instanceof Error ? error.message : String(error);
		const more = options.debug && error instanceof Error ? `\n${error.stack}` : '';
		process.stderr.write(
			known
				? `evaluate: ${message}\n`
				: `evaluate: a fault of this program: ${message} → run it again with --debug and report it${more}\n`
		);
		process.exitCode = known ? 2 : 70;
	}
}

/** Figures a line each: "f1", "per_kind person f1". */
function rows(figures: Figures, within = ''): [string, number][] {
	return Object.entries(figures).flatMap(([name, figure]): [string, number][] =>
		typeof figure === 'number' ? [[within + name, figure]] : rows(figure, `${within}${name} `)
	);
}
