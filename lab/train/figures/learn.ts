import { directionLikelihoods, type FigureModel } from '#lib/facts/money/figureModel.ts';
import { Direction, Status } from '#lib/schema.ts';
import type { Example } from './examples.ts';

/** Chosen by cross-validation by article. */
const steps = 60;
const pace = 0.08;
/** How firmly weights are held to nothing. */
const decay = 2;
/** A feature is learned if it is seen in so many articles. */
const leastArticles = 2;
/** How often a sentence written for this project counts: such are short, and say much in few words. */
const ownWeight = 3;
/** What a label counts that its reader was not sure of. */
const unsureWeight = 0.5;

/** Of losses and gains that are claimed, so many are to be right. */
const aim = 0.88;
const innerFolds = 10;
/** Least claims that a share is believed of. */
const leastClaims = 20;

/**
 * Learn a model from examples: two multinomial logistic regressions, of direction and of status, and how likely a loss
 * or gain must be to be claimed, so that as many are right as are wanted in articles that were not learned from.
 */
export function learn(examples: readonly Example[]): FigureModel {
	return { ...weigh(examples), leastClaim: leastClaimOf(examples) };
}

/** The least likelihood, in twentieths, from which on losses and gains are right often enough, in folds by article. */
function leastClaimOf(examples: readonly Example[]): number {
	const articles = [...new Set(examples.flatMap(({ article }) => article ?? []))];
	const foldOf = new Map<string | null, number>(
		articles.map((article, place) => [article, place % innerFolds])
	);
	const claims: { likelihood: number; isRight: boolean }[] = [];
	for (let fold = 0; fold < innerFolds; fold++) {
		const weights = weigh(examples.filter(({ article }) => foldOf.get(article) !== fold));
		const model = { ...weights, leastClaim: 0 };
		for (const { features, said, direction, article } of examples) {
			if (foldOf.get(article) !== fold) continue;
			const likely = directionLikelihoods(model, features);
			const likelihood = said === null ? Math.max(...likely) : 1;
			const read = said ?? Direction.options[likely.indexOf(likelihood)];
			if (read !== 'none') claims.push({ likelihood, isRight: read === direction });
		}
	}
	for (let twentieth = 10; twentieth < 19; twentieth++) {
		const made = claims.filter(({ likelihood }) => likelihood >= twentieth / 20);
		const right = made.filter(({ isRight }) => isRight).length;
		if (made.length < leastClaims || right / made.length >= aim) return twentieth / 20;
	}
	return 0.95;
}

function weigh(examples: readonly Example[]): Omit<FigureModel, 'leastClaim'> {
	const articles = new Map<string, Set<string | number>>();
	for (const [place, { features, article }] of examples.entries())
		for (const feature of features) {
			const seen = articles.get(feature);
			if (seen === undefined) articles.set(feature, new Set([article ?? place]));
			else seen.add(article ?? place);
		}
	const known = [...articles].filter(([, seen]) => seen.size >= leastArticles).map(([feature]) => feature);
	const ids = new Map(known.sort().map((feature, id) => [feature, id]));
	const seen = examples.map(({ features }) => features.flatMap((feature) => ids.get(feature) ?? []));
	const fit = <Label>(options: readonly Label[], labelOf: (example: Example) => Label | null): number[][] =>
		regression(
			examples.flatMap((example, place) => {
				const label = labelOf(example);
				return label === null
					? []
					: [
							{
								features: seen[place] ?? [],
								label: options.indexOf(label),
								weight: example.article === null ? ownWeight : example.sure ? 1 : unsureWeight
							}
						];
			}),
			{ size: ids.size, labels: options.length }
		);
	const directions = fit(Direction.options, ({ direction }) => direction);
	const statuses = fit(Status.options, ({ status }) => status);
	return {
		directions: new Map([...ids].map(([feature, id]) => [feature, directions.map((own) => own[id] ?? 0)])),
		statuses: new Map([...ids].map(([feature, id]) => [feature, statuses.map((own) => own[id] ?? 0)]))
	};
}

/** A multinomial logistic regression with a Gaussian prior, by Adam on all examples at once: weights by label. */
function regression(
	examples: readonly { features: readonly number[]; label: number; weight: number }[],
	{ size, labels }: { size: number; labels: number }
): number[][] {
	// a feature's weights for all labels side by side
	const weights = new Float64Array(labels * size);
	const slope = new Float64Array(labels * size);
	const mean = new Float64Array(labels * size);
	const square = new Float64Array(labels * size);
	const shares = new Float64Array(labels);
	const rows = examples.map(({ features }) => Int32Array.from(features, (feature) => feature * labels));
	for (let step = 1; step <= steps; step++) {
		for (let at = 0; at < slope.length; at++) slope[at] = decay * weights[at]!;
		for (const [example, row] of rows.entries()) {
			shares.fill(0);
			for (const at of row) for (let own = 0; own < labels; own++) shares[own]! += weights[at + own]!;
			let highest = -Infinity;
			for (const share of shares) highest = Math.max(highest, share);
			let all = 0;
			for (let own = 0; own < labels; own++) all += shares[own] = Math.exp(shares[own]! - highest);
			const { label, weight } = examples[example]!;
			for (let own = 0; own < labels; own++)
				shares[own] = weight * (shares[own]! / all - (own === label ? 1 : 0));
			for (const at of row) for (let own = 0; own < labels; own++) slope[at + own]! += shares[own]!;
		}
		for (let at = 0; at < slope.length; at++) {
			const own = slope[at]!;
			mean[at] = 0.9 * mean[at]! + 0.1 * own;
			square[at] = 0.99 * square[at]! + 0.01 * own * own;
			const first = mean[at]! / (1 - 0.9 ** step);
			const second = square[at]! / (1 - 0.99 ** step);
			weights[at]! -= (pace * first) / (Math.sqrt(second) + 1e-8);
		}
	}
	return Array.from({ length: labels }, (_, own) =>
		Array.from({ length: size }, (_, feature) => weights[feature * labels + own]!)
	);
}
