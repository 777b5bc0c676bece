import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureFigures, type FigureVerdict } from '../../evaluate/tasks/figures.ts';
import { interval, type Interval } from '../../evaluate/interval.ts';
import { fileHash } from '../../../scripts/tools/models.ts';

interface Trained {
	/** of each labelled sum, its article, and how it was read by a model that did not learn from that */
	articles: string[];
	verdicts: FigureVerdict[];
	/** sums in sentences of this project that were learned from */
	own: number;
	folds: number;
	bytes: Uint8Array<ArrayBuffer>;
	features: number;
}

/** Write what the model is, what it was trained on, how well it does and where it fails: in words, and as figures. */
export function writeCard(
	folder: string,
	{ articles, verdicts, own, folds, bytes, features }: Trained
): void {
	const measured = (key: string): Interval =>
		interval(articles, (places) => {
			const figure = measureFigures(places.flatMap((place) => verdicts[place] ?? []))[key];
			return typeof figure === 'number' ? figure : 0;
		});
	const figure = (key: string): string => {
		const { value, low, high } = measured(key);
		return `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
	};
	const claims = verdicts.filter(({ claimed }) => claimed).length;
	const accuracy = {
		model: fileHash(bytes),
		sums: articles.length,
		articles: new Set(articles).size,
		folds,
		all_four: measured('all_four'),
		sure: verdicts.filter(({ sure }) => sure).length,
		all_four_sure: measured('all_four_sure'),
		claims,
		precision: measured('precision'),
		coverage: measured('coverage')
	};
	writeFileSync(join(folder, 'figures.json'), `${JSON.stringify(accuracy, null, '\t')}\n`);
	writeFileSync(
		join(folder, 'figures.md'),
		`# The model of figures

Written by \`lab/train/figures.ts\`, with \`figures.bin\` and \`figures.json\`; mend the script, not this file.

**What it does.** From what stands around a sum of money – its verb and how it is said, its nouns, the words near it, what
the rules make of it – it says whether the sum is lost or gained, and how it is known: announced, forecast, estimated,
spent, or not stated. A loss or gain is claimed only where it is likely enough, or where the words that hold the sum
say so (\`src/lib/facts/money/direction/certainDirection.ts\`, \`plainDirection.ts\`). Who states a sum is read by rules.

**Trained on** ${articles.length} sums in sentences of ${new Set(articles).size} British articles, manifestos and posts, labelled for this project
(MIT), and on ${own} sums in sentences written for it. The articles' sentences are not here.

**Size.** ${bytes.length.toLocaleString('en')} bytes, ${gzipSync(bytes).length.toLocaleString('en')} compressed: ${features.toLocaleString('en')} features.

**How good it is.** Over ${folds} folds by article, each read by a model that did not learn from it, with intervals for
articles drawn again: direction ${figure('direction')}, status ${figure('status')}, speaker
${figure('speaker')}, organisation ${figure('organisation')}; all four right ${figure('all_four')}, and where the reader
was sure ${figure('all_four_sure')}. Of ${claims} losses and gains claimed, ${figure('precision')} are right.
Rules, words and the settings of the training were chosen on the same articles: that flatters.

**Known failings.** What only the sentence before says; whether a public body's spending is somebody's gain; promises
told as facts; lists of sums without verbs.
`
	);
}
