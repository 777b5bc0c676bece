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
	/** a line of what is to be known of the files: a problem, or many of one kind */
	warn(line: string): void;
	/**
	 * every problem of the files, each as its line, whether it was said so or with others of its kind
	 * @param all whether each was said
	 */
	note(lines: readonly string[], all: boolean): void;
	progress: Progress;
	/** a stage that is done, for whoever measures how long each takes */
	done(stage: string): void;
	/** lets others have a turn; what it throws breaks the build off */
	pause(): Promise<void>;
}
