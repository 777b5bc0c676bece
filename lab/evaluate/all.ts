import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { oneReader } from '#lib/facts/accuracy.ts';
import { ClaimFigures, FigureAccuracy, NameAccuracy, Results, SentimentFigures } from '#lib/schema.ts';
import figureAccuracy from '../../data/models/figures.json' with { type: 'json' };
import nameAccuracy from '../../data/models/names.json' with { type: 'json' };
import claimFigures from '../../data/models/claims.json' with { type: 'json' };
import sentimentFigures from '../../data/models/sentiment.json' with { type: 'json' };
import { modelHashes } from '../../scripts/tools/models.ts';
import { root } from '../../scripts/tools/root.ts';
import { interval, type Interval } from './interval.ts';
import { misses } from './written/misses.ts';
import { writeJudged } from './judged.ts';
import { loadPeer } from './peers.ts';
import { judgeFile, type Judged } from './run.ts';
import { testSets, type TestSet } from './sets.ts';
import { peerTasks } from './tasks/task.ts';

const resultsFile = 'data/models/results.json';

/**
 * Run every task on its sets in a folder, the site and its peers alike, and write what came out.
 *
 * @param say takes a line for each set
 * What people made of the project's own articles goes into a file of its own (`judged.ts`).
 *
 * @returns what was written to `data/models/results.json`
 * @throws {RecordsFault} where a set cannot be read
 * @throws {PeerFault} where a peer is not installed
 */
