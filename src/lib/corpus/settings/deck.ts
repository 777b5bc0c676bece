/** Says what is wrong with the slides of `deck.yaml`, and leaves out those whose articles are not there. */
import { chartSlugs, isChartSlug } from '../../charts/slugs.ts';
import { measures, orders, priceYears } from '../../charts/core/state.ts';
import type { Problem } from '../../schema.ts';
import type { FigureSetting, ReferenceSettings, SlideSetting } from '../../settings.ts';
import { longestRun } from '../../text/article/rights.ts';
import type { Article } from '../../text/article/article.ts';
import { quoted } from '../../text/file/problems.ts';
import { tokenise } from '../../text/words/tokens.ts';
import { knownSums, unknownSums } from './deckSums.ts';
import type { SettingsFile, YamlPath } from './settingsFile.ts';

type DeckFile = SettingsFile<SlideSetting[] | null | undefined>;

/** A chart, a state or figures that a slide names, and where in the file. */
interface Named {
	slide: number;
	path: YamlPath;
	chart: string | null;
	state: string | null;
	figures: readonly string[];
}

/** Every chart, state and figure that a slide names. */
function namedBy(slide: SlideSetting, at: number): Named[] {
	const none = { slide: at, chart: null, state: null, figures: [] };
	switch (slide.kind) {
		case 'chart':
			return [
				{ ...none, path: [at], chart: slide.chart, state: slide.state, figures: slide.figures ?? [] },
				...slide.steps.flatMap(({ state, figures, times }, step) => [
					{ ...none, path: [at, 'steps', step], state, figures: figures ?? [] },
					...(times ? [{ ...none, path: [at, 'steps', step, 'times'], figures: times }] : [])
				])
			];
		case 'pair':
			return slide.charts.map(({ chart, state, figures }, side) => ({
				...none,
				path: [at, 'charts', side],
				chart,
				state,
				figures: figures ?? []
			}));
		case 'closing':
			return slide.chart === null ? [] : [{ ...none, path: [at], chart: slide.chart, state: slide.state }];
		default:
			return [];
	}
}

/** What can be said of the slides before an article is read: charts, states and figures that are not there. */
export function deckProblems(file: DeckFile, figures: readonly FigureSetting[] | null): Problem[] {
	const known = figures && new Set(figures.map(({ figure }) => figure));
	const noFigure = (figure: string, path: YamlPath) =>
		known === null || known.has(figure)
			? []
			: [file.say(path, 'E188', `data/figures.yaml has no figure ${quoted(figure)}`)];
	return (file.value ?? []).flatMap((slide, at) => [
		...(slide.kind === 'figure' ? noFigure(slide.figure, [at, 'figure']) : []),
		...namedBy(slide, at).flatMap((named) => [
			...chartProblems(file, named),
			...stateProblems(file, named),
			...named.figures.flatMap((figure, index) =>
				noFigure(
					figure,
					named.path.at(-1) === 'times' ? [...named.path, index] : [...named.path, 'figures', index]
				)
			)
		]),
		...partProblems(file, slide, at)
	]);
}

function chartProblems(file: DeckFile, { chart, path }: Named): Problem[] {
	if (chart === null || isChartSlug(chart)) return [];
	const remedy = `name one of ${chartSlugs.join(', ')}`;
	return [file.say([...path, 'chart'], 'E188', `no such chart ${quoted(chart)}`, remedy)];
}

const allowed = new Map<string, readonly string[]>([
	['measure', measures],
	['order', orders],
	['prices', priceYears]
]);
const choices = ['articles', 'without'];

function stateProblems(file: DeckFile, { state, path }: Named): Problem[] {
	return [...new URLSearchParams(state ?? '')].flatMap(([key, value]) => {
		if (choices.includes(key)) return [];
		const values = allowed.get(key);
		if (values?.includes(value)) return [];
		const fault = values
			? `the state’s ${key} is ${quoted(value)}, which it cannot be`
			: `a state has no ${quoted(key)}`;
		const remedy = `write ${values ? values.map((one) => `${key}=${one}`).join(' or ') : [...choices, ...allowed.keys()].join('=…, ') + '=…'}`;
		return [file.say([...path, 'state'], 'E181', fault, remedy)];
	});
}

/** Figures are picked out in the one chart that compares them; a step changes something. */
function partProblems(file: DeckFile, slide: SlideSetting, at: number): Problem[] {
	if (slide.kind !== 'chart') return [];
	const picks = slide.figures !== null || slide.steps.some(({ figures, times }) => figures ?? times);
	return [
		...(picks && slide.chart !== 'figures-compared'
			? [
					file.say(
						[at, 'chart'],
						'E181',
						`the chart ${quoted(slide.chart)} has no figures to pick`,
						'take out figures and times, or show figures-compared'
					)
				]
			: []),
		...slide.steps.flatMap(({ state, figures, times }, step) =>
			state === null && figures === null && times === null
				? [file.say([at, 'steps', step], 'E182', 'the step changes nothing', 'add state, figures or times')]
				: []
		)
	];
}

