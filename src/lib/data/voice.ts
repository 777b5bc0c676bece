/** Where a long piece of work stands. */
export interface Progress {
	/** a new piece of work */
	start(work: string): void;
	/** how far it is */
	at(done: number, of: number): void;
	/** clears what is shown, so that other lines can be said */
	clear(): void;
}

/** What a build of data says to whoever runs it. */
export interface Voice {
	/** one problem, as its line */
	warn(line: string): void;
	progress: Progress;
	/** a stage that is done, for whoever measures how long each takes */
	done(stage: string): void;
	/** lets others have a turn; what it throws breaks the build off */
	pause(): Promise<void>;
}
