import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { oppositeWeight } from '#lib/facts/stance/stanceChances.ts';
import type { ClaimFigures } from '#lib/schema.ts';
import { interval, type Interval } from '../../evaluate/interval.ts';
import { macroF1 } from '../../evaluate/measures.ts';
import { fileHash, readModelFile } from '../../../scripts/tools/models.ts';
import { claimed, claimsOf, type ClaimReading, type Claims } from './claimed.ts';

/** Write what the judge is, what it was trained on, how well it does and where it fails. */
export function writeCard(
	folder: string,
	{
		readings,
		folds,
		bytes,
		least
	}: { readings: readonly ClaimReading[]; folds: number; bytes: Uint8Array<ArrayBuffer>; least: number }
): void {
	const docs = readings.map(({ doc }) => doc);
	const figure = (measure: (drawn: ClaimReading[]) => number): Interval => {
		const { value, low, high } = interval(docs, (places) =>
			measure(places.flatMap((place) => readings[place] ?? []))
		);
		return { value, low, high };
	};
	const claimFigure = (key: keyof Claims): Interval => figure((drawn) => claimsOf(drawn)[key]);
	const reports = readings.filter(({ source }) => source === 'news');
	const allF1 = figure((drawn) => macroF1(drawn.map(({ label, told }) => ({ label, reading: told }))));
	const figures: ClaimFigures = {
		model: fileHash(bytes),
		words: fileHash(readModelFile('stance')),
		targets: readings.length,
		documents: new Set(docs).size,
		folds,
		least: rounded(least),
		precision: claimFigure('precision'),
		coverage: claimFigure('coverage'),
		opposite: claimFigure('opposite'),
		macroF1: allF1,
		inReports: rounded(reports.filter((one) => claimed(one) !== 0).length / Math.max(1, reports.length))
	};
	writeFileSync(join(folder, 'claims.json'), `${JSON.stringify(figures, null, '\t')}\n`);
	const two = (value: number): string => value.toFixed(2);
	const rows = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].map((bound) => {
		const { precision, coverage, opposite } = claimsOf(readings, bound);
		return `| ${two(bound)} | ${two(precision)} | ${two(coverage)} | ${opposite.toFixed(3)} |`;
	});
	const sources = [...new Set(readings.map(({ source }) => source))].sort().map((source) => {
		const own = readings.filter((one) => one.source === source);
		const sides = own.filter((one) => claimed(one) !== 0);
		const right = sides.filter((one) => claimed(one) === one.label).length;
		const voice = own.reduce((sum, one) => sum + one.own, 0) / own.length;
		return `| ${source} | ${own.length} | ${sides.length} | ${right} | ${two(voice)} |`;
	});
	writeFileSync(
		join(folder, 'claims.md'),
		`# The judge of stance

Written by \`lab/train/claims.ts\`, with \`claims.bin\`; mend the script, not this file.

**What it does.** For a target in a sentence it weighs what the rules of \`src/lib/facts/stance/influence.ts\` found, the
words around the target by side and distance, the company they keep (the words' vectors of \`stance.bin\`), and who
seems to speak (quotation, reporting verbs, “according to”, questions, “we”, the sentence before). From these come how
likely whoever speaks is for the target or against it, and how likely that is the writer's own view; the product is
what the site goes by. Of a side's chance ${oppositeWeight} times that of its opposite is taken off; what is left must
reach a bound, found in each fold on the other folds' documents and for the site on all.

**Trained on** ${readings.length.toLocaleString('en')} targets that are no person, in sentences of ${new Set(readings.map(({ doc }) => doc)).size} documents: American newspaper
editorials (sentences from vaderSentiment, MIT), British news reports, manifestos and a politician's blog, labelled for
this project (MIT). None of these sentences is here. Names are hidden from it: it knows no party.

**Size.** ${bytes.length.toLocaleString('en')} bytes, ${gzipSync(bytes).length.toLocaleString('en')} compressed.

**How good it is.** Over ${folds} folds by document, toward the writer: of the sides claimed
${two(figures.precision.value)} are right (${two(figures.precision.low)} to ${two(figures.precision.high)}, documents drawn again) and ${figures.opposite.value.toFixed(3)} the very
opposite (${figures.opposite.low.toFixed(3)} to ${figures.opposite.high.toFixed(3)}); ${two(figures.coverage.value)} are claimed for each side in the labels. With every side
told, macro F1 is ${allF1.value.toFixed(3)} (${allF1.low.toFixed(3)} to ${allF1.high.toFixed(3)}). By the bound:

| bound | right | claimed | opposite |
| --- | --- | --- | --- |
${rows.join('\n')}

The site's is ${figures.least}. By kind of text in the folds, and how likely it says on average that the view is the writer's:

| text | targets | sides claimed | right | the writer's |
| --- | --- | --- | --- | --- |
${sources.join('\n')}

**Known failings.** Irony; what needs knowledge of the world; targets that are far from what is said of them; plain
facts in a manifesto, which it takes for praise of its writers' own plans.
`
	);
}

/** To three decimals. */
function rounded(share: number): number {
	return Math.round(1000 * share) / 1000;
}
