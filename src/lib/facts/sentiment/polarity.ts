import type { ThemeSetting } from '../../settings.ts';
import { byForm } from '../../text/words/byForm.ts';
import type { Document } from '../../text/document.ts';
import { inContext, readContext, type Context } from './context.ts';
import { frames } from './frames.ts';
import { idioms } from './idioms.ts';
import { phraseFinder } from '../../text/words/phrases.ts';
import { valences } from './valences.ts';

/** A word or phrase, tokens `first` to `last`, with its valence where it stands, on the raters' −4…4. */
export interface PolarWord {
	first: number;
	last: number;
	valence: number;
}

/** A phrase of the table of frames: what it says of a target before it and of one behind. */
interface Frame {
	before: number;
	behind: number;
	/** what it says of the target behind stands though the phrase is denied: "it is no excuse for the cuts" */
	isGiven: boolean;
}
interface FrameMatch extends Frame {
	first: number;
	last: number;
}

/** What is polar in a document: its context, and for each sentence its polar words and its frames. */
export interface Polarity {
	context: Context;
	words: PolarWord[][];
	/** the idioms among the words, each with its valence as listed, which may be 0 */
	idioms: PolarWord[][];
	frames: FrameMatch[][];
}

const lines = (table: string): [head: string, phrases: string[]][] =>
	table
		.trim()
		.split('\n')
		.map((line) => {
			const [head = '', phrases = ''] = line.split(': ');
			return [head, phrases.split('; ')];
		});

type Theme = Pick<ThemeSetting, 'neutral' | 'phrases' | 'exclude'>;

/** Reads what is polar in a document. */
export type PolarityReader = (document: Document) => Polarity;

/**
 * Make a reader of what is polar in a document. Trained words and idioms count, turned by negation and weighed by
 * contrast; an idiom takes the place of its words. The latest document's is kept, since several readers ask for it.
 *
 * @param themes of those that are neutral, the phrases say no feeling, whatever their words say elsewhere
 */
export function polarityReader(themes: readonly Theme[] = []): PolarityReader {
	const read = uncached(themes);
	let latest: { document: Document; polarity: Polarity } | undefined;
	return (document) => {
		if (latest?.document !== document) latest = { document, polarity: read(document) };
		return latest.polarity;
	};
}

function uncached(themes: readonly Theme[]): PolarityReader {
	const valenceOf = new Map<string, number>();
	for (const line of valences.trim().split('\n')) {
		const [valence, ...words] = line.split(' ');
		for (const word of words) valenceOf.set(word, Number(valence) / 100);
	}
	const listed = byForm(({ lower }) => valenceOf.get(lower));
	const find = phraseFinder<number | Frame>([
		...themes
			.filter(({ neutral }) => neutral)
			.map(({ phrases, exclude }) => ({ value: 0, phrases, exclude })),
		...lines(idioms).map(([head, phrases]) => ({ value: Number(head) / 100, phrases, exclude: [] })),
		...lines(frames).map(([head, phrases]) => {
			const [before = 0, behind = 0] = head.split(' ').map((valence) => parseInt(valence, 10) / 100);
			return { value: { before, behind, isGiven: head.endsWith('!') }, phrases, exclude: [] };
		})
	]);
	return (document) => {
		const { tokens } = document;
		const context = readContext(document);
		const polarity: Polarity = { context, words: [], idioms: [], frames: [] };
		for (const { firstToken, endToken } of document.sentences) {
			const idiomsFound: PolarWord[] = [];
			const framesFound: FrameMatch[] = [];
			for (const { value, first, last } of find(tokens, firstToken, endToken)) {
				if (typeof value === 'number') idiomsFound.push({ first, last, valence: value });
				else framesFound.push({ first, last, ...value });
			}
			const words: PolarWord[] = [];
			const chosen: PolarWord[] = [];
			let next = 0;
			for (let at = firstToken; at < endToken; at++) {
				while ((idiomsFound[next]?.first ?? endToken) < at) next++;
				let idiom = idiomsFound[next];
				if (idiom?.first !== at) idiom = undefined;
				for (; idiom !== undefined && idiomsFound[next]?.first === at; next++) {
					const other = idiomsFound[next];
					if (other !== undefined && other.last > idiom.last) idiom = other;
				}
				const token = tokens[at];
				if (token === undefined) break;
				const bare = idiom?.valence ?? listed(token);
				if (bare === undefined) continue;
				if (idiom !== undefined) chosen.push(idiom);
				const last = idiom?.last ?? at;
				const valence = inContext(context, at, bare);
				if (valence !== 0) words.push({ first: at, last, valence });
				at = last;
			}
			polarity.words.push(words);
			polarity.idioms.push(chosen);
			polarity.frames.push(framesFound);
		}
		return polarity;
	};
}

let plain: PolarityReader | undefined;

/** What is polar in a document of which no phrases are known to be neutral. */
export function polarityOf(document: Document): Polarity {
	return (plain ??= polarityReader())(document);
}
