// long: one running talk, whose parts share its state
/**
 * Brings slides to life with reveal.js: keys and clickers, what a screen reader is told, black and white screens,
 * the speaker's window. The slides themselves stand in the page without it.
 */
import Reveal, { type RevealApi } from 'reveal.js';
import type notes from 'reveal.js/plugin/notes';
import { keepAwake } from './awake.ts';
import { commandOf, type Command } from './commands.ts';
import { fitSlide } from '../slides/fit.ts';
import { placeInGrid } from './grid.ts';
import { onOtherWords } from '../slides/otherWords.ts';
import { followPointer } from './pointer.ts';
import { printSteps } from './printed.ts';

const root = document.documentElement;
const query = location.search;
/** shown within the speaker's window, which steers it */
const received = /[?&]receiver\b/.test(query);
const printed = /[?&]print-pdf\b/.test(query);

/** What differs from deck to deck. */
export interface DeckWays {
	/**
	 * fetches what opens the speaker's window, when it is first asked for: `() => import('reveal.js/plugin/notes')`;
	 * without it there is no such window
	 */
	fetchSpeakerView?: () => Promise<{ default: typeof notes }>;
	/** the reader has just asked for the slides: the focus goes to the one that is shown, and it is announced */
	asked?: boolean;
	/** where Esc leads from a slide, given its id, when nothing is open; if not to all slides */
	leave?: (slide: string) => void;
}

/**
 * Starts the deck in a page that `early.js` has made a stage.
 *
 * @param element holds `.slides` with a `section` for each slide, named by its id
 */
export async function startDeck(element: HTMLElement, ways: DeckWays): Promise<void> {
	const fitting = fitter(element);
	if (printed) {
		// once it is laid out the page knows its fonts, and they may still be read
		element.getBoundingClientRect();
		await document.fonts.ready;
		fitting.all();
	}
	const deck = new Reveal(element, {
		width: deckWidth(),
		height: 1080,
		margin: 0,
		minScale: 0.1,
		maxScale: 10,
		center: false,
		controls: false,
		progress: false,
		keyboard: false,
		hash: false,
		respondToHashChanges: true,
		transition: 'none',
		backgroundTransition: 'none',
		// no slide is taken out, so that its charts can be fitted before it is shown
		viewDistance: 1000,
		mobileViewDistance: 1000,
		scrollActivationWidth: 0,
		focusBodyOnPageVisibilityChange: false,
		view: printed ? 'print' : null
	});
	// before reveal's own listener, which lays out what this decides
	addEventListener('resize', () => {
		const width = deckWidth();
		if (width === deck.getConfig().width) return;
		deck.configure({ width });
		fitting.again();
	});
	// on paper every slide is read, not the present one alone
	element.addEventListener('pdf-ready', () => {
		for (const section of element.querySelectorAll('section')) section.removeAttribute('aria-hidden');
		root.classList.add('live');
	});
	deck.on('slidechanged', () => fitting.one(deck.getCurrentSlide()));
	await deck.initialize();
	if (!printed) {
		fitting.again();
		onOtherWords(fitting.again);
	}
	// what is in the deck is to be read like any page
	element.removeAttribute('role');
	if (!received && !printed) {
		printSteps(element, fitting.all);
		present(deck, element, ways);
	}
}

/** Fits charts when their slide is shown, and the others one by one while nothing else is to do. */
function fitter(element: HTMLElement) {
	const slides = [...element.querySelectorAll<HTMLElement>('.slide')];
	let fitted = new Set<HTMLElement>();
	const fit = (slide: HTMLElement): void => {
		if (fitted.has(slide)) return;
		fitted.add(slide);
		fitSlide(slide);
	};
	const later = (): void => {
		const next = slides.find((slide) => !fitted.has(slide));
		if (!next) return;
		fit(next);
		whenIdle(later);
	};
	return {
		all: () => slides.forEach(fit),
		one: (section: Element) => section.querySelectorAll<HTMLElement>('.slide').forEach(fit),
		again(): void {
			fitted = new Set();
			for (const slide of element.querySelectorAll<HTMLElement>('.present .slide')) fit(slide);
			whenIdle(later);
		}
	};
}

/** Some browsers do not say when nothing else is to do. */
function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(work);
	else setTimeout(work, 50);
}

function deckWidth(): number {
	return parseInt(root.style.getPropertyValue('--deck-width'), 10) || 1920;
}