/**
 * The slides as far as their articles are in the corpus. A slide whose article was not read is left out with a warning,
 * as its figures are, so that neither a skipped article nor a folder of other articles stops the build; an article
 * that is there must hold the words that are quoted from it. A sum of money that a slide states must be known from
 * elsewhere too; where it may have stood in an article that was not read, the slide is left out instead.
 *
 * @param some whether articles were skipped
 */
export function slidesOf(
	file: DeckFile,
	figures: readonly FigureSetting[],
	articles: readonly Article[],
	reference: ReferenceSettings | null,
	some: boolean
): { slides: SlideSetting[]; problems: Problem[] } {
	const byId = new Map(articles.map((article) => [article.article, article]));
	const homes = new Map(figures.map(({ figure, article }) => [figure, article]));
	const slides = file.value ?? [];
	const asked = slides.map((slide, at) => askedOf(slide, at, homes));
	const known = knownSums(articles, figures, reference);
	const sums = slides.map((slide) => unknownSums(slide, known));
	const gone = asked.map((all) => all.find(({ article }) => !byId.has(article)));
	const partial = some || gone.some((one) => one !== undefined);
	const left = slides.map((slide, at): Problem | null => {
		const one = gone[at];
		if (one) {
			const fault = `the slide ${slide.slide} is left out: no article ${quoted(one.article)} was read`;
			return file.say(one.path, 'W205', fault);
		}
		const [sum] = partial ? (sums[at] ?? []) : [];
		return sum
			? file.say([at, ...sum.path], 'W205', `the slide ${slide.slide} is left out: ${sum.fault}`)
			: null;
	});
	const kept = slides.filter((_, at) => left[at] === null);
	const warned = left.filter((one) => one !== null);
	const all = asked.flat();
	const noneRead = all.length > 0 && all.every(({ article }) => !byId.has(article));
	const fault = `${warned.length} of ${slides.length} slides are left out: none of their articles was read`;
	const problems = noneRead ? [file.say([], 'W205', fault)] : warned;
	for (const [at, slide] of slides.entries()) {
		if (left[at] !== null) continue;
		problems.push(...(sums[at] ?? []).map(({ path, fault }) => file.say([at, ...path], 'E189', fault)));
		if (slide.kind === 'quotation') problems.push(...quotationProblems(file, slide, at, byId));
	}
	return { slides: kept, problems };
}

/** A quotation that its article does not hold, or may not be quoted. */
function quotationProblems(
	file: DeckFile,
	{ article, quotation }: Extract<SlideSetting, { kind: 'quotation' }>,
	at: number,
	byId: ReadonlyMap<string, Article>
): Problem[] {
	const { body = '', quotable = null } = byId.get(article) ?? {};
	const words = tokenise(quotation).filter(({ kind }) => kind !== 'punctuation').length;
	if (!body.includes(quotation)) {
		const fault = `the quotation ${quoted(quotation)} is not in the article ${quoted(article)}`;
		return [file.say([at, 'quotation'], 'E185', fault)];
	}
	if (words <= longestRun(quotable)) return [];
	const fault = `the quotation has ${words} words, the rights of ${quoted(article)} allow ${longestRun(quotable)}`;
	return [file.say([at, 'quotation'], 'E181', fault, 'quote fewer words')];
}

/** The articles that a slide cannot do without. */
function askedOf(
	slide: SlideSetting,
	at: number,
	homes: ReadonlyMap<string, string>
): { article: string; path: YamlPath }[] {
	const ofFigure = (figure: string, path: YamlPath) => {
		const article = homes.get(figure);
		return article === undefined ? [] : [{ article, path }];
	};
	if (slide.kind === 'quotation') return [{ article: slide.article, path: [at, 'article'] }];
	if (slide.kind === 'figure') return ofFigure(slide.figure, [at, 'figure']);
	return namedBy(slide, at).flatMap(({ state, figures, path }) => [
		...choices
			.flatMap((key) => (new URLSearchParams(state ?? '').get(key) ?? '').split(','))
			// in the address's short forms articles have no ids
			.filter((article) => article !== '' && !/^[~.]/.test(article))
			.map((article) => ({ article, path: [...path, 'state'] })),
		...figures.flatMap((figure) => ofFigure(figure, path))
	]);
}
