import type { Correction, Direction, NameKind, Status } from '../schema.ts';
import type { Document, Span } from '../text/document.ts';

/** What a person did with a reading: found it right, or put it right. */
export interface ByPerson {
	correction?: Correction;
}
/** Where a fact stands: its sentence, and its span in the body. */
interface Place extends Span, ByPerson {
	sentence: number;
}
export interface ThemeMention extends Place {
	theme: string;
}
export interface NameMention extends Place {
	/** canonical form */
	name: string;
	kind: NameKind;
}
export interface Figure extends Place {
	figure: string;
	value_low: number;
	value_high: number;
	currency: string;
	direction: Direction;
	status: Status;
	instrument: string;
	scope: string;
	basis: string;
	speaker: string;
	organisation: string;
	/** "up to", "at least", "more than", "less than", "nearly", "about", or "" */
	qualifier: string;
}
/** A word's share of a score; the shares add up to the score. */
export interface Contribution extends Span {
	contribution: number;
}
export interface SentenceSentiment extends ByPerson {
	sentence: number;
	sentiment: number;
	words: Contribution[];
}
export interface Stance extends Place {
	target: string;
	stance: number;
	/** how likely the state that the stance is shown as is the right one, 0…1 */
	confidence: number;
	/** how likely the sentence says what its writer holds, rather than what others are said to hold, 0…1 */
	own: number;
	words: Contribution[];
}

/** A reading that a person checked or put right, or one that was missed or is none: of what, and in which sentence. */
export interface PersonsWork {
	of: 'figures' | 'names' | 'stance' | 'sentiment' | 'themes';
	sentence: number;
	correction: Correction;
}

/** Everything found in one article, each fact with its evidence. */
export interface ArticleFacts {
	document: Document;
	themes: ThemeMention[];
	names: NameMention[];
	figures: Figure[];
	sentiments: SentenceSentiment[];
	stances: Stance[];
	/** what a person did in it; absent where nobody did anything */
	corrections?: PersonsWork[];
}
