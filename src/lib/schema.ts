/**
 * The one contract: what the build script writes and the pages read.
 * Scripts check rows with these schemas before writing, pages check after reading; types are inferred.
 *
 * Units: `start`, `end` are half-open offsets in UTF-16 code units into the article's body, and
 * `body.slice(start, end) === text`. `sentence` and `paragraph` count from 1 within the article.
 * Money is in whole units of its currency. Rates are mentions per 1,000 words. Sentiment, stance and
 * contributions run from −1 to 1.
 */
export * from './schema/deck.ts';
export * from './schema/documents.ts';
export * from './schema/measures.ts';
export * from './schema/structure.ts';
export * from './schema/tables.ts';
export { Correction, Direction, NameKind, nameKinds, StanceState, Status } from './schema/values.ts';
export * from './schema/versions.ts';
