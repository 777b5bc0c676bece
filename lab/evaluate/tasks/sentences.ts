import * as v from 'valibot';
import { readDocument } from '#lib/text/readDocument.ts';
import { compare, f1, together, type Found } from '../measures.ts';
import type { Task } from './task.ts';

export interface SentenceRecord {
	text: string;
	/** how many characters other than space come before the end of each sentence */
	ends: number[];
}

const schema = v.pipe(
	v.object({ text: v.string(), sents: v.array(v.string()) }),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }): SentenceRecord => {
		const letters = withoutSpace(value.text);
		const ends: number[] = [];
		let at = 0;
		for (const sentence of value.sents) {
			const own = withoutSpace(sentence);
			const start = letters.indexOf(own, at);
			if (start === -1) {
				addIssue({ message: 'has in "sents" what is not in its "text", in order' });
				return NEVER;
			}
			at = start + own.length;
			ends.push(at);
		}
		return { text: value.text, ends };
	})
);

function withoutSpace(text: string): string {
	return text.replace(/\s+/g, '');
}

/** Where sentences end, whatever the space between them. The end of the text itself is given, so it does not count. */
export const sentenceTask: Task<SentenceRecord, number[], Found> = {
	schema,
	read: ({ text }) => endsOf(text, readDocument('text', text).sentences),
	judge({ text, ends }, read) {
		const whole = withoutSpace(text).length;
		const inside = (ends: number[]): Set<string> =>
			new Set(ends.filter((end) => end > 0 && end < whole).map(String));
		return compare(inside(ends), inside(read));
	},
	measure: (verdicts) => ({ f1: f1(together(verdicts)) })
};

/** How many characters other than space come before the end of each span of a text; the spans come in order. */
export function endsOf(text: string, spans: { end: number }[]): number[] {
	let at = 0;
	let letters = 0;
	return spans.map(({ end }) => {
		letters += withoutSpace(text.slice(at, end)).length;
		at = end;
		return letters;
	});
}
