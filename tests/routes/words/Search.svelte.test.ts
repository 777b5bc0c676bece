import { gzipSync } from 'node:zlib';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Search from '../../../src/routes/(site)/words/Search.svelte';

const articles = [
	{ article: 'a', title: 'Article A', words: 6, sentences: 1 },
	{ article: 'b', title: 'Article B', words: 3, sentences: 1 }
];
const bodies = new Map([
	['a', 'They cut the mutuals and libraries.'],
	['b', 'Mutual aid grows.']
]);
let failing: string | null = null;
const fetched: string[] = [];

beforeEach(() => {
	failing = null;
	fetched.length = 0;
	vi.stubGlobal('fetch', (address: string) => {
		const article = /articles\/(\w+)\.bin$/.exec(address)?.[1] ?? '';
		fetched.push(article);
		const body = article === failing ? undefined : bodies.get(article);
		return Promise.resolve(
			body === undefined
				? new Response('no', { status: 404 })
				: new Response(gzipSync(JSON.stringify({ body })))
		);
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const show = (query: string, onquery: (query: string) => void = () => undefined, chosen = articles) =>
	render(Search, { articles, chosen, query, addressOf: (words: string) => `?q=${words}`, onquery });

describe('Search', () => {
	test('reads no article before a word is looked for', () => {
		show('');
		expect(fetched).toEqual([]);
	});

	test('shows each use of the query that the address asks for, and says how many', async () => {
		show('mutual');
		expect(screen.getByRole('searchbox')).toHaveValue('mutual');
		expect(await screen.findByText(/^2 uses of “mutual” in 2 of 2 articles, 222\.2 per/)).toBeInTheDocument();
		expect(screen.getByRole('status')).toHaveTextContent('too few to compare');
		expect(screen.getByRole('link', { name: /^Mutual aid grows/ }).getAttribute('href')).toMatch(/b\/#s1$/);
	});

	test('searches and reads the chosen articles only', async () => {
		show('mutual', undefined, articles.slice(1));
		expect(await screen.findByText(/^1 use of “mutual” in 1 of 1 article,/)).toBeInTheDocument();
		expect(fetched).toEqual(['b']);
	});

	test('says so where nothing matches, and suggests the nearest word', async () => {
		show('mutaul');
		expect(await screen.findByText('No match for “mutaul” in 2 articles.')).toBeInTheDocument();
		expect(screen.getByRole('link', { name: 'mutual' })).toHaveAttribute('href', '?q=mutual');
	});

	test('says which article could not be read, searches the rest, and reads it on Retry', async () => {
		failing = 'a';
		show('mutual');
		expect(await screen.findByText(/the server answered 404/)).toHaveTextContent(
			/^Article A: \/data\/articles\/a.bin:/
		);
		expect(screen.getByRole('status')).toHaveTextContent('1 use of “mutual” in 1 of 1 article');
		failing = null;
		await fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
		expect(await screen.findByText(/^2 uses of “mutual”/)).toBeInTheDocument();
		expect(screen.queryByText(/could not be read/)).toBeNull();
	});

	test('hands a query on 300 ms after the last key, and at once on Enter', async () => {
		vi.useFakeTimers();
		const asked: string[] = [];
		show('', (query) => asked.push(query));
		const field = screen.getByRole('searchbox');
		await fireEvent.input(field, { target: { value: 'mu' } });
		vi.advanceTimersByTime(200);
		await fireEvent.input(field, { target: { value: 'mutual ' } });
		vi.advanceTimersByTime(299);
		expect(asked).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(asked).toEqual(['mutual']);
		await fireEvent.input(field, { target: { value: 'cut' } });
		await fireEvent.submit(screen.getByRole('search'));
		expect(asked).toEqual(['mutual', 'cut']);
	});

	test('keeps what is typed while the address catches up', async () => {
		const { rerender } = show('');
		const field = screen.getByRole('searchbox');
		await fireEvent.input(field, { target: { value: 'big ' } });
		await fireEvent.submit(screen.getByRole('search'));
		await rerender({ query: 'big' });
		expect(field).toHaveValue('big ');
		await rerender({ query: 'libraries' });
		expect(field).toHaveValue('libraries');
	});
});
