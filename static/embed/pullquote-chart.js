// <pullquote-chart src="https://…/embed/timeline/" height="480">A link or a picture</pullquote-chart>
// What is inside is shown until the chart is there. `theme`: light, dark, auto. `title` names the frame.

const style = new CSSStyleSheet();
style.replaceSync(`
	:host { display: grid }
	:host([hidden]), [hidden] { display: none }
	slot, iframe { display: block; grid-area: 1 / 1; min-width: 0 }
	iframe { border: 0; width: 100% }
	iframe:not(.ready) { visibility: hidden }
`);

class PullquoteChart extends HTMLElement {
	static observedAttributes = ['src', 'theme', 'title'];

	#shadow = this.attachShadow({ mode: 'open' });
	#fallback = document.createElement('slot');
	#frame = document.createElement('iframe');

	constructor() {
		super();
		const frame = this.#frame;
		frame.loading = 'lazy';
		frame.referrerPolicy = 'strict-origin-when-cross-origin';
		const may = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
		frame.setAttribute('sandbox', may);
		this.#shadow.adoptedStyleSheets = [style];
		this.#shadow.append(this.#fallback);
	}

	connectedCallback() {
		addEventListener('message', this);
		this.#show();
	}

	disconnectedCallback() {
		removeEventListener('message', this);
		this.#frame.remove();
	}

	attributeChangedCallback() {
		if (this.isConnected) this.#show();
	}

	/** @param {MessageEvent} event only its own frame's height counts */
	handleEvent({ data, origin, source }) {
		if (source !== this.#frame.contentWindow || origin !== this.#address()?.origin) return;
		if (!data || Object.getPrototypeOf(data) !== Object.prototype) return;
		const { type, v, id, height } = data;
		if (type !== 'pullquote:height' || v !== 1 || typeof id !== 'string') return;
		if (!Number.isFinite(height) || height <= 0) return;
		this.#setHeight(height);
		this.#frame.classList.add('ready');
		this.#fallback.hidden = true;
		this.style.minHeight = '0';
	}

	#show() {
		const frame = this.#frame;
		const address = this.#address();
		frame.title = this.title || this.textContent?.trim() || this.querySelector('img')?.alt || 'Chart';
		if (address && frame.isConnected && frame.src === address.href) return;
		frame.remove();
		frame.classList.remove('ready');
		this.#fallback.hidden = false;
		if (!address) return;
		this.#setHeight(Number(this.getAttribute('height')) || 480);
		frame.src = address.href;
		this.#shadow.append(frame);
	}

	/** The chart's address with its theme, or null where `src` is none that a frame may have. */
	#address() {
		const src = this.getAttribute('src') ?? '';
		if (!URL.canParse(src, document.baseURI)) return null;
		const address = new URL(src, document.baseURI);
		const theme = this.getAttribute('theme');
		if (theme) address.searchParams.set('theme', theme);
		return src && /^https?:$/.test(address.protocol) ? address : null;
	}

	/** @param {number} height */
	#setHeight(height) {
		this.#frame.style.height = `${Math.min(Math.max(height, 120), 4000)}px`;
	}
}

if (!customElements.get('pullquote-chart')) customElements.define('pullquote-chart', PullquoteChart);
