import { expect, test } from 'vitest';
import { reloadPath, reloadScript, withReload } from '../../scripts/program/reload.ts';

test('a page asks for changes, and what stands in other pages does not', () => {
	const page = Buffer.from('<html><body><p>one</body> two</p></body></html>');
	expect(withReload(page, 'themes/', '/base').toString()).toBe(
		`<html><body><p>one</body> two</p><script src="/base/${reloadPath}" defer></script></body></html>`
	);
	expect(withReload(page, 'embed/timeline/', '')).toBe(page);
	expect(withReload(Buffer.from('no page'), '', '').toString()).toBe('no page');
	expect(() => new Function(reloadScript)).not.toThrow();
});
