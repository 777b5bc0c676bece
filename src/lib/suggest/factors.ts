/** Splits a table of weights into groups of texts and what each group has in common. */

/** `texts[text][group]` and `terms[group][term]`: how much of each there is, none below 0. */
export interface Factors {
	texts: Float64Array[];
	terms: Float64Array[];
}

type Row = readonly (readonly [number, number])[];

const smallest = 1e-9;

/**
 * Non-negative matrix factorisation by multiplicative updates, from the groups of a spherical k-means that starts at
 * texts far from one another: no number in it is random, so the same table gives the same groups.
 *
 * @param rows as `termTable` gives them
 * @param columns how many terms there are
 * @param groups at least 1
 */
export function factorise(rows: readonly Row[], columns: number, groups: number, rounds = 60): Factors {
	const { owner, centres } = kMeans(rows, columns, groups);
	const terms = centres.map((centre) => centre.map((weight) => weight + 1e-4));
	const texts = rows.map((_row, text) =>
		Float64Array.from({ length: groups }, (_, group) => (owner[text] === group ? 1 : 0.1))
	);
	for (let round = 0; round < rounds; round++) {
		const between = products(terms);
		for (const [text, row] of rows.entries())
			improve(
				texts[text]!,
				terms.map((term) => dot(row, term)),
				between
			);
		const overlap = Array.from({ length: groups }, (_, one) =>
			Array.from({ length: groups }, (_, other) =>
				texts.reduce((sum, text) => sum + text[one]! * text[other]!, 0)
			)
		);
		const wanted = terms.map(() => new Float64Array(columns));
		for (const [text, row] of rows.entries())
			for (const [term, weight] of row)
				for (let group = 0; group < groups; group++) wanted[group]![term]! += texts[text]![group]! * weight;
		for (let term = 0; term < columns; term++) {
			const column = Float64Array.from(terms, (weights) => weights[term]!);
			const target = wanted.map((weights) => weights[term]!);
			improve(column, target, overlap);
			for (let group = 0; group < groups; group++) terms[group]![term] = column[group]!;
		}
	}
	return { texts, terms };
}

/** One step of a row towards what is wanted. */
function improve(
	row: Float64Array,
	wanted: readonly number[],
	between: readonly (readonly number[])[]
): void {
	const old = row.slice();
	for (let at = 0; at < row.length; at++) {
		let is = smallest;
		for (let other = 0; other < row.length; other++) is += old[other]! * between[at]![other]!;
		row[at] = (old[at]! * wanted[at]!) / is;
	}
}

function products(rows: readonly Float64Array[]): number[][] {
	return rows.map((one) =>
		rows.map((other) => one.reduce((sum, weight, at) => sum + weight * other[at]!, 0))
	);
}

function dot(row: Row, dense: Float64Array): number {
	let sum = 0;
	for (const [at, weight] of row) sum += weight * dense[at]!;
	return sum;
}

function dense(row: Row, columns: number): Float64Array {
	const all = new Float64Array(columns);
	for (const [at, weight] of row) all[at] = weight;
	return all;
}

interface Groups {
	owner: Int32Array;
	centres: Float64Array[];
	/** how near all texts are to the centres of their groups */
	nearness: number;
}

/** The best of several starts: a bad first text spoils what follows. */
function kMeans(rows: readonly Row[], columns: number, groups: number): Groups {
	const sample = spread(rows.length, mostTried);
	const near = nearnessWithin(sample, rows, columns);
	const starts = spread(sample.length, rows.length > 300 ? 4 : 12);
	return starts
		.map((first) => seeds(near, groups, first).map((at) => sample[at]!))
		.map((texts) => grouped(rows, columns, texts))
		.reduce((best, other) => (other.nearness > best.nearness ? other : best));
}

function grouped(rows: readonly Row[], columns: number, starts: readonly number[]): Groups {
	let centres = starts.map((seed) => dense(rows[seed] ?? [], columns));
	const owner = new Int32Array(rows.length).fill(-1);
	let nearness = 0;
	for (let round = 0; round < 30; round++) {
		let moved = false;
		nearness = 0;
		for (const [text, row] of rows.entries()) {
			let best = 0;
			let most = -1;
			for (const [group, centre] of centres.entries()) {
				const near = dot(row, centre);
				if (near > most) [best, most] = [group, near];
			}
			moved ||= owner[text] !== best;
			owner[text] = best;
			nearness += most;
		}
		if (!moved) break;
		const next = centres.map(() => new Float64Array(columns));
		for (const [text, row] of rows.entries())
			for (const [term, weight] of row) next[owner[text]!]![term]! += weight;
		centres = next.map((centre, group) => {
			const length = Math.sqrt(centre.reduce((sum, weight) => sum + weight * weight, 0));
			return length === 0 ? centres[group]! : centre.map((weight) => weight / length);
		});
	}
	return { owner, centres, nearness };
}

/** so many texts are tried as the start of a group */
const mostTried = 200;

/** Numbers below `count`, evenly spread. */
function spread(count: number, most: number): number[] {
	const found = Math.min(count, most);
	return Array.from({ length: found }, (_, index) => Math.floor((index * count) / found));
}

/** How near each of some texts is to each other. */
function nearnessWithin(sample: readonly number[], rows: readonly Row[], columns: number): Float64Array[] {
	return sample.map((text) => {
		const centre = dense(rows[text]!, columns);
		return Float64Array.from(sample, (other) => dot(rows[other]!, centre));
	});
}

/** Texts that together are nearest to all: each brings the most that those before it lack. */
function seeds(near: readonly Float64Array[], groups: number, first: number): number[] {
	const nearest = new Float64Array(near.length);
	const chosen: number[] = [];
	for (let group = 0; group < groups; group++) {
		let best = first;
		let most = -1;
		for (const text of group === 0 ? [first] : near.keys()) {
			const gain = near[text]!.reduce((sum, to, other) => sum + Math.max(0, to - nearest[other]!), 0);
			if (gain > most) [best, most] = [text, gain];
		}
		chosen.push(best);
		for (const [other, to] of near[best]!.entries()) nearest[other] = Math.max(nearest[other]!, to);
	}
	return chosen;
}
