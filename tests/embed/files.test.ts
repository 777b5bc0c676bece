import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../static/embed');
const read = (name: string) => readFileSync(join(folder, name));

test('the listener is frozen: other sites name it by this very hash', () => {
	const integrity = `sha384-${createHash('sha384').update(read('v1.js')).digest('base64')}`;
	expect(integrity).toBe('sha384-0HWEU+KS9/O9iYhpmuyHMRTUHqqhHqBNSoGcB6ni9Ypv7Kz2UdIZbVnQLWsKm4Fj');
});

test('the listener is under 1 KB, the element at most 3 KB', () => {
	expect(read('v1.js').length).toBeLessThan(1024);
	expect(read('pullquote-chart.js').length).toBeLessThanOrEqual(3 * 1024);
});
