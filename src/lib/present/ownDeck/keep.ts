/**
 * Keeps the reader's own deck between pages, as a convenience: the deck's home is its address. Where the browser
 * lets nothing be kept it lasts as long as the site stays open.
 */
import { resolve } from '$app/paths';
import { formatPin, longestDeck, mostPins } from './pins.ts';

/** sites may share an origin */
const key = `pullquote ${resolve('/present/my/')}`;
let here = '';

/** The query of the deck that is kept; empty where there is none. */
export function keptDeck(): string {
	try {
		return localStorage.getItem(key) ?? here;
	} catch {
		return here;
	}
}

/** Keeps a deck, in place of the one before. */
export function keepDeck(query: string): void {
	here = query;
	try {
		if (query === '') localStorage.removeItem(key);
		else localStorage.setItem(key, query);
	} catch {
		// the address has it
	}
}

export interface Pinned {
	/** what happened */
	words: string;
	/** where the deck is */
	href: string;
	/** what asked for it */
	from: string;
}

/** Puts a chart in a state behind the slides of the deck that is kept, unless it is among them. */
export function pinChart(chart: string, state: string, from: string): Pinned {
	const deck = keptDeck();
	const pin = `pin=${formatPin(chart, state)}`;
	const pins = deck.split('&').filter((part) => part.startsWith('pin='));
	const href = (query: string) => `${resolve('/present/my/')}?${query}`;
	const at = pins.indexOf(pin);
	if (at >= 0) return { words: `It is slide ${at + 1} of your ${pins.length}`, href: href(deck), from };
	const query = deck === '' ? pin : `${deck}&${pin}`;
	if (pins.length >= mostPins || query.length > longestDeck)
		return { words: `Your ${pins.length} slides are full`, href: href(deck), from };
	keepDeck(query);
	return { words: `Added: slide ${pins.length + 1} of your slides`, href: href(query), from };
}
