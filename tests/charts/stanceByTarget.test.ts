import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { defaultState } from '#lib/charts/core/state.ts';
import { chart as stanceByTarget } from '#lib/charts/stance-by-target/chart.ts';
import { withoutPersons, type StanceData, type StanceModel } from '#lib/charts/stance-by-target/targets.ts';

/** One article with so many sentences against, neutral on and for one target, the first so many of them unsure. */
function dataOf(against: number, neutral: number, forIt: number, unsure = 0): StanceData {
	const states = [
		...Array.from({ length: against }, () => 'against' as const),
		...Array.from({ length: neutral }, () => 'neutral' as const),
		...Array.from({ length: forIt }, () => 'for' as const)
	];
	return {
		articles: [{ article: 'one', title: 'One', words: 2000, sentences: 200 }],
		targets: [{ target: 'cuts', label: 'Cuts', person: false }],
		stances: states.map((state, index) => [0, 0, index + 1, state, index < unsure ? 0 : 1])
	};
}

function drawn(data: StanceData): { form: string; labels: string[]; evidence: string[]; body: string } {
	const model = stanceByTarget.view(data, defaultState).model as StanceModel;
	const props = { model, layout: 'wide' as const, id: 'test' };
	const { body } = render(stanceByTarget.component, { props });
	const all = (name: string) =>
		[...body.matchAll(new RegExp(`<a [^>]*${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
			value.replaceAll('&amp;', '&')
		);
	return { form: model.form, labels: all('aria-label'), evidence: all('data-evidence'), body };
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
	expect(evidence).toEqual([
		'stance?target=cuts&state=against&sure=true',
		'stance?target=cuts&state=for&sure=true'
	]);
});

test('an unsure reading is said and drawn as such, dot or bar', () => {
	const dots = drawn(dataOf(2, 1, 0, 1));
	expect(dots.labels.filter((label) => label.includes('unsure'))).toEqual([
		'Cuts: against, unsure, One, sentence 1'
	]);
	const marks = ({ body }: { body: string }) => body.slice(body.indexOf('for →'));
	expect(marks(dots).match(/fill-opacity="0.3"/g)).toHaveLength(1);
	expect(dots.body).toContain('unsure</span>');
	const neutral = drawn(dataOf(0, 2, 0, 1));
	expect(marks(neutral).match(/stroke-dasharray/g)).toHaveLength(1);
	const bars = drawn(dataOf(40, 0, 21, 15));
	expect(bars.labels).toEqual([
		'Cuts: 25 sentences against it, of 61',
		'Cuts: 15 sentences against it, unsure, of 61',
		'Cuts: 21 sentences for it, of 61'
	]);
	expect(bars.evidence[1]).toBe('stance?target=cuts&state=against&sure=false');
});

test('how many readings are unsure stands in the table, the summary and a note', () => {
	const { table, subtitle, summary, notes } = stanceByTarget.view(dataOf(20, 20, 20, 3), defaultState);
	expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual(['Cuts', '20', '20', '20', '60', '3']);
	expect(summary).toContain('3 of 60 readings are unsure');
	expect(notes.join(' ')).toContain('3 of 60 readings are unsure');
	expect(subtitle).toContain(', pale where the program is unsure');
	expect(stanceByTarget.view(dataOf(20, 20, 20), defaultState).notes.join(' ')).not.toContain('unsure');
});

test('sentences are counted alike in the table and the line of sources, and those that are not drawn are named', () => {
	const data = dataOf(4, 0, 8);
	data.targets.push({ target: 'ann', label: 'Ann', person: true });
	// one sentence with both targets, one with the person alone
	data.stances.push([1, 0, 1, 'for', 1], [1, 0, 13, 'for', 1]);
	const { base, notes, table } = stanceByTarget.view(data, defaultState);
	expect(base).toBe('13 sentences with a target in 1 of 1 article');
	expect(notes).toContain(
		'One more person stands in the table only: 1 of the 13 sentences has no other target.'
	);
	expect(table.rows.map(({ key }) => key)).toEqual(['cuts', 'ann']);
	expect(stanceByTarget.view(withoutPersons(data), defaultState).base).toBe(
		'12 sentences with a target, people aside, in 1 of 1 article'
	);
	expect(stanceByTarget.view(withoutPersons(dataOf(4, 0, 8)), defaultState).base).toBe(
		'12 sentences with a target in 1 of 1 article'
	);
});

test('articles that report rather than argue are not drawn, which their place says; their sentences stay in the table', () => {
	const data = dataOf(3, 17, 0);
	const view = (own: number) =>
		stanceByTarget.view(
			{ ...data, articles: data.articles.map((article) => ({ ...article, own })) },
			defaultState
		);
	const report = view(0.4);
	expect(report.model).toBeNull();
	expect(report.title).toMatch(/^More reported than argued/);
	expect(report.subtitle).toContain('what others hold');
	expect(report.table.rows).toHaveLength(1);
	expect(view(0.9).model).not.toBeNull();
	expect(view(0.9).title).not.toContain('reported');
	expect(stanceByTarget.view(data, defaultState).model).not.toBeNull();
});
