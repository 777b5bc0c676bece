import { parseNameModel, type NameModel } from './nameModel.ts';

/** What the annotators have learned: the weights of `data/models/`, read. */
export interface Models {
	names: NameModel;
}

/** The files of `data/models/`, by what they are for: `names` is names.bin. */
export const modelNames = ['names'] as const satisfies (keyof Models)[];
export type ModelFiles = Record<(typeof modelNames)[number], Uint8Array>;

/**
 * Read the models' files.
 *
 * @throws {RangeError} if one is not what it should be
 */
export function parseModels(files: ModelFiles): Models {
	return { names: parseNameModel(files.names) };
}
