import { describe, expect, test } from 'vitest';
import { annotator } from '#lib/facts/annotate.ts';
import { isReporting } from '#lib/facts/stance/reporting.ts';
import { readModels } from '../../../scripts/tools/models.ts';
import { readOwnSettings } from '../../../scripts/tools/corpus.ts';

const annotate = annotator(await readOwnSettings(), readModels());

const reads = (body: string) => {
	const { stances } = annotate({ article: 'a', body } as Parameters<typeof annotate>[0]);
	return isReporting(
		stances.reduce((sum, { own }) => sum + own, 0),
		stances.length
	);
};

describe('articles that say what others hold report, and those that say what their author does argue', () => {
	test.each([
		'Ministers said the cuts were fair. The union said the big society was a sham, and its leader said on Monday that public services had been betrayed. According to the council, the cuts are harmful. Labour said the coalition had failed.',
		'Labour has accused the government of breaking its word, the BBC has learned. A spokesman said the cuts would go ahead in April. The Conservatives denied that public services would suffer. "This is a betrayal," said the union, which added that the coalition should think again.',
		'The chancellor told MPs that spending cuts of £2bn were needed. Labour claimed the plan would hurt public services, but the government insisted that it was fair. The Liberal Democrats said they would study the big society bill.'
	])('%s', (body) => expect(reads(body)).toBe(true));

	test.each([
		'We must not let these cruel cuts stand. The big society is a sham, and we should say so. Our public services deserve better than this reckless coalition. Labour must offer hope. I believe mutuals are our best answer.',
		'The coalition has no plan worth the name. Its cuts fall on those who can bear them least, and the big society is no cure. Labour should be braver: mutuals show what can be done, and public services would be the better for them.',
		'I have nothing against volunteering. But public services cannot live on goodwill, and the government knows it. The cuts are a choice, and a bad one.'
	])('%s', (body) => expect(reads(body)).toBe(false));
});

test('isReporting(own, readings) says nothing of fewer than three readings', () => {
	expect(isReporting(0, 0)).toBe(false);
	expect(isReporting(0.2, 2)).toBe(false);
	expect(isReporting(0.3, 3)).toBe(true);
	expect(isReporting(2.7, 3)).toBe(false);
});
