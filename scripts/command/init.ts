/** Writes what was suggested beside the articles, to be changed there: the one thing that is written into a folder. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { stringify } from 'yaml';
import { Definitions } from '#lib/schema.ts';
import { correctionsFile } from '#lib/corrections/readCorrections.ts';
import { plural } from '#lib/wording/numbers.ts';
import type { OwnFolder } from '../site/ownFolder.ts';

const head = `# Suggested by pullquote, and used until you change it: what each key says is in docs/CORPUS.md.
# An empty list ([]) says that there is none.
`;

const correctionsExample = `# What you put right goes here, by hand or at /review/ of the site that pullquote FOLDER shows. An entry says what is right,
# and is found again by its quotation, copied from an article. More on this: docs/CORPUS.md.
#
# sums:
#   - { quotation: The grant fell by £2 million, sum: £2 million, direction: loss, status: spent }
#   - { quotation: a £5 note lay there, sum: £5, drop: true }
# names:
#   - { name: Ned Harrow, as: Edward Harrow }
#   - { name: Bill, drop: true }
#   - { quotation: Mr Smith of Ashby said, words: Smith, as: John Smith, kind: person }
# stances:
#   - { quotation: The council was proud, target: council, stance: neutral }
# sentiments:
#   - { quotation: Rents rose faster than wages., sentiment: negative }
# themes:
#   - { quotation: proud of its new homes, words: homes, theme: housing }
`;

/** Writes the settings that a folder lacks, from its data; none that is there is touched. Resolves to the exit code. */
export function init({ articles, corpus }: OwnFolder): number {
	const file = join(corpus, 'data/definitions.json');
	const { themes, targets } = v.parse(Definitions, JSON.parse(readFileSync(file, 'utf8')));
	const settings = {
		'themes.yaml': themes.map(({ theme, label, definition, phrases }) => ({
			theme,
			label,
			definition,
			phrases
		})),
		'targets.yaml': targets
			.filter(({ person }) => !person)
			.map(({ target, label, definition, names }) => ({ target, label, definition, names }))
	};
	for (const [name, entries] of Object.entries(settings)) {
		const path = join(articles, name);
		if (existsSync(path)) console.log(`${path} is there already: left as it is`);
		else {
			writeFileSync(path, `${head}${stringify(entries, { lineWidth: 110 })}`, { flag: 'wx' });
			console.log(
				`${path} written, ${plural(entries.length, 'entry', 'entries')} → change it: the site follows`
			);
		}
	}
	moveCorrections(articles, corpus);
	return 0;
}

/** Corrections go where the articles are: those that were made, or a file that shows how to write them. */
function moveCorrections(articles: string, corpus: string): void {
	const path = join(articles, correctionsFile);
	const made = join(corpus, correctionsFile);
	if (existsSync(path)) return console.log(`${path} is there already: left as it is`);
	const isMade = existsSync(made);
	writeFileSync(path, isMade ? readFileSync(made) : correctionsExample, { flag: 'wx' });
	if (isMade) rmSync(made);
	console.log(
		isMade
			? `${path} written: what you put right, which was kept elsewhere until now`
			: `${path} written, with an example of each kind → what you put right goes there`
	);
}
