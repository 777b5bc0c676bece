import { expect, test } from 'vitest';
import { isOfThisMachine } from '../../scripts/serving/ofThisMachine.ts';

test.each([
	['localhost'],
	['localhost:4173'],
	['LOCALHOST:1'],
	['127.0.0.1:4173'],
	['127.9.8.7'],
	['[::1]'],
	['[::1]:4173']
])('%s is this machine', (host) => {
	expect(isOfThisMachine({ url: '/', headers: { host } })).toBe(true);
	expect(isOfThisMachine({ url: '/', headers: { host, origin: `http://${host}` } })).toBe(true);
	expect(isOfThisMachine({ url: `http://${host}/themes/`, headers: { host } })).toBe(true);
});

test.each([
	[undefined],
	[''],
	['evil.example'],
	['evil.example:4173'],
	['localhost.evil.example'],
	['127.0.0.1.evil.example'],
	['evil.example#localhost'],
	['localhost@evil.example'],
	['evil@localhost'],
	['192.168.1.2'],
	['[::2]'],
	['0.0.0.0'],
	['a b']
])('a question of %s is not for this machine', (host) => {
	const headers = host === undefined ? {} : { host };
	expect(isOfThisMachine({ url: '/', headers })).toBe(false);
});

test.each([
	['https://evil.example'],
	['http://localhost.evil.example:4173'],
	['null'],
	['file://'],
	['chrome-extension://abc'],
	['']
])('a page of %s gets no answer', (origin) => {
	expect(isOfThisMachine({ url: '/data/site.json', headers: { host: 'localhost:4173', origin } })).toBe(
		false
	);
});

test('an address that names another host gets no answer, whatever Host says', () => {
	expect(isOfThisMachine({ url: 'http://evil.example/', headers: { host: 'localhost' } })).toBe(false);
	expect(isOfThisMachine({ url: 'gopher://localhost/', headers: { host: 'localhost' } })).toBe(false);
});
