/** How charts that are seen together are drawn to one scale: two on a slide, or the steps of one. */
import type { AnyChart, View } from './chart.ts';
import type { DistinctiveWordsModel } from './distinctiveWords.ts';
import type { MatrixModel } from './dotMatrix.ts';
import type { FiguresComparedModel } from './figuresCompared.ts';
import { viewInSquares, type FiguresInSquaresModel } from './figuresInSquares.ts';
import type { NamesTogetherModel } from './namesTogether.ts';
import type { ChartSlug } from './registry.ts';
import type { SentimentModel } from './sentimentByArticle.ts';
import { asBars, type StanceModel } from './stanceByTarget.ts';
import type { ChartState } from './state.ts';
import type { ThemeFrequencyModel } from './themeFrequency.ts';
import { timeTicks, type TimelineModel } from './timeline.ts';

/** The first of some models as it is drawn beside all of them. */
type Beside<Model> = (model: Model, all: readonly Model[], state: ChartState) => Model;

const most = <Model>(all: readonly Model[], size: (model: Model) => number) => Math.max(...all.map(size));

const themeFrequency: Beside<ThemeFrequencyModel> = (model, all) => {
	const alike = all.filter(({ measure }) => measure === model.measure);
	return { ...model, max: most(alike, ({ max }) => max), beside: all.filter((other) => other !== model) };
};

const matrix: Beside<MatrixModel> = (model, all) => {
	const longest = most(
		all.filter(({ unit }) => unit === model.unit),
		(other) => other.most
	);
	const shorter = (share: number) => (share * model.most) / longest;
	return {
		...model,
		most: longest,
		across: most(all, ({ across }) => across),
		rows: model.rows.map((row) => ({
			...row,
			cells: row.cells.map((cell) => ({ ...cell, share: shorter(cell.share) }))
		}))
	};
};

const figuresCompared: Beside<FiguresComparedModel> = (model, all) => {
	const alike = all.filter(({ currency }) => currency === model.currency);
	return { ...model, loss: most(alike, ({ loss }) => loss), gain: most(alike, ({ gain }) => gain) };
};

const sentimentByArticle: Beside<SentimentModel> = (model, all) => ({
	...model,
	most: most(all, (other) => other.most)
});

const stanceByTarget: Beside<StanceModel> = (model, all, state) => ({
	...(all.some(({ form }) => form === 'bars') ? asBars(model, state) : model),
	side: most(all, ({ side }) => side),
	beside: all.filter((other) => other !== model)
});

const namesTogether: Beside<NamesTogetherModel> = (model, all) => ({
	...model,
	most: most(all, (other) => other.most)
});

const distinctiveWords: Beside<DistinctiveWordsModel> = (model, all) => ({
	...model,
	most: most(
		all.filter(({ measure }) => measure === model.measure),
		(other) => other.most
	)
});

const timeline: Beside<TimelineModel> = (model, all) => {
	const from = -most(all, (other) => -other.from);
	const to = most(all, (other) => other.to);
	return { ...model, from, to, ticks: timeTicks(from, to) };
};

const besides = {
	'figures-compared': figuresCompared,
	'theme-frequency': themeFrequency,
	'themes-by-article': matrix,
	'sentiment-by-article': sentimentByArticle,
	'stance-by-target': stanceByTarget,
	'names-by-article': matrix,
	'names-together': namesTogether,
	'distinctive-words': distinctiveWords,
	timeline
} satisfies { [Slug in ChartSlug]?: unknown };

/**
 * A chart's view in a state, drawn to the scale of all the states that it is seen beside. What is measured otherwise
 * (counts beside rates, one currency beside another) keeps a scale of its own.
 *
 * @param states the state itself among them
 */
export function viewBeside(
	chart: AnyChart & { slug: ChartSlug },
	data: unknown,
	state: ChartState,
	states: readonly ChartState[]
): View<unknown> {
	const view = chart.view(data, state);
	if (states.length < 2 || view.model === null) return view;
	const models = states.flatMap(
		(other) => (other === state ? view.model : chart.view(data, other).model) ?? []
	);
	if (chart.slug === 'figures-in-squares') {
		const unit = most(models as FiguresInSquaresModel[], (model) => model.unit);
		return viewInSquares(data as Parameters<typeof viewInSquares>[0], state, unit);
	}
	const beside = (besides as { [Slug in ChartSlug]?: unknown })[chart.slug] as Beside<unknown> | undefined;
	return beside ? { ...view, model: beside(view.model, models, state) } : view;
}
