import type { Structure } from '../../text/article/structure.ts';
import type { YamlFault } from '../../text/file/yaml.ts';
import { plural } from '../../wording/numbers.ts';
import { firstLineTitle } from '../article/title.ts';
import type { LeftOut } from './htmlRules.ts';
import { sameWords } from './sameWords.ts';

/** A body, and how it is set. */
export interface Written {
	body: string;
	structure: Structure;
}

/**
 * Takes the title out of a body that begins with it: a heading, or a first line that reads as one.
 * @param known the title that is given elsewhere; then only the same words are taken out
 */
export function titled(
	{ body, structure }: Written,
	known: string | null
): Written & { heading: string | null } {
	const end = /\n\n|$/.exec(body)?.index ?? body.length;
	const [first] = structure.blocks;
	const isHeading = first?.start === 0 && first.heading !== undefined && first.end <= 200;
	const plain = first?.start === 0 ? null : firstLineTitle(body);
	const heading = isHeading ? body.slice(0, first.end).replace(/\s+/g, ' ') : (plain?.title ?? null);
	const cut = isHeading ? first.end + 2 : end + 2;
	if (heading === null || (known !== null && !sameWords(known, heading)) || cut >= body.length)
		return { body, structure, heading: null };
	return { body: body.slice(cut), structure: withoutStart(structure, cut), heading };
}

/** The structure of a body whose first characters are gone. */
function withoutStart({ blocks, inlines, pieces }: Structure, cut: number): Structure {
	const moved = <Found extends { start: number; end: number }>(found: Found[]): Found[] =>
		found
			.filter(({ end }) => end > cut)
			.map((one) => ({ ...one, start: Math.max(0, one.start - cut), end: one.end - cut }));
	return {
		blocks: moved(blocks),
		inlines: moved(inlines),
		pieces: pieces
			.filter(([at, , length]) => at + length > cut)
			.map(([at, source, length]) => {
				const gone = Math.max(0, cut - at);
				return [at + gone - cut, source + gone, length - gone];
			})
	};
}

/** What of an article is no text, in words; null where that is nothing. */
export function leftOutFault({ code, tables }: LeftOut, at: number): YamlFault | null {
	const parts = [
		code > 0 ? plural(code, 'piece') + ' of code' : [],
		tables > 0 ? plural(tables, 'table') : []
	].flat();
	return parts.length === 0
		? null
		: { at, code: 'W216', fault: `${parts.join(' and ')} left out of the text` };
}
