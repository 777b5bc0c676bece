import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { ArticleList } from '#lib/charts/page/articleList.svelte.ts';
import FindArticles from '#lib/charts/page/FindArticles.svelte';

const titles = ['Why Langworth built its bank', 'How Élan Road closed', 'The bank at Langworth'];
const articles = titles.map((title, index) => ({ article: `a${index}`, title }));
const list = new ArticleList(
	() => articles,
	() => articles.length
);

const shown = () => screen.queryAllByRole('checkbox').map((box) => box.closest('label')?.textContent?.trim());
const type = (words: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: words } });

test('finds a title by its words, in any order and without their accents', async () => {
	render(FindArticles, { list, chosen: null, onarticles: vi.fn() });
	expect(shown()).toEqual(titles);
	await type('bank lang');
	expect(shown()).toEqual([titles[0], titles[2]]);
	await type('elan');
	expect(shown()).toEqual([titles[1]]);
});

test('says where no title has the words, what was chosen standing there still', async () => {
	render(FindArticles, { list, chosen: ['a1'], onarticles: vi.fn() });
	await type('zebra');
	expect(shown()).toEqual([titles[1]]);
	expect(screen.getByRole('status')).toHaveTextContent('No other title has these words.');
});

test('chooses in the order of the corpus, and all again with the focus in the field', async () => {
	const onarticles = vi.fn();
	const { rerender } = render(FindArticles, { list, chosen: ['a2'], onarticles });
	await fireEvent.click(screen.getByLabelText(titles[0] ?? ''));
	expect(onarticles).toHaveBeenLastCalledWith(['a0', 'a2']);
	await rerender({ chosen: ['a0', 'a2'] });
	await fireEvent.click(screen.getByRole('button', { name: 'All articles' }));
	expect(onarticles).toHaveBeenLastCalledWith(null);
	expect(screen.getByRole('searchbox')).toHaveFocus();
});
