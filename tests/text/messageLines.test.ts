import { expect, test } from 'vitest';
import { messageLines, mostLines } from '#lib/text/file/messageLines.ts';
import { problem, type ProblemCode } from '#lib/text/file/problems.ts';

const many = (count: number, code: ProblemCode, fault: (index: number) => string, remedy?: string) =>
	Array.from({ length: count }, (_, index) =>
		problem(`${code.toLowerCase()}-${String(index).padStart(3, '0')}.md`, null, code, fault(index), remedy)
	);

test('few messages are said as they are', () => {
	const { lines, all } = messageLines(
		'in',
		many(mostLines, 'W201', () => 'has no date')
	);
	expect(all).toBe(true);
	expect(lines).toHaveLength(mostLines);
	expect(lines[0]).toMatch(/^in\/w201-000\.md W201 has no date → add a line such as/);
});

test('many of one kind are one line with their count, whatever each says of its own file', () => {
	const { lines, all } = messageLines('in', [
		...many(129, 'W213', (index) => `date taken from the file’s name, 2011-02-${10 + (index % 19)}`),
		...many(40, 'W203', (index) => `ambiguous date "0${1 + (index % 9)}/04/2011"`, 'write one of two'),
		...many(5, 'W216', (index) =>
			index % 2 ? '1 table left out of the text' : '2 pieces of code and 1 table'
		),
		...many(2, 'E101', () => 'is empty')
	]);
	expect(all).toBe(false);
	expect(lines).toEqual([
		'2 files: E101 is empty → delete it or add text (in/: e101-000.md, e101-001.md)',
		'129 files: W213 date taken from the file’s name → nothing to do, or add a line such as date: 2011-02-14 (in/: w213-000.md, w213-001.md, w213-002.md and 126 more)',
		'40 files: W203 ambiguous date → write one of two (in/: w203-000.md, w203-001.md, w203-002.md and 37 more)',
		'5 files: W216 code or tables left out of the text → nothing to do, or write out what they say (in/: w216-000.md, w216-001.md, w216-002.md and 2 more)'
	]);
});

test('many of one file are said of that file', () => {
	const rows = Array.from({ length: 400 }, (_, index) =>
		problem('rows.csv', null, 'W209', `row ${index + 1}: title must be text, found a list: left out`)
	);
	const { lines } = messageLines('in', rows);
	expect(lines).toEqual([
		'400 times: W209 row …: title must be text, found a list: left out → write text on one line, in quotes if it holds : or # (in/: rows.csv)'
	]);
});

test('however many kinds there are, no more lines than are read', () => {
	const kinds = Array.from({ length: 60 }, (_, index) =>
		problem('a.md', null, 'W204', `unknown ${'x'.repeat(index + 1)}`)
	);
	const { lines, all } = messageLines('in', kinds);
	expect(lines).toHaveLength(mostLines);
	expect(lines.at(-1)).toBe(`in: ${60 - mostLines + 1} more kinds of message`);
	expect(all).toBe(false);
});

test('nothing of a file’s name moves the cursor', () => {
	const { lines } = messageLines('in\u001b[2J', [
		...many(20, 'W201', () => 'has no date').map((one) => ({
			...one,
			file: problem('a\u001b[2Jb', null, 'W201', '').file
		}))
	]);
	expect(lines.join('')).not.toContain('\u001b');
});
