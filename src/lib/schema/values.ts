/** The sorts of value that the tables and documents are made of; units stand in `../schema.ts`. */
import * as v from 'valibot';

/** 0 and up */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** 1 and up */
export const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
/** −1 to 1 */
export const polarity = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
export const id = v.pipe(v.string(), v.minLength(1));
/** where words of an article stand */
export const place = { article: id, sentence: ordinal, start: count, end: count };

export const nameKinds = ['person', 'organisation', 'place'] as const;
export const NameKind = v.picklist(nameKinds);
export type NameKind = v.InferOutput<typeof NameKind>;

export const Direction = v.picklist(['loss', 'gain', 'none']);
export type Direction = v.InferOutput<typeof Direction>;
export const Status = v.picklist(['estimated', 'announced', 'spent', 'forecast', 'not stated']);
export type Status = v.InferOutput<typeof Status>;
/** What a stance is shown as: weaker than the threshold is neutral. */
export const StanceState = v.picklist(['against', 'neutral', 'for']);
export type StanceState = v.InferOutput<typeof StanceState>;
/** What a person did with a reading: found it right, or put it right. */
export const Correction = v.picklist(['checked', 'corrected']);
export type Correction = v.InferOutput<typeof Correction>;
