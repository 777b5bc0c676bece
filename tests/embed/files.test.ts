import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../static/embed');
const read = (name: string) => readFileSync(join(folder, name));

test('the listener is under 1 KB, the element at most 3 KB', () => {
	expect(read('v1.js').length).toBeLessThan(1024);
	expect(read('pullquote-chart.js').length).toBeLessThanOrEqual(3 * 1024);
});
