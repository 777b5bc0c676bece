/** The site's style sheets, as far as they say how a chart looks: for pictures, which have no style sheet. */
import { type AST, parseCss } from 'svelte/compiler';
import { rootSize } from './length.ts';
import type { Element } from './markup.ts';

/** Values of the tokens by name, "--ink" → "#1d1a16". */
export type Tokens = ReadonlyMap<string, string>;

interface Rule {
	selector: AST.CSS.ComplexSelector;
	specificity: number;
	declarations: [property: string, value: string][];
	/** whether it holds in a figure of so many px */
	holds(width: number): boolean;
}

export interface Looks {
	light: Tokens;
	dark: Tokens;
	/** on slides, whose inks are deeper */
	wall: Tokens;
	/**
	 * What the style sheets say of an element: property by property, the strongest rule's value.
	 *
	 * @param around the elements that it stands in, the outermost first
	 * @param width px of the figure it stands in
	 */
	of(element: Element, around: readonly Element[], width: number): ReadonlyMap<string, string>;
}

/** The site's style sheets, by what they are about. */
export interface Sheets {
	tokens: string;
	slide: string;
	page: string;
	charts: string;
}

/** Takes in the tokens and the rules for charts. */
export function looksOf(sheets: Sheets): Looks {
	const tokens = parseCss(sheets.tokens);
	const light = new Map(tokensOf(tokens.children));
	const inDark = tokens.children.find(
		(node): node is AST.CSS.Atrule =>
			node.type === 'Atrule' && node.prelude.includes('prefers-color-scheme: dark')
	);
	const dark = new Map([...light, ...tokensOf(inDark?.block?.children ?? [])]);
	const wall = new Map([...light, ...tokensOf(parseCss(sheets.slide).children)]);
	const rules = [...rulesOf(parseCss(sheets.page).children), ...rulesOf(parseCss(sheets.charts).children)];
	// the sort is stable: of two rules as strong as each other the later one stands
	rules.sort((a, b) => a.specificity - b.specificity);
	const byName = new Map<string, Ranked[]>();
	rules.forEach((rule, rank) => {
		const name = nameOf(rule.selector);
		byName.set(name, [...(byName.get(name) ?? []), { rule, rank }]);
	});
	/** The rules that can be about an element, the strongest last. */
	const about = ({ name, attributes }: Element): Rule[] =>
		['*', name, ...(attributes.get('class') ?? '').split(' ').map((one) => `.${one}`)]
			.flatMap((key) => byName.get(key) ?? [])
			.sort((a, b) => a.rank - b.rank)
			.map(({ rule }) => rule);
	// what rules can ask of an element, and of those around it: elements that are alike look alike
	const asked = [...new Set(rules.flatMap(({ selector }) => attributesIn(selector.children)))];
	const numbers = new Map<string, number>();
	const numberOf = new WeakMap<Element, number>();
	const kindOfPlace = (element: Element, around: readonly Element[]): number => {
		const known = numberOf.get(element);
		if (known !== undefined) return known;
		const outer = around.at(-1);
		const within = outer ? kindOfPlace(outer, around.slice(0, -1)) : -1;
		const { name, attributes } = element;
		const words = JSON.stringify([within, name, ...asked.map((attribute) => attributes.get(attribute))]);
		const number = numbers.get(words) ?? numbers.size;
		numbers.set(words, number);
		numberOf.set(element, number);
		return number;
	};
	// a chart is drawn in many widths, too: what holds is found once for all that are alike
	const known = new Map<number, Map<string, string>[]>();
	const conditions = [...new Set(rules.map(({ holds }) => holds))];
	const kinds = new Map<number, number>();
	const kindOf = (width: number): number => {
		const kind = kinds.get(width) ?? conditions.reduce((bits, holds) => 2 * bits + Number(holds(width)), 0);
		kinds.set(width, kind);
		return kind;
	};
	return {
		light,
		dark,
		wall,
		of(element, around, width) {
			const alike = kindOf(width);
			const place = kindOfPlace(element, around);
			const own = known.get(place) ?? [];
			known.set(place, own);
			return (own[alike] ??= new Map(
				about(element)
					.filter(({ holds, selector }) => holds(width) && matches(selector.children, element, around))
					.flatMap(({ declarations }) => declarations)
			));
		}
	};
}

