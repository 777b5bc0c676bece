import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { defaultState } from '#lib/charts/state.ts';
import { stanceByTarget, type StanceData, type StanceModel } from '#lib/charts/stanceByTarget.ts';

/** One article with so many sentences against, neutral on and for one target. */
function dataOf(against: number, neutral: number, forIt: number): StanceData {
	const states = [
		...Array.from({ length: against }, () => 'against' as const),
		...Array.from({ length: neutral }, () => 'neutral' as const),
		...Array.from({ length: forIt }, () => 'for' as const)
	];
	return {
		articles: [{ article: 'one', title: 'One', words: 2000, sentences: 200 }],
		targets: [{ target: 'cuts', label: 'Cuts', person: false }],
		stances: states.map((state, index) => [0, 0, index + 1, state])
	};
}

function drawn(data: StanceData): { form: string; labels: string[]; evidence: string[] } {
	const model = stanceByTarget.view(data, defaultState).model as StanceModel;
	const props = { model, layout: 'wide' as const, id: 'test' };
	const { body } = render(stanceByTarget.component, { props });
	const all = (name: string) =>
		[...body.matchAll(new RegExp(`<a [^>]*${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
			value.replaceAll('&amp;', '&')
		);
	return { form: model.form, labels: all('aria-label'), evidence: all('data-evidence') };
}

test('up to sixty sentences on a target are a dot each', () => {
	const { form, labels } = drawn(dataOf(20, 20, 20));
	expect(form).toBe('dots');
	expect(labels).toHaveLength(60);
});

test('more are a bar for each state, which says its count and opens all its sentences', () => {
	const { form, labels, evidence } = drawn(dataOf(40, 0, 21));
	expect(form).toBe('bars');
	expect(labels).toEqual(['Cuts: 40 sentences against it, of 61', 'Cuts: 21 sentences for it, of 61']);
	expect(evidence).toEqual(['stance?target=cuts&state=against', 'stance?target=cuts&state=for']);
});
