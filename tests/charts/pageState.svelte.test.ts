import { flushSync } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { ArticleList } from '#lib/charts/page/articleList.svelte.ts';
import { PageState } from '#lib/charts/page/pageState.svelte.ts';

const address = vi.hoisted(() => ({ url: new URL('http://localhost/charts/timeline/') }));
vi.mock('$app/state', () => ({ page: address }));
vi.mock('$app/navigation', () => ({ goto: vi.fn() }));
let url = $state.raw(address.url);
beforeEach(() => {
	Object.defineProperty(address, 'url', { get: () => url });
});

test('asks for the articles of a large corpus whenever the address comes to choose some', () => {
	const list = new ArticleList(
		() => [],
		() => 100
	);
	const want = vi.spyOn(list, 'want').mockResolvedValue();
	const stop = $effect.root(() => void new PageState(list));
	flushSync();
	expect(want).not.toHaveBeenCalled();
	// back from another chart, whose page is the same
	url = new URL('http://localhost/charts/names-together/?articles=a');
	flushSync();
	expect(want).toHaveBeenCalledTimes(1);
	stop();
});

test('says that the list of articles could not be fetched', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
	const list = new ArticleList(
		() => [],
		() => 100
	);
	await list.want();
	expect(list.fault).toBe('The list of articles could not be fetched. Reload the page.');
	expect(list.all).toEqual([]);
	vi.unstubAllGlobals();
});
