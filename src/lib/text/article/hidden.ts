/**
 * Stands, character for character, for text that an article's rights keep from being shown: offsets stay what they are.
 * Unicode keeps this character out of all text.
 */
export const hiddenMark = '\ufdd0';

/** Text as a reader is shown it: "[…]" for each stretch that is hidden. Text without any stays as it is. */
export function withGaps(text: string): string {
	if (!text.includes(hiddenMark)) return text;
	const parts = text.split(hiddenMark);
	const last = parts.length - 1;
	return parts
		.filter((part, at) => at === 0 || at === last || part.trim() !== '')
		.map((part, at, kept) =>
			at === 0 ? part.trimEnd() : at < kept.length - 1 ? part.trim() : part.trimStart()
		)
		.join(' […] ')
		.replace(/ \[…\] (?=[,.;:!?)\]’”])/g, ' […]')
		.replace(/(?<=[(‘“]) \[…\]/g, '[…]');
}
