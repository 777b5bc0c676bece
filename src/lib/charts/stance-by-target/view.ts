import { isReporting } from '../../facts/stance/reporting.ts';
import { capitalised, list } from '../../wording/lists.ts';
import { inWords, plural, thousands } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink, stanceLink } from '../../ui/links.ts';
import { orderOf, type View } from '../core/contract.ts';
import {
	alike,
	articlesInWords,
	byLetters,
	chosenArticles,
	fewMentions,
	inOne,
	someOf,
	sum,
	untied
} from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';
import { called, inSentence } from '../../wording/labels.ts';
import {
	type StanceData,
	type StanceMark,
	type StanceModel,
	type StanceTarget,
	barsOf,
	enoughSentences,
	lean,
	orders,
	states
} from './targets.ts';

/** A row of more dots than this is not counted by the eye: every row is then drawn as bars. */
const mostDots = 60;

/** Named persons on fewer sentences than this stand in the table only. */
const fewestForPerson = 3;

/** Of the persons only those on the most sentences are drawn. */
const mostPersons = 12;

/** Targets that the title names on each side. */
const mostNamed = 2;

/** A lean smaller than this share of the sentences is not put into the headline. */
const leastLean = 0.2;

/**
 * The finding, and the targets that it names: at most two of a side, of which all have more sentences than are too
 * few, and none leans as far as one that is left out. How many more lean to that side is said.
 */
function finding(
	drawn: readonly StanceTarget[],
	readings: number,
	where: string
): { title: string; named: readonly StanceTarget[] } {
	if (readings === 0) return { title: `No target is mentioned${where}`, named: [] };
	const enough = drawn.filter(enoughSentences);
	if (enough.length === 0)
		return { title: `Too few sentences on any target${where} for a finding`, named: [] };
	// what is read of people is wrong too often to head a chart
	const targets = enough.filter(({ person }) => !person);
	if (targets.length === 0) return { title: `Where the authors stand towards people${where}`, named: [] };
	const sides = ([-1, 1] as const).flatMap((side) => {
		const leaning = targets
			.filter((row) => side * lean(row) >= leastLean)
			.sort((a, b) => side * (lean(b) - lean(a)));
		const named = untied(leaning, mostNamed, lean);
		const others = leaning.length - named.length;
		const labels = [
			...named.map(inSentence),
			...(others > 0 ? [named.length > 0 ? `${inWords(others)} more` : `${inWords(others)} targets`] : [])
		];
		return leaning.length > 0 ? [{ words: `${side < 0 ? 'against' : 'for'} ${list(labels)}`, named }] : [];
	});
	if (sides.length > 0)
		return {
			title: `On balance ${sides.map(({ words }) => words).join(', and ')}${where}`,
			named: sides.flatMap(({ named }) => named)
		};
	const labels = targets.map(inSentence);
	return targets.length === drawn.length
		? { title: `No clear stance on any target${where}`, named: [] }
		: { title: `No clear stance on ${alike(labels, 'targets')}${where}`, named: targets };
}

/** How many sentences have one of these targets, however many of them each has. */
const sentencesOf = (targets: readonly StanceTarget[]) =>
	new Set(targets.flatMap(({ marks }) => marks.map(({ key }) => key))).size;