/** All that only the window on the wall does. */
function present(
	deck: RevealApi,
	element: HTMLElement,
	{ fetchSpeakerView, asked = false, leave }: DeckWays
): void {
	const status = document.querySelector('[data-deck-status]');
	const help = document.querySelector<HTMLDialogElement>('dialog[data-deck-help]');
	const say = (words: string): void => {
		if (status) status.textContent = words;
	};

	const remember = (): void => {
		const { f } = deck.getIndices();
		const step = f !== undefined && f >= 0 ? `/${f}` : '';
		// the address says where the talk is: a reload goes on from there
		history.replaceState(history.state, '', `#${deck.getCurrentSlide().id}${step}`);
	};
	const headline = (): string => {
		const heading = deck.getCurrentSlide().querySelector('h2');
		const steps = [...(heading?.querySelectorAll<HTMLElement>('.step > *') ?? [])];
		const seen = steps.find((step) => getComputedStyle(step).visibility === 'visible');
		return (seen ?? heading)?.textContent?.trim() ?? '';
	};
	const arrive = (): void => {
		deck.getCurrentSlide().querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
		say(`Slide ${deck.getIndices().h + 1} of ${deck.getTotalSlides()}: ${headline()}`);
	};
	deck.on('slidechanged', () => {
		remember();
		arrive();
		idle();
	});
	for (const event of ['fragmentshown', 'fragmenthidden'])
		deck.on(event, () => {
			remember();
			const steps = new Set(
				[...deck.getCurrentSlide().querySelectorAll('[data-fragment-index]')].map((step) =>
					step.getAttribute('data-fragment-index')
				)
			);
			say(`Step ${(deck.getIndices().f ?? -1) + 2} of ${steps.size + 1}: ${headline()}`);
		});

	// seen all at once, slides are chosen from, not read: nothing in them takes the focus
	const slides = element.querySelectorAll<HTMLElement>('.slide');
	deck.on('overviewshown', () => {
		for (const slide of slides) slide.inert = true;
		say('All slides: the arrows choose, Enter opens one');
	});
	deck.on('overviewhidden', () => {
		for (const slide of slides) slide.inert = false;
		arrive();
	});

	const blank = (colour: 'black' | 'white'): void => {
		const same = deck.isPaused() && element.classList.contains('white') === (colour === 'white');
		element.classList.toggle('white', colour === 'white');
		deck.togglePause(!same);
		say(same ? headline() : `The screen is ${colour}`);
	};
	const across = placeInGrid(element);
	const go = (by: number): void => {
		const to = deck.getIndices().h + by;
		if (!deck.isOverview()) (by > 0 ? deck.next : deck.prev)();
		else if (to >= 0 && to < deck.getTotalSlides()) deck.slide(to);
	};
	const act: Record<Command, (slides?: number) => void> = {
		next: (slides = 1) => go(slides),
		previous: (slides = 1) => go(-slides),
		first: () => deck.slide(0, 0, -1),
		last: () => deck.slide(deck.getTotalSlides() - 1),
		black: () => blank('black'),
		white: () => blank('white'),
		overview: () => deck.toggleOverview(),
		speaker: () => fetchSpeakerView && void openSpeakerView(deck, fetchSpeakerView),
		pointer: followPointer,
		fullscreen: () =>
			void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(
				() => undefined
			),
		help: () => (help?.open ? help.close() : help?.showModal()),
		leave() {
			if (deck.isPaused()) deck.togglePause(false);
			else if (leave && !deck.isOverview()) leave(deck.getCurrentSlide().id);
			else deck.toggleOverview();
		}
	};

	document.addEventListener('keydown', (event) => {
		const command = commandOf(event);
		if (command === undefined || (help?.open && command !== 'help')) return;
		const focused = event.target instanceof Element ? event.target.closest('a, button') : null;
		if (focused && (event.key === 'Enter' || event.key === ' ')) return;
		event.preventDefault();
		// a key that is held, or leant on, counts once
		if (event.repeat) return;
		const chosen = deck.isOverview() && (event.key === 'Enter' || event.key === ' ');
		if (chosen) deck.toggleOverview(false);
		else if (deck.isPaused() && !['black', 'white', 'leave'].includes(command)) deck.togglePause(false);
		else act[command](deck.isOverview() && /^Arrow(?:Up|Down)$/.test(event.key) ? across : 1);
	});
	for (const button of document.querySelectorAll<HTMLElement>('[data-deck-command]'))
		button.addEventListener('click', () => act[button.dataset.deckCommand as Command]());

	if (!fetchSpeakerView) document.querySelector('[data-deck-command=speaker]')?.remove();

	// links leave the talk where it is
	for (const link of element.querySelectorAll('a[href]')) {
		link.setAttribute('target', '_blank');
		link.setAttribute('rel', 'noopener');
	}

	/** The controls step back while nobody reaches for them. */
	let timer = 0;
	const idle = (): void => {
		clearTimeout(timer);
		root.classList.add('idle');
	};
	addEventListener('pointermove', () => {
		clearTimeout(timer);
		root.classList.remove('idle');
		timer = window.setTimeout(idle, 2500);
	});
	keepAwake();
	root.classList.add('live');
	if (asked) arrive();
}

async function openSpeakerView(
	deck: RevealApi,
	fetchSpeakerView: NonNullable<DeckWays['fetchSpeakerView']>
): Promise<void> {
	if (!deck.hasPlugin('notes')) {
		// now, while the key is down: later, a browser takes it for an advertisement
		const ahead = window.open('', 'reveal.js - Notes', 'width=1100,height=700');
		try {
			const { default: notes } = await fetchSpeakerView();
			deck.registerPlugin(notes());
			openInto(ahead, deck);
			return;
		} catch (error) {
			ahead?.close();
			throw error;
		}
	}
	openNotes(deck);
}

function openNotes(deck: RevealApi): void {
	(deck.getPlugin('notes') as unknown as ReturnType<typeof notes>).open();
}

/** Lets the plug-in fill a window that is open: if it opened that one by its name, the window would load anew. */
function openInto(ahead: Window | null, deck: RevealApi): void {
	const open = window.open;
	window.open = () => ahead;
	try {
		openNotes(deck);
	} finally {
		window.open = open;
	}
}
