import * as v from 'valibot';

/** What may be said of an article's rights, for whoever writes it. */
export const rightsWords = 'full, quote 25 words (or another number) or counts only';
export const ArticleRights = v.pipe(
	v.string(),
	v.regex(/^(?:full|counts only|quote [1-9]\d{0,4} words?)$/, `must be ${rightsWords}`)
);
