import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersFor, matches, readHeaderRules } from '../../scripts/serving/headers.ts';

const text = readFileSync(join(import.meta.dirname, '../../static/_headers'), 'utf8');
const rules = readHeaderRules(text);

const framing = 'Content-Security-Policy';
const origin = 'Access-Control-Allow-Origin';

test.each([
	['/', "frame-ancestors 'none'", undefined],
	['/404.html', "frame-ancestors 'none'", undefined],
	['/themes/cuts/', "frame-ancestors 'none'", undefined],
	['/charts/', "frame-ancestors 'self'", undefined],
	['/present/', "frame-ancestors 'self'", undefined],
	['/charts/timeline/', "frame-ancestors 'self'", undefined],
	['/embed/timeline/of/an-article/', 'frame-ancestors *', '*'],
	['/embed/v1.js', 'frame-ancestors *', '*'],
	['/v/0123456789ab/embed/timeline/', 'frame-ancestors *', '*'],
	['/data/themes.csv', undefined, '*'],
	['/images/timeline.png', undefined, '*'],
	['/fonts/newsreader.woff2', undefined, '*'],
	['/_app/immutable/a.js', undefined, '*']
])('%s may be framed by %s and read by %s', (path, frames, readers) => {
	const headers = headersFor(rules, path);
	expect([headers.get(framing), headers.get(origin)]).toEqual([frames, readers]);
	expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
	// only a page sends a referrer or asks for a camera: files need not carry the words
	const page = frames !== undefined;
	expect(headers.get('Referrer-Policy')).toBe(page ? 'strict-origin-when-cross-origin' : undefined);
	expect(headers.has('Permissions-Policy')).toBe(page);
});

test('no header is named by two rules that match one address', () => {
	const overlapping = rules.flatMap((rule, index) =>
		rules
			.slice(index + 1)
			.filter((other) => matches(rule, example(other.path)) || matches(other, example(rule.path)))
			.flatMap((other) =>
				[...rule.headers.keys()]
					.filter((name) => other.headers.has(name))
					.map((name) => `${rule.path} ${other.path} ${name}`)
			)
	);
	expect(overlapping).toEqual([]);
	const doubled = readHeaderRules('/a/*\n  X-Robots-Tag: noindex\n/a/b\n  X-Robots-Tag: none\n');
	expect(headersFor(doubled, '/a/b')).toEqual(new Map([['X-Robots-Tag', 'noindex, none']]));
});

test.each([
	['/*\n  X-A: b\nhttps://example.org/\n', 3],
	['/a/*/b\n', 1],
	['  X-A: b\n', 1],
	['# why\n/a\n\n  X-A\n', 4]
])('readHeaderRules(%j) names line %i, which not every host reads alike', (wrong, line) => {
	expect(() => readHeaderRules(wrong)).toThrow(`_headers:${line} `);
});

function example(path: string): string {
	return path.replace(/\*$/, '');
}
