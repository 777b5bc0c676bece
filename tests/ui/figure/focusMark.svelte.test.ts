import { afterEach, expect, test, vi } from 'vitest';
import { focusMark } from '#lib/ui/figure/markKeys.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
	['far below the screen', 3000, 3020, [0, 3010 - innerHeight / 2]],
	['above it', -500, -480, [0, -490 - innerHeight / 2]],
	['on it', 100, 120, undefined]
])('a mark %s is focused and brought onto the screen', (_where, top, bottom, moved) => {
	document.body.innerHTML = '<svg><a href="/" data-mark="1"></a></svg>';
	const mark = document.querySelector<SVGAElement>('a');
	if (!mark) throw new Error('no mark');
	vi.spyOn(mark, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 20, bottom - top));
	const scroll = vi.spyOn(globalThis, 'scrollBy').mockImplementation(() => undefined);
	focusMark(mark);
	expect(document.activeElement).toBe(mark);
	expect(scroll.mock.calls[0]).toEqual(moved);
});
