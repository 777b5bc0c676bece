import { lemma } from '#lib/text/words/lemma.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Example } from './examples.ts';
import { ridge, type Rows } from './ridge.ts';
import { addVector, dimensions, products } from './vectors.ts';

/** What is known of words before any rated text is read. */
export interface Knowledge {
	lexicons: Lexicons;
	vectors: ReadonlyMap<string, Float64Array>;
	/** the valence that a word's vector leads to expect */
	induced(form: string): number;
	/** words that get no valence whatever is learned */
	isBarred(form: string): boolean;
}

/** How freely each kind of feature may be used: its mean square over the texts. */
const shares = { lists: 1, linear: 1, squared: 1, form: 0.3, lemma: 0.3 };
const lists = 6;
const width = lists + dimensions + products;
/** An induced valence beside the lists' own. */
const inducedWeight = 2;

/** Make the learner of words' valences from rated texts. */
export function learner(
	examples: readonly Example[],
	{ lexicons, vectors, induced, isBarred }: Knowledge
): (places: readonly number[]) => (form: string) => number {
	const isListed = (form: string): boolean => lexicons.opinion.has(form) || lexicons.vader.has(form);

	function addDense(form: string, weight: number, row: Float32Array | Float64Array, from: number): void {
		const opinion = lexicons.opinion.get(form) ?? 0;
		const vader = lexicons.vader.get(form) ?? 0;
		row[from]! += weight * Math.max(vader, 0);
		row[from + 1]! += weight * Math.min(vader, 0);
		row[from + 2]! += weight * Math.max(opinion, 0);
		row[from + 3]! += weight * Math.min(opinion, 0);
		const vector = vectors.get(form);
		if (vector === undefined) return;
		row[from + (isListed(form) ? 4 : 5)]! += weight * inducedWeight * induced(form);
		addVector(vector, row, from + lists, weight, weight);
	}
	const before = (form: string): number =>
		isListed(form)
			? (lexicons.opinion.get(form) ?? 0) + (lexicons.vader.get(form) ?? 0)
			: vectors.has(form)
				? induced(form)
				: 0;

	const forms = new Map<string, number>();
	const lemmas = new Map<string, number>();
	const numbered = (map: Map<string, number>, word: string): number => {
		let number = map.get(word);
		if (number === undefined) map.set(word, (number = map.size));
		return number;
	};
	const dense = new Float32Array(examples.length * width);
	const own = examples.map(({ words }, place) => {
		const byForm = new Map<number, number>();
		const byLemma = new Map<number, number>();
		for (const { form, praise, blame } of words) {
			if (isBarred(form)) continue;
			const weight = before(form) < 0 ? blame : praise;
			addDense(form, weight, dense, place * width);
			for (const [map, number] of [
				[byForm, numbered(forms, form)],
				[byLemma, numbered(lemmas, lemma(form))]
			] as const)
				map.set(number, (map.get(number) ?? 0) + weight);
		}
		return { byForm, byLemma };
	});

	// each kind of feature brought to its share
	const scaleOf = (share: number, squares: number): number => Math.sqrt((share * examples.length) / squares);
	const scales = new Float64Array(width);
	for (const [share, from, to] of [
		[shares.lists, 0, lists],
		[shares.linear, lists, lists + dimensions],
		[shares.squared, lists + dimensions, width]
	] as const) {
		let squares = 0;
		for (let row = 0; row < dense.length; row += width)
			for (let column = from; column < to; column++) squares += dense[row + column]! ** 2;
		scales.fill(scaleOf(share, squares), from, to);
	}
	for (let row = 0; row < dense.length; row += width)
		for (let column = 0; column < width; column++) dense[row + column]! *= scales[column]!;
	const squaresOf = (maps: Map<number, number>[]): number =>
		maps.reduce((sum, map) => [...map.values()].reduce((sum, value) => sum + value * value, sum), 0);
	const formScale = scaleOf(shares.form, squaresOf(own.map(({ byForm }) => byForm)));
	const lemmaScale = scaleOf(shares.lemma, squaresOf(own.map(({ byLemma }) => byLemma)));
	const rows: Rows = {
		width,
		dense,
		sparse: own.map(({ byForm, byLemma }) => [
			...[...byForm].map(([number, value]) => ({ column: width + number, value: formScale * value })),
			...[...byLemma].map(([number, value]) => ({
				column: width + forms.size + number,
				value: lemmaScale * value
			}))
		]),
		columns: width + forms.size + lemmas.size
	};

	return (places) => {
		const weights = ridge(rows, places, (place) => examples[place]?.rest ?? 0);
		const row = new Float64Array(width);
		return (form) => {
			row.fill(0);
			addDense(form, 1, row, 0);
			let valence = 0;
			for (let column = 0; column < width; column++)
				valence += row[column]! * scales[column]! * weights[column]!;
			const number = forms.get(form);
			if (number !== undefined) valence += formScale * weights[width + number]!;
			const ofLemma = lemmas.get(lemma(form));
			if (ofLemma !== undefined) valence += lemmaScale * weights[width + forms.size + ofLemma]!;
			return valence;
		};
	};
}
