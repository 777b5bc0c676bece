/** What a reader's machine and eyes may ask of a page: fonts, widths, sizes, spacing. */

/** Fonts with the widths of those that stand for the system's sans on most machines, and the packages they come in. */
export const fonts = {
	/** as wide as Verdana, too: both go back to one drawing */
	'DejaVu Sans': import.meta.resolve('@fontsource/dejavu-sans/package.json'),
	/** as wide as Arial and Liberation Sans, letter by letter */
	Arimo: import.meta.resolve('@fontsource/arimo/package.json'),
	'Noto Sans': import.meta.resolve('@fontsource/noto-sans/package.json'),
	'Noto Serif': import.meta.resolve('@fontsource/noto-serif/package.json')
};
export type Font = keyof typeof fonts;

/** px of a browser's window */
export const widths = [320, 390, 768, 1024, 1280, 1920] as const;
/** px of a frame on another site */
export const frameWidths = [200, 320, 480, 768] as const;
/** px of a screen or projector */
export const screens = [
	[1024, 768],
	[1280, 720],
	[1280, 900],
	[1920, 1080]
] as const;
/** px of the browser's own size of text, which its reader may choose */
export const sizes = [16, 24, 32] as const;

/** How text is set beyond its size: as it is, by WCAG 1.4.12, enlarged to 200 %. */
export const settings = ['plain', 'spaced', 'zoomed'] as const;

export interface Condition {
	font: Font;
	width: number;
	height: number;
	size: (typeof sizes)[number];
	setting: (typeof settings)[number];
}

/** What to call a condition, where one is at fault. */
export function inWords({ font, width, height, size, setting }: Condition): string {
	return `${width} × ${height}, ${font}, ${size} px, ${setting}`;
}

/** Every condition for windows of given sizes. */
export function allConditions(windows: readonly (readonly [number, number])[]): Condition[] {
	return windows.flatMap(([width, height]) =>
		sizes.flatMap((size) =>
			(Object.keys(fonts) as Font[]).flatMap((font) =>
				settings.map((setting) => ({ font, width, height, size, setting }))
			)
		)
	);
}

/**
 * A share of conditions in which every two values that can stand together do so once at least.
 *
 * @param start how far the choice is turned, so that other pages get other conditions
 */
export function pairwise(conditions: readonly Condition[], start: number): Condition[] {
	const keys = ['font', 'width', 'size', 'setting'] as const;
	const pairsOf = (condition: Condition) =>
		keys.flatMap((key, index) =>
			keys.slice(index + 1).map((other) => `${key} ${condition[key]} ${other} ${condition[other]}`)
		);
	const turned = conditions.map(
		(_, index) => conditions[(index * 7 + start * 13) % conditions.length] as Condition
	);
	const pairs = new Map(conditions.map((condition) => [condition, pairsOf(condition)]));
	const missing = new Set([...pairs.values()].flat());
	const chosen: Condition[] = [];
	while (missing.size > 0) {
		let best: Condition | undefined;
		let most = 0;
		for (const condition of turned) {
			const fresh = (pairs.get(condition) ?? []).filter((pair) => missing.has(pair)).length;
			if (fresh > most) [best, most] = [condition, fresh];
		}
		if (!best) break;
		chosen.push(best);
		for (const pair of pairsOf(best)) missing.delete(pair);
	}
	return chosen;
}

const shares = new WeakMap<readonly Condition[], Condition[]>();

/**
 * The few conditions that one of many pages is looked at in: all of one size of text, so that a browser opens it once;
 * over all pages, every two values that can stand together do so.
 *
 * @param index which of the pages it is
 * @param most how many conditions
 */
export function dealt(conditions: readonly Condition[], index: number, most: number): Condition[] {
	const size = sizes[index % sizes.length];
	const share = shares.get(conditions) ?? pairwise(conditions, 0);
	shares.set(conditions, share);
	const chosen = share.filter((condition) => condition.size === size);
	const start = Math.floor(index / sizes.length) * most;
	return Array.from(
		{ length: Math.min(most, chosen.length) },
		(_, next) => chosen[(start + next) % chosen.length]
	).filter((condition) => condition !== undefined);
}
