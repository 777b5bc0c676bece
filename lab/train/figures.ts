/**
 * Train the model of figures and write `data/models/figures.bin`, its card `figures.md` and its figures `figures.json`.
 *
 *   node lab/train/figures.ts FOLDER
 *
 * FOLDER holds `figures_train.jsonl`: sums in real sentences of British news, manifestos and a blog, each with what a
 * careful reader says of it (labels MIT; the sentences are no part of this project). Sentences written for this project
 * (`lab/evaluate/written/figurePhrases.ts`, `figureSentences.ts`) are learned from as well.
 *
 * Two multinomial logistic regressions learn from what stands around a sum (`src/lib/facts/money/figureFeatures.ts`) whether
 * it is lost or gained and how it is known; weights are rounded to a byte. How likely a loss or gain must be to be
 * claimed is chosen in folds within what is learned from. How good it is is said of articles that it
 * has not learned from. The same file gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { formatFigureModel, parseFigureModel } from '#lib/facts/money/figureModel.ts';
import { judgeFigure, sumOf, type FigureVerdict } from '../evaluate/tasks/figures.ts';
import { root } from '../../scripts/tools/root.ts';
import { writeCard } from './figures/card.ts';
import { exampleOf, ownExamples, readLabelled } from './figures/examples.ts';
import { learn } from './figures/learn.ts';

const folds = 12;

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node lab/train/figures.ts FOLDER');
	process.exit(64);
}
const labelled = await readLabelled(join(folder, 'figures_train.jsonl'));
const examples = labelled.map(exampleOf);
const own = ownExamples();
const model = learn([...examples.flat(), ...own]);
const bytes = formatFigureModel(model);
mkdirSync(join(root, 'data/models'), { recursive: true });
writeFileSync(join(root, 'data/models/figures.bin'), bytes);
console.log(`figures.bin: ${bytes.length} bytes`);

const articles = [...new Set(labelled.map(({ record }) => record.article))];
const foldOf = new Map(articles.map((article, place) => [article, place % folds]));
const verdicts = new Map<number, FigureVerdict>();
for (let fold = 0; fold < folds; fold++) {
	const isLeft = (place: number): boolean => foldOf.get(labelled[place]?.record.article) === fold;
	const others = examples.filter((_, place) => !isLeft(place)).flat();
	const find = figureFinder([], parseFigureModel(formatFigureModel(learn([...others, ...own]))));
	for (const [place, { record, document, names }] of labelled.entries())
		if (isLeft(place)) verdicts.set(place, judgeFigure(record, sumOf(record, find(document, names))));
	console.log(`fold ${fold + 1} of ${folds}`);
}
writeCard(join(root, 'data/models'), {
	articles: labelled.map(({ record }, place) => record.article ?? `#${place}`),
	verdicts: [...labelled.keys()].flatMap((place) => verdicts.get(place) ?? []),
	own: own.length,
	folds,
	bytes,
	features: parseFigureModel(bytes).directions.size
});
