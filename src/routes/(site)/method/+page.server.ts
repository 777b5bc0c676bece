import { rollup, sum } from 'd3-array';
import * as v from 'valibot';
import { readDocument, tables } from '#lib/charts/core/load.ts';
import { columnMeanings, type ColumnMeaning, rowMeanings } from '#lib/schema/columns.ts';
import { oneReader, readers } from '#lib/facts/accuracy.ts';
import { saturation } from '#lib/facts/sentiment/sentiment.ts';
import { leastLean, leastShare } from '#lib/facts/sentiment/sentimentState.ts';
import { oppositeWeight } from '#lib/facts/stance/stanceChances.ts';
import { stanceThreshold, sureThreshold } from '#lib/facts/stance/stanceState.ts';
import {
	ClaimFigures,
	datasets,
	type DatasetName,
	Manifest,
	Report,
	Results,
	SentimentFigures,
	StanceJudged
} from '#lib/schema.ts';
import { leastKeyness, leastMentions, mostKeywords } from '#lib/statistics/tables/keywords.ts';
import { mostNamesPaired } from '#lib/statistics/tables/namePairs.ts';
import { mostWhole } from '#lib/ui/lists/parts.ts';
import { codes } from '#lib/text/file/problems.ts';
import claimFigures from '../../../../data/models/claims.json';
import judged from '../../../../data/models/judged.json';
import results from '../../../../data/models/results.json';
import sentimentFigures from '../../../../data/models/sentiment.json';

// nothing on it acts: no script is sent
export const csr = false;

/** Lines of a very long report that stand on the page. */
const mostProblems = 200;

export async function load({ fetch }) {
	const data = tables(fetch);
	const [themes, definitions, manifest, report] = await Promise.all([
		data.rows('themes'),
		data.definitions(),
		readDocument(fetch, 'manifest.json', Manifest),
		readDocument(fetch, 'report.json', Report)
	]);
	const mentions = rollup(
		themes,
		(rows) => sum(rows, ({ mentions }) => mentions),
		({ theme }) => theme
	);
	const rows = new Map(manifest.files.map((file) => [file.file, file.rows]));
	return {
		themes: definitions.themes.map(({ theme, label }) => ({
			theme,
			label,
			mentions: mentions.get(theme) ?? 0
		})),
		prices: definitions.prices,
		report: { ...report, problems: report.problems.slice(0, mostProblems) },
		moreProblems: Math.max(0, report.problems.length - mostProblems),
		// of a large corpus the articles' own files are left to the manifest
		files:
			manifest.counts.articles > mostWhole
				? manifest.files.filter(({ file }) => !file.startsWith('articles/'))
				: manifest.files,
		moreFiles: manifest.counts.articles > mostWhole ? manifest.counts.articles : 0,
		downloads: (Object.keys(datasets) as DatasetName[]).map((name) => {
			const meanings = new Map<string, ColumnMeaning>(Object.entries(columnMeanings[name]));
			return {
				name,
				row: rowMeanings[name],
				rows: rows.get(`${name}.csv`) ?? 0,
				hasJson: rows.has(`${name}.json`),
				columns: Object.keys(datasets[name].entries).map((column) => ({
					column,
					...(meanings.get(column) ?? { meaning: '' })
				}))
			};
		}),
		codes: Object.entries(codes).map(([code, { effect, meaning, remedy }]) => ({
			code,
			effect,
			meaning,
			remedy
		})),
		results: v.parse(Results, results),
		measured: {
			sentiment: { ...v.parse(SentimentFigures, sentimentFigures), readers, oneReader },
			stance: v.parse(StanceJudged, judged),
			claims: v.parse(ClaimFigures, claimFigures),
			oppositeWeight,
			saturation,
			leastLean,
			leastShare,
			stanceThreshold,
			sureThreshold,
			leastMentions,
			leastKeyness,
			mostKeywords,
			mostNamesPaired
		}
	};
}
