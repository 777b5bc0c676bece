import { readFileSync } from 'node:fs';
import { nameLabels } from '#lib/facts/names/model/nameModel.ts';
import type { Span } from '#lib/text/document.ts';
import { tokenText } from '../../evaluate/tasks/tokenText.ts';

/** A text with the names that people marked in it, each by its label's place among `nameLabels`. */
export interface Labelled {
	text: string;
	names: (Span & { label: number })[];
}

const labels = new Map<string, (typeof nameLabels)[number]>([
	...['PER', 'person', 'politician'].map((tag) => [tag, 'person'] as const),
	...['ORG', 'organisation', 'politicalparty'].map((tag) => [tag, 'organisation'] as const),
	...['LOC', 'location', 'country'].map((tag) => [tag, 'place'] as const)
]);

/** Read a file of `{tokens, tags}`, a sentence a line, tagged B-, I- and O; what is of no kind we count is "other". */
export function readLabelled(file: string): Labelled[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const { tokens, tags } = JSON.parse(line) as { tokens: string[]; tags: string[] };
			const { text, spans } = tokenText(tokens);
			const names: Labelled['names'] = [];
			for (const [index, { start, end }] of spans.entries()) {
				const tag = tags[index] ?? 'O';
				if (tag === 'O') continue;
				const before = names.at(-1);
				if (before !== undefined && tag.startsWith('I-') && tags[index - 1] !== 'O') before.end = end;
				else names.push({ start, end, label: nameLabels.indexOf(labels.get(tag.slice(2)) ?? 'other') });
			}
			return { text, names };
		});
}
