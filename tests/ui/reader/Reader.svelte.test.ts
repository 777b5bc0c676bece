import { render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ArticleDocument } from '#lib/schema.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { defaultMarks, type MarkKind, markKinds } from '#lib/ui/reader/marks.ts';
import ReaderMarks from '#lib/ui/reader/ReaderMarks.svelte';
import ReaderText from '#lib/ui/reader/ReaderText.svelte';
import { markCounts, readerParagraphs } from '#lib/ui/reader/readerText.ts';
import { defaultCorpus } from '../../corpus.ts';

let documents: ArticleDocument[];
let labels: Parameters<typeof readerParagraphs>[1];
beforeAll(async () => {
	const { articles, facts, definitions } = await defaultCorpus();
	documents = articles.flatMap((article, index) => {
		const found = facts[index];
		return found ? [articleDocument(article, found)] : [];
	});
	labels = {
		themes: new Map(definitions.themes.map(({ theme, label }) => [theme, label])),
		targets: new Map(definitions.targets.map(({ target, label }) => [target, label])),
		names: new Map(definitions.names.map(({ name, slug }) => [name, slug])),
		directions: new Map()
	};
});

describe('ReaderText', () => {
	test.each([[defaultMarks], [markKinds], [[]]])(
		'shows each article’s own text and no other, with %j',
		(shown) => {
			expect(documents).toHaveLength(5);
			for (const document of documents) {
				const { container, unmount } = render(ReaderText, {
					paragraphs: readerParagraphs(document, labels),
					shown
				});
				const paragraphs = [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
				expect(paragraphs).toEqual(
					document.paragraphs.map(({ start, end }) => document.body.slice(start, end))
				);
				unmount();
			}
		}
	);

	test('gives every sentence an address, and a number that leads there', () => {
		const [document] = documents;
		if (!document) throw new Error('there is no article');
		const { container } = render(ReaderText, { paragraphs: readerParagraphs(document, labels), shown: [] });
		for (const [index, { start, end }] of document.sentences.entries()) {
			const sentence = container.querySelector(`#s${index + 1}`);
			expect(sentence?.textContent).toBe(document.body.slice(start, end));
			expect(sentence?.querySelector(`a[href="#s${index + 1}"]`)).toHaveAccessibleName(
				`Sentence ${index + 1}`
			);
		}
	});

	test('shows what looks like markup as the text it is', () => {
		const body = '<b onclick="x()">Cuts</b> &amp; more.';
		const span = { start: 0, end: body.length };
		const { container } = render(ReaderText, {
			paragraphs: readerParagraphs(
				{
					article: 'a',
					body,
					paragraphs: [span],
					sentences: [{ ...span, paragraph: 1, sentiment: 0, words: [] }],
					themes: [{ start: 1, end: 20, sentence: 1, theme: 'spending-cuts' }],
					names: [],
					figures: [],
					stances: []
				},
				labels
			),
			shown: []
		});
		expect(container.querySelector('b')).toBeNull();
		expect(container.querySelector('p')?.textContent).toBe(body);
	});
});

describe('ReaderMarks', () => {
	test('is a box to tick for each kind, with how often it comes up', () => {
		const [document] = documents;
		if (!document) throw new Error('there is no article');
		const counts = markCounts(document);
		render(ReaderMarks, { counts, shown: defaultMarks, onchange: () => undefined });
		expect(screen.getByRole('group', { name: 'Marks in the text' })).toBeInTheDocument();
		for (const kind of markKinds) {
			const box = screen.getByRole('checkbox', { name: new RegExp(`^${kind} ${counts.get(kind)}\\b`, 'i') });
			expect(box).toHaveAttribute('id', `show-${kind}`);
			expect(box.matches(':checked')).toBe(defaultMarks.includes(kind));
		}
	});

	test('says which kinds are chosen once one is ticked', () => {
		const onchange = vi.fn<(shown: MarkKind[]) => void>();
		render(ReaderMarks, { counts: new Map(), shown: ['themes'], onchange });
		screen.getByRole('checkbox', { name: /^names/i }).click();
		expect(onchange).toHaveBeenLastCalledWith(['names', 'themes']);
		screen.getByRole('checkbox', { name: /^themes/i }).click();
		expect(onchange).toHaveBeenLastCalledWith([]);
	});
});
