import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfDays } from '#lib/text/article/edtf.ts';

describe('edtfDays(written) gives the first and last day a date may mean', () => {
	test.each([
		['2011', '2011-01-01', '2011-12-31'],
		['2011-02', '2011-02-01', '2011-02-28'],
		['2012-02', '2012-02-01', '2012-02-29'],
		['1900-02', '1900-02-01', '1900-02-28'],
		['2000-02', '2000-02-01', '2000-02-29'],
		['2010-09', '2010-09-01', '2010-09-30'],
		['2011-02-14', '2011-02-14', '2011-02-14'],
		['2012-02-29', '2012-02-29', '2012-02-29'],
		[' 2011-02-14 ', '2011-02-14', '2011-02-14'],
		['2011-02~', '2011-02-01', '2011-02-28'],
		['2011?', '2011-01-01', '2011-12-31'],
		['2011-02-14%', '2011-02-14', '2011-02-14'],
		['2010-08-13/2010-09-25', '2010-08-13', '2010-09-25'],
		['2010-10/2011-12', '2010-10-01', '2011-12-31'],
		['2010~/2011-02-14?', '2010-01-01', '2011-02-14'],
		['2010/2010', '2010-01-01', '2010-12-31']
	])('%s', (written, from, to) => {
		expect(edtfDays(written)).toEqual({ from, to });
	});
});

describe('edtfDays(written) refuses, and says what to write', () => {
	test.each([
		['2011-02-30', 'E106', 'no such day "2011-02-30"', 'write a real date, or EDTF such as 2011-02~'],
		['2011-02-29', 'E106', 'no such day "2011-02-29"', 'write a real date, or EDTF such as 2011-02~'],
		['2011-02-00', 'E106', 'no such day "2011-02-00"', 'write a real date, or EDTF such as 2011-02~'],
		['2011-13', 'E106', 'no such month "2011-13"', 'write a real date, or EDTF such as 2011~'],
		['2011-00-10', 'E106', 'no such month "2011-00-10"', 'write a real date, or EDTF such as 2011~'],
		['2010/2011-02-30', 'E106', 'no such day "2011-02-30"', 'write a real date, or EDTF such as 2011-02~'],
		['30/02/2011', 'E106', 'no such day "30/02/2011"', 'write a real date, or EDTF such as 2011~'],
		['03/04/2011', 'W203', 'ambiguous date "03/04/2011"', 'write 2011-04-03 or 2011-03-04'],
		['3.4.2011', 'W203', 'ambiguous date "3.4.2011"', 'write 2011-04-03 or 2011-03-04'],
		['3-4-2011', 'W203', 'ambiguous date "3-4-2011"', 'write 2011-04-03 or 2011-03-04'],
		['13/04/2011', 'W214', 'date not understood "13/04/2011"', 'write 2011-04-13'],
		['04/13/2011', 'W214', 'date not understood "04/13/2011"', 'write 2011-04-13'],
		['04/04/2011', 'W214', 'date not understood "04/04/2011"', 'write 2011-04-04'],
		['14 February 2011', 'W214', 'date not understood "14 February 2011"', null],
		['2011-2-14', 'W214', 'date not understood "2011-2-14"', null],
		['2011-02-14T10:00', 'W214', 'date not understood "2011-02-14T10:00"', null],
		['2011/', 'W214', 'date not understood "2011/"', null],
		['../2011', 'W214', 'date not understood "../2011"', null],
		['2011/04', 'W214', 'date not understood "2011/04"', null],
		['', 'W214', 'date not understood ""', null],
		[
			'2011-02/2010-12',
			'W214',
			'the interval "2011-02/2010-12" ends before it starts',
			'write the earlier date first'
		]
	])('%s', (written, code, fault, remedy) => {
		expect(edtfDays(written)).toEqual({ code, fault, remedy });
	});
});

test('every day of the calendar is its own first and last day, and no other day is', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
			const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
			const date = new Date(Date.UTC(year, month - 1, day));
			const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
			expect('from' in edtfDays(written)).toBe(isReal);
		})
	);
});

test('no text makes edtfDays(written) throw, and a fault shows little of it', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.~?% TZ'), maxLength: 60 }), (written) => {
			const days = edtfDays(written);
			if ('code' in days) expect(days.fault.length).toBeLessThan(110);
			else expect(days.from <= days.to).toBe(true);
		})
	);
});
