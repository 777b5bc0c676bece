/** What a chart is on a slide, step by step: its state, what is drawn of it, and what heads it. */
import { parseState } from '../../charts/core/address.ts';
import type { View } from '../../charts/core/contract.ts';
import type { RegisteredChart } from '../../charts/registry.ts';
import { viewBeside } from '../../charts/core/beside.ts';
import type { AnyOnSlides, NativeChart, Part } from '../../charts/core/onSlides.ts';
import type { ChartState } from '../../charts/core/state.ts';
import type { ArticleRow, DeckStep, FigureRow, Site, Slide } from '../../schema.ts';
import { concerns } from '../../wording/concerns.ts';
import { oneDecimal, thousands } from '../../wording/numbers.ts';
import type { Quotation } from '../../ui/quotations/quotation.ts';

/** A sentence that stands behind a slide. */
export interface SlideEvidence {
	article: string;
	title: string;
	sentence: number;
	text: string;
}

/** A chart that slides show, with what it reads. */
export interface ChartOfSlides {
	chart: RegisteredChart;
	onSlides: AnyOnSlides;
	data: unknown;
}

/** Everything that slides need beside themselves: see `readSlideData`. */
export interface SlideData {
	site: Site;
	/** the corpus, in its order */
	articles: readonly Pick<ArticleRow, 'article' | 'title' | 'author' | 'date' | 'date_from' | 'date_to'>[];
	/** the charts that slides show, each with what it reads */
	charts: ReadonlyMap<string, ChartOfSlides>;
	/** the figures with the words around them, the first citation of each first */
	figures: readonly { figure: FigureRow; quotation: Quotation }[];
	/** the first sentences behind each slide, by its id */
	evidence: ReadonlyMap<string, readonly SlideEvidence[]>;
}

export type ChartSlide = Extract<Slide, { kind: 'chart' }>;

export type PairSlide = Extract<Slide, { kind: 'pair' }>;

/** A chart on a slide, as a chart slide and each half of a pair have it. */
export type ShownChart = PairSlide['charts'][number] & {
	/** true of what a reader pinned: as many rows are drawn as a wall has room for */
	pinned?: boolean;
};

/** A chart as a slide shows it at one step. */
export interface Scene {
	chart: RegisteredChart;
	state: ChartState;
	/** the state's query, as the address of the chart's page has it */
	query: string;
	view: View<unknown>;
	/** what is drawn of the view: fewer rows or figures, to the same scale */
	model: unknown;
	headline: string;
	/** what the step works out, to be read large: "22.5 times" */
	remark: string | null;
	/** what is left out of the drawing, in words; empty where nothing is */
	left: string;
	/** the same as PowerPoint draws it itself; null where it has a picture of it */
	native: NativeChart | null;
	/** the next step shows all this and more */
	builds: boolean;
}

/** The steps of a chart slide, the first before any step is taken; every slide of another kind has none. */
export function slideScenes(slide: Slide, data: SlideData): Scene[] {
	if (slide.kind !== 'chart') return [];
	const first: DeckStep = { headline: slide.headline, state: null, figures: null, times: null };
	const steps = [first, ...slide.steps];
	const shown: ShownChart[] = [];
	for (const { state, figures } of steps) {
		const before: ShownChart = shown.at(-1) ?? slide;
		shown.push({ ...before, state: state ?? before.state, figures: figures ?? before.figures });
	}
	const scenes = shown.map((step) => sceneOf(step, data, shown));
	return scenes.map((scene, at) => {
		const [step, here] = [steps[at], shown[at]];
		const remark = step?.times ? timesOf(step.times, data) : null;
		const headline =
			step?.headline ?? remark?.sentence ?? (here && figureHeadline(here, data)) ?? scene.headline;
		return { ...scene, headline, remark: remark?.words ?? null, builds: steps[at + 1]?.state === null };
	});
}

/** The two charts of a pair, to one scale. */
export function pairScenes({ charts }: PairSlide, data: SlideData): Scene[] {
	return charts.map((shown) => sceneOf(shown, data, charts));
}

/**
 * A chart as it stands on a slide.
 *
 * @param among all that it is seen with, itself included: those of the same chart have one scale
 * @throws {RangeError} where the chart is not among the slides' data
 */
function sceneOf(shown: ShownChart, data: SlideData, among: readonly ShownChart[]): Scene {
	const known = data.charts.get(shown.chart);
	if (!known) throw new RangeError(`${shown.chart} is not among the charts that were read`);
	const { chart, onSlides } = known;
	const stateOf = ({ state }: ShownChart) =>
		parseState(
			new URLSearchParams(state),
			data.articles.map(({ article }) => article)
		);
	const state = stateOf(shown);
	const others = among.filter((other) => other !== shown && other.chart === shown.chart).map(stateOf);
	const view = viewBeside(known, state, [state, ...others]);
	const { model, left } = partOf(onSlides, view.model, shown);
	return {
		chart,
		state,
		query: shown.state,
		view,
		model,
		headline: view.title,
		remark: null,
		left,
		native: model === null ? null : (onSlides.native?.(model) ?? null),
		builds: false
	};
}

function partOf({ crop, pick, pinned }: AnyOnSlides, model: unknown, shown: ShownChart): Part<unknown> {
	if (model === null) return { model, left: '' };
	if (shown.figures !== null && pick !== null) return pick(model, shown.figures);
	const rows = shown.pinned ? pinned : shown.rows;
	const of = crop?.count(model) ?? 0;
	if (rows === null || crop === null || of <= rows) return { model, left: '' };
	return { model: crop.only(model, rows), left: crop.left(rows, of) };
}

/** A chart of one figure is headed by that figure. */
function figureHeadline({ figures }: ShownChart, data: SlideData): string | null {
	const [only, another] = figures ?? [];
	const figure = another === undefined && only !== undefined ? figureOf(only, data) : undefined;
	return figure ? `${amountOf(figure.figure)}: ${concerns(figure.figure)}` : null;
}

/** How many times one figure makes another, in two words and in a sentence. */
function timesOf(
	[of, in_]: readonly [string, string],
	data: SlideData
): { words: string; sentence: string } | null {
	const [small, large] = [figureOf(of, data)?.figure, figureOf(in_, data)?.figure].sort(
		(a, b) => (a?.value_high ?? 0) - (b?.value_high ?? 0)
	);
	if (!small || !large || small.value_high === 0 || small.currency !== large.currency) return null;
	const ratio = large.value_high / small.value_high;
	const words = `${Number.isInteger(ratio) ? thousands(ratio) : oneDecimal(ratio)} times`;
	return { words, sentence: `${large.text} is ${words} ${small.text}` };
}

/** A figure by its id, in its first citation. */
export function figureOf(figure: string, data: SlideData): SlideData['figures'][number] | undefined {
	return data.figures.find((cited) => cited.figure.figure === figure);
}

/** "£4.5 billion less", as the article writes it. */
export function amountOf({ text, qualifier, direction }: FigureRow): string {
	return [qualifier, text, direction === 'loss' ? 'less' : ''].filter((part) => part !== '').join(' ');
}
