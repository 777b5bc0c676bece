import type { Progress } from '#lib/data/voice.ts';

/**
 * Progress on a stream: one line that changes where it is a terminal that can redraw it (`live`), at most ten times a
 * second; plain lines elsewhere.
 */
export function progressOn(stream: NodeJS.WritableStream, live: boolean): Progress {
	let work = '';
	let drawn = 0;
	const clear = (): void => {
		if (live) stream.write('\r\x1b[K');
	};
	return {
		start(name) {
			work = name;
			drawn = 0;
			clear();
			stream.write(live ? name : `${name}\n`);
		},
		at(done, of) {
			if (!live || Date.now() - drawn < 100) return;
			drawn = Date.now();
			stream.write(`\r\x1b[K${work}: ${done} of ${of}`);
		},
		clear
	};
}
