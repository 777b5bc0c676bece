/** Writes what was suggested beside the articles, to be changed there: the one thing that is written into a folder. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { stringify } from 'yaml';
import { Definitions } from '#lib/schema.ts';
import { plural } from '#lib/wording/numbers.ts';
import type { OwnFolder } from '../site/ownFolder.ts';

const head = `# Suggested by pullquote, and used until you change it: what each key says is in docs/CORPUS.md.
# An empty list ([]) says that there is none.
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
	return 0;
}
