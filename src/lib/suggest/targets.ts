/** Whom an author's stance may be read towards, where nobody has said it. */
import type { NameMention } from '../facts/fact.ts';
import type { TargetSetting } from '../settings.ts';
import type { Document, Token } from '../text/document.ts';
import { nameSlug } from '../text/slug.ts';
import { plural } from '../wording/numbers.ts';

const mostTargets = 6;

/** words by which an author speaks for a side */
const ofSides = new Set('should must ought we our us i my me let'.split(' '));

/**
 * Of sentences outside quotations, the share that speaks so where texts argue: measured, 0.23 to 0.65 of the five
 * opinion pieces here, and 0.10 to 0.19 of collections of news reports.
 */
const leastArguing = 0.2;

/** Whether texts argue rather than report, by how many of their own sentences speak for a side. */
export function isArguing(documents: readonly Document[]): boolean {
	let sentences = 0;
	let speaking = 0;
	for (const document of documents) {
		let next = 0;
		for (const { start, end, firstToken, endToken } of document.sentences) {
			while ((document.quotations[next]?.end ?? Infinity) <= start) next++;
			if ((document.quotations[next]?.start ?? Infinity) < end) continue;
			sentences++;
			if (document.tokens.slice(firstToken, endToken).some(speaks)) speaking++;
		}
	}
	return sentences > 0 && speaking / sentences >= leastArguing;
}

const speaks = ({ kind, lower }: Token): boolean => kind === 'word' && ofSides.has(lower);

/**
 * The organisations that most articles name, but those that publish them.
 *
 * @param mentions of each article
 */
export function suggestTargets(
	mentions: readonly (readonly NameMention[])[],
	publishers: readonly string[],
	taken: ReadonlySet<string>
): TargetSetting[] {
	const articles = new Map<string, number>();
	for (const found of mentions)
		for (const name of new Set(found.flatMap((one) => (one.kind === 'organisation' ? [one.name] : []))))
			articles.set(name, (articles.get(name) ?? 0) + 1);
	const publishing = publishers.map((one) => one.toLowerCase());
	const least = Math.max(2, Math.ceil(mentions.length * 0.1));
	return [...articles]
		.filter(([name, count]) => count >= least && !taken.has(nameSlug(name)))
		.filter(([name]) => !publishing.some((one) => one.includes(name.toLowerCase())))
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, mostTargets)
		.map(([name, count]) => ({
			target: nameSlug(name),
			label: name,
			in_sentence: name,
			definition: `Suggested by the program and checked by nobody: an organisation that ${plural(count, 'article')} ${count === 1 ? 'names' : 'name'}.`,
			themes: [],
			names: [name],
			phrases: [],
			exclude: []
		}));
}
