/**
 * A deck of one's own as its address has it: charts in the states they were pinned in, in order, each with what its
 * owner wrote: `pin=theme-frequency;measure=count&title=Mine&notes=Say+this&pin=timeline`. Whatever an address asks
 * for that the site does not have is left out, and said to be.
 */
import { formatState, parseState } from '../../charts/core/address.ts';
import { isChartSlug, type ChartSlug } from '../../charts/slugs.ts';
import type { Slide } from '../../schema.ts';

export interface Pin {
	chart: ChartSlug;
	/** as in the address of the chart's page, without the question mark */
	state: string;
	/** in place of the chart's own finding; empty where its owner wrote none */
	title: string;
	/** in place of the sentences behind the chart; empty where its owner wrote none */
	notes: string;
}

export interface ReadPins {
	pins: Pin[];
	/** what `add=` asks for, to be put behind the deck that its owner has */
	added: Pin[];
	/** what was left out, a sentence each */
	faults: string[];
}

export const mostPins = 40;
export const longestTitle = 200;
export const longestNotes = 2000;
/** characters of a query that every server, browser and post takes */
export const longestDeck = 7000;

/** The address's query for a deck, without the question mark. */
export function formatPins(pins: readonly Pin[]): string {
	return pins
		.map(({ chart, state, title, notes }) =>
			[
				`pin=${formatPin(chart, state)}`,
				title && `title=${legible(title)}`,
				notes && `notes=${legible(notes)}`
			]
				.filter((part) => part !== '')
				.join('&')
		)
		.join('&');
}

/** One chart in a state, as the value of `pin` or `add`. */
export function formatPin(chart: string, state: string): string {
	return legible([chart, ...state.split('&').filter((part) => part !== '')].join(';'));
}

/** The deck that an address's query asks for. */
export function parsePins(query: string, known: readonly string[]): ReadPins {
	const read: ReadPins = { pins: [], added: [], faults: [] };
	/** whose title and notes follow; none where it was left out */
	let last: Pin | undefined;
	let asked = 0;
	for (const [key, value] of new URLSearchParams(query)) {
		if (key === 'pin' || key === 'add') {
			asked++;
			last = asked > mostPins ? undefined : parsePin(value, known, read.faults);
			if (last) (key === 'pin' ? read.pins : read.added).push(last);
		} else if (last && key === 'title')
			last.title = within(value.replace(/\s+/g, ' ').trim(), longestTitle, 'title', value, read.faults);
		else if (last && key === 'notes')
			last.notes = within(value.trim(), longestNotes, 'notes', value, read.faults);
	}
	if (asked > mostPins)
		read.faults.push(`The address asks for ${asked} slides: those after the first ${mostPins} are left out.`);
	return read;
}

/** The address's query for a deck in place of the one that it has; whatever else it says stays. */
export function replacePins(query: string, deck: string): string {
	const rest = new URLSearchParams(query);
	for (const key of ['pin', 'add', 'title', 'notes']) rest.delete(key);
	return [deck, rest.toString().replace(/=(?=&|$)/g, '')].filter((part) => part !== '').join('&');
}

/** The slides of a deck, named by their place in it: "slide-1". */
export function pinSlides(pins: readonly Pin[]): (Extract<Slide, { kind: 'chart' }> & { pinned: true })[] {
	return pins.map(({ chart, state, title, notes }, index) => ({
		kind: 'chart',
		slide: `slide-${index + 1}`,
		headline: title || null,
		notes: notes || null,
		chart,
		state,
		rows: null,
		pinned: true,
		figures: null,
		steps: []
	}));
}

function parsePin(value: string, known: readonly string[], faults: string[]): Pin | undefined {
	const [chart = '', ...parts] = value.split(';').filter((part) => part !== '');
	if (!isChartSlug(chart)) {
		faults.push(`No chart is called “${short(chart)}”: it is left out.`);
		return undefined;
	}
	const understood = parts.filter((part) => {
		const query = new URLSearchParams(part);
		const same = formatState(parseState(query, known), known) !== '';
		if (!same)
			faults.push(`“${short(part)}” is no choice that a chart here has: ${chart} is shown without it.`);
		return same;
	});
	const state = formatState(parseState(new URLSearchParams(understood.join('&')), known), known);
	return { chart, state, title: '', notes: '' };
}

function within(text: string, most: number, what: string, value: string, faults: string[]): string {
	if (text.length <= most) return text;
	faults.push(
		`The ${what} that begin${what === 'notes' ? '' : 's'} “${short(value)}” ${what === 'notes' ? 'are' : 'is'} longer than ${most} characters: left out.`
	);
	return '';
}

function short(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** As a query has it, with what may stand there as it is. */
function legible(text: string): string {
	return encodeURIComponent(text.toWellFormed())
		.replaceAll('%20', '+')
		.replace(/%(?:2C|3A|3B|3D|2F|3F)/g, decodeURIComponent);
}
