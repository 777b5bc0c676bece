import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Refusal } from '#lib/corpus/refusal.ts';
import type { Source } from '#lib/corpus/source.ts';
import { endingsInWords } from '#lib/corpus/readers/readers.ts';
import { buildData as buildFrom, type BuiltData } from '#lib/data/buildData.ts';
import type { Hash } from '#lib/data/inPieces.ts';
import { OwnFault } from '#lib/data/ownFault.ts';
import type { Progress } from '#lib/data/voice.ts';
import type { Article } from '#lib/text/article/article.ts';
import { plural, thousands } from '#lib/wording/numbers.ts';
import type { ReadText } from '../site/rights.ts';
import type { FolderSwap } from '../tools/folderSwap.ts';
import { generalFolder } from '../tools/corpus.ts';
import { readModels } from '../tools/models.ts';
import { diskFolder, writeRefusal, type DiskFolder } from './files.ts';
import { openArticleMemory } from './articleMemory.ts';
import type { Options } from './options.ts';
import { openOutput } from './outputFolder.ts';

/** What a build says to whoever runs it. */
export interface Voice {
	/** one problem, as its line */
	warn(line: string): void;
	/** what was done */
	say(line: string): void;
	progress: Progress;
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
		if ('code' in output) throw Refusal.of(shown(options.out), output.code, output.fault);
		opened(output);
		try {
			await buildInto(output, options, voice);
		} finally {
			onOutput(options, () => output.close());
		}
		return 0;
	} catch (error) {
		voice.progress.clear();
		if (error instanceof Refusal) {
			if (error.line !== null) voice.warn(error.line);
			return 2;
		}
		const fault = error instanceof OwnFault ? error : new OwnFault('scripts/build-data.ts', error);
		voice.warn(fault.line);
		if (options.debug && fault.cause instanceof Error) voice.warn(fault.cause.stack ?? '');
		return 70;
	}
}

async function buildInto(output: FolderSwap, options: Options, voice: Voice): Promise<void> {
	const { progress, warn } = voice;
	const done = stopwatch(options.debug ? voice : null);
	const folder = (path: string) => diskFolder(path, shown(path));
	const messages: string[] = [];
	let all = true;
	const note = (lines: readonly string[], said: boolean): void => {
		messages.push(...lines);
		all &&= said;
		if (options.report !== null) writeFileSync(options.report, messages.map((line) => `${line}\n`).join(''));
	};
	const out = diskFolder(output.fresh, shown(options.out));
	const memory = options.keep === null ? null : openArticleMemory(options.keep);
	const built = await buildFrom(
		{
			articles: onlyOf(folder(options.articles), options.only),
			settings: folder(options.settings),
			...(options.corrections !== null && { corrections: folder(options.corrections) }),
			general: folder(generalFolder),
			out,
			models: readModels,
			hash: fastHash,
			...(memory && { memory: memory.by }),
			today: todayUtc(),
			address: options.address,
			rights: options.rights,
			strict: options.strict
		},
		{ warn, note, progress, done, pause: pacer() }
	).catch((error: unknown) => {
		// nothing is written that would name every file in the way
		if (error instanceof Refusal && !all && options.report === null)
			for (const line of messages.filter((one) => / E\d{3} /.test(one))) warn(line);
		throw error;
	});
	if (options.texts !== null) writeFileSync(options.texts, JSON.stringify(built.articles.map(readText)));
	// by its manifest the folder is known for one of ours, whatever became of the rest
	await (options.quick ? out.sync((file) => file === 'manifest.json') : out.sync());
	onOutput(options, () => output.replace());
	const kept = memory?.close();
	done('writing');

	progress.clear();
	if (built.others > 0)
		voice.say(`${plural(built.others, 'other file')} left aside: not ${endingsInWords()}`);
	if (built.drafts > 0) voice.say(`${plural(built.drafts, 'draft')} left out`);
	for (const line of suggestedLines(built.suggested)) voice.say(line);
	if (built.assumed !== null) voice.say(assumedLine(built.assumed));
	if (kept && kept.recalled > 0)
		voice.say(
			`${plural(kept.recalled, 'article')} read before, as kept in ${shown(options.keep ?? '')} (${(kept.bytes / 1e6).toFixed(1)} MB)`
		);
	voice.say(summary(built, shown(options.out)));
	if (!all) voice.say(`each message: ${shown(options.report ?? join(options.out, 'report.json'))}`);
}

/** What was suggested, and how to say otherwise. */
function suggestedLines({ themes, targets, repeats }: BuiltData['suggested']): string[] {
	const parts = [
		...(themes.length > 0 ? [`themes: ${themes.map(({ label }) => label).join(', ')}`] : []),
		...(targets.length > 0 ? [`targets: ${targets.map(({ label }) => label).join(', ')}`] : [])
	];
	return [
		...(repeats > 0
			? [`${plural(repeats, 'article')} mostly as one before: counted once in what is suggested`]
			: []),
		...(parts.length > 0
			? [`suggested ${parts.join('; ')} → themes.yaml and targets.yaml beside the articles say otherwise`]
			: [])
	];
}

/** What of an article may stand in too many words somewhere. */
function readText({ article, title, body, quotable }: Article): ReadText {
	return { article, title, body, quotable };
}

/** What is shown of articles of which nobody has said it. */
function assumedLine({ rights, articles }: NonNullable<BuiltData['assumed']>): string {
	return `nothing is said of the rights in ${plural(articles, 'article')}: ${rights} of each → rights in an article, or article_rights in site.yaml, say otherwise`;
}

/** SHA-256 by the machine's own code: several times as fast as in JavaScript. */
function fastHash(): Hash {
	const hash = createHash('sha256');
	return { update: (bytes) => hash.update(bytes), digest: () => hash.digest('hex') };
}

/** A folder of which some files alone are read. */
function onlyOf(folder: DiskFolder, files: readonly string[]): Source {
	if (files.length === 0) return folder;
	return { ...folder, list: async () => files.map((file) => ({ file, fault: null, isFolder: false })) };
}

/** The folders named are there, and the output would not swallow them. */
function checkFolders(options: Options): void {
	for (const [option, code] of [
		['articles', 'E170'],
		['settings', 'E180']
	] as const) {
		const folder = options[option];
		if (!isFolder(folder))
			throw Refusal.of(shown(folder), code, 'no such folder', `name a folder with --${option}`);
		if (`${resolve(folder)}${sep}`.startsWith(`${resolve(options.out)}${sep}`)) {
			throw Refusal.of(shown(options.out), 'E175', `the folder holds ${shown(folder)}, which is read`);
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

/** Work on the output: what the file system refuses ends the build in words. */
function onOutput<Result>(options: Options, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw writeRefusal(shown(options.out), error);
	}
}

/** A path as people on this machine would write it: from where they are, with `/`. */
export function shown(path: string): string {
	const near = relative('', resolve(path));
	const written = near === '' ? '.' : near.startsWith('..') || isAbsolute(near) ? resolve(path) : near;
	return written.split(sep).join('/');
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

function stopwatch(voice: Voice | null): (stage: string) => void {
	let last = 0;
	return (stage) => {
		const now = performance.now();
		voice?.progress.clear();
		voice?.warn(`${stage}: ${Math.round(now - last)} ms`);
		last = now;
	};
}

/** The closing line: what was read and written, and how long it took, Node's own start included. */
function summary({ report, manifest: { counts }, themes, names }: BuiltData, out: string): string {
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
