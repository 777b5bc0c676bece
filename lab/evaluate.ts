import { help, readOptions, type Options } from './evaluate/options.ts';
import type { Figures } from './evaluate/tasks/task.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
	process.stderr.write(`evaluate: ${options} → see node lab/evaluate.ts --help\n`);
	process.exitCode = 64;
} else if (options.help) {
	process.stdout.write(help);
} else {
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	// the models take longer to load than wrong options to refuse
	const { PeerFault } = await import('./evaluate/peers.ts');
	const { RecordsFault } = await import('./evaluate/records.ts');
	try {
		if (options.all === null) await evaluateFile(options);
		else await (await import('./evaluate/all.ts')).evaluateAll(options.all, console.log);
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

async function evaluateFile({ task, baseline, json, in: file, as }: Options): Promise<void> {
	const { judgeFile, outcomeOf } = await import('./evaluate/run.ts');
	const { loadPeer } = await import('./evaluate/peers.ts');
	const peer = baseline === null ? undefined : loadPeer(baseline);
	const { n, figures } = outcomeOf(task, await judgeFile(task, file, peer, as ?? 'model'));
	if (!json) {
		console.log(`${task}: ${n} records of ${file}, read by ${baseline ?? 'the site'}`);
		for (const [name, figure] of rows(figures)) console.log(`  ${name.padEnd(26)}${figure.toFixed(3)}`);
	}
	const how = task === 'stance' || task === 'figures' ? { as: as ?? 'model' } : {};
	console.log(JSON.stringify({ task, ...how, n, ...figures }));
}

/** Figures a line each: "f1", "per_kind person f1". */
function rows(figures: Figures, within = ''): [string, number][] {
	return Object.entries(figures).flatMap(([name, figure]): [string, number][] =>
		typeof figure === 'number' ? [[within + name, figure]] : rows(figure, `${within}${name} `)
	);
}
