import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cast, influences } from '#lib/facts/stance/influence.ts';
import { parseNameModel } from '#lib/facts/names/model/nameModel.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { signalsByToken } from '#lib/facts/stance/signals.ts';
import type { Clues } from '#lib/facts/stance/stanceClues.ts';
import { evidenceFinder, isQuotedAt } from '#lib/facts/stance/stanceEvidence.ts';
import { parseStanceModel } from '#lib/facts/stance/model/stanceModel.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { weighRules } from '#lib/facts/stance/stanceWeight.ts';
import { targetFinder } from '#lib/facts/stance/targets.ts';
import type { StanceState } from '#lib/schema.ts';
import { mentionsAround, sentenceBehind, target, targetSettings } from '../../evaluate/tasks/target.ts';
import { readModelFile } from '../../../scripts/tools/models.ts';

/** A target as people labelled it: what whoever speaks holds of it, and what the writer does. */
interface Labelled {
	source: string;
	doc: string;
	before: string;
	sentence: string;
	from: number;
	to: number;
	author: number;
	anyone: number;
	sure: boolean;
}

/** A labelled target, and what is found of it. */
export interface Example extends Pick<Labelled, 'source' | 'doc' | 'author' | 'anyone' | 'sure'> {
	clues: Clues;
	/** how much of the sentence is the writer's own, by rule */
	ownShare: number;
	/** the state that the rules read */
	ruled: StanceState;
	/** whether the target stands in quoted speech alone, where the site reads nothing */
	isQuoted: boolean;
	/** how many tokens the sentence has */
	tokens: number;
}

/** Read `targets_train.jsonl` of a folder, each line as the site reads it. */
export function readExamples(folder: string): Example[] {
	const find = targetFinder(targetSettings);
	const names = nameFinder({ names: [], not_names: [], several: [] }, parseNameModel(readModelFile('names')));
	const evidence = evidenceFinder(parseStanceModel(readModelFile('stance')));
	const lines = readFileSync(join(folder, 'targets_train.jsonl'), 'utf8').split('\n');
	return lines.flatMap((line) => {
		if (line === '') return [];
		const labelled = JSON.parse(line) as Labelled;
		const { document, sentence, start } = sentenceBehind(labelled.before, labelled.sentence);
		const place = { from: start + labelled.from, to: start + labelled.to };
		const around = mentionsAround(document, names(document), place, sentence.sentence);
		const mentions = find(document, around.themes, around.names);
		const present = cast(document, sentence, mentions);
		const own = present.own.get(target);
		if (own === undefined) return [];
		// the rules hear whoever speaks where the target stands
		const isSpoken = own.every(({ first }) => isQuotedAt(document, first));
		const signals = signalsByToken(
			document,
			sentence,
			(token) => isSpoken || !isQuotedAt(document, token),
			isSpoken ? 'anyone' : 'author'
		);
		const rules = influences(document, sentence, signals, present, target);
		const starts = new Set(around.names.map(({ start }) => start));
		const { clues, ownShare } = evidence(document, sentence, starts, signals)(own, rules);
		const { source, doc, author, anyone, sure } = labelled;
		const tokens = sentence.endToken - sentence.firstToken;
		const ruled = stanceState(weighRules(document, rules).score);
		return [
			{ source, doc, author, anyone, sure, clues: clues(), ownShare, ruled, isQuoted: isSpoken, tokens }
		];
	});
}
