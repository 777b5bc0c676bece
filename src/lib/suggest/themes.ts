/** Themes that a folder without settings may be read by. They are suggested, and said to be. */
import type { ThemeSetting } from '../settings.ts';
import type { Document } from '../text/document.ts';
import { nameSlug } from '../text/slug.ts';
import { plural } from '../wording/numbers.ts';
import { factorise, type Factors } from './factors.ts';
import { repeatedThemes } from './repeated.ts';
import { termTable, type Term, type TermTable } from './terms.ts';
import { withoutRepeats } from './withoutRepeats.ts';

/** So few texts have no groups that could be told from chance. */
const fewest = 30;
/** More than this many are read by an even sample of them. */
const mostRead = 1000;
const mostPhrases = 10;
/** of what a group's term is worth, the share that is the group's own */
const leastOwn = 0.45;
/** mean NPMI of a theme's first terms */
const leastCoherence = 0.08;

/** What is suggested, and of how many texts. */
export interface SuggestedThemes {
	themes: ThemeSetting[];
	/** texts that say mostly what one before them says: each is counted once */
	repeats: number;
}

/**
 * Suggests themes for texts of which nobody has said any: groups of terms that come up together, found by
 * factorisation; of fewer than 30 texts, the phrases and nouns that come up again in several. The same texts give the
 * same themes.
 */
export function suggestThemes(documents: readonly Document[]): SuggestedThemes {
	const { kept, repeats } = withoutRepeats(documents);
	if (kept.length < fewest) return { themes: named(repeatedThemes(kept)), repeats };
	const step = Math.max(1, kept.length / mostRead);
	const read = Array.from(
		{ length: Math.min(kept.length, mostRead) },
		(_, at) => kept[Math.floor(at * step)]!
	);
	const table = termTable(read);
	const sizes = [6, 8, 10, 12, 14, 16, 20].filter((size) => size <= Math.max(6, read.length / 10));
	const tried = (read.length > 300 ? sizes.filter((size) => size % 4 !== 0) : sizes).map((size) => {
		const groups = groupsOf(table, factorise(table.rows, table.terms.length, size, 40), read.length);
		return { groups, score: groups.reduce((sum, { coherence }) => sum + coherence, 0) / size };
	});
	const best = tried.reduce((one, other) => (other.score > one.score + 0.005 ? other : one));
	const groups = best.groups.filter(
		({ terms, coherence }) => terms.length >= 3 && coherence > leastCoherence
	);
	groups.sort((a, b) => b.weight - a.weight);
	return { themes: named(groups.map(({ terms }) => ({ terms, label: labelOf(terms) }))), repeats };
}

interface Group {
	terms: Term[];
	coherence: number;
	weight: number;
}

function groupsOf({ terms }: TermTable, factors: Factors, count: number): Group[] {
	const sums = new Float64Array(terms.length);
	for (const weights of factors.terms) for (const [term, weight] of weights.entries()) sums[term]! += weight;
	return factors.terms.map((weights, group): Group => {
		const own = (term: number): number => weights[term]! / (sums[term]! || 1);
		const order = [...weights.keys()]
			.filter((term) => own(term) >= leastOwn && !terms[term]!.isName)
			.map((term) => ({ term, score: Math.round(weights[term]! * own(term) * 1e6) }))
			.sort((a, b) => b.score - a.score || a.term - b.term);
		const chosen: Term[] = [];
		for (const { term, score } of order) {
			const next = terms[term]!;
			if (score === 0 || chosen.length === mostPhrases) break;
			if (!chosen.some((before) => says(before, next) || says(next, before))) chosen.push(next);
		}
		const weight = factors.texts.reduce((sum, text) => sum + text[group]!, 0);
		return { terms: chosen, coherence: coherence(chosen.slice(0, 8), count), weight };
	});
}

/** Whether a phrase stands for nearly all that a word of it comes up in. */
function says(phrase: Term, word: Term): boolean {
	return (
		phrase.size > word.size &&
		` ${phrase.key} `.includes(` ${word.key} `) &&
		phrase.texts.size > 0.75 * word.texts.size
	);
}

/** How much more often terms share a text than by chance, from -1 to 1: the mean of all pairs. */
function coherence(terms: readonly Term[], count: number): number {
	let sum = 0;
	let pairs = 0;
	for (const [index, one] of terms.entries())
		for (const other of terms.slice(index + 1)) {
			let both = 0;
			for (const text of one.texts.keys()) if (other.texts.has(text)) both++;
			const chance = (one.texts.size / count) * (other.texts.size / count);
			sum += both === 0 ? -1 : both === count ? 1 : Math.log(both / count / chance) / -Math.log(both / count);
			pairs++;
		}
	return pairs === 0 ? 0 : sum / pairs;
}

/** A phrase that comes up as often as the first terms do, else the first two terms. */
function labelOf(terms: readonly Term[]): string {
	const first = terms[0]?.texts.size ?? 0;
	const phrase = terms.slice(0, 5).find(({ size, texts }) => size > 1 && texts.size >= first / 4);
	return (
		phrase?.form ??
		terms
			.slice(0, 2)
			.map(({ form }) => form)
			.join(' and ')
	);
}

/** Themes as settings say them; of two with one name, the first. */
function named(found: readonly { terms: readonly Term[]; label: string }[]): ThemeSetting[] {
	const themes = new Map<string, ThemeSetting>();
	for (const { terms, label } of found) {
		const theme = nameSlug(label);
		if (themes.has(theme)) continue;
		const texts = new Set(terms.flatMap(({ texts }) => [...texts.keys()])).size;
		themes.set(theme, {
			theme,
			label: label.charAt(0).toUpperCase() + label.slice(1),
			definition: `Suggested by the program and checked by nobody: ${terms.length === 1 ? 'a term that comes' : 'terms that come'} up again, found in ${plural(texts, 'text')} that it looked at.`,
			phrases: terms.map(({ key }) => key),
			exclude: [],
			counts: [],
			does_not_count: []
		});
	}
	return [...themes.values()];
}
