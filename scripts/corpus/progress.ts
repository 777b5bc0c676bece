/** Where a long piece of work stands: one line that changes on a terminal, plain lines elsewhere. */
export interface Progress {
	/** a new piece of work */
	start(work: string): void;
	/** how far it is; drawn at most ten times a second */
	at(done: number, of: number): void;
	/** clears what a terminal shows, so that other lines can be printed */
	clear(): void;
}

/** Progress on a stream: `live` where it is a terminal that can redraw a line. */
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