interface Ranked {
	rule: Rule;
	rank: number;
}

/** What an element must be called, or have as a class, for a rule to be about it; "*" where it may be any. */
function nameOf(selector: AST.CSS.ComplexSelector): string {
	const last = selector.children.at(-1)?.selectors ?? [];
	for (const part of last) if (part.type === 'ClassSelector') return `.${part.name}`;
	for (const part of last) if (part.type === 'TypeSelector') return part.name;
	return '*';
}

type Blocks = readonly (AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration)[];

function tokensOf(nodes: Blocks): [string, string][] {
	return nodes.flatMap((node) =>
		node.type === 'Rule' ? declarationsOf(node).filter(([name]) => name.startsWith('--')) : []
	);
}

function declarationsOf(rule: AST.CSS.Rule): [string, string][] {
	return rule.block.children.flatMap((child): [string, string][] =>
		child.type === 'Declaration' ? [[child.property, child.value]] : []
	);
}

const always = () => true;

function rulesOf(nodes: Blocks, holds: Rule['holds'] = always): Rule[] {
	return nodes.flatMap((node): Rule[] => {
		if (node.type === 'Declaration') return [];
		if (node.type === 'Atrule')
			return node.name === 'container' ? rulesOf(node.block?.children ?? [], widths(node.prelude)) : [];
		return node.prelude.children.map((selector) => ({
			selector,
			specificity: specificity(selector),
			declarations: declarationsOf(node),
			holds
		}));
	});
}

/** "figure (min-width: 45rem)" as a question to a width in px. */
function widths(prelude: string): Rule['holds'] {
	const [, bound, length, unit] = /\((min|max)-width: ([\d.]+)(px|rem)\)/.exec(prelude) ?? [];
	const px = Number(length) * (unit === 'rem' ? rootSize : 1);
	return (width) => (bound === 'min' ? width >= px : width <= px);
}

type Simple = AST.CSS.SimpleSelector;

function specificity(selector: AST.CSS.ComplexSelector): number {
	const simple = selector.children.flatMap(({ selectors }) => selectors);
	return simple.reduce((sum, part) => {
		if (part.type === 'TypeSelector') return sum + (part.name === '*' ? 0 : 1);
		if (part.type === 'PseudoClassSelector' && part.name === 'where') return sum;
		return sum + (part.type === 'IdSelector' ? 100 : 10);
	}, 0);
}

/** Whether a selector's last part is the element and the parts before it stand around it. */
function matches(
	parts: readonly AST.CSS.RelativeSelector[],
	element: Element,
	around: readonly Element[]
): boolean {
	const last = parts.at(-1);
	if (!last?.selectors.every((simple) => isIt(simple, element, around))) return false;
	const before = parts.slice(0, -1);
	if (before.length === 0) return true;
	const within = (at: number) => {
		const ancestor = around[at];
		return ancestor !== undefined && matches(before, ancestor, around.slice(0, at));
	};
	if (last.combinator?.name === '>') return within(around.length - 1);
	return last.combinator?.name === ' ' && around.some((_, at) => within(at));
}

/** The attributes that a selector asks for. */
function attributesIn(parts: readonly AST.CSS.RelativeSelector[]): string[] {
	return parts.flatMap(({ selectors }) =>
		selectors.flatMap((simple) => {
			if (simple.type === 'ClassSelector') return ['class'];
			if (simple.type === 'AttributeSelector') return [simple.name];
			if (simple.type !== 'PseudoClassSelector') return [];
			return simple.args?.children.flatMap(({ children }) => attributesIn(children)) ?? [];
		})
	);
}

/** A picture has no pointer, no focus and no pseudo-elements: what asks for one is not met. */
function isIt(simple: Simple, element: Element, around: readonly Element[]): boolean {
	switch (simple.type) {
		case 'TypeSelector':
			return simple.name === '*' || simple.name === element.name;
		case 'ClassSelector':
			return (element.attributes.get('class') ?? '').split(' ').includes(simple.name);
		case 'AttributeSelector':
			return simple.value === null
				? element.attributes.has(simple.name)
				: simple.matcher === '=' && element.attributes.get(simple.name) === simple.value;
		case 'PseudoClassSelector':
			return (
				simple.name === 'where' &&
				(simple.args?.children.some(({ children }) => matches(children, element, around)) ?? false)
			);
		default:
			return false;
	}
}
