/**
 * Starts the framework at the first sign of a reader, and at once where a page is to show what its address, its place
 * in the browser's history or the reader's device keeps for it. Until then a page is its HTML: links lead where they
 * say, fields take what is typed. What only the framework answers is held until it runs, and then done once more, in
 * its order. It stands in every page, without these words: see inPage.ts and vite.config.ts.
 */

/** The framework's two entries, as far as a page's own script asks. */
type Entries = [kit: { start: (...page: unknown[]) => Promise<void> }, app: unknown];

interface Held {
	event: Event;
	/** of those that say the same only the last counts */
	said: unknown;
	/** what a field said then */
	value?: unknown;
	checked?: unknown;
}

/**
 * @param files addresses of all that the page runs, the two entries first
 * @param run the framework's own start
 */
export default (files: string[], run: (entries: Entries) => void): void => {
	/** what the framework answers a click on */
	const mark = 'a[data-evidence]';
	const answers = `${mark}, a[data-acts], button, [data-chart]`;
	const kinds = 'pointerover pointermove pointerdown focusin keydown click input change toggle submit';
	/** ms: a choice stands in the address before the next is heard */
	const pause = 50;
	let held: Held[] = [];
	let over: Event | undefined;
	let started = false;

	const start = (): void => {
		if (started) return;
		started = true;
		// all or none: with only some of them the framework would put its error page in place of this one
		Promise.all(files.map((file) => import(file))).then(
			([kit, app]) => run([{ start: (...page) => kit.start(...page).finally(live) }, app]),
			// the next sign tries again; a click on a link leads there
			() => {
				listen('removeEventListener');
				settle();
				for (const { event } of held) if (event.type === 'click') again(event, event.target);
				held = held.filter(({ event }) => event.type !== 'click');
				started = false;
				listen('addEventListener');
			}
		);
	};

	const hear = (event: Event): void => {
		const { type } = event;
		const target = event.target instanceof Element ? event.target : document.body;
		const { ctrlKey, metaKey, altKey, shiftKey, button, key, movementX, movementY } = event as MouseEvent &
			KeyboardEvent;
		if (type === 'pointerover') {
			over = event;
			return;
		}
		const answered = target.closest(answers);
		// a pointer that rests where the page comes up is told as one that moved, by nothing
		if (type === 'pointermove' && event.isTrusted && !answered && !movementX && !movementY) return;
		// a link to another page needs nothing of this one
		if (!answered && target.closest('a') && /^(?:pointerdown|focusin|click)$/.test(type)) return;
		start();
		if (/^(?:pointer|focus)/.test(type) || ctrlKey || metaKey || altKey) return;
		if (type === 'click' && (!answered || shiftKey || button > 0)) return;
		if (type === 'keydown' && !(target.closest('[data-mark]') && /^(?:Arrow|Home|End|t$)/i.test(key))) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		// of what is typed the last is all, and of the marks that are clicked the last is meant
		const said = type === 'input' ? target : type === 'click' && target.closest(mark) ? mark : undefined;
		held = held.filter((one) => said === undefined || one.said !== said);
		if (type === 'click') {
			if (said === mark) settle();
			target.closest('a, button')?.setAttribute('data-asked', '');
		}
		const { value, checked } = target as HTMLInputElement;
		held.push({ event, said, value, checked });
	};

	const listen = (how: 'addEventListener' | 'removeEventListener'): void => {
		for (const kind of kinds.split(' ')) window[how](kind, hear, true);
	};

	/** What was clicked waits no longer. */
	const settle = (): void => {
		for (const one of document.querySelectorAll('[data-asked]')) one.removeAttribute('data-asked');
	};

	/** Has an element hear of an event once more. */
	const again = (event: Event, target: EventTarget | null): void => {
		const Kind = event.constructor as typeof Event;
		target?.dispatchEvent(new Kind(event.type, event));
	};

	/** Has a field say again what it said when its event was held. */
	const restore = ({ event, value, checked }: Held): void => {
		if (/^(?:input|change)$/.test(event.type))
			Object.assign(event.target as HTMLInputElement, { value }, checked === undefined ? null : { checked });
	};

	const live = async (): Promise<void> => {
		// before anybody sees it: the framework gave its fields what it knows
		held.forEach(restore);
		// charts begin to listen once they are drawn
		await new Promise((done) => setTimeout(done));
		listen('removeEventListener');
		settle();
		document.documentElement.dataset.live = '';
		const { activeElement } = document;
		if (
			over instanceof PointerEvent &&
			over.pointerType === 'mouse' &&
			(over.target as Element).matches(':hover')
		)
			again(over, over.target);
		if (activeElement !== document.body) again(new FocusEvent('focusin', { bubbles: true }), activeElement);
		for (const one of held) {
			const { type, target } = one.event;
			restore(one);
			again(one.event, type === 'keydown' ? document.activeElement : target);
			if (type === 'change') await new Promise((done) => setTimeout(done, pause));
		}
	};

	listen('addEventListener');
	let kept: string | null = null;
	try {
		// present/ownDeck/keep.ts
		kept = localStorage.getItem(`pullquote ${location.pathname}`);
	} catch {
		// nothing is kept where nothing may be
	}
	if (location.search !== '' || history.state !== null || kept !== null) start();
};
