/** One size of the bench, in a process of its own: `measure.ts N` prints a `Measure` as JSON. */
import { analyse, type Analysis } from '#lib/analysis.ts';
import { amounts } from '#lib/facts/money/amounts/amounts.ts';
import type { Article } from '#lib/text/article/article.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { resample } from './resample.ts';

/** What one size cost: seconds of the processor by stage, and megabytes. */
export interface Measure {
	articles: number;
	words: number;
	seconds: Record<string, number>;
	/** what the articles and their facts and datasets hold on to, beyond what stood before */
	heapMegabytes: number;
	peakMegabytes: number;
}

const megabyte = 1024 * 1024;
const { articles: corpus, settings } = await readCorpus();
const articles = resample(corpus, Number(process.argv[2]));
const models = readModels();
const warmUpArticles = 300;
const reminderArticles = 100;

let seconds: Record<string, number> = {};
// an engine learns a program as it runs: what is measured is the pace it comes to
timedAnalysis(resample(corpus, warmUpArticles));
collectGarbage();
const heapBefore = process.memoryUsage().heapUsed;
// with the garbage it drops some of what it had learned
timedAnalysis(resample(corpus, reminderArticles));
seconds = {};
const startedAt = performance.now();
const started = process.cpuUsage();
const { facts, datasets } = timedAnalysis(articles);
const { user, system } = process.cpuUsage(started);
// asking for the processor's time takes some itself: it is asked once, and shared out by the clock
const busy = (user + system) / 1e3 / (performance.now() - startedAt);
for (const stage of Object.keys(seconds)) seconds[stage] = (seconds[stage] ?? 0) * busy;
collectGarbage();
const heapAfter = process.memoryUsage().heapUsed;

seconds.figures = Math.max((seconds.figures ?? 0) - (seconds.amounts ?? 0), 0);
const measure: Measure = {
	articles: datasets.articles.length,
	words: facts.reduce((sum, { document }) => sum + document.words, 0),
	seconds,
	heapMegabytes: (heapAfter - heapBefore) / megabyte,
	peakMegabytes: process.resourceUsage().maxRSS / 1024
};
console.log(JSON.stringify(measure));

/** Figures find their amounts themselves: these are found once more alone, and their time is taken off the figures'. */
function timedAnalysis(articles: Article[]): Analysis {
	const analysis = analyse(articles, settings, models, timed);
	for (const { body } of articles) timed('amounts', () => amounts(body));
	return analysis;
}

function timed<Result>(stage: string, work: () => Result): Result {
	const started = performance.now();
	const result = work();
	seconds[stage] = (seconds[stage] ?? 0) + (performance.now() - started) / 1e3;
	return result;
}

function collectGarbage(): void {
	if (globalThis.gc === undefined) throw new Error('start Node with --expose-gc');
	globalThis.gc();
}
