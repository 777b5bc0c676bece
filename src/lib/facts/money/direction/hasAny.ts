import type { Item } from '../sentenceItems.ts';

/** Whether any of the words stands in `[from, to)`. */
export function hasAny(items: Item[], from: number, to: number, words: ReadonlySet<string>): boolean {
	for (let index = from; index < to; index += 1) if (words.has(items[index]?.lower ?? '')) return true;
	return false;
}
