import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, withoutGuard } from '#lib/csv.ts';

describe('csvLine(cells)', () => {
	test.each([
		[['a', 'b'], 'a,b\n'],
		[[], '\n'],
		[[null, '', 'x'], ',,x\n'],
		[[1, -1.5, 0, 4_500_000_000, true, false], '1,-1.5,0,4500000000,true,false\n'],
		[['a,b', 'say "so"', 'two\nlines', 'two\r\nlines'], '"a,b","say ""so""","two\nlines","two\r\nlines"\n'],
		[['‘big society’', ' spaced '], '‘big society’, spaced \n']
	])('writes %j', (cells, line) => {
		expect(csvLine(cells)).toBe(line);
	});

	test.each([
		['=SUM(A1)', "'=SUM(A1)\n"],
		['+44', "'+44\n"],
		['-1', "'-1\n"],
		['– a dash', '– a dash\n'],
		['@home', "'@home\n"],
		['\t=1', "'\t=1\n"],
		["'=1", "''=1\n"],
		['\n=1', '"\'\n=1"\n'],
		['＝1', "'＝1\n"],
		['=a,"b"', '"\'=a,""b"""\n']
	])('keeps a spreadsheet from running %j', (text, line) => {
		expect(csvLine([text])).toBe(line);
	});

	test('is read back by another reader, and is as it was without the guard', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.constantFrom('"', ',', '\n', '\r\n', '=1', '-', '""', "'", "'=1", "''-", "'\n", "'a")
		);
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
				(rows) => {
					const read = csvParseRows(rows.map(csvLine).join(''));
					expect(read.map((row) => row.map(withoutGuard))).toEqual(rows);
					for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
				}
			)
		);
	});
});
