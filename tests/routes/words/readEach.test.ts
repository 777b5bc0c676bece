import { describe, expect, test } from 'vitest';
import { readEach, untried } from '../../../src/routes/(site)/words/readEach.ts';

describe('readEach(articles, known, read, step)', () => {
	test('reads every article, adds what was known, and counts each one that was tried', async () => {
		const steps: number[] = [];
		const { read, faults } = await readEach(
			['b', 'c'],
			new Map([['a', 'A']]),
			(article) => Promise.resolve(article.toUpperCase()),
			(done) => steps.push(done)
		);
		expect([...read.values()]).toEqual(['A', 'B', 'C']);
		expect(faults).toEqual([]);
		expect(steps).toEqual([1, 2]);
	});

	test('tells a fault and reads the rest', async () => {
		const { read, faults } = await readEach(
			['a', 'b', 'c'],
			new Map<string, string>(),
			(article) => (article === 'b' ? Promise.reject(new Error('not there')) : Promise.resolve(article)),
			() => undefined
		);
		expect([...read.keys()]).toEqual(['a', 'c']);
		expect(faults).toEqual([{ article: 'b', message: 'not there' }]);
	});

	test('asks for six at a time at most', async () => {
		let open = 0;
		let most = 0;
		const articles = Array.from({ length: 30 }, (_, index) => String(index));
		const { read } = await readEach(
			articles,
			new Map<string, number>(),
			async () => {
				most = Math.max(most, ++open);
				await Promise.resolve();
				return open--;
			},
			() => undefined
		);
		expect(read.size).toBe(30);
		expect(most).toBe(6);
	});
});

test('untried(articles, read, faults) leaves out what was read and what failed', () => {
	expect(untried(['a', 'b', 'c'], new Map([['a', 1]]), [{ article: 'b', message: '' }])).toEqual(['c']);
});
