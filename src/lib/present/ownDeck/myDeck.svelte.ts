/** The deck that a reader puts together, kept in the page's address and, where it is their own, on their device. */
import type { Site } from '../../schema.ts';
import type { PinCard as PinCardType } from './shown.ts';
import { keepDeck, keptDeck } from './keep.ts';
import { formatPins, longestDeck, mostPins, parsePins, pinSlides, replacePins, type Pin } from './pins.ts';
import type { SlideData } from '../slides/scenes.ts';

/** A pin, and what tells it from one like it while the list is edited. */
export interface ListedPin {
	id: number;
	pin: Pin;
}

export class MyDeck {
	list = $state.raw<readonly ListedPin[]>([]);
	/** what a link asks to add: only the reader's own click puts it into the deck */
	offered = $state.raw<readonly Pin[]>([]);
	/** what the slides show; null until it is read */
	data = $state.raw<SlideData | null>(null);
	/** how a slide is listed; fetched for the first */
	Card = $state.raw<typeof PinCardType>();
	faults = $state.raw<readonly string[]>([]);
	/** what the last change did, to be said aloud */
	said = $state('');
	/** the query of another deck that is kept on this device, and stays as it is */
	own = $state<string | null>(null);

	readonly slides = $derived(pinSlides(this.list.map(({ pin }) => pin)));
	readonly query = $derived(formatPins(this.list.map(({ pin }) => pin)));

	readonly #site: Site;
	readonly #articles: readonly string[];
	#ids = 0;
	#reads = 0;

	/** @param articles ids of the corpus's articles */
	constructor(site: Site, articles: readonly string[]) {
		this.#site = site;
		this.#articles = articles;
	}

	/**
	 * Takes the deck that an address asks for, else the one kept on this device. What it asks to add is offered, and
	 * nothing is kept by opening a page.
	 */
	async open(query: string): Promise<void> {
		const kept = keptDeck();
		const asked = parsePins(query, this.#articles);
		const own = asked.pins.length === 0 ? parsePins(kept, this.#articles) : null;
		const pins = own?.pins ?? asked.pins;
		const added = asked.added.filter((one) => !pins.some((pin) => isSame(pin, one)));
		this.faults = [...asked.faults, ...(own?.faults ?? [])];
		this.list = pins.map((pin) => this.#listed(pin));
		this.offered = added.slice(0, Math.max(0, mostPins - pins.length));
		this.own = own !== null || kept === '' || kept === this.query ? null : kept;
		// an address that offers something stays, to be opened again
		if (this.offered.length === 0) this.#showAddress();
		await this.#read();
	}

	async add(chart: Pin['chart']): Promise<void> {
		const pin: Pin = { chart, state: '', title: '', notes: '' };
		if (this.list.length >= mostPins) {
			this.said = `A deck has room for ${mostPins} slides`;
			return;
		}
		await this.#change([...this.list, this.#listed(pin)], `Added as slide ${this.list.length + 1}`);
	}

	/** Puts what is offered behind the slides. */
	async takeOffered(): Promise<void> {
		const added = this.offered.slice(0, mostPins - this.list.length);
		this.offered = [];
		const said = added.length === 1 ? 'Added as the last slide' : `${added.length} slides are added`;
		await this.#change([...this.list, ...added.map((pin) => this.#listed(pin))], said);
	}

	async move(at: number, by: 1 | -1): Promise<void> {
		const list = [...this.list];
		const [moved] = list.splice(at, 1);
		if (!moved) return;
		list.splice(at + by, 0, moved);
		await this.#change(list, `Slide ${at + 1} is now slide ${at + by + 1} of ${list.length}`);
	}

	async remove(at: number): Promise<void> {
		await this.#change(
			this.list.filter((_, index) => index !== at),
			`Slide ${at + 1} is removed`
		);
	}

	/** Changes the owner's words on a slide. */
	write(at: number, part: Partial<Pick<Pin, 'title' | 'notes'>>): void {
		this.list = this.list.map((listed, index) =>
			index === at ? { ...listed, pin: { ...listed.pin, ...part } } : listed
		);
		this.#write();
	}

	/** Keeps this deck on this device, in place of the one that is kept. */
	adopt(): void {
		this.own = null;
		this.said = 'These are now your slides on this device';
		this.#write();
	}

	#listed(pin: Pin): ListedPin {
		return { id: this.#ids++, pin };
	}

	async #change(list: readonly ListedPin[], said: string): Promise<void> {
		this.list = list;
		this.said = said;
		this.#write();
		await this.#read();
	}

	#write(): void {
		if (this.query.length > longestDeck) {
			this.said = `An address holds no more than ${longestDeck} characters: shorten the notes, or remove a slide`;
			return;
		}
		if (this.own === null) keepDeck(this.query);
		this.#showAddress();
	}

	#showAddress(): void {
		const query = replacePins(location.search, this.query);
		// not the router's own: what every page would have to fetch
		history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
	}

	async #read(): Promise<void> {
		if (this.slides.length === 0) return;
		const read = ++this.#reads;
		try {
			const { PinCard, dataOf } = await import('./shown.ts');
			const data = await dataOf(this.#site, this.slides);
			this.Card = PinCard;
			// a later change has its own
			if (read === this.#reads) this.data = data;
		} catch (error) {
			this.faults = [...this.faults, error instanceof Error ? error.message : String(error)];
		}
	}
}

function isSame(one: Pin, other: Pin): boolean {
	return one.chart === other.chart && one.state === other.state;
}
