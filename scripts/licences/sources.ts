/** What the models were learned from, with whose it is and on which terms: `data/models/sources.yaml`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { root } from '../tools/root.ts';
import { licenceText } from './package.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const Sources = v.array(
	v.strictObject({
		source: text,
		by: text,
		link: v.optional(v.pipe(text, v.url())),
		licence: v.pipe(
			text,
			v.check(
				(licence) => licenceText(licence) !== null,
				'must be the name of a text in scripts/licences/texts'
			)
		),
		copyright: v.optional(text),
		/** the files that learned from it, without their endings */
		models: v.pipe(v.array(text), v.minLength(1))
	})
);
export type Source = v.InferOutput<typeof Sources>[number];

/** @throws where the file is not as it should be */
export function readSources(): Source[] {
	return v.parse(Sources, parse(readFileSync(join(root, 'data/models/sources.yaml'), 'utf8')));
}
