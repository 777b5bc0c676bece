import type { Document } from '../text/document.ts';
import type { ArticleFacts } from './fact.ts';

/** A step of reading an article that a person may have put right, before the steps that follow from it. */
export type Corrected = 'themes' | 'names' | 'figures' | 'sentiments' | 'stances';

/** Puts what was read of an article right, step by step. */
export type Corrector = {
	[Step in Corrected]: (
		read: ArticleFacts[Step],
		document: Document,
		/** as put right, where they are read before */
		names: ArticleFacts['names'],
		themes: ArticleFacts['themes']
	) => ArticleFacts[Step];
};

const asRead = <Read>(read: Read): Read => read;

/** Leaves all as it is read. */
export const uncorrected: Corrector = {
	themes: asRead,
	names: asRead,
	figures: asRead,
	sentiments: asRead,
	stances: asRead
};
