import { expect, test } from 'vitest';
import { help, readOptions } from '../../scripts/command/options.ts';

test.each([
	[['a'], { action: 'show', paths: ['a'], port: 4173, out: null }],
	[['a.md', 'b.md', '--port', '0'], { action: 'show', paths: ['a.md', 'b.md'], port: 0 }],
	[['build', 'a', '--out', 'b'], { action: 'build', paths: ['a'], out: 'b' }],
	[['--out', 'b', 'data', 'a'], { action: 'data', paths: ['a'], out: 'b' }],
	[['export', 'a', '--take-away', 'b.html'], { action: 'export', paths: ['a'], out: 'b.html' }],
	[['forget', 'a'], { action: 'forget', paths: ['a'] }],
	// a folder of that name
	[['./build'], { action: 'show', paths: ['./build'] }],
	[['show'], { action: 'show', paths: ['show'] }],
	[['--help'], { help: true }],
	[['build', '--help'], { help: true }],
	[['--version'], { version: true }]
])('%j is understood', (args, options) => expect(readOptions(args)).toMatchObject(options));

test.each([
	[[], 'name a folder of articles'],
	[['build', 'a'], 'build needs --out DIR'],
	[['data', 'a'], 'data needs --out DIR'],
	[['export', 'a', '--out', 'b'], 'export needs --take-away FILE'],
	[['build', '--out', 'b'], 'name a folder of articles'],
	[['build', 'a', '--out', ' '], 'the output needs a name'],
	[['a', '--port', '65536'], '--port needs a number from 0 to 65535'],
	[['a', '--port', ''], '--port needs a number from 0 to 65535'],
	[['a', '--port', '1.5'], '--port needs a number from 0 to 65535'],
	[['a', '--nonsense'], "Unknown option '--nonsense'"]
])('%j is not', (args, fault) => expect(readOptions(args)).toBe(fault));

test('the help is one screen', () => {
	const lines = help.trimEnd().split('\n');
	expect(lines.length).toBeLessThanOrEqual(24);
	expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
});
