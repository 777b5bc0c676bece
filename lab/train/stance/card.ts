import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cells, companyDimensions, filters, listDimensions } from '#lib/facts/stance/model/stanceModel.ts';
import { interval } from '../../evaluate/interval.ts';
import { macroF1 } from '../../evaluate/measures.ts';
import type { Example } from './gradient.ts';
import type { Reading } from './judge.ts';

interface Trained {
	examples: readonly Example[];
	/** sentences rated as a whole */
	rated: number;
	readings: readonly Reading[];
	folds: number;
	bytes: Uint8Array<ArrayBuffer>;
	words: number;
	networks: number;
}

/** Write what the model is, what it was trained on, how well it does and where it fails. */
export function writeCard(
	file: string,
	{ examples, rated, readings, folds, bytes, words, networks }: Trained
): void {
	const pairs = readings.map(({ label, read }) => ({ label, reading: read }));
	const articles = new Set(examples.map(({ article }) => article)).size;
	const steps = [0, 0.4, 0.5, 0.6, 0.7, 0.8];
	const rows = steps.map((from, index) => {
		const to = steps[index + 1] ?? 1.001;
		const own = readings.filter(({ confidence }) => confidence >= from && confidence < to);
		const right = own.filter(({ label, read }) => label === read).length;
		const share = own.length === 0 ? '–' : (right / own.length).toFixed(2);
		return `| ${from.toFixed(1)}–${Math.min(to, 1).toFixed(1)} | ${own.length} | ${share} |`;
	});
	const { low, high } = interval(
		readings.map(({ article }) => article),
		(places) => macroF1(places.flatMap((place) => pairs[place] ?? []))
	);
	const right = readings.filter(({ label, read }) => label === read).length;
	writeFileSync(
		file,
		`# The model of stance

Written by \`lab/train/stance.ts\`, with \`stance.bin\`; mend the script, not this file.

**What it does.** For a target in a sentence it reads what each word says for and against it, from the words within
two of it, what it remembers of all others before and behind (a simple recurrent unit), its distance from the target,
the marks and names between the two, whether the target is a person, another name, a pronoun or a thing, negation, and
the rules of \`src/lib/facts/stance/influence.ts\`. The sums over all words give how likely praise and blame are.

**Trained on** ${examples.length.toLocaleString('en')} targets in sentences of ${articles.toLocaleString('en')} parts of US political news, each read by people (NewsMTSC, Hamborg
and Donnay 2021, MIT), and on ${rated.toLocaleString('en')} sentences of newspaper editorials rated as a whole (vaderSentiment, Hutto and
Gilbert 2014, MIT), with GloVe vectors (PDDL), the VADER lexicon (MIT) and the opinion lexicon of Hu and Liu
(2004, CC BY 4.0). Sentences with several targets are read twice a round. None of these sentences is here. Names are hidden from it: it knows no politician.

**Size.** ${bytes.length.toLocaleString('en')} bytes, ${gzipSync(bytes).length.toLocaleString('en')} compressed: ${words.toLocaleString('en')} words; ${networks} networks, each with\n${companyDimensions} dimensions of four bits and ${listDimensions} of eight for every word, ${filters} filters and ${2 * cells} cells.

**How good it is.** Over ${folds} folds by article of its training data, each read by one network: macro F1
${macroF1(pairs).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}, articles drawn again), ${(right / readings.length).toFixed(3)} read alike. The mean of two is a little better.

How often it is right, by how sure it says it is:

| sure | targets | right |
| --- | --- | --- |
${rows.join('\n')}

**Known failings.** Irony; praise and blame that need knowledge of the world; roles further than a few words from
the target; targets that are no person or party, of which the training data has few; British idiom, which only the
rules know. People's labels in the data count what anybody in the sentence says; on the site the author's words
count.
`
	);
}
