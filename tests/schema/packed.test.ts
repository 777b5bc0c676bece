/** What is written in fewer bytes is read as it was. */
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '#lib/analysis.ts';
import { writeData } from '#lib/data/writeData.ts';
import { datasets, type DatasetName, type Site } from '#lib/schema.ts';
import { rowsOfCsv } from '#lib/schema/fromCsv.ts';
import { PackedArticle, packArticle, unpackArticle } from '#lib/schema/packedArticle.ts';
import type { Settings } from '#lib/settings.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { largeCorpus } from '../../lab/bench/largeCorpus.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';

const names = Object.keys(datasets) as DatasetName[];
let settings: Settings;
const found = new Map<string, Analysis>();

beforeAll(async () => {
	const corpus = await readCorpus();
	({ settings } = corpus);
	const [model] = corpus.articles;
	if (!model) throw new Error('the corpus has no article');
	found.set('its own articles', analyse(corpus.articles, settings, readModels()));
	const odd = largeCorpus(corpus.articles, 120).map((made, at) => ({
		...model,
		...made,
		date_from: made.date,
		date_to: made.date,
		title: at % 3 === 0 ? `'=${made.title}, "so"\r\n` : made.title,
		body: `'-1 is the Labour Party.\n\n@home, ${made.body}`,
		quotable: at % 5 === 0 ? 6 : null
	}));
	found.set('120 odd articles', analyse(odd, settings, readModels()));
});

/** Every third as if a person had looked at it. */
function looked<Read extends object>(
	read: Read,
	at: number
): Read & { correction?: 'checked' | 'corrected' } {
	return at % 3 === 0 ? { ...read, correction: at % 2 === 0 ? 'checked' : 'corrected' } : read;
}

function analysed(name: string): Analysis {
	const analysis = found.get(name);
	if (!analysis) throw new RangeError(name);
	return analysis;
}

describe.each(['its own articles', '120 odd articles'])('%s', (name) => {
	test('every table is read from its CSV as it was, a large one stands there as CSV alone', async () => {
		const read = analysed(name);
		// a person looked at a few
		const withCorrections = { ...read.datasets, stance: read.datasets.stance.map(looked) };
		const analysis = { ...read, datasets: withCorrections };
		const files = new Map<string, Buffer>();
		await writeData(
			{ write: async (file, pieces) => void files.set(file, Buffer.concat([...pieces])) },
			{ ...analysis, settings, slides: [], report: { found: 0, accepted: 0, skipped: 0, problems: [] } },
			async () => undefined
		);
		const site = JSON.parse(files.get('site.json')?.toString() ?? '') as Site;
		const large = names.filter((table) => (files.get(`${table}.csv`)?.length ?? 0) > 250_000);
		expect(site.csv_only ?? []).toEqual(large);
		expect(large.length > 0).toBe(name === '120 odd articles');
		for (const table of names) {
			const rows = rowsOfCsv(table, files.get(`${table}.csv`)?.toString() ?? '');
			expect(rows).toEqual(analysis.datasets[table]);
			for (const row of rows.slice(0, 20)) expect(v.is(datasets[table], row)).toBe(true);
			for (const ending of ['json', 'schema.json'])
				expect(files.has(`${table}.${ending}`)).toBe(!large.includes(table));
			if (!large.includes(table))
				expect(JSON.parse(files.get(`${table}.json`)?.toString() ?? '')).toEqual(rows);
		}
	});

	test('every article is unpacked as it was', () => {
		const { articles, facts } = analysed(name);
		for (const [index, article] of articles.entries()) {
			const own = facts[index];
			if (!own) throw new RangeError(article.article);
			const plain = articleDocument(article, own);
			const { themes, stances } = plain;
			const document = { ...plain, themes: themes.map(looked), stances: stances.map(looked) };
			const packed = v.parse(PackedArticle, JSON.parse(JSON.stringify(packArticle(document))));
			expect(unpackArticle(packed)).toEqual(document);
		}
	});
});

test('a table with other columns is refused', () => {
	expect(() => rowsOfCsv('themes', 'theme,article\nx,y\n')).toThrow('the columns of themes are others');
});
