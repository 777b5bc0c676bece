/** One size of the bench, in a process of its own: `measure.ts N` prints a `Measure` as JSON. */
import { amounts } from '#lib/facts/money/amounts/amounts.ts';
import { annotator } from '#lib/facts/annotate.ts';
import type { ArticleFacts, Figure, NameMention } from '#lib/facts/fact.ts';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { sentimentReader } from '#lib/facts/sentiment/sentiment.ts';
import { stanceReader } from '#lib/facts/stance/stance.ts';
import { themeFinder } from '#lib/facts/themes/themes.ts';
import type { Datasets } from '#lib/schema.ts';
import { computeDatasets } from '#lib/statistics/datasets.ts';
import type { Article } from '#lib/text/article.ts';
import type { Document } from '#lib/text/document.ts';
import { paragraphs } from '#lib/text/paragraphs.ts';
import { quotations } from '#lib/text/quotation.ts';
import { sentences as splitSentences } from '#lib/text/sentences.ts';
import { tokenise } from '#lib/text/tokens.ts';
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

// the stages of `annotator`, apart, so that each can be timed
const themes = themeFinder(settings.themes);
const names = nameFinder(settings.names, models.names);
const figures = figureFinder(settings.figures, models.figures);
const sentiments = sentimentReader(models.sentiment);
const stances = stanceReader(settings.targets, models.stance);

let seconds: Record<string, number> = {};
// an engine learns a program as it runs: what is measured is the pace it comes to
analyse(resample(corpus, warmUpArticles));
collectGarbage();
const heapBefore = process.memoryUsage().heapUsed;
// with the garbage it drops some of what it had learned
analyse(resample(corpus, reminderArticles));
seconds = {};
const startedAt = performance.now();
const started = process.cpuUsage();
const { facts, datasets } = analyse(articles);
const { user, system } = process.cpuUsage(started);
// asking for the processor's time takes some itself: it is asked once, and shared out by the clock
const busy = (user + system) / 1e3 / (performance.now() - startedAt);
for (const stage of Object.keys(seconds)) seconds[stage] = (seconds[stage] ?? 0) * busy;
collectGarbage();
const heapAfter = process.memoryUsage().heapUsed;

const first = articles.slice(0, 10).map(annotator(settings, models));
if (JSON.stringify(first) !== JSON.stringify(facts.slice(0, 10)))
	throw new Error('the stages timed here no longer are those of annotator(): mend lab/bench/measure.ts');

seconds.figures = Math.max((seconds.figures ?? 0) - (seconds.amounts ?? 0), 0);
const measure: Measure = {
	articles: datasets.articles.length,
	words: facts.reduce((sum, { document }) => sum + document.words, 0),
	seconds,
	heapMegabytes: (heapAfter - heapBefore) / megabyte,
	peakMegabytes: process.resourceUsage().maxRSS / 1024
};
console.log(JSON.stringify(measure));

function analyse(articles: Article[]): { facts: ArticleFacts[]; datasets: Datasets } {
	const facts = articles.map((article): ArticleFacts => {
		const document = timedDocument(article);
		const themeMentions = timed('themes', () => themes(document));
		const nameMentions = timed('names', () => names(document));
		return {
			document,
			themes: themeMentions,
			names: nameMentions,
			figures: timedFigures(document, nameMentions),
			sentiments: timed('sentiment', () => sentiments(document)),
			stances: timed('stance', () => stances(document, themeMentions, nameMentions))
		};
	});
	return { facts, datasets: timed('statistics', () => computeDatasets(articles, facts, settings)) };
}

/** What `readDocument` does, by its parts. */
function timedDocument({ article, body }: Article): Document {
	const tokens = timed('tokens', () => tokenise(body));
	const blocks = timed('sentences', () => paragraphs(body));
	const read = timed('sentences', () => splitSentences(body, blocks, tokens));
	const words = tokens.filter(({ kind }) => kind !== 'punctuation').length;
	const quoted = timed('quotation', () => quotations(body, blocks, tokens));
	return { article, body, words, paragraphs: blocks, sentences: read, tokens, quotations: quoted };
}

/** Figures find their amounts themselves: these are found once more alone, and their time taken off the figures'. */
function timedFigures(document: Document, names: NameMention[]): Figure[] {
	timed('amounts', () => amounts(document.body));
	return timed('figures', () => figures(document, names));
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
