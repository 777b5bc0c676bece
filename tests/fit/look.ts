/** What of a page's text cannot be read as it is shown. Runs within a page: it uses nothing from outside itself. */

export type Kind =
	/** a part of it is outside what clips it, and nothing says so */
	| 'cut'
	/** shortened with a sign, and nowhere whole */
	| 'shortened'
	/** runs into other text */
	| 'meets'
	/** to the left or the right of what can be seen */
	| 'outside'
	/** runs out of the box that is painted for it */
	| 'spills'
	/** something lies upon it */
	| 'covered'
	/** a line goes through it */
	| 'struck'
	/** the page scrolls sideways */
	| 'sideways';

export interface Fault {
	kind: Kind;
	/** the text, or its beginning */
	text: string;
	/** the element that holds it */
	where: string;
	/** by how much, or what it runs into */
	what: string;
}

export interface Look {
	/** how many lines of text were looked at */
	places: number;
	faults: Fault[];
}

/**
 * Looks at every text of the page as it stands: lines of HTML and SVG text, chosen options, placeholders.
 *
 * @returns how many places were looked at, and each fault once
 */
export function look(): Look {
	interface Box {
		left: number;
		top: number;
		right: number;
		bottom: number;
	}
	interface Line extends Box {
		text: string;
		holder: Element;
		node: Node;
		/** its corners, where it does not stand upright */
		quad: DOMPoint[] | null;
	}

	const page = document.documentElement;
	const alone = page instanceof SVGElement;
	const view: Box = { left: 0, top: 0, right: page.clientWidth, bottom: page.clientHeight };
	if (alone) {
		const { left, top, right, bottom } = page.getBoundingClientRect();
		Object.assign(view, { left, top, right, bottom });
	}
	const faults: Fault[] = [];
	const known = new Set<string>();
	const fault = (kind: Kind, text: string, holder: Element, what: string) => {
		const short = text.replace(/\s+/g, ' ').trim().slice(0, 70);
		const key = `${kind} ${short} ${what.replace(/[\d.]+/g, '')}`;
		if (known.has(key)) return;
		known.add(key);
		faults.push({ kind, text: short, where: nameOf(holder), what });
	};
	function nameOf(element: Element): string {
		const names: string[] = [];
		for (
			let at: Element | null = element;
			at && at !== document.body && names.length < 4;
			at = at.parentElement
		) {
			const classes = [...at.classList].filter((name) => !name.startsWith('svelte-')).slice(0, 2);
			const chart = at.getAttribute('data-chart');
			names.unshift([at.localName, ...classes].join('.') + (chart === null ? '' : `[${chart}]`));
		}
		return names.join(' ');
	}

	const styles = new Map<Element, CSSStyleDeclaration>();
	const styleOf = (element: Element) => {
		let style = styles.get(element);
		if (!style) styles.set(element, (style = getComputedStyle(element)));
		return style;
	};
	const rects = new Map<Element, DOMRect>();
	const rectOf = (element: Element) => {
		let rect = rects.get(element);
		if (!rect) rects.set(element, (rect = element.getBoundingClientRect()));
		return rect;
	};

	/** said to those who hear the page, shown to nobody */
	const hidden = new Map<Element, boolean>();
	function isHidden(element: Element): boolean {
		const found = hidden.get(element);
		if (found !== undefined) return found;
		const style = styleOf(element);
		const rect = rectOf(element);
		const tiny = (rect.width <= 1.5 || rect.height <= 1.5) && style.overflowX !== 'visible';
		const clipped = style.clip !== 'auto' || /^inset\((?:50|100)%/.test(style.clipPath);
		const taken = style.position === 'absolute' || style.position === 'fixed';
		// a link to what follows shows when it has the focus
		const skip =
			taken && (rect.bottom + scrollY <= 0 || rect.right <= 0) && element.closest('a[href^="#"]') !== null;
		const now =
			(taken && (tiny || clipped)) ||
			skip ||
			style.opacity === '0' ||
			(element.parentElement !== null && isHidden(element.parentElement));
		hidden.set(element, now);
		return now;
	}

	/** the elements whose overflow may cut this one, innermost first */
	const cutters = new Map<Element, Element[]>();
	function cuttersOf(element: Element): Element[] {
		const found = cutters.get(element);
		if (found) return found;
		const list: Element[] = [];
		let position = styleOf(element).position;
		if (cuts(element)) list.push(element);
		for (let at = element.parentElement; at; at = at.parentElement) {
			const style = styleOf(at);
			const holds =
				style.transform !== 'none' ||
				style.filter !== 'none' ||
				/paint|layout|strict|content/.test(style.contain);
			if (position === 'fixed' && !holds) continue;
			if (position === 'absolute' && style.position === 'static' && !holds) continue;
			if (cuts(at)) list.push(at);
			position = style.position;
		}
		cutters.set(element, list);
		return list;
	}
	function cuts(element: Element): boolean {
		if (element === page || element === document.body) return false;
		const style = styleOf(element);
		if (style.display === 'contents' || (style.display === 'inline' && element instanceof HTMLElement))
			return false;
		// parts of a drawing clip nothing, but a drawing within it and foreign content do
		if (element instanceof SVGElement && !/^(?:svg|foreignObject)$/.test(element.localName)) return false;
		return (
			style.overflowX !== 'visible' ||
			style.overflowY !== 'visible' ||
			/paint|strict|content/.test(style.contain) ||
			/auto|hidden/.test(style.contentVisibility)
		);
	}
	const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

	/** the box within its borders */
	function inner(element: Element): Box {
		const { left, top, right, bottom } = rectOf(element);
		const around = element.parentElement;
		// of a drawing within a drawing, that is the box of what it holds
		if (element instanceof SVGSVGElement && around instanceof SVGGraphicsElement) {
			const matrix = around.getScreenCTM() ?? undefined;
			const [x, y, width, height] = [element.x, element.y, element.width, element.height].map(
				({ baseVal }) => baseVal.value
			) as [number, number, number, number];
			const [start, end] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((point) =>
				point.matrixTransform(matrix)
			);
			if (start && end) return { left: start.x, top: start.y, right: end.x, bottom: end.y };
		}
		if (element instanceof SVGElement) return { left, top, right, bottom };
		const style = styleOf(element);
		const edge = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
		return {
			left: left + edge('left'),
			top: top + edge('top'),
			right: right - edge('right'),
			bottom: bottom - edge('bottom')
		};
	}

	/** whether the whole text can be had where it is shortened */
	function saidWhole(element: Element, text: string): boolean {
		const whole = text.replace(/\s+/g, ' ').trim();
		for (let at: Element | null = element; at; at = at.parentElement)
			for (const said of [
				at.getAttribute('title'),
				at.getAttribute('aria-label'),
				[...at.children].find(({ localName }) => localName === 'title')?.textContent
			])
				if (said?.replace(/\s+/g, ' ').includes(whole)) return true;
		return false;
	}

	// 1. every line of text
	const lines: Line[] = [];
	const walker = document.createTreeWalker(alone ? page : document.body, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const holder = node.parentElement;
		const text = node.textContent ?? '';
		if (
			!holder ||
			text.trim() === '' ||
			/^(?:script|style|noscript|template|option|title|desc)$/.test(holder.localName)
		)
			continue;
		if (
			!holder.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) ||
			isHidden(holder)
		)
			continue;
		range.selectNodeContents(node);
		const drawn = holder.closest('text');
		const matrix = drawn instanceof SVGTextElement ? drawn.getScreenCTM() : null;
		if (drawn instanceof SVGTextElement && matrix && Math.abs(matrix.b) > 0.01) {
			const { x, y, width, height } = drawn.getBBox();
			const quad = [
				[x, y],
				[x + width, y],
				[x + width, y + height],
				[x, y + height]
			].map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
			const { left, top, right, bottom } = drawn.getBoundingClientRect();
			lines.push({ left, top, right, bottom, text, holder, node, quad });
			continue;
		}
		for (const { left, top, right, bottom } of range.getClientRects())
			// a space that stands between lines has no place
			if (right - left > 0.5 && bottom - top > 0.5)
				lines.push({ left, top, right, bottom, text, holder, node, quad: null });
	}

	/** the line without the room above and below that letters hardly use */
	const ink = ({ left, top, right, bottom }: Box): Box => {
		const spare = 0.17 * (bottom - top);
		return { left, top: top + spare, right, bottom: bottom - spare };
	};

	// 2. what cuts it
	const seen = new Map<Line, Box | null>();
	const notOver = { cut: 0.8, shown: 1 };
	for (const line of lines) {
		let box: Box | null = ink(line);
		for (const cutter of cuttersOf(line.holder)) {
			const style = styleOf(cutter);
			const frame = inner(cutter);
			// what is shut is not shown at all
			if (frame.right - frame.left < notOver.shown || frame.bottom - frame.top < notOver.shown) {
				box = null;
				break;
			}
			const sideways = scrolls(style.overflowX) && cutter instanceof HTMLElement;
			const down = scrolls(style.overflowY) && cutter instanceof HTMLElement;
			// contain: paint cuts at every side, overflow-x: clip at two
			const whole = style.overflowX === 'visible' && style.overflowY === 'visible';
			const lostLeft: number =
				!whole && style.overflowX === 'visible'
					? 0
					: frame.left - box.left - (sideways ? cutter.scrollLeft : 0);
			const lostTop: number =
				!whole && style.overflowY === 'visible' ? 0 : frame.top - box.top - (down ? cutter.scrollTop : 0);
			const lostRight: number =
				sideways || (!whole && style.overflowX === 'visible') ? 0 : box.right - frame.right;
			const lostBottom: number =
				down || (!whole && style.overflowY === 'visible') ? 0 : box.bottom - frame.bottom;
			const lost = Math.max(lostLeft, lostTop, lostRight, lostBottom);
			if (lost > notOver.cut) {
				const signed =
					(style.textOverflow === 'ellipsis' && lostRight >= lost - 0.01) || style.webkitLineClamp !== 'none';
				if (!signed) {
					const side =
						lost === lostLeft ? 'left' : lost === lostTop ? 'top' : lost === lostRight ? 'right' : 'bottom';
					fault('cut', line.text, line.holder, `${Math.round(lost)} px at the ${side} of ${nameOf(cutter)}`);
				} else if (!saidWhole(line.holder, line.text))
					fault('shortened', line.text, line.holder, 'and is whole in no title or label');
			}
			box = {
				left: Math.max(box.left, frame.left),
				top: Math.max(box.top, frame.top),
				right: Math.min(box.right, frame.right),
				bottom: Math.min(box.bottom, frame.bottom)
			};
			if (box.right - box.left < 1 || box.bottom - box.top < 1) {
				box = null;
				break;
			}
		}
		seen.set(line, box);
		if (!box) continue;
		if (box.left + scrollX < view.left - notOver.cut)
			fault('outside', line.text, line.holder, `${Math.round(-box.left - scrollX)} px at the left`);
		if (box.right + scrollX > view.right + notOver.cut)
			fault('outside', line.text, line.holder, `${Math.round(box.right - view.right)} px at the right`);
		const still = alone || /hidden|clip/.test(styleOf(document.body).overflowY + styleOf(page).overflowY);
		if (box.top + scrollY < view.top - notOver.cut)
			fault('outside', line.text, line.holder, `${Math.round(-box.top - scrollY)} px at the top`);
		if (still && box.bottom > view.bottom + notOver.cut)
			fault('outside', line.text, line.holder, `${Math.round(box.bottom - view.bottom)} px at the bottom`);
		// a sign that is written, not painted
		if (
			/(?:…|\.\.\.)$/.test(line.text.trim()) &&
			line.holder.closest('text, [data-chart]') &&
			!line.holder.closest('p, blockquote, q, cite')
		) {
			const start = line.text
				.trim()
				.replace(/(?:…|\.\.\.)$/, '')
				.trimEnd();
			const within = line.holder.closest('[title], [aria-label], a, g');
			const said = [
				within?.getAttribute('title'),
				within?.getAttribute('aria-label'),
				within?.querySelector('title')?.textContent
			].join(' ');
			if (!said.replace(/\s+/g, ' ').includes(start))
				fault('shortened', line.text, line.holder, 'and is whole in no title or label');
		}
	}

	// 3. what runs out of the box that is painted for it
	const painted = (element: Element): boolean => {
		const style = styleOf(element);
		const paints = (colour: string) => !/^(?:transparent|rgba\(.*, 0\))$/.test(colour);
		const bordered = ['top', 'right', 'bottom', 'left'].every(
			(side) =>
				Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
				style.getPropertyValue(`border-${side}-style`) !== 'none'
		);
		return (bordered || paints(style.backgroundColor)) && !/^(?:inline|contents|none)$/.test(style.display);
	};
	for (const line of lines) {
		const box = seen.get(line);
		if (!box || line.holder.closest('svg')) continue;
		for (let at: Element | null = line.holder; at && at !== document.body; at = at.parentElement) {
			if (/^(?:absolute|fixed)$/.test(styleOf(at).position) && !painted(at)) break;
			if (!painted(at)) continue;
			const frame = rectOf(at);
			const out = Math.max(
				frame.left - box.left,
				box.right - frame.right,
				frame.top - box.top,
				box.bottom - frame.bottom
			);
			if (out > 1.5 && frame.width > 1)
				fault('spills', line.text, line.holder, `${Math.round(out)} px out of ${nameOf(at)}`);
			break;
		}
	}

	// 4. what it runs into
	const above = (element: Element): Element | null =>
		element.closest('dialog, [popover], [role="dialog"], [role="tooltip"]');
	/** how far one stands in the other along each edge of both; 0 where they are apart */
	function depth(a: Line, b: Line, boxA: Box, boxB: Box): [number, number] {
		const across = Math.min(boxA.right, boxB.right) - Math.max(boxA.left, boxB.left);
		const down = Math.min(boxA.bottom, boxB.bottom) - Math.max(boxA.top, boxB.top);
		if (across <= 0 || down <= 0 || (!a.quad && !b.quad)) return [across, down];
		const corners = (line: Line, box: Box) =>
			line.quad ?? [
				new DOMPoint(box.left, box.top),
				new DOMPoint(box.right, box.top),
				new DOMPoint(box.right, box.bottom),
				new DOMPoint(box.left, box.bottom)
			];
		let least = Infinity;
		const both = [corners(a, boxA), corners(b, boxB)];
		for (const quad of both)
			for (const index of [0, 1]) {
				const [from, to] = [quad[index], quad[index + 1]];
				if (!from || !to) continue;
				const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
				const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
				const [one, other] = both.map((points) => {
					const along = points.map((point) => point.x * x + point.y * y);
					return [Math.min(...along), Math.max(...along)] as const;
				});
				if (one && other) least = Math.min(least, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
			}
		// letters of a slanted line fill two thirds of its height
		return [least - 5, Infinity];
	}
	const shown = lines
		.flatMap((line) => {
			const box = seen.get(line);
			return box ? [{ line, box }] : [];
		})
		.sort((a, b) => a.box.top - b.box.top);
	for (const [index, a] of shown.entries())
		for (let next = index + 1; next < shown.length; next++) {
			const b = shown[next];
			if (!b || b.box.top > a.box.bottom) break;
			const [across, down] = depth(a.line, b.line, a.box, b.box);
			const height = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
			if (across < 1.5 || down < Math.max(1, 0.12 * height)) continue;
			if (above(a.line.holder) !== above(b.line.holder)) continue;
			// drawn twice in one place, as letters with a halo are
			if (
				a.line.text === b.line.text &&
				Math.abs(a.box.left - b.box.left) < 1 &&
				Math.abs(a.box.top - b.box.top) < 1
			)
				continue;
			const other = b.line.text.replace(/\s+/g, ' ').trim().slice(0, 40);
			fault(
				'meets',
				a.line.text,
				a.line.holder,
				`“${other}” by ${Math.round(across)} × ${Math.round(down)} px`
			);
		}

	// 5. what lies upon it, and lines through it
	const opaque = (element: Element): boolean => {
		const [, alpha] = /^rgba\(.*, ([\d.]+)\)$/.exec(styleOf(element).backgroundColor) ?? [];
		return styleOf(element).backgroundColor !== 'transparent' && Number(alpha ?? 1) > 0.5;
	};
	for (const element of document.body?.querySelectorAll('*') ?? []) {
		const style = styleOf(element);
		if (
			element instanceof SVGElement ||
			!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
		)
			continue;
		if (style.position !== 'static' && opaque(element) && !above(element)) {
			const frame = rectOf(element);
			for (const { line, box } of shown) {
				if (element.contains(line.holder) || above(line.holder)) continue;
				const across = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
				const down = Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top);
				if (across < 2 || down < 0.3 * (box.bottom - box.top)) continue;
				const [x, y] = [
					(Math.min(box.right, frame.right) + Math.max(box.left, frame.left)) / 2,
					(Math.min(box.bottom, frame.bottom) + Math.max(box.top, frame.top)) / 2
				];
				const top = document.elementFromPoint(x, y);
				if (top && element.contains(top)) fault('covered', line.text, line.holder, `by ${nameOf(element)}`);
			}
		}
		for (const side of ['top', 'bottom'] as const) {
			const thick = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
			if (thick === 0 || /^(?:none|hidden)$/.test(style.getPropertyValue(`border-${side}-style`))) continue;
			if (style.display === 'inline' || isHidden(element)) continue;
			const frame = rectOf(element);
			const at = side === 'top' ? frame.top + thick / 2 : frame.bottom - thick / 2;
			for (const { line, box } of shown) {
				if (box.top > at) break;
				const middle = 0.2 * (box.bottom - box.top);
				const through = at > box.top + middle && at < box.bottom - middle;
				if (
					through &&
					Math.min(box.right, frame.right) - Math.max(box.left, frame.left) > 3 &&
					above(element) === above(line.holder)
				)
					fault('struck', line.text, line.holder, `by the ${side} line of ${nameOf(element)}`);
			}
		}
	}

	// 6. controls that show text which is no part of the page's tree
	const canvas = alone ? null : document.createElement('canvas').getContext('2d');
	let controls = 0;
	for (const control of document.body?.querySelectorAll('select, input, textarea') ?? []) {
		if (
			!control.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) ||
			isHidden(control) ||
			!canvas
		)
			continue;
		const text =
			control instanceof HTMLSelectElement
				? (control.selectedOptions[0]?.label ?? '')
				: control instanceof HTMLInputElement && control.value === ''
					? control.placeholder
					: control instanceof HTMLInputElement && /^(?:button|submit|reset)$/.test(control.type)
						? control.value
						: '';
		if (text === '') continue;
		controls++;
		const style = styleOf(control);
		canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		canvas.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
		canvas.wordSpacing = style.wordSpacing;
		const room =
			control.clientWidth -
			(Number.parseFloat(style.paddingLeft) || 0) -
			(Number.parseFloat(style.paddingRight) || 0);
		// a chosen option leaves room for the arrow
		const arrow = control instanceof HTMLSelectElement && style.appearance !== 'none' ? 16 : 0;
		const over = canvas.measureText(text).width + arrow - room;
		if (over > 1.5 && !saidWhole(control, text))
			fault('cut', text, control, `${Math.round(over)} px of a ${control.localName}`);
		const frame = rectOf(control);
		if (frame.right + scrollX > view.right + 1)
			fault('outside', text, control, `${Math.round(frame.right - view.right)} px at the right`);
	}

	// 7. the page as a whole
	if (!alone && page.scrollWidth > page.clientWidth + 1) {
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => rectOf(element).right + scrollX > page.clientWidth + 1 && rectOf(element).width > 0
		);
		const last = wide.at(-1);
		fault(
			'sideways',
			last?.textContent ?? '',
			last ?? document.body,
			`${page.scrollWidth} px in ${page.clientWidth}`
		);
	}
	return { places: lines.length + controls, faults };
}