export async function evaluateAll(folder: string, say: (line: string) => void): Promise<Results> {
	const scratch = await mkdtemp(join(tmpdir(), 'evaluate-'));
	const measures: Results['measures'] = [];
	try {
		for (const set of testSets) {
			const measured = await measureSet(set, folder, scratch);
			say(`${set.task} on ${set.file}: ${set.key} ${withInterval(measured)}`);
			for (const peer of measured.peers) say(`  ${peer.peer}: ${withInterval(peer)}`);
			measures.push(measured);
		}
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
	const lastOfStance = measures.findLastIndex(({ task }) => task === 'stance');
	measures.splice(lastOfStance + 1, 0, ...measureClaims());
	const lastOfNames = measures.findIndex(({ task }) => task === 'names');
	measures.splice(lastOfNames + 1, 0, ...namesInFolds());
	const firstOfSentences = measures.findIndex(({ task }) => task === 'sentences');
	measures.splice(firstOfSentences, 0, ...figuresInFolds());
	const results = v.parse(Results, { models: modelHashes(), measures, misses: misses() });
	await writeJudged();
	await mkdir(join(root, dirname(resultsFile)), { recursive: true });
	await writeFile(join(root, resultsFile), `${JSON.stringify(results, null, '\t')}\n`);
	return results;
}

async function measureSet(
	{ task, file, key, prepare, set, source, figure, domain, note, as = 'model' }: TestSet,
	folder: string,
	scratch: string
): Promise<Results['measures'][number]> {
	const path = join(folder, file);
	const records = prepare === undefined ? path : await prepare(path, scratch);
	const own = await judgeFile(task, records, undefined, as);
	const peers = [];
	for (const [peer, tasks] of Object.entries(peerTasks))
		if (tasks.includes(task))
			peers.push({ peer, ...intervalOf(await judgeFile(task, records, loadPeer(peer)), key) });
	const inFolds =
		task === 'sentiment' ? sentimentInFolds() : file.startsWith('crossner') ? politicsInFolds() : null;
	return {
		task,
		set,
		source,
		n: inFolds?.n ?? own.n,
		domain,
		as,
		figure,
		// of sentences that it learned from, only the folds of the training say how good it is
		...(inFolds?.figure ?? intervalOf(own, key)),
		note,
		person: task === 'sentiment' ? oneReader : null,
		peers: peers.sort((a, b) => b.value - a.value)
	};
}

/**
 * How good the model of sentiment is on articles that it did not learn from, as its training wrote down.
 *
 * @throws {Error} if that was another model
 */
function sentimentInFolds(): { n: number; figure: Interval } {
	const { model, sentences, correlation } = v.parse(SentimentFigures, sentimentFigures);
	if (model !== modelHashes()['sentiment.bin'])
		throw new Error('data/models/sentiment.json is not of the model beside it → npm run train');
	return { n: sentences, figure: correlation };
}

/**
 * How good the model of names is on sentences that it did not learn from, as its training wrote down.
 *
 * @throws {Error} if that was another model
 */
function nameSets(): NameAccuracy['sets'] {
	const { model, sets } = v.parse(NameAccuracy, nameAccuracy);
	if (model !== modelHashes()['names.bin'])
		throw new Error('data/models/names.json is not of the model beside it → npm run train');
	return sets;
}

function politicsInFolds(): { n: number; figure: Interval } {
	const politics = nameSets().find(({ set }) => /politics/.test(set));
	if (politics === undefined) throw new Error('data/models/names.json has no sentences on politics');
	return { n: politics.n, figure: politics.all };
}

/** The other sentences that names were learned from, and organisations in all of them. */
function namesInFolds(): Results['measures'] {
	return nameSets().flatMap(({ set, n, all, organisation }) => {
		const shared = {
			task: 'names' as const,
			set: `sentences of ${set}`,
			source: /politics/.test(set)
				? 'CrossNER (Liu and others 2021)'
				: /web/.test(set)
					? 'Universal NER, English Web Treebank (Mayhew and others 2024)'
					: 'WikiGold (Balasuriya and others 2009)',
			n,
			domain: 'in' as const,
			as: 'model' as const,
			note: 'In folds, read by models that learned from other sentences.',
			person: null,
			peers: []
		};
		const organisations = { ...shared, figure: 'F1 of organisations alone', ...organisation };
		const every = { ...shared, figure: 'F1 of the very words and kind', ...all };
		return /politics/.test(set) ? [organisations] : [every, organisations];
	});
}

/**
 * How good the judge of stance is on documents that it had not learned from, as its training wrote down.
 *
 * @throws {Error} if that was another judge
 */
function measureClaims(): Results['measures'] {
	const { model, targets, documents, precision, coverage, opposite, macroF1, inReports } = v.parse(
		ClaimFigures,
		claimFigures
	);
	if (model !== modelHashes()['claims.bin'])
		throw new Error('data/models/claims.json is not of the model beside it → npm run train');
	const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`;
	const common = {
		task: 'stance' as const,
		set: `parties, governments, policies and the like in ${documents} American editorials, British news reports, manifestos and entries of a blog`,
		source: 'labelled for this project',
		n: targets,
		domain: 'in' as const,
		person: null,
		peers: []
	};
	return [
		{
			...common,
			figure: 'macro F1 of three states, the writer’s own',
			as: 'model',
			...macroF1,
			note: 'Every side is told that is likelier than neither. In folds by document. Two people who marked the same sentences agreed on 94 of 100 targets.'
		},
		{
			...common,
			figure: 'of the sides shown, how many are right',
			as: 'site',
			...precision,
			note: `As the site shows them: ${percent(opposite.value)} are the very opposite, and in news reports one is shown for ${percent(inReports)} of the targets. In folds by document.`
		},
		{
			...common,
			figure: 'sides shown for each that there is',
			as: 'site',
			...coverage,
			note: 'As the site shows them, right or wrong: it shows few, so that most of them are right. In folds by document.'
		}
	];
}

function intervalOf({ articles, measure }: Judged, key: string): Interval {
	return interval(articles, (places) => {
		const figure = measure(places)[key];
		return typeof figure === 'number' ? figure : 0;
	});
}

/**
 * How well figures are read in articles that their model did not learn from, as its training wrote down.
 *
 * @throws {Error} if that was another model
 */
function figuresInFolds(): Results['measures'] {
	const { model, sums, sure, all_four, all_four_sure, claims, precision, coverage } = v.parse(
		FigureAccuracy,
		figureAccuracy
	);
	if (model !== modelHashes()['figures.bin'])
		throw new Error('data/models/figures.json is not of the model beside it → npm run train');
	const shared = {
		task: 'figures' as const,
		source: 'labelled for this project',
		note: 'In folds by article; rules and settings were chosen on the same articles, which flatters.',
		domain: 'in' as const,
		as: 'site' as const,
		person: null,
		peers: []
	};
	const set = 'in British news, manifestos and a blog';
	const all = 'direction, status, speaker and organisation all right';
	return [
		{ ...shared, set: `sums of money ${set}`, n: sums, figure: all, ...all_four },
		{
			...shared,
			set: `sums of money ${set}, where the reader who marked them was sure`,
			n: sure,
			figure: all,
			...all_four_sure
		},
		{
			...shared,
			set: `losses and gains that the site claims ${set}`,
			n: claims,
			figure: 'losses and gains claimed that are right',
			...precision
		},
		{
			...shared,
			set: `sums of money ${set}`,
			n: sums,
			figure: 'losses and gains claimed for each that there is',
			...coverage
		}
	];
}

/** ".63 (.61 to .65)". */
function withInterval({ value, low, high }: Interval): string {
	return `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}
