import { isReporting } from '../../facts/stance/reporting.ts';
import type { StanceState } from '../../schema.ts';
import { capitalised, list } from '../../wording/lists.ts';
import { inWords, plural, thousands } from '../../wording/numbers.ts';
import { evidence } from '../../ui/figure/evidence.ts';
import { articleLink, stanceLink } from '../../ui/links.ts';
import { orderOf, type Orders, type View } from '../core/contract.ts';
import {
	alike,
	articlesInWords,
	byLetters,
	chosenArticles,
	fewMentions,
	inOne,
	sum,
	untied,
	type ChartArticle
} from '../core/corpus.ts';
import type { ChartState } from '../core/state.ts';
import { called, inSentence, type Called } from '../../wording/labels.ts';

export interface StanceData {
	/** with how likely a reading in it is its author's own view */
	articles: (ChartArticle & { own?: number })[];
	targets: (Called & { target: string; person: boolean })[];
	/** `sure` is 1 or 0 */
	stances: [target: number, article: number, sentence: number, state: StanceState, sure: number][];
	/** named persons are not among the targets, though there are some */
	peopleAside?: true;
}

/** One sentence, or where there are many all of one state. */
export interface StanceMark {
	key: string;
	/** how many sentences it stands for */
	sentences: number;
	state: StanceState;
	sure: boolean;
	href: string;
	aria: string;
	evidence: string;
}
export interface StanceTarget extends Called {
	target: string;
	person: boolean;
	href: string;
	against: number;
	neutral: number;
	for: number;
	sentences: number;
	unsure: number;
	/** against first, then neutral, then for; of each the unsure dots first, in reading order; bars from left to right */
	marks: StanceMark[];
	/** "9 against, 5 for, of 25", or how few there are: of the rest many are unsure, so none are called neutral */
	counts: string;
}
export interface StanceModel {
	targets: StanceTarget[];
	/** a dot a sentence, or a bar a state where a row would have too many dots */
	form: 'dots' | 'bars';
	/** the most sentences on one side of the middle: the drawing's full width is twice this, about its zero line */
	side: number;
	/** the targets that the title speaks of */
	named: readonly string[];
	/** charts that are seen with it, to the same scale */
	beside?: readonly StanceModel[];
}

export const orders: Orders = [
	{ value: 'value', label: 'from against to for' },
	{ value: 'name', label: 'by name' }
];

const states: readonly StanceState[] = ['against', 'neutral', 'for'];
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

const enoughSentences = ({ sentences }: StanceTarget) => sentences >= fewMentions;
/** −1 all against … 1 all for. */
const lean = (row: StanceTarget) => (row.for - row.against) / row.sentences;

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

/**
 * The marks of a row as bars, from left to right: of each state one of the unsure readings, nearest to the middle, and
 * one of the others, where there are any.
 */
function barsOf(row: StanceTarget, { articles }: ChartState): StanceMark[] {
	return states.flatMap((held) =>
		[held === 'against', held !== 'against'].flatMap((sure): StanceMark[] => {
			const sentences = row.marks.filter((mark) => mark.state === held && mark.sure === sure).length;
			if (sentences === 0) return [];
			return [
				{
					key: `${held}${sure ? '' : '-unsure'}`,
					sentences,
					state: held,
					sure,
					href: row.href,
					aria: `${row.label}: ${plural(sentences, 'sentence')} ${held === 'neutral' ? 'neutral' : `${held} it`}${sure ? '' : ', unsure'}, of ${row.sentences}`,
					evidence: evidence('stance', {
						target: row.target,
						article: articles?.join(','),
						state: held,
						sure: String(sure)
					})
				}
			];
		})
	);
}

/** The same with bars in place of dots. */
export function asBars(model: StanceModel, state: ChartState): StanceModel {
	if (model.form === 'bars') return model;
	return {
		...model,
		form: 'bars',
		targets: model.targets.map((row) => ({ ...row, marks: barsOf(row, state) }))
	};
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
		summary: `Sentences against, neutral on and for each target. ${drawn.map(say).join('; ') || 'None'}. ${readings > 0 ? `${doubt} ` : ''}Based on ${chosen.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			'Judged by rules and small models: about one side in four is wrong. Open the sentences before you repeat a count.',
			...(unsure > 0 ? [`A sentence is read once for each of its targets: ${doubt}`] : []),
			...(others > 0
				? [
						`${capitalised(inWords(others))} more ${others === 1 ? 'person stands' : 'people stand'} in the table only${left > 0 ? `: ${left} of the ${plural(sentences, 'sentence')} ${left === 1 ? 'has' : 'have'} no other target` : ''}.`
					]
				: [])
		],
		base: `${plural(sentences, 'sentence')} with a target${data.peopleAside ? ', people aside,' : ''} in ${chosen.length} of ${plural(data.articles.length, 'article')}`,
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

/** The same data without the named persons, who come last among the targets. */
export function withoutPersons(data: StanceData): StanceData {
	const targets = data.targets.filter(({ person }) => !person);
	const stances = data.stances.filter(([target]) => target < targets.length);
	return { ...data, targets, stances, ...(stances.length < data.stances.length && { peopleAside: true }) };
}
