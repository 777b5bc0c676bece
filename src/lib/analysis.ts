import type { SetAside } from './corrections/corrections.ts';
import { putRight, type Standing } from './corrections/putRight.ts';
import { annotator } from './facts/annotate.ts';
import type { ArticleFacts } from './facts/fact.ts';
import type { Models } from './facts/models.ts';
import { packFacts } from './facts/packed.ts';
import { oneKind } from './facts/names/oneKind.ts';
import { remembering, type Memory } from './facts/remembered.ts';
import type { Datasets, Definitions } from './schema.ts';
import type { Settings } from './settings.ts';
import { computeDatasets, definitions } from './statistics/published/datasets.ts';
import type { Article } from './text/article/article.ts';
import { run as plain, type Run } from './text/stages.ts';
import { tokenPacker } from './text/words/packed.ts';

/** What was found in a corpus; `facts[n]` belongs to `articles[n]`. */
export interface Analysis {
	articles: Article[];
	facts: ArticleFacts[];
	datasets: Datasets;
	definitions: Definitions;
	/** what became of what a person said of readings, in its order; absent where nobody said anything */
	corrections?: { standing: Standing[]; setAside: SetAside[] };
}

/** What an analysis is about to read: the settings, an article, or the facts of all articles together. */
export type Step = 'settings' | Article | 'facts';

/**
 * Everything that is found in articles and counted of them: the one way from articles to tables, for the build, a
 * browser and whoever measures. The same input gives the same bytes.
 *
 * @param run does each stage of the work: see `Run`
 */
export function analyse(articles: Article[], settings: Settings, models: Models, run: Run = plain): Analysis {
	const steps = analysing(articles, settings, models, run);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/**
 * `analyse`, a step at a time, each said before it is taken: to show how far it is, to stop it, to name what failed.
 *
 * @param models read once the first article is that has to be
 * @param lean whether what is found in an article is packed once it is read: the same tables in half the memory
 * @param memory where an article that has not changed is not read again, but for its words
 */
export function* analysing(
	articles: Article[],
	settings: Settings,
	models: Models | (() => Models),
	run: Run = plain,
	lean = false,
	memory: Memory | null = null
): Generator<Step, Analysis, void> {
	yield 'settings';
	const begin = () => annotator(settings, typeof models === 'function' ? models() : models, run);
	const annotate = memory ? remembering(memory, begin, run) : begin();
	const pack = tokenPacker();
	const kept = ({ quotable }: Article, own: ArticleFacts): ArticleFacts => {
		if (!lean) return own;
		const facts = packFacts(own);
		// what may be quoted is found by tokens
		return quotable === null ? { ...facts, document: pack(facts.document) } : facts;
	};
	const found: ArticleFacts[] = [];
	for (const article of articles) {
		yield article;
		found.push(kept(article, annotate(article)));
	}
	yield 'facts';
	const targets = new Set(settings.targets.map(({ target }) => target));
	const read = run('names', () => oneKind(found, targets));
	const put =
		settings.corrections &&
		putRight(settings.corrections, articles, read, settings, (article, corrector) =>
			kept(article, annotate(article, corrector))
		);
	const facts = put ? run('names', () => oneKind(put.facts, targets, put.kinds)) : read;
	const datasets = run('statistics', () => computeDatasets(articles, facts, settings));
	const { standing, setAside } = put ?? {};
	return {
		articles,
		facts,
		datasets,
		definitions: definitions(settings, datasets, articles),
		...(standing && setAside && { corrections: { standing, setAside } })
	};
}
