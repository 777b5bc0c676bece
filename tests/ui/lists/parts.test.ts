import { describe, expect, test } from 'vitest';
import { partOf } from '#lib/ui/lists/parts.ts';

const list = ['a', 'b', 'c', 'd', 'e'];

describe('partOf(list, page, size)', () => {
	test('is the first page where the address names none', () => {
		expect(partOf(list, undefined, 2)).toEqual({ items: ['a', 'b'], page: 1, pages: 3 });
	});

	test('has the rest of the list on its last page', () => {
		expect(partOf(list, '3', 2)).toEqual({ items: ['e'], page: 3, pages: 3 });
	});

	test('has one page of nothing', () => {
		expect(partOf([], undefined, 2)).toEqual({ items: [], page: 1, pages: 1 });
	});

	test.each(['1', '0', '4', '02', '-2', '2.5', 'two', ''])('has no page “%s”', (page) => {
		expect(partOf(list, page, 2)).toBeNull();
	});
});
