/** What is packed once an article is read, so that many articles fit into memory, says the same as what is not. */
import { expect, test } from 'vitest';
import { analyse, analysing, type Analysis } from '#lib/analysis.ts';
import { evidenceFiles } from '#lib/data/evidence/evidence.ts';
import type { Settings } from '#lib/settings.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import type { Article } from '#lib/text/article/article.ts';
import { run } from '#lib/text/stages.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';

function lean(articles: Article[], settings: Settings): Analysis {
	const steps = analysing(articles, settings, readModels(), run, true);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

const documents = ({ articles, facts }: Analysis) =>
	articles.map((article, index) => {
		const own = facts[index];
		return own && articleDocument(article, own);
	});

test('the same tables, documents and evidence come of packed facts, of articles of limited rights too', async () => {
	const { articles, settings } = await readCorpus();
	const some = articles.map((article, at) => (at % 2 === 0 ? article : { ...article, quotable: 5 * at }));
	const [whole, packed] = [analyse(some, settings, readModels()), lean(some, settings)];
	expect(packed.datasets).toEqual(whole.datasets);
	expect(documents(packed)).toEqual(documents(whole));
	expect([...evidenceFiles(packed)]).toEqual([...evidenceFiles(whole)]);
	const tokens = packed.facts.map(({ document }) => document.tokens.length);
	expect(tokens.map((count) => count === 0)).toEqual(some.map(({ quotable }) => quotable === null));
});
