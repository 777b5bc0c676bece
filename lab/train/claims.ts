/**
 * Train the judge of stance and write `data/models/claims.bin`, its card `claims.md` and its figures
 * `claims.json`.
 *
 *   node lab/train/claims.ts FOLDER
 *
 * FOLDER holds `targets_train.jsonl`: targets that are no person, in sentences of newspaper editorials, news reports,
 * manifestos and a politician’s blog, each with its document, the sentence before it, what its writer holds of the target
 * and what whoever speaks does. It is no part of this project. The networks of `stance.bin` must be trained before.
 *
 * What is found of each target (`src/lib/facts/stance/stanceClues.ts`) is weighed by a softmax for and against, and by a logistic
 * for whose view it is; weights are kept small, and those of words rounded to eight bits. Every number here was chosen
 * by cross-validation by document. The same files give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorChances, toldState } from '#lib/facts/stance/stanceChances.ts';
import { formatStanceJudge, judged, parseStanceJudge } from '#lib/facts/stance/model/stanceJudge.ts';
import { root } from '../../scripts/tools/root.ts';
import { writeCard } from './claims/card.ts';
import { leastFor, type ClaimReading } from './claims/claimed.ts';
import { readExamples, type Example } from './claims/examples.ts';
import { fitJudge } from './claims/fit.ts';
import { foldOf } from './stance/judge.ts';

const freedom = { voice: 0.3, polar: 0.6, company: 0.25, words: 0.3, ownWords: 0.2, all: 0.1, unsure: 0.6 };
const folds = 5;
const sides = { against: -1, neutral: 0, for: 1 };

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node lab/train/claims.ts FOLDER');
	process.exit(64);
}
const examples = readExamples(folder);
console.log(`${examples.length} targets`);

const unbounded: Omit<ClaimReading, 'least'>[][] = [];
for (let fold = 0; fold < folds; fold++) {
	const isLeft = ({ doc }: Example): boolean => foldOf(doc, folds) === fold;
	const learned = fitJudge(
		examples.filter((one) => !isLeft(one)),
		freedom
	);
	// as the site reads it: rounded
	const judge = parseStanceJudge(formatStanceJudge(learned));
	const left = examples
		.filter(isLeft)
		.map(({ source, doc, author, clues, ownShare, ruled, isQuoted, tokens }) => {
			const { chance, own } = authorChances(judged(judge, clues), ownShare);
			const told = isQuoted ? 0 : sides[toldState(chance, ruled)];
			return { source, doc, label: author, chance, own, told, isQuoted, tokens };
		});
	unbounded.push(left);
	console.log(`fold ${fold + 1} of ${folds}`);
}
// each fold's bound is found on the others, and the judge's on all
const readings = unbounded.flatMap((left, fold) => {
	const least = leastFor(unbounded.filter((_, other) => other !== fold).flat());
	return left.map((one) => ({ ...one, least }));
});
const least = leastFor(readings);
const bytes = formatStanceJudge({ ...fitJudge(examples, freedom), least });
mkdirSync(join(root, 'data/models'), { recursive: true });
writeFileSync(join(root, 'data/models/claims.bin'), bytes);
writeCard(join(root, 'data/models'), { readings, folds, bytes, least });
