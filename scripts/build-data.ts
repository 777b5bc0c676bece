import { help, readOptions } from './corpus/options.ts';
import { progressOn } from './corpus/progress.ts';
import type { FolderSwap } from './tools/folderSwap.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
	process.stderr.write(`build-data: ${options} → see node scripts/build-data.ts --help\n`);
	process.exitCode = 64;
} else if (options.help) {
	process.stdout.write(help);
} else {
	// whoever reads may stop reading: that is no fault
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	const progress = progressOn(process.stderr, process.stderr.isTTY && !process.env.CI);
	let output: FolderSwap | null = null;
	for (const [signal, exitCode] of [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129]
	] as const) {
		process.once(signal, () => {
			output?.close();
			progress.clear();
			process.stderr.write('Stopped; the old output stays as it was.\n');
			process.exit(exitCode);
		});
	}
	// the analysis takes longer to load than wrong options to refuse
	const { buildData } = await import('./corpus/build.ts');
	process.exitCode = await buildData(
		options,
		{
			warn: (line) => void process.stderr.write(`${line}\n`),
			say: (line) => void process.stdout.write(`${line}\n`),
			progress
		},
		(opened) => (output = opened)
	);
}
