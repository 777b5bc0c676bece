import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { rate } from '#lib/statistics/rate.ts';
import Concordance from '#lib/ui/quotations/Concordance.svelte';

const line = {
	article: 'a-yawning-abyss',
	sentence: 18,
	start: 40,
	outsideLeft: 'Before. ',
	insideLeft: 'The <i>role</i> of ',
	match: 'mutuals',
	insideRight: ' grows.',
	outsideRight: ' After.'
};
const groups = [
	{
		article: 'a-yawning-abyss',
		title: 'A yawning abyss',
		words: 793,
		uses: 3,
		lines: [line, { ...line, sentence: 31, start: 90 }]
	},
	{ article: 'empty', title: 'Empty', words: 0, uses: 1, lines: [{ ...line, article: 'empty', sentence: 1 }] }
];

describe('Concordance', () => {
	test('has a section for each article with its uses and their rate', () => {
		render(Concordance, { rate, groups });
		const section = screen.getByRole('region', { name: 'A yawning abyss' });
		expect(section).toHaveTextContent('3 uses, 3.8 per 1,000 words');
		expect(within(section).getAllByRole('listitem')).toHaveLength(2);
	});

	test('leads each line to its sentence in the reader', () => {
		render(Concordance, { rate, groups });
		const [first] = within(screen.getByRole('region', { name: 'A yawning abyss' })).getAllByRole('listitem');
		const link = within(first as HTMLElement).getByRole('link');
		expect(link.getAttribute('href')).toMatch(/articles\/a-yawning-abyss\/#s18$/);
		expect(link).toHaveAccessibleName(/mutuals grows.*sentence 18$/);
	});

	test('marks the match, and reads as the text does', () => {
		const { container } = render(Concordance, { rate, groups });
		expect(container.querySelector('mark')).toHaveTextContent('mutuals');
		expect(container.querySelector('li a')?.textContent).toBe(
			'Before. The <i>role</i> of mutuals grows. After.,\u00a0sentence 18'
		);
		expect(container.querySelector('i')).toBeNull();
	});

	test('has no rate to give where an article has no words', () => {
		render(Concordance, { rate, groups });
		expect(screen.getByRole('region', { name: 'Empty' })).toHaveTextContent('1 use, 0.0 per 1,000 words');
	});

	test('shows nothing of nothing', () => {
		const { container } = render(Concordance, { rate, groups: [] });
		expect(container.querySelector('section')).toBeNull();
	});
});