export function view(data: StanceData, state: ChartState): View<StanceModel> {
	const chosen = chosenArticles(data.articles, state);
	const ids = new Set(chosen.map(({ article }) => article));
	const byTarget = data.targets.map((): StanceData['stances'] => []);
	for (const stance of data.stances)
		if (ids.has(data.articles[stance[1]]?.article ?? '')) byTarget[stance[0]]?.push(stance);
	const targets: StanceTarget[] = data.targets.map(({ target, person, ...name }, index) => {
		const { label } = name;
		const own = byTarget[index] ?? [];
		const counts = { against: 0, neutral: 0, for: 0 };
		for (const [, , , held] of own) counts[held]++;
		const marks = own.map(([, at, sentence, held, sure]): StanceMark => {
			const article = data.articles[at];
			return {
				key: `${at}-${sentence}`,
				sentences: 1,
				state: held,
				sure: sure === 1,
				href: articleLink(article?.article ?? '', sentence),
				aria: `${label}: ${held}${sure === 1 ? '' : ', unsure'}, ${article?.title}, sentence ${sentence}`,
				evidence: evidence('stance', { target, article: article?.article ?? '', sentence })
			};
		});
		marks.sort(
			(a, b) => states.indexOf(a.state) - states.indexOf(b.state) || Number(a.sure) - Number(b.sure)
		);
		return {
			target,
			...called(name),
			person,
			href: stanceLink(target),
			...counts,
			sentences: own.length,
			unsure: marks.filter(({ sure }) => !sure).length,
			marks,
			counts:
				own.length < fewMentions
					? `${plural(own.length, 'sentence')}: not compared`
					: `${counts.against} against, ${counts.for} for, of ${own.length}`
		};
	});
	// by balance where there is enough to tell it, then the rest
	targets.sort(
		(a, b) =>
			(orderOf(orders, state) === 'value'
				? Number(enoughSentences(b)) - Number(enoughSentences(a)) ||
					(enoughSentences(a) ? lean(a) - lean(b) : b.sentences - a.sentences)
				: 0) || byLetters(a.label, b.label)
	);
	const persons = untied(
		targets
			.filter(({ person, sentences }) => person && sentences >= fewestForPerson)
			.sort((a, b) => b.sentences - a.sentences),
		mostPersons,
		({ sentences }) => sentences
	);
	const drawn = targets.filter((row) => row.sentences > 0 && (!row.person || persons.includes(row)));
	const dotted = drawn.every(({ sentences }) => sentences <= mostDots);
	const unsure = sum(targets.map((row) => row.unsure));
	const readings = sum(targets.map((row) => row.sentences));
	const doubt = `${thousands(unsure)} of ${plural(readings, 'reading')} ${unsure === 1 ? 'is' : 'are'} unsure.`;
	const say = (row: StanceTarget) =>
		`${row.label}: ${row.against} against, ${row.neutral} neutral, ${row.for} for`;
	const others = targets.filter((row) => row.person && row.sentences > 0 && !persons.includes(row)).length;
	const sentences = sentencesOf(targets);
	const left = sentences - sentencesOf(drawn);
	const where = inOne(chosen, data.articles);
	const own = sum(byTarget.flat().map(([, at]) => data.articles[at]?.own ?? 1));
	const isReport = isReporting(own, readings);
	const { title, named } = isReport
		? { title: `More reported than argued${where}: no side is drawn`, named: [] }
		: finding(drawn, readings, where);
	const pale = drawn.some(({ marks }) => marks.some(({ sure, state }) => !sure && state !== 'neutral'));
	const broken = drawn.some(({ marks }) => marks.some(({ sure, state }) => !sure && state === 'neutral'));
	const looks = [...(pale ? ['pale'] : []), ...(broken ? ['broken'] : [])].join(' or ');
	return {
		title,
		subtitle: isReport
			? 'Most of it is what others hold, not the authors. The table has the sentences.'
			: `The ${chosen.length === 1 ? 'author’s' : 'authors’'} stance in ${articlesInWords(chosen, data.articles)}${dotted ? ', one dot a sentence' : ', in sentences'}${looks && `, ${looks} where the program is unsure`}. Words that they quote from others are left out.`,
		summary: `Sentences against, neutral on and for each target. ${drawn.map(say).join('; ') || 'None'}. ${readings > 0 ? `${doubt} ` : ''}Based on ${someOf(chosen, data.articles)}.`,
		notes: [
			'Judged by rules and small models: about one side in four is wrong. Open the sentences before you repeat a count.',
			...(unsure > 0 ? [`A sentence is read once for each of its targets: ${doubt}`] : []),
			...(others > 0
				? [
						`${capitalised(inWords(others))} more ${others === 1 ? 'person stands' : 'people stand'} in the table only${left > 0 ? `: ${left} of the ${plural(sentences, 'sentence')} ${left === 1 ? 'has' : 'have'} no other target` : ''}.`
					]
				: [])
		],
		base: `${plural(sentences, 'sentence')} with a target${data.peopleAside ? ', people aside,' : ''} in ${someOf(chosen, data.articles)}`,
		table: {
			caption: 'Sentences by the author’s stance towards each target',
			columns: [
				{ label: 'Target' },
				{ label: 'Against', number: true },
				{ label: 'Neutral', number: true },
				{ label: 'For', number: true },
				{ label: 'Sentences', number: true },
				{ label: 'Of them unsure', number: true }
			],
			rows: targets
				.filter(({ sentences }) => sentences > 0)
				.map((row) => ({
					key: row.target,
					cells: [
						{ text: row.label, href: row.href },
						{ text: String(row.against) },
						{ text: String(row.neutral) },
						{ text: String(row.for) },
						{ text: String(row.sentences) },
						{ text: String(row.unsure) }
					]
				}))
		},
		model:
			isReport || drawn.length === 0
				? null
				: {
						targets: dotted ? drawn : drawn.map((row) => ({ ...row, marks: barsOf(row, state) })),
						form: dotted ? 'dots' : 'bars',
						side: Math.max(...drawn.map((row) => row.neutral / 2 + Math.max(row.against, row.for))),
						named: named.map(({ target }) => target)
					}
	};
}
