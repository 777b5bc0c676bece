import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Mentions from '#lib/ui/quotations/Mentions.svelte';

const groups = [
	{
		article: 'a-yawning-abyss',
		title: 'A yawning abyss',
		mentions: 2,
		quotations: [
			{
				article: 'a-yawning-abyss',
				title: 'A yawning abyss',
				sentence: 3,
				start: 100,
				text: 'Cuts follow <b>cuts</b>.',
				marks: [
					{ start: 100, end: 104 },
					{ start: 115, end: 119 }
				]
			}
		]
	},
	{
		article: 'given-a-blue-rinse',
		title: 'Given a blue rinse',
		mentions: 1,
		quotations: [
			{
				article: 'given-a-blue-rinse',
				title: 'Given a blue rinse',
				sentence: 7,
				start: 10,
				text: 'They save money.',
				marks: [{ start: 15, end: 19, kind: 'against' as const }],
				tone: 'loss' as const,
				remark: 'against (−0.40)'
			}
		]
	}
];

describe('Mentions', () => {
	test('has a section for each article, at the address that charts link to', () => {
		const { container } = render(Mentions, { groups });
		expect([...container.querySelectorAll('section')].map(({ id }) => id)).toEqual([
			'in-a-yawning-abyss',
			'in-given-a-blue-rinse'
		]);
		expect(screen.getByRole('region', { name: 'A yawning abyss' })).toBeInTheDocument();
	});

	test('names the article in a heading that leads to the reader, with its count', () => {
		render(Mentions, { groups });
		const section = screen.getByRole('region', { name: 'A yawning abyss' });
		const heading = within(section).getByRole('heading', { level: 3, name: 'A yawning abyss' });
		expect(within(heading).getByRole('link').getAttribute('href')).toMatch(/articles\/a-yawning-abyss\/$/);
		expect(section).toHaveTextContent('2 mentions');
		expect(screen.getByRole('region', { name: 'Given a blue rinse' })).toHaveTextContent('1 mention');
	});

	test('leads from each sentence to its place in the article', () => {
		render(Mentions, { groups });
		expect(screen.getByRole('link', { name: 'Sentence 3' }).getAttribute('href')).toMatch(
			/articles\/a-yawning-abyss\/#s3$/
		);
	});

	test('marks the mentions, and shows what looks like markup as the text it is', () => {
		const { container } = render(Mentions, { groups });
		expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
			'Cuts',
			'cuts',
			'save'
		]);
		expect(container.querySelector('b')).toBeNull();
		expect(screen.getByText(/Cuts|follow/, { selector: 'p.quote' })).toBeInTheDocument();
	});

	test('says a sentence’s remark and counts by another noun where asked', () => {
		render(Mentions, { groups, noun: 'sentence' });
		expect(screen.getByText('against (−0.40)')).toBeInTheDocument();
		expect(screen.getByText('2 sentences')).toBeInTheDocument();
		expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
	});
});
