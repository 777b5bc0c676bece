/** What the panel behind a mark fetches and shows, of a mark that stands for very many sentences too. */
import { beforeAll, expect, test } from 'vitest';
import { loadEvidence } from '#lib/charts/page/evidence.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { evidence } from '#lib/ui/figure/evidence.ts';
import { defaultCorpus, type DefaultCorpus } from '../corpus.ts';

let corpus: DefaultCorpus;
beforeAll(async () => {
	corpus = await defaultCorpus();
});

/** Answers as the site does, and notes the articles that are asked for. */
function site(asked: string[]): typeof globalThis.fetch {
	return async (address) => {
		const [, article, dataset] = /\/data\/(?:articles\/([^/]+)|([^/]+))\.json$/.exec(String(address)) ?? [];
		if (article !== undefined) asked.push(article);
		const at = corpus.articles.findIndex((one) => one.article === article);
		const [found, facts] = [corpus.articles[at], corpus.facts[at]];
		const value =
			found && facts
				? articleDocument(found, facts)
				: new Map<string, unknown>(Object.entries(corpus.datasets)).get(dataset ?? '');
		return new Response(JSON.stringify(value), { status: value === undefined ? 404 : 200 });
	};
}

test('fetches only the articles of the sentences that are quoted, and says how many there are', async () => {
	const asked: string[] = [];
	const theme = 'spending-cuts';
	const rows = corpus.datasets['theme-mentions'].filter((row) => row.theme === theme);
	const sentences = new Set(rows.map(({ article, sentence }) => `${article}/${sentence}`)).size;
	const mark = evidence('theme-mentions', { theme });

	const first = await loadEvidence(site(asked), mark, 1);
	expect(first.quotations.map(({ article, sentence }) => `${article}/${sentence}`)).toEqual([
		`${rows[0]?.article}/${rows[0]?.sentence}`
	]);
	expect(first.of).toBe(sentences);
	expect(asked).toEqual([rows[0]?.article]);

	// the rest in the order of the rows, no article twice
	const all = await loadEvidence(site(asked), mark, sentences);
	expect(all.quotations).toHaveLength(sentences);
	expect(all.quotations[0]).toEqual(first.quotations[0]);
	expect([...asked].sort()).toEqual([...new Set(rows.map(({ article }) => article))].sort());
});

test('finds each mention of two names in their paragraph', async () => {
	const [pair] = corpus.datasets['name-pair-paragraphs'];
	const { name_a = '', name_b = '', article = '' } = pair ?? {};
	const { quotations } = await loadEvidence(
		site([]),
		evidence('name-pair-paragraphs', { name_a, name_b }),
		50
	);
	expect(quotations.map((quotation) => quotation.article)).toContain(article);
	for (const { marks } of quotations) expect(marks.length).toBeGreaterThan(0);
});
