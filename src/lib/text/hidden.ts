/** Stands, character for character, for text that an article's rights keep from being shown: offsets stay what they are. */
export const hiddenMark = '\u2003';

const gap = /\s?\u2003\s*/g;

/** Text as a reader is shown it: "[…]" for each stretch that is hidden. Text without any stays as it is. */
export function withGaps(text: string): string {
	if (!text.includes(hiddenMark)) return text;
	return text
		.replace(gap, ' […] ')
		.replace(/ \[…\] (?=[,.;:!?)\]’”])/g, ' […]')
		.replace(/(?<=[(‘“]) \[…\]/g, '[…]');
}
