import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { progressOn } from '../../scripts/corpus/progress.ts';

function printed(live: boolean): string {
	const stream = new PassThrough();
	const progress = progressOn(stream, live);
	progress.start('Reading in');
	progress.at(1, 3);
	progress.at(2, 3);
	progress.start('Writing out');
	progress.clear();
	return String(stream.read());
}

test('progress on a terminal redraws one line, at most ten times a second, and clears it', () => {
	expect(printed(true)).toBe('\r\x1b[KReading in\r\x1b[KReading in: 1 of 3\r\x1b[KWriting out\r\x1b[K');
});

test('progress elsewhere is plain lines, one for each piece of work', () => {
	expect(printed(false)).toBe('Reading in\nWriting out\n');
});
