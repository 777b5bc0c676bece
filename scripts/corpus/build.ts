import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { analysing, type Analysis, type Step } from '#lib/analysis.ts';
import type { Manifest, Problem, Report } from '#lib/schema.ts';
import type { Settings } from '#lib/settings.ts';
import { plural, thousands } from '#lib/wording/numbers.ts';
import { compareProblems, messageLine, printable, problem } from '#lib/text/problems.ts';
import type { ProblemCode } from '#lib/text/problems.ts';
import type { FolderSwap } from '../tools/folderSwap.ts';
import { readModels } from '../tools/models.ts';
import { readArticles } from './articles.ts';
import type { Corpus } from './articles.ts';
import { errorCode } from './files.ts';
import type { Options } from './options.ts';
import { openOutput } from './outputFolder.ts';
import type { Progress } from './progress.ts';
import { readSettings } from './settings.ts';
import { SchemaFault, writeCorpus } from './writeCorpus.ts';

/** What a build says to whoever runs it. */
export interface Voice {
	/** one problem, as its line */
	warn(line: string): void;
	/** what was done */
	say(line: string): void;
	progress: Progress;
}

/** Ends a build: its problems are already said, or are said in `line`. */
class Stop extends Error {
	readonly line: string | null;
	readonly exitCode: number;
	constructor(line: string | null, exitCode = 2) {
		super(line ?? 'the build was stopped');
		this.line = line;
		this.exitCode = exitCode;
	}
}

/**
 * Builds the data of a folder of articles.
 * @param opened gives the caller the output as soon as it is taken, to give it back if the build is broken off
 * @returns the exit code: 0, 2 where the articles, the settings or the output stand in the way, 70 for our own faults
 */
export async function buildData(
	options: Options,
	voice: Voice,
	opened: (output: FolderSwap) => void
): Promise<number> {
	try {
		checkFolders(options);
		const output = onOutput(options, () => openOutput(resolve(options.out)));
		if ('code' in output) throw stopAt(options.out, output.code, output.fault);
		opened(output);
		try {
			await buildInto(output, options, voice);
		} finally {
			onOutput(options, () => output.close());
		}
		return 0;
	} catch (error) {
		voice.progress.clear();
		if (error instanceof Stop) {
			if (error.line !== null) voice.warn(error.line);
			return error.exitCode;
		}
		const place = error instanceof OwnFault ? error.place : 'scripts/build-data.ts';
		const cause = error instanceof OwnFault ? error.cause : error;
		voice.warn(messageLine(problem(place, null, 'E199', `a fault of our own: ${faultWords(cause)}`)));
		if (options.debug && cause instanceof Error) voice.warn(cause.stack ?? '');
		return 70;
	}
}

async function buildInto(output: FolderSwap, options: Options, voice: Voice): Promise<void> {
	const { progress } = voice;
	const timing = stopwatch(options.debug ? voice : null);
	const warn = (folder: string, problems: Problem[]): void => {
		progress.clear();
		for (const found of problems.toSorted(compareProblems)) voice.warn(lineIn(folder, found));
	};

	const { settings, problems: faults, forArticles } = readSettings(options.settings);
	warn(options.settings, faults);
	if (!settings) throw new Stop(null);
	timing('settings');

	progress.start(`Reading ${shown(options.articles)}`);
	const corpus = await readCorpus(options, progress);
	warn(options.articles, corpus.problems);
	checkEnough(corpus, options);
	const curated = forArticles(corpus.articles, corpus.found > corpus.articles.length);
	warn(options.settings, curated.problems);
	if (curated.problems.some(({ code }) => code.startsWith('E'))) throw new Stop(null);
	timing('reading');

	progress.start(`Analysing ${plural(corpus.articles.length, 'article')}`);
	const site = { ...settings.site, address: options.address ?? settings.site.address };
	const used: Settings = { ...settings, site, figures: curated.figures };
	const analysis = await analyse(corpus, used, options, progress, timing);

	progress.start(`Writing ${shown(options.out)}`);
	const report: Report = {
		found: corpus.found,
		accepted: corpus.articles.length,
		skipped: corpus.found - corpus.articles.length,
		// what is said of today is not written: the same articles give the same bytes on any day
		problems: [...corpus.problems, ...faults, ...curated.problems]
			.filter(({ code }) => code !== 'W202')
			.sort(compareProblems)
	};
	const pace = pacer();
	const { slides } = curated;
	const content = { ...analysis, settings: used, slides, report };
	const manifest = await onWriting(options, () => writeCorpus(output.fresh, content, pace));
	onOutput(options, () => output.replace());
	timing('writing');

	progress.clear();
	if (corpus.others > 0) voice.say(`${plural(corpus.others, 'other file')} left aside: not .md or .txt`);
	const names = new Set(analysis.datasets.names.map(({ name }) => name)).size;
	voice.say(summary(report, manifest, used.themes.length, names, shown(options.out)));
}

async function readCorpus(options: Options, progress: Progress): Promise<Corpus> {
	const today = todayUtc();
	const pace = pacer();
	try {
		return await readArticles(options.articles, today, async (done, of) => {
			progress.at(done, of);
			await pace();
		});
	} catch (error) {
		if (errorCode(error) === null) throw error;
		throw stopAt(options.articles, 'E170', `the folder cannot be read (${errorCode(error)})`);
	}
}

