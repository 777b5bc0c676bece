import { parseFigureModel, type FigureModel } from './money/figureModel.ts';
import { parseNameModel, type NameModel } from './names/model/nameModel.ts';
import { parseSentimentModel, type SentimentModel } from './sentiment/sentimentModel.ts';
import { parseStanceJudge, type StanceJudge } from './stance/model/stanceJudge.ts';
import { parseStanceModel, type StanceModel } from './stance/model/stanceModel.ts';

/** What the annotators have learned: the weights of `data/models/`, read. */
export interface Models {
	names: NameModel;
	stance: StanceModel;
	claims: StanceJudge;
	sentiment: SentimentModel;
	figures: FigureModel;
}

/** The files of `data/models/`, by what they are for: `names` is names.bin. */
export const modelNames = [
	'names',
	'stance',
	'claims',
	'sentiment',
	'figures'
] as const satisfies (keyof Models)[];
export type ModelFiles = Record<(typeof modelNames)[number], Uint8Array>;

/**
 * Read the models' files.
 *
 * @throws {RangeError} if one is not what it should be
 */
export function parseModels(files: ModelFiles): Models {
	return {
		names: parseNameModel(files.names),
		stance: parseStanceModel(files.stance),
		claims: parseStanceJudge(files.claims),
		sentiment: parseSentimentModel(files.sentiment),
		figures: parseFigureModel(files.figures)
	};
}
