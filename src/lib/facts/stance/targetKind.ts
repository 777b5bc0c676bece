import type { NameKind } from '../../schema.ts';
import type { Token } from '../../text/document.ts';

/** How a target may be named; the model of stance is told this in place of the name itself. */
const kinds = [
	'he',
	'we',
	'it',
	'his',
	'person',
	'organisation',
	'place',
	'other name',
	'thing',
	'his thing'
] as const;
type Kind = (typeof kinds)[number];
/** Each kind, as it is and with an "'s". */
export const targetKinds = 2 * kinds.length;

const pronouns = new Map<string, Kind>();
for (const [kind, words] of [
	['he', 'he she him himself herself'],
	['we', 'i we us me you ourselves myself'],
	['it', 'it this that they them those these who which itself themselves'],
	['his', 'his her hers their theirs its our ours my your yours']
] as const)
	for (const word of words.split(' ')) pronouns.set(word, kind);

const capital = /\p{Lu}/u;

/**
 * The number of a target's kind, from 0 to before `targetKinds`.
 *
 * @param own the tokens that name it, at least one
 * @param name what it is as a name, if it is one
 */
export function targetKind(own: readonly Token[], name: NameKind | undefined): number {
	const isPossessive = own.at(-1)?.lower.endsWith("'s") === true;
	return 2 * kinds.indexOf(kindOf(own, name)) + (isPossessive ? 1 : 0);
}

function kindOf(own: readonly Token[], name: NameKind | undefined): Kind {
	const pronoun = pronouns.get(own[0]?.lower ?? '');
	if (pronoun !== undefined && own.length === 1) return pronoun;
	if (name !== undefined) return name;
	if (pronoun === 'his') return 'his thing';
	return own.some(({ text }) => capital.test(text)) ? 'other name' : 'thing';
}

/** Whether a token of a target is part of its name, which the model is not to know; it may know a word. */
export function isNameOfTarget({ text, lower }: Token): boolean {
	return capital.test(text) && !pronouns.has(lower);
}
