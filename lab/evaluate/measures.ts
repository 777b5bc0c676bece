/** How often each pair of a label and a reading was seen. */
export interface Pair<Label> {
	label: Label;
	reading: Label;
}

/** What was found of what there was: right, found wrongly, missed. */
export interface Found {
	right: number;
	wrong: number;
	missed: number;
}

/**
 * Pearson's correlation coefficient of pairs of numbers, −1…1; 0 where one side never varies, as nothing can be
 * told from it.
 */
export function pearson(pairs: { label: number; reading: number }[]): number {
	let labels = 0;
	let readings = 0;
	for (const { label, reading } of pairs) {
		labels += label;
		readings += reading;
	}
	labels /= pairs.length;
	readings /= pairs.length;
	let both = 0;
	let labelled = 0;
	let read = 0;
	for (const { label, reading } of pairs) {
		both += (label - labels) * (reading - readings);
		labelled += (label - labels) ** 2;
		read += (reading - readings) ** 2;
	}
	return labelled > 0 && read > 0 ? both / Math.sqrt(labelled * read) : 0;
}

/**
 * The mean over the labels of F1, 0…1. A label that nobody gave and nobody read is left out; one that was only
 * read, or only given, counts 0.
 */
export function macroF1<Label>(pairs: Pair<Label>[]): number {
	const byLabel = new Map<Label, Found>();
	const of = (label: Label): Found => {
		let found = byLabel.get(label);
		if (found === undefined) byLabel.set(label, (found = { right: 0, wrong: 0, missed: 0 }));
		return found;
	};
	for (const { label, reading } of pairs) {
		if (label === reading) of(label).right++;
		else {
			of(label).missed++;
			of(reading).wrong++;
		}
	}
	if (byLabel.size === 0) return 0;
	return [...byLabel.values()].reduce((sum, found) => sum + f1(found), 0) / byLabel.size;
}

/** Of what was found, how much is right, 0…1; 0 where nothing was found. */
export function precision({ right, wrong }: Found): number {
	return right === 0 ? 0 : right / (right + wrong);
}

/** Of what there was, how much was found, 0…1; 0 where there was nothing. */
export function recall({ right, missed }: Found): number {
	return right === 0 ? 0 : right / (right + missed);
}

/** The harmonic mean of precision and recall, 0…1; 1 where there was nothing to find and nothing was found. */
export function f1({ right, wrong, missed }: Found): number {
	const all = 2 * right + wrong + missed;
	return all === 0 ? 1 : (2 * right) / all;
}

/** All that was found over several texts. */
export function together(all: Found[]): Found {
	const sum: Found = { right: 0, wrong: 0, missed: 0 };
	for (const { right, wrong, missed } of all) {
		sum.right += right;
		sum.wrong += wrong;
		sum.missed += missed;
	}
	return sum;
}

/** What of two sets of keys agrees. */
export function compare(labels: Set<string>, readings: Set<string>): Found {
	let right = 0;
	for (const reading of readings) if (labels.has(reading)) right++;
	return { right, wrong: readings.size - right, missed: labels.size - right };
}
