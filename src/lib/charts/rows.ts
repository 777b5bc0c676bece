/** How charts are drawn with fewer rows, where a picture has little room. Charts where every row counts have none. */
import { plural } from '../ui/format.ts';
import type { DistinctiveWordsModel } from './distinctiveWords.ts';
import type { MatrixModel } from './dotMatrix.ts';
import type { NamesTogetherModel } from './namesTogether.ts';
import type { ChartSlug } from './registry.ts';
import type { SentimentModel } from './sentimentByArticle.ts';
import type { StanceModel } from './stanceByTarget.ts';
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
		rows: largest(model.rows, count, ({ key, total }) => [model.named.includes(key), total])
	})
});

const themeFrequency: Rows<ThemeFrequencyModel> = {
	left: leftOf('theme'),
	least: 3,
	count: ({ rows }) => rows.length,
	only: (model, count) => ({
		...model,
		rows: largest(model.rows, count, ({ theme, mentions }) => [model.named.includes(theme), mentions])
	})
};

const themePositions: Rows<ThemePositionsModel> = {
	left: leftOf('theme'),
	least: 1,
	count: ({ strips }) => strips,
	only(model, count) {
		const strips = model.panels[0]?.strips ?? [];
		const kept = largest(strips, count, ({ named, mentions }) => [named, mentions]).map(({ theme }) => theme);
		return {
			strips: kept.length,
			panels: model.panels.map((panel) => ({
				...panel,
				strips: panel.strips.filter(({ theme }) => kept.includes(theme))
			}))
		};
	}
};

const sentimentByArticle: Rows<SentimentModel> = {
	left: leftOf('article'),
	least: 3,
	count: ({ panels }) => panels.length,
	only: (model, count) => ({ ...model, panels: model.panels.slice(0, count) })
};

/** The target of most sentences stands there whatever else does. */
const stanceByTarget: Rows<StanceModel> = {
	left: leftOf('target'),
	least: 5,
	count: ({ targets }) => targets.length,
	only(model, count) {
		const most = Math.max(...model.targets.map(({ sentences }) => sentences));
		const rank = ({ target, sentences }: StanceModel['targets'][number]): [boolean, number] => [
			sentences === most || model.named.includes(target),
			sentences
		];
		return { ...model, targets: largest(model.targets, count, rank) };
	}
};

/** Names stand in the order of their company, or by name: the first of them are a grid of their own. */
const namesTogether: Rows<NamesTogetherModel> = {
	left: leftOf('name'),
	least: 6,
	count: ({ names }) => names.length,
	only: (model, count) => ({
		...model,
		names: model.names.slice(0, count),
		cells: model.cells.filter(({ row }) => row < count)
	})
};

const distinctiveWords: Rows<DistinctiveWordsModel> = {
	left: (count, of) => `${count} of up to ${of} words of each article are drawn.`,
	least: 3,
	count: ({ panels }) => Math.max(...panels.map(({ terms }) => terms.length)),
	only: (model, count) => ({
		...model,
		panels: model.panels.map((panel) => ({
			...panel,
			terms: largest(panel.terms, count, ({ keyness }) => [false, keyness])
		}))
	})
};

const timeline: Rows<TimelineModel> = {
	left: leftOf('article'),
	least: 3,
	count: ({ rows }) => rows.length,
	only: (model, count) => ({ ...model, rows: model.rows.slice(0, count) })
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

/**
 * So many rows of a list, in its order, whichever that is: those that the title names before others, then the largest.
 */
function largest<Row>(
	list: readonly Row[],
	count: number,
	rank: (row: Row) => [named: boolean, size: number]
): Row[] {
	const ranked = list
		.map((row, at) => ({ row, at, rank: rank(row) }))
		.sort((a, b) => Number(b.rank[0]) - Number(a.rank[0]) || b.rank[1] - a.rank[1] || a.at - b.at);
	const kept = new Set(ranked.slice(0, count).map(({ row }) => row));
	return list.filter((row) => kept.has(row));
}
