import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { interval, type Interval } from '../../evaluate/interval.ts';
import { sentiment } from '../../evaluate/tasks/sentiment.ts';
import { fileHash } from '../../../scripts/tools/models.ts';

interface Trained {
	/** of each text, its article, and how it was read by a model that did not learn from that */
	articles: string[];
	verdicts: ReturnType<typeof sentiment.judge>[];
	folds: number;
	bytes: Uint8Array<ArrayBuffer>;
	words: number;
}

/** Write what the model is, what it was trained on, how well it does and where it fails: in words, and as figures. */
export function writeCard(folder: string, { articles, verdicts, folds, bytes, words }: Trained): Interval {
	const figure = (places: number[], key: 'pearson' | 'macro_f1'): number => {
		const measured = sentiment.measure(places.flatMap((place) => verdicts[place] ?? []))[key];
		return typeof measured === 'number' ? measured : 0;
	};
	const r = interval(articles, (places) => figure(places, 'pearson'));
	const f1 = interval(articles, (places) => figure(places, 'macro_f1'));
	const count = new Set(articles).size;
	const figures = {
		model: fileHash(bytes),
		sentences: articles.length,
		articles: count,
		folds,
		correlation: r
	};
	writeFileSync(join(folder, 'sentiment.json'), `${JSON.stringify(figures, null, '\t')}\n`);
	const between = ({ value, low, high }: Interval): string =>
		`${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
	writeFileSync(
		join(folder, 'sentiment.md'),
		`# The model of sentiment

Written by \`lab/train/sentiment.ts\`, with \`sentiment.bin\` and \`sentiment.json\`; mend the script, not this file.

**What it does.** It gives each of ${words.toLocaleString('en')} words a valence: what the word adds to the mean rating, −4 to 4, of a sentence of
20 words. Negation, contrast and their like weigh it (\`src/lib/facts/sentiment/context.ts\`), idioms take the place of their words
(\`src/lib/facts/sentiment/idioms.ts\`), and a sentence's score is their sum. Names of peoples, parties and topics have no valence.

**Trained on** ${articles.length.toLocaleString('en')} sentences of ${count} newspaper editorials, each rated by twenty readers (vaderSentiment, Hutto and
Gilbert 2014, MIT), with the VADER lexicon (MIT), the opinion lexicon of Hu and Liu (2004, CC BY 4.0) and GloVe vectors
(PDDL). None of these sentences is here.

**Size.** ${bytes.length.toLocaleString('en')} bytes, ${gzipSync(bytes).length.toLocaleString('en')} compressed.

**How good it is.** Over ${folds} folds by article, each read by a model that did not learn from it: the correlation of
scores with the readers' mean rating is r = ${between(r)}, macro F1 of three classes (ratings parted at ±0.5) is
${between(f1)}; articles drawn again. One reader against the other nineteen reaches about .71. What the
model knows of a word, and how freely it may use each, was chosen on the same articles, for the most part in other folds:
that flatters a little.

**Known failings.** Irony; events that are good or bad only for who knows the world; only American editorials in the
training data, so British usage rests on the vectors and on the idioms; long sentences with several turns.
`
	);
	return r;
}
