/** A part of a picture that is laid out, and can still be moved. */
import { element, short, type Element, type Node } from './markup.ts';
import type { Box, TextBox } from './type.ts';

/** A dot, in px of its fragment. */
export interface Dot {
	circle: Element;
	x: number;
	y: number;
	radius: number;
	scale: number;
}

export interface Fragment {
	content: Node[];
	/** px */
	width: number;
	height: number;
	/** where each text and each painted mark stands, from the upper left corner */
	texts: TextBox[];
	marks: Box[];
	dots: Dot[];
}

export const emptyFragment: Fragment = { content: [], width: 0, height: 0, texts: [], marks: [], dots: [] };

const movedBox = <Part extends Box>(box: Part, left: number, top: number): Part => ({
	...box,
	left: box.left + left,
	top: box.top + top
});

/** The same elsewhere. */
export function moved(fragment: Fragment, left: number, top: number): Fragment {
	if (left === 0 && top === 0) return fragment;
	const transform = `translate(${short(left)} ${short(top)})`;
	return {
		...fragment,
		content: fragment.content.length === 0 ? [] : [element('g', { transform }, ...fragment.content)],
		texts: fragment.texts.map((text) => movedBox(text, left, top)),
		marks: fragment.marks.map((mark) => movedBox(mark, left, top)),
		dots: fragment.dots.map((dot) => ({ ...dot, x: dot.x + left, y: dot.y + top }))
	};
}

/** Fragments that stand where they stand, as one of a size. */
export function together(fragments: readonly Fragment[], width: number, height: number): Fragment {
	return {
		content: fragments.flatMap(({ content }) => content),
		width,
		height,
		texts: fragments.flatMap(({ texts }) => texts),
		marks: fragments.flatMap(({ marks }) => marks),
		dots: fragments.flatMap(({ dots }) => dots)
	};
}
