/** Whose work the project holds besides its authors': `NOTICE`. */
import type { Source } from '../licences/sources.ts';

/** @param licence the project's own, whose holder stands first */
export function noticeText(licence: string, sources: readonly Source[]): string {
	const holder = licence.split('\n').find((line) => line.startsWith('Copyright')) ?? '';
	return `Pullquote
${holder}

The code is under the MIT License: see LICENSE.

The articles in data/articles belong to their authors and publishers and are not covered by it; data/site.yaml says
what is known of their rights.

The models in data/models were learned from the following. No sentence of them is part of this project.

${sources.map(entry).join('\n')}
The texts of these licences are in scripts/licences/texts. Every built site brings along licences.txt: the licences
of all code, fonts and data that it was made from, whole, listed from what the bundler put into it.

This file is written by "npm run docs".
`;
}

function entry({ source, by, link, licence, copyright, models }: Source): string {
	const lines = [`- ${source}`, by, link, `${licence}${copyright === undefined ? '' : `: ${copyright}`}`];
	return `${[...lines, `in: ${models.join(', ')}`].filter((line) => line !== undefined).join('\n  ')}\n`;
}
