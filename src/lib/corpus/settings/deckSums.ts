/** The sums of money that a deck states in its own words: none that nobody else states. */
import type { FigureSetting, ReferenceSettings, SlideSetting } from '../../settings.ts';
import { amounts, type Amount } from '../../facts/money/amounts/amounts.ts';
import type { Article } from '../../text/article/article.ts';
import { quoted } from '../../text/file/problems.ts';
import type { YamlPath } from './settingsFile.ts';

type Sum = Pick<Amount, 'value_low' | 'value_high' | 'currency'>;

/** What a deck may repeat. */
export interface KnownSums {
	/** in the articles, and in `data/reference.yaml`, each with its source */
	stated: readonly Sum[];
	/** by the figure's id */
	figures: ReadonlyMap<string, readonly Sum[]>;
}

/** A sum that a slide states and nobody else does. */
export interface UnknownSum {
	/** within the slide */
	path: YamlPath;
	fault: string;
}

/** The sums of the articles, of the curated figures and of those they are compared to. */
export function knownSums(
	articles: readonly Article[],
	figures: readonly FigureSetting[],
	reference: ReferenceSettings | null
): KnownSums {
	return {
		stated: [...articles.flatMap(({ body }) => amounts(body)), ...(reference?.figures ?? [])],
		figures: new Map(figures.map(({ figure, amount }) => [figure, amounts(amount)]))
	};
}

/**
 * The sums in a slide's own words, and the words "so many times" of sums, that neither an article nor
 * `data/reference.yaml` bears out. A headline over figures states no other sum than theirs.
 */
export function unknownSums(slide: SlideSetting, known: KnownSums): UnknownSum[] {
	return wordsOf(slide).flatMap(({ path, words, figures }) => {
		const own = figures.flatMap((figure) => known.figures.get(figure) ?? []);
		const allowed = own.length > 0 ? own : known.stated;
		const where =
			own.length > 0
				? `none of the figures it is written over: ${figures.join(', ')}`
				: 'stated by no article, and not in data/reference.yaml';
		const sums = amounts(words).filter((sum) => !allowed.some((other) => isSame(sum, other)));
		const times = timesIn(words).filter(({ value }) => !isRatio(value, allowed));
		return [
			...sums.map(({ text }) => ({ path, fault: `the sum ${quoted(text)} is ${where}` })),
			...times.map(({ text }) => ({
				path,
				fault: `${quoted(text)} is no sum divided by another, as they are known`
			}))
		];
	});
}

interface Words {
	path: YamlPath;
	words: string;
	/** those that stand under a headline; empty for words that may be about anything */
	figures: readonly string[];
}

/** What the deck's author wrote; what is quoted from an article is checked as a quotation. */
function wordsOf(slide: SlideSetting): Words[] {
	const words = (path: YamlPath, text: string | null, figures: readonly string[] = []): Words[] =>
		text === null ? [] : [{ path, words: text, figures }];
	const own = slide.kind === 'figure' ? [slide.figure] : slide.kind === 'chart' ? (slide.figures ?? []) : [];
	const all = [...words(['headline'], slide.headline, own), ...words(['notes'], slide.notes)];
	switch (slide.kind) {
		case 'title':
		case 'closing':
			return [...all, ...words(['text'], slide.text)];
		case 'text':
			return [
				...all,
				...words(['text'], slide.text),
				...slide.points.flatMap(({ point, text }, index) => [
					...words(['points', index, 'point'], point),
					...words(['points', index, 'text'], text)
				])
			];
		case 'chart': {
			let shown = own;
			return [
				...all,
				...slide.steps.flatMap(({ headline, figures, times }, index) => {
					shown = times ?? figures ?? shown;
					return words(['steps', index, 'headline'], headline, shown);
				})
			];
		}
		default:
			return all;
	}
}

function isSame(one: Sum, other: Sum): boolean {
	return (
		one.currency === other.currency &&
		one.value_low === other.value_low &&
		one.value_high === other.value_high
	);
}

/** "22.5 times" and "5 times as much"; not "25 times", which may count anything. */
function timesIn(words: string): { text: string; value: number }[] {
	const found = words.matchAll(
		/\b(\d{1,9}(?:\.\d{1,9})?) times\b(?= (as|the|more|less|larger|smaller|bigger|£))?/g
	);
	return [...found].flatMap(([text, number = '', next]) =>
		number.includes('.') || next !== undefined ? [{ text, value: Number(number) }] : []
	);
}

/** Whether one sum divided by another gives a number, to the digits that a slide shows: one after the point. */
function isRatio(value: number, sums: readonly Sum[]): boolean {
	return sums.some((small) =>
		sums.some(
			(large) =>
				small.currency === large.currency &&
				small.value_high > 0 &&
				Math.round((10 * large.value_high) / small.value_high) === Math.round(10 * value)
		)
	);
}
