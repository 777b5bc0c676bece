import type { Correction, NameKind } from '../schema.ts';
import type { CorrectionKind } from './corrections.ts';

/** What became of an entry: that it found a reading right or put it right, or in words why it could do neither. */
export type Became = Correction | { fault: string; remedy?: string };
/** Is told what became of an entry. */
export type Tell = (kind: CorrectionKind, index: number, became: Became, sentence?: number) => void;
/** Is told of a mention that a rule speaks of, in which sentence it stands. */
export type TellOfName = (sentence: number, correction: Correction) => void;

/** What a stance may be towards, beside persons. */
export interface Target {
	target: string;
	label: string;
	themes: readonly string[];
	names: readonly string[];
}

/** What rules make of a name; `name` is null where it is none. */
export interface NameReading {
	name: string | null;
	correction: Correction;
}

/** What is known of a corpus while its articles are put right. */
export interface Known {
	/** ids of themes */
	themes: ReadonlySet<string>;
	targets: readonly Target[];
	/** the kind that most mentions of a name are read as */
	readKind: (name: string) => NameKind | undefined;
	/** the kind that a person gave a name */
	saidKind: (name: string) => NameKind | undefined;
	/** the kind of a name: as a person says, else as it is read */
	kindOf: (name: string) => NameKind | undefined;
	/** what rules make of a name in an article; null where nothing is said of it */
	ruled: (name: string, article: string) => NameReading | null;
}
