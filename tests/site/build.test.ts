import { expect, test } from 'vitest';
import { data } from '../../scripts/site/build.ts';
import { standsOn } from '../imports.ts';

test('the data are made again when any file changes that says what they are', () => {
	const read = [...standsOn('scripts/build-data.ts')];
	expect(read).toContain('src/lib/schema/tables.ts');
	const isInput = (file: string): boolean =>
		data.inputs.some((input) => file === input || file.startsWith(`${input}/`));
	// the tools put files in place and ask the machine: they say nothing of what is in them
	expect(read.filter((file) => !isInput(file) && !/^scripts\/(?:tools|processes)\//.test(file))).toEqual([]);
});
