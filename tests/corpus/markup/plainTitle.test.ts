import { expect, test } from 'vitest';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { plainTitle } from '#lib/corpus/markup/plainTitle.ts';
import { plainMarkup } from '#lib/corpus/markup/plain.ts';

test.each([
	['A budget for the *many*', 'A budget for the many'],
	['**Cuts**: the `council` says _no_', 'Cuts: the council says no'],
	['***All*** of it', 'All of it'],
	['2 * 3 * 4 is 24', '2 * 3 * 4 is 24'],
	['snake_case_names stay', 'snake_case_names stay'],
	['What the f*** was that?', 'What the f*** was that?'],
	['C*-algebras', 'C*-algebras'],
	['* not a list', '* not a list'],
	['***', '***'],
	['1. First *of* all', '1. First of all'],
	['<script>*x*</script>', '<script>*x*</script>'],
	['See https://example.org/*x*', 'See https://example.org/*x*'],
	['No signs at all', 'No signs at all']
])('plainTitle(%j) is %j', (written, read) => {
	expect(plainTitle(written)).toBe(read);
});

test('a title in Markdown’s front matter is read so, and the same heading above the text is no part of it', () => {
	const { article } = parseArticle(
		'---\ntitle: For the *many*\n---\n# For the *many*\n\nIt rained.\n',
		'a.md'
	);
	expect(article).toMatchObject({ title: 'For the many', body: expect.stringMatching(/^It rained\./) });
});

test('a title of a file that is no Markdown stays as it is written', () => {
	const { article } = parseArticle(
		'---\ntitle: For the *many*\n---\nIt rained.\n',
		'a.txt',
		null,
		plainMarkup
	);
	expect(article?.title).toBe('For the *many*');
});
