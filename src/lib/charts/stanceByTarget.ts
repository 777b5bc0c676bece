import { stanceState, type StanceState } from '../facts/stanceState.ts';
import { capitalised, inWords, list, plural, signed } from '../ui/format.ts';
import { evidence } from '../ui/evidence.ts';
import { articleLink, stanceLink } from '../ui/links.ts';
import { anyChart, type View } from './chart.ts';
import {
	articlesInWords,
	chartArticles,
	chosenArticles,
	fewMentions,
	inSentence,
	type ChartArticle
} from './corpus.ts';
import StanceByTarget from './StanceByTarget.svelte';
import type { ChartState } from './state.ts';

export interface StanceData {
	articles: ChartArticle[];
	targets: { target: string; label: string; person: boolean }[];
	stances: [target: number, article: number, sentence: number, stance: number][];
}

export interface StanceDot {
	key: string;
	state: StanceState;
	href: string;
	aria: string;
	evidence: string;
}
export interface StanceTarget {
	target: string;
	label: string;
	person: boolean;
	href: string;
	against: number;
	neutral: number;
	for: number;
	/** against first, then neutral, then for; each in reading order */
	dots: StanceDot[];
	/** "9 against · 11 neutral · 5 for", or that there are too few */
	counts: string;
}
export interface StanceModel {
	targets: StanceTarget[];
}

const order: readonly StanceState[] = ['against', 'neutral', 'for'];
/** Named persons on fewer sentences than this stand in the table only. */
const fewestForPerson = 3;
/** A lean smaller than this share of the sentences is not put into the headline. */
const leastLean = 0.2;

/** "On balance against the ‘big society’ and cuts, for mutuals": where there are enough sentences, and a clear lean. */
function title(targets: readonly StanceTarget[]): string {
	const enough = targets.filter(({ dots, person }) => dots.length >= fewMentions && !person);
	const lean = (row: StanceTarget) => (row.for - row.against) / row.dots.length;
	const leaning = (side: 1 | -1) =>
		enough
			.filter((row) => side * lean(row) >= leastLean)
			.sort((a, b) => side * (lean(b) - lean(a)))
			.slice(0, 3)
			.map(({ label }) => inSentence(label));
	const sides = [
		{ word: 'against', targets: leaning(-1) },
		{ word: 'for', targets: leaning(1) }
	].filter((side) => side.targets.length > 0);
	if (enough.length === 0) return 'Too few sentences on any target for a finding';
	if (sides.length === 0) return 'No clear stance on any target';
	return `On balance ${sides.map((side) => `${side.word} ${list(side.targets)}`).join(', and ')}`;
}

function view(data: StanceData, state: ChartState): View<StanceModel> {
	const chosen = chosenArticles(data.articles, state);
	const ids = new Set(chosen.map(({ article }) => article));
	const targets: StanceTarget[] = data.targets.map(({ target, label, person }, index) => {
		const own = data.stances.filter(
			([which, article]) => which === index && ids.has(data.articles[article]?.article ?? '')
		);
		const counts = { against: 0, neutral: 0, for: 0 };
		const dots = own.map(([, at, sentence, stance]): StanceDot => {
			const article = data.articles[at];
			const held = stanceState(stance);
			counts[held]++;
			return {
				key: `${at}-${sentence}`,
				state: held,
				href: articleLink(article?.article ?? '', sentence),
				aria: `${label}: ${held} (${signed(stance, 3)}), ${article?.title}, sentence ${sentence}`,
				evidence: evidence('stance', { target, article: article?.article ?? '', sentence })
			};
		});
		dots.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
		return {
			target,
			label,
			person,
			href: stanceLink(target),
			...counts,
			dots,
			counts:
				dots.length < fewMentions
					? `${plural(dots.length, 'sentence')}: too few to compare`
					: `${counts.against} against · ${counts.neutral} neutral · ${counts.for} for`
		};
	});
	targets.sort(
		(a, b) =>
			(state.order === 'value' ? b.dots.length - a.dots.length : 0) ||
			(a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
	);
	const drawn = targets.filter(
		({ person, dots }) => dots.length > 0 && (!person || dots.length >= fewestForPerson)
	);
	const say = (row: StanceTarget) =>
		`${row.label}: ${row.against} against, ${row.neutral} neutral, ${row.for} for`;
	const persons = targets.filter(
		({ person, dots }) => person && dots.length > 0 && dots.length < fewestForPerson
	).length;
	return {
		title: title(drawn),
		subtitle: `The authors’ stance in ${articlesInWords(chosen, data.articles)}, one dot a sentence. Words that they quote from others are left out.`,
		summary: `Sentences against, neutral on and for each target. ${drawn.map(say).join('; ')}. Based on ${chosen.length} of ${plural(data.articles.length, 'article')}.`,
		notes: [
			'Judged sentence by sentence from a word list with rules for negation and contrast: often wrong on a single sentence, so open the sentences before you repeat a count.',
			...(persons > 0
				? [
						`${capitalised(inWords(persons))} more ${persons === 1 ? 'person stands' : 'people stand'} in the table, with one or two sentences each.`
					]
				: [])
		],
		base: `${plural(new Set(drawn.flatMap(({ dots }) => dots.map(({ key }) => key))).size, 'sentence')} with one of these targets, in ${chosen.length} of ${plural(data.articles.length, 'article')}`,
		table: {
			caption: 'Sentences by the author’s stance toward each target',
			columns: [
				{ label: 'Target' },
				{ label: 'Against', number: true },
				{ label: 'Neutral', number: true },
				{ label: 'For', number: true },
				{ label: 'Sentences', number: true }
			],
			rows: targets
				.filter(({ dots }) => dots.length > 0)
				.map((row) => ({
					key: row.target,
					cells: [
						{ text: row.label, href: row.href },
						{ text: String(row.against) },
						{ text: String(row.neutral) },
						{ text: String(row.for) },
						{ text: String(row.dots.length) }
					]
				}))
		},
		model: drawn.length === 0 ? null : { targets: drawn }
	};
}

/** The same data without the named persons, who come last among the targets. */
export function withoutPersons(data: StanceData): StanceData {
	const targets = data.targets.filter(({ person }) => !person);
	return { ...data, targets, stances: data.stances.filter(([target]) => target < targets.length) };
}

export const stanceByTarget = anyChart<StanceData, StanceModel>({
	slug: 'stance-by-target',
	question: 'What are the authors against, and what are they for?',
	kind: 'Dot chart',
	dataset: 'stance',
	method: 'stance',
	controls: ['articles', 'order'],
	wideFrom: 560,
	fluid: true,
	home: '/sentiment/',
	async read(tables) {
		const [articles, definitions, rows] = await Promise.all([
			chartArticles(tables),
			tables.definitions(),
			tables.rows('stance')
		]);
		const targetIndex = new Map(definitions.targets.map(({ target }, index) => [target, index]));
		const articleIndex = new Map(articles.map(({ article }, index) => [article, index]));
		return {
			articles,
			targets: definitions.targets.map(({ target, label, person }) => ({ target, label, person })),
			stances: rows.flatMap(({ target, article, sentence, stance }): [number, number, number, number][] => {
				const [which, where] = [targetIndex.get(target), articleIndex.get(article)];
				return which === undefined || where === undefined ? [] : [[which, where, sentence, stance]];
			})
		};
	},
	view,
	component: StanceByTarget
});
