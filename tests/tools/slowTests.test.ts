import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slowTests } from '../../scripts/tools/slowTests.ts';
import { root } from '../../scripts/tools/root.ts';

test('every test that the quick run leaves out is there, and named once', () => {
	expect(slowTests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
	expect(new Set(slowTests).size).toBe(slowTests.length);
});
