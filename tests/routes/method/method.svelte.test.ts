import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Accuracy from '../../../src/routes/(site)/method/parts/measures/Accuracy.svelte';
import Downloads from '../../../src/routes/(site)/method/parts/data/Downloads.svelte';
import Part from '../../../src/routes/(site)/method/Part.svelte';
import Skipped from '../../../src/routes/(site)/method/parts/data/Skipped.svelte';
import { parts } from '../../../src/routes/(site)/method/contents.ts';
import { createRawSnippet } from 'svelte';
import * as v from 'valibot';
import committed from '../../../data/models/results.json';
import { Results } from '#lib/schema.ts';
import page from '../../../src/routes/(site)/method/+page.svelte?raw';

const codes = [
	{ code: 'E101', effect: 'skips' as const, meaning: 'The file is empty.', remedy: 'delete it or add text' },
	{ code: 'W201', effect: 'said' as const, meaning: 'The article has no date.', remedy: 'add one' }
];

describe('the contents of the method', () => {
	test.each(parts)('list $id, which the page has under that name', ({ id, name }) => {
		expect(page).toContain(`<Part id="${id}">`);
		render(Part, { id, children: createRawSnippet(() => ({ render: () => '<p>What it says.</p>' })) });
		expect(screen.getByRole('heading', { level: 2, name })).toHaveAttribute('id', id);
	});
});

describe('how good the readings are', () => {
	const results = v.parse(Results, committed);

	test('is said of every task, on every set, beside its peers and a person', () => {
		render(Accuracy, { results });
		const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
		expect(rows).toHaveLength(results.measures.length);
		expect(new Set(results.measures.map(({ task }) => task))).toEqual(
			new Set(['sentiment', 'stance', 'names', 'amounts', 'figures', 'sentences'])
		);
		for (const [index, { value, low, high, peers, person, n, note }] of results.measures.entries()) {
			const row = rows[index];
			expect(row).toHaveTextContent(`${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`);
			expect(row).toHaveTextContent(n.toLocaleString('en-GB'));
			for (const peer of peers) expect(row).toHaveTextContent(`${peer.peer} ${peer.value.toFixed(2)}`);
			if (person !== null) expect(row).toHaveTextContent(person.toFixed(2));
			expect(screen.getAllByRole('listitem').some((item) => item.textContent === note)).toBe(true);
		}
	});

	test('is said of texts of a kind that was learned from and of others, by the model and as the site shows', () => {
		const { measures } = results;
		expect(new Set(measures.map(({ domain }) => domain))).toEqual(new Set(['in', 'out', 'rules']));
		expect(new Set(measures.map(({ as }) => as))).toEqual(new Set(['model', 'site']));
	});

	test('lies within its interval', () => {
		for (const { value, low, high, peers } of results.measures)
			for (const figure of [{ value, low, high }, ...peers]) {
				expect(figure.low).toBeLessThanOrEqual(figure.value);
				expect(figure.high).toBeGreaterThanOrEqual(figure.value);
			}
	});

	test('shows what is read wrongly, as text', () => {
		render(Accuracy, {
			results: {
				models: {},
				measures: [],
				misses: [{ task: 'amounts', text: 'It cost <b>.', expected: 'a tenner', read: 'nothing' }]
			}
		});
		expect(screen.getByRole('listitem')).toHaveTextContent(
			'Amounts: “It cost <b>.” A reader: a tenner. The program: nothing.'
		);
	});
});

describe('what was skipped', () => {
	test('is none where every file was read', () => {
		const { container } = render(Skipped, {
			more: 0,
			report: { found: 5, accepted: 5, skipped: 0, problems: [] },
			codes
		});
		expect(container).toHaveTextContent(/5 files found, 5 read, none skipped\. There was nothing to remark/);
		expect(screen.queryByRole('columnheader', { name: 'Place' })).toBeNull();
	});

	test('is named with place, code, fault and remedy, as text', () => {
		render(Skipped, {
			more: 0,
			report: {
				found: 2,
				accepted: 1,
				skipped: 1,
				problems: [
					{
						file: '<img onerror=x>.md',
						line: 3,
						column: null,
						code: 'E101',
						fault: 'is empty',
						remedy: 'add text'
					},
					{ file: 'b.md', line: null, column: null, code: 'W201', fault: 'has no date', remedy: 'add one' }
				]
			},
			codes
		});
		const [, first, second] = within(screen.getByRole('table', { name: /^Everything/ })).getAllByRole('row');
		expect(first).toHaveTextContent('<img onerror=x>.md:3:1E101 is empty → add text');
		expect(second).toHaveTextContent('b.mdW201 has no date → add one');
		expect(screen.getByRole('link', { name: 'E101' })).toHaveAttribute('href', '#E101');
	});

	test('can be looked up in the table of codes', () => {
		const { container } = render(Skipped, {
			more: 0,
			report: { found: 1, accepted: 1, skipped: 0, problems: [] },
			codes
		});
		expect(container.querySelector('#E101')).toHaveTextContent(
			'E101The file is empty. → delete it or add textskips the file'
		);
	});
});

test('each table to download says what a row is, how many there are, and what its columns mean', () => {
	render(Downloads, {
		downloads: [
			{
				name: 'prices',
				row: 'one figure in later prices',
				rows: 1,
				hasJson: true,
				columns: [
					{ column: 'figure', meaning: 'the figure’s id' },
					{ column: 'factor', meaning: 'what the sum is multiplied by', unit: 'times' }
				]
			}
		]
	});
	expect(screen.getByRole('listitem')).toHaveTextContent('A row is one figure in later prices. 1 row.');
	expect(screen.getByRole('link', { name: 'CSV' }).getAttribute('href')).toMatch(/\/data\/prices\.csv$/);
	expect(screen.getByRole('link', { name: 'JSON' }).getAttribute('href')).toMatch(/\/data\/prices\.json$/);
	const table = screen.getByRole('table', { name: 'Columns of prices', hidden: true });
	expect(table).toHaveTextContent('factorwhat the sum is multiplied bytimes');
});
