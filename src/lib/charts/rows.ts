/** How charts are drawn with fewer rows, where a picture has little room. Charts where every row counts have none. */
import { plural } from '../ui/format.ts';
import type { DistinctiveWordsModel } from './distinctiveWords.ts';
import type { MatrixModel } from './dotMatrix.ts';
import type { NamesTogetherModel } from './namesTogether.ts';
import type { ChartSlug } from './registry.ts';
import type { SentimentModel } from './sentimentByArticle.ts';
import { sides, type StanceModel } from './stanceByTarget.ts';
import type { ThemeFrequencyModel } from './themeFrequency.ts';
import type { ThemePositionsModel } from './themePositions.ts';
import type { TimelineModel } from './timeline.ts';

/** The rows of a chart's model. */
export interface Rows<Model = unknown> {
	/** fewer say nothing */
	least: number;
	count(model: Model): number;
	/** says that rows are left out */
	left(count: number, of: number): string;
	/** the same with only so many rows, those of which the title speaks among them */
	only(model: Model, count: number): Model;
}

const leftOf = (noun: string) => (count: number, of: number) =>
	`${count} of ${plural(of, noun)} ${count === 1 ? 'is' : 'are'} drawn.`;

const matrix = (noun: string): Rows<MatrixModel> => ({
	left: leftOf(noun),
	least: 3,
	count: ({ rows }) => rows.length,
	only: (model, count) => ({
		...model,
		rows: first(model.rows, count, ({ cells }) => cells.some(({ share }) => share === 1))
	})
});

const themeFrequency: Rows<ThemeFrequencyModel> = {
	left: leftOf('theme'),
	least: 3,
	count: ({ rows }) => rows.length,
	only: (model, count) => ({ ...model, rows: first(model.rows, count) })
};

const themePositions: Rows<ThemePositionsModel> = {
	left: leftOf('theme'),
	least: 1,
	count: ({ strips }) => strips,
	only: (model, count) => ({
		strips: Math.min(count, model.strips),
		panels: model.panels.map((panel) => ({
			...panel,
			strips: first(panel.strips, count, ({ highlighted }) => highlighted)
		}))
	})
};

const sentimentByArticle: Rows<SentimentModel> = {
	left: leftOf('article'),
	least: 3,
	count: ({ panels }) => panels.length,
	only: (model, count) => ({ ...model, panels: first(model.panels, count) })
};

const stanceByTarget: Rows<StanceModel> = {
	left: leftOf('target'),
	least: 5,
	count: ({ targets }) => targets.length,
	only(model, count) {
		const found = sides(model.targets).flatMap(({ targets }) => targets);
		return { ...model, targets: first(model.targets, count, (row) => found.includes(row)) };
	}
};

const namesTogether: Rows<NamesTogetherModel> = {
	left: leftOf('name'),
	least: 6,
	count: ({ names }) => names.length,
	only: (model, count) => ({
		...model,
		names: first(model.names, count),
		cells: model.cells.filter(({ row }) => row < count)
	})
};

const distinctiveWords: Rows<DistinctiveWordsModel> = {
	left: (count, of) => `${count} of up to ${of} words of each article are drawn.`,
	least: 3,
	count: ({ panels }) => Math.max(...panels.map(({ terms }) => terms.length)),
	only: (model, count) => ({
		...model,
		panels: model.panels.map((panel) => ({ ...panel, terms: first(panel.terms, count) }))
	})
};

const timeline: Rows<TimelineModel> = {
	left: leftOf('article'),
	least: 3,
	count: ({ rows }) => rows.length,
	only: (model, count) => ({ ...model, rows: first(model.rows, count) })
};

const rows = {
	'theme-frequency': themeFrequency,
	'themes-by-article': matrix('theme'),
	'theme-positions': themePositions,
	'sentiment-by-article': sentimentByArticle,
	'stance-by-target': stanceByTarget,
	'names-by-article': matrix('name'),
	'names-together': namesTogether,
	'distinctive-words': distinctiveWords,
	timeline
} satisfies { [Slug in ChartSlug]?: unknown };

/** The rows of one chart's models, which only that chart's `view` makes. */
export function rowsOf(slug: ChartSlug): Rows | undefined {
	return (rows as { [Slug in ChartSlug]?: unknown })[slug] as Rows | undefined;
}

/** The first so many of a list, and before others those that must not be missing, in the list's order. */
function first<Row>(list: readonly Row[], count: number, needed: (row: Row) => boolean = () => false): Row[] {
	const must = list.filter(needed).slice(0, count);
	const others = list.filter((row) => !must.includes(row)).slice(0, count - must.length);
	return list.filter((row) => must.includes(row) || others.includes(row));
}
