import { addRules, chances, stanceNetwork } from '#lib/facts/stance/model/stanceNetwork.ts';
import type { StanceModel } from '#lib/facts/stance/model/stanceModel.ts';
import type { Example } from './gradient.ts';

/** What people said of a target, what a model says of it, and how sure it is. */
export interface Reading {
	article: string;
	label: number;
	read: number;
	confidence: number;
}

/** Read targets by a model that has not learned from them. */
export function judge(model: StanceModel, examples: readonly Example[]): Reading[] {
	const network = stanceNetwork(model);
	return examples.map(({ article, label, features, places, isHeard, rules }) => {
		const says = network(features, isHeard)(places, []);
		addRules(says, { firstToken: 0 }, rules);
		const chance = chances(says);
		const confidence = Math.max(chance.for, chance.against, chance.neutral);
		const read = confidence === chance.neutral ? 0 : confidence === chance.for ? 1 : -1;
		return { article, label, read, confidence };
	});
}

/** The fold of an article: the same for all of its sentences. */
export function foldOf(article: string, folds: number): number {
	let hash = 0;
	for (let at = 0; at < article.length; at++) hash = (Math.imul(hash, 31) + article.charCodeAt(at)) >>> 0;
	return hash % folds;
}