/** The analysis a step at a time, shown as it goes; what fails is said of the file that was being read. */
async function analyse(
	corpus: Corpus,
	settings: Settings,
	options: Options,
	progress: Progress,
	timing: (stage: string) => void
): Promise<Analysis> {
	const place = (step: Step): string => {
		if (step === 'settings') return options.settings;
		return step === 'facts' ? options.articles : join(options.articles, corpus.files.get(step.article) ?? '');
	};
	const pace = pacer();
	const steps = inPlace(options.settings, () => analysing(corpus.articles, settings, readModels()));
	let doing: Step = 'settings';
	for (let read = -1; ; read++) {
		const next: IteratorResult<Step, Analysis> = inPlace(place(doing), () => steps.next());
		if (next.done) {
			timing('statistics');
			return next.value;
		}
		doing = next.value;
		if (doing === 'facts') timing('analysis');
		progress.at(Math.max(read, 0), corpus.articles.length);
		await pace();
	}
}

/** Whether enough was read to be worth putting in place of what is there. */
function checkEnough({ articles, found }: Corpus, { articles: folder, strict }: Options): void {
	const skipped = found - articles.length;
	if (found === 0) throw stopAt(folder, 'E171', 'no article in the folder');
	if (articles.length === 0)
		throw stopAt(folder, 'E172', `none of ${plural(found, 'article')} could be read`);
	const many = skipped >= 20 && skipped > found * 0.05;
	if (many || (strict && skipped > 0)) {
		const why = many ? 'more than 5 %' : '--strict asks for all';
		throw stopAt(folder, 'E172', `${skipped} of ${plural(found, 'article')} skipped (${why})`);
	}
}

/** The folders named are there, and the output would not swallow them. */
function checkFolders(options: Options): void {
	for (const [option, code] of [
		['articles', 'E170'],
		['settings', 'E180']
	] as const) {
		const folder = options[option];
		if (!isFolder(folder)) throw stopAt(folder, code, 'no such folder', `name a folder with --${option}`);
		if (`${resolve(folder)}${sep}`.startsWith(`${resolve(options.out)}${sep}`)) {
			throw stopAt(options.out, 'E175', `the folder holds ${shown(folder)}, which is read`);
		}
	}
}

function isFolder(folder: string): boolean {
	try {
		return statSync(folder).isDirectory();
	} catch {
		return false;
	}
}

/** A fault of this program, with the file it was working on. */
class OwnFault extends Error {
	readonly place: string;
	constructor(place: string, cause: unknown) {
		super(faultWords(cause), { cause });
		this.place = place;
	}
}

/** Work on one file: what goes wrong in it is our own fault, and is said of that file. */
function inPlace<Result>(place: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw new OwnFault(shown(place), error);
	}
}

/** Work on the output: what the file system refuses ends the build in words. */
function onOutput<Result>(options: Options, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw outputStop(options, error);
	}
}

async function onWriting<Result>(options: Options, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof SchemaFault) throw new OwnFault(shown(options.out), error);
		throw outputStop(options, error);
	}
}

function outputStop(options: Options, error: unknown): unknown {
	switch (errorCode(error)) {
		case null:
			return error;
		case 'ENOSPC':
		case 'EDQUOT':
		case 'EFBIG':
			return stopAt(options.out, 'E173', 'the disk is full');
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return stopAt(options.out, 'E173', 'writing is not allowed');
		case 'EEXIST':
		case 'ENOTDIR':
			return stopAt(options.out, 'E173', 'a file stands where a folder is needed');
		default:
			return stopAt(options.out, 'E173', `cannot be written (${errorCode(error)})`);
	}
}

function stopAt(path: string, code: ProblemCode, fault: string, remedy?: string): Stop {
	return new Stop(messageLine(problem(shown(path), null, code, fault, remedy)));
}

function lineIn(folder: string, found: Problem): string {
	return messageLine({ ...found, file: printable(`${shown(folder)}/`) + found.file });
}

/** A path as people on this machine would write it: from where they are, with `/`. */
function shown(path: string): string {
	const near = relative('', resolve(path));
	const written = near === '' ? '.' : near.startsWith('..') || isAbsolute(near) ? resolve(path) : near;
	return written.split(sep).join('/');
}

function faultWords(error: unknown): string {
	return printable(error instanceof Error ? error.message : String(error));
}

/** Today in UTC: the one thing read from a clock, for a warning of dates in the future. */
function todayUtc(): string {
	const epoch = process.env.SOURCE_DATE_EPOCH;
	const now = epoch && /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
	return new Date(now).toISOString().slice(0, 10);
}

/** Lets waiting signals through, at most every 30 ms. */
function pacer(): () => Promise<void> {
	let last = performance.now();
	return async () => {
		if (performance.now() - last < 30) return;
		await turn();
		last = performance.now();
	};
}

function stopwatch(voice: Voice | null): (step: string) => void {
	let last = 0;
	return (step) => {
		const now = performance.now();
		voice?.progress.clear();
		voice?.warn(`${step}: ${Math.round(now - last)} ms`);
		last = now;
	};
}

/** The closing line: what was read and written, and how long it took, Node's own start included. */
function summary(report: Report, { counts }: Manifest, themes: number, names: number, out: string): string {
	const { found, accepted, skipped } = report;
	const read =
		skipped === 0
			? plural(accepted, 'article')
			: `${thousands(accepted)} of ${plural(found, 'article')} read, ${thousands(skipped)} skipped`;
	const parts = [
		read,
		plural(counts.words, 'word'),
		plural(counts.sentences, 'sentence'),
		plural(counts.figures, 'figure'),
		plural(themes, 'theme'),
		plural(names, 'name')
	];
	return `${parts.join(', ')}, written to ${out} in ${(performance.now() / 1000).toFixed(1)} s`;
}
