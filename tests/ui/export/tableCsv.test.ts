import { expect, test } from 'vitest';
import { tableCsv } from '#lib/ui/export/tableCsv.ts';

test('tableCsv(table) writes numbers plainly, guards what a spreadsheet would run, and leaves words alone', () => {
	const table = {
		caption: 'c',
		columns: [
			{ label: 'Theme, or name' },
			{ label: 'Mentions', number: true },
			{ label: 'Stance', number: true }
		],
		rows: [
			{ key: 'a', cells: [{ text: '=SUM(A1)' }, { text: '1,239' }, { text: '−0.40' }] },
			{ key: 'b', cells: [{ text: 'say "so"' }, { text: '4 of 5' }, { text: '+0.25' }] },
			{ key: 'c', cells: [{ text: '1,000' }, { text: '−' }, { text: '£1,000' }] }
		]
	};
	expect(tableCsv(table)).toBe(
		'"Theme, or name",Mentions,Stance\n' +
			"'=SUM(A1),1239,-0.4\n" +
			'"say ""so""",4 of 5,0.25\n' +
			'"1,000",−,"£1,000"\n'
	);
});
