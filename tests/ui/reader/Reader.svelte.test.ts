import { render, screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ArticleDocument } from '#lib/schema.ts';
import { annotator } from '#lib/facts/annotate.ts';
import { parseArticle } from '#lib/corpus/article/parseArticle.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { defaultMarks, type MarkKind, markKinds } from '#lib/ui/reader/marks.ts';
import ReaderMarks from '#lib/ui/reader/ReaderMarks.svelte';
import ReaderText from '#lib/ui/reader/ReaderText.svelte';
import { markCounts, readerParagraphs } from '#lib/ui/reader/readerText.ts';
import { readOwnSettings } from '../../../scripts/tools/corpus.ts';
import { readModels } from '../../../scripts/tools/models.ts';
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

describe('an article with markup', () => {
	const written = `Before it all.

## What was *cut*

The council, wrote [the Echo](https://echo.example/a?b=1&c=2), lost **£3 million** of its _libraries_ grant. Run \`npm install\` now.

> A bad day, said the mayor.
>
> > Worse was to come.

3. Three.
4. Four.
   - Deep.

### [£5 million](https://sum.example/) [x](javascript:alert(1)) <script>alert(1)</script>

&lt;b&gt;This is text.&lt;/b&gt;
`;
	let container: HTMLElement;
	let document: ArticleDocument;
	let documentOf: (text: string) => ArticleDocument;
	beforeAll(async () => {
		const annotate = annotator(await readOwnSettings(), readModels());
		documentOf = (text) => {
			const { article } = parseArticle(text, 'a.md');
			if (!article) throw new Error('it was not read');
			return articleDocument(article, annotate(article));
		};
		document = documentOf(written);
	});
	const rendered = () => {
		({ container } = render(ReaderText, {
			paragraphs: readerParagraphs(document, labels),
			shown: ['figures']
		}));
		return (selector: string) => [...container.querySelectorAll(selector)];
	};
	const texts = (elements: Element[]) => elements.map(({ textContent }) => textContent);

	test('is shown with its headings, lists, quotations and emphasis', () => {
		const all = rendered();
		expect(texts(all('h2'))).toEqual(['What was cut']);
		expect(texts(all('h3'))).toEqual(['£5 million x']);
		expect(texts(all('h2 em, p em'))).toEqual(['cut', 'libraries']);
		expect(texts(all('strong'))).toEqual(['£3 million']);
		expect(texts(all('code'))).toEqual(['npm install']);
		expect(texts(all('blockquote > p'))).toEqual(['A bad day, said the mayor.', 'Worse was to come.']);
		expect(texts(all('blockquote blockquote p'))).toEqual(['Worse was to come.']);
		expect(all('ol')[0]?.getAttribute('start')).toBe('3');
		expect(all('ol > li')).toHaveLength(2);
		expect(texts(all('ol > li > ul > li p'))).toEqual(['Deep.']);
	});

	test('shows no sign of its markup, and what reads as markup as the text it is', () => {
		const all = rendered();
		expect(container.textContent).not.toMatch(/[*_#\]`]|alert/);
		expect(all('script, b')).toEqual([]);
		expect(texts(all('p')).at(-1)).toBe('<b>This is text.</b>');
	});

	test('links where the article does, by http, https and mailto alone, and never within a mark', () => {
		const all = rendered();
		const out = all('a[rel~="external"]');
		expect(out.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
			['the Echo', 'https://echo.example/a?b=1&c=2'],
			// all of its words are a mark: the link stands behind them
			['', 'https://sum.example/']
		]);
		expect(all('a a')).toEqual([]);
		const unsafe = { start: 0, end: 6, kind: 'link' as const, href: 'javascript:alert(1)' };
		const paragraphs = readerParagraphs({ ...document, inlines: [unsafe] }, labels);
		expect(
			render(ReaderText, { paragraphs, shown: [] }).container.querySelector('a[href^="java"]')
		).toBeNull();
	});

	test('keeps every sentence and every mark, cut where the article’s own words are set apart', () => {
		const all = rendered();
		expect(all('.sentence')).toHaveLength(document.sentences.length);
		expect(texts(all('.mark.figures'))).toEqual(['£3 million', '£5 million']);
		for (const [index, { start, end }] of document.sentences.entries())
			expect(container.querySelector(`#s${index + 1}`)?.textContent).toBe(document.body.slice(start, end));
	});

	test('counts no word of code', () => {
		const code = documentOf('Run `npm install` now, `foo.bar()`.');
		expect(code.words).toBe(2);
		expect(code.body).toBe('Run npm install now, foo.bar().');
		expect(documentOf('`alone()`').words).toBe(0);
		expect(documentOf('The `£9 million` constant of `London`.')).toMatchObject({
			words: 3,
			names: [],
			figures: []
		});
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
