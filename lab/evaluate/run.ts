import { amountTask } from './tasks/amounts.ts';
import { figureTask } from './tasks/figures.ts';
import { nameTask } from './tasks/names.ts';
import { readRecords } from './records.ts';
import { sentenceTask } from './tasks/sentences.ts';
import { sentiment } from './tasks/sentiment.ts';
import { stanceTask, type StanceLabel, type StanceRecord } from './tasks/stance.ts';
import type { Figures, ReadAs, Task, TaskName } from './tasks/task.ts';

/** What a task gave on a file. */
export interface Outcome {
	task: TaskName;
	/** how many records were judged */
	n: number;
	figures: Figures;
}

/** A file's records with a reader's verdict on each, from which figures can be drawn again. */
export interface Judged {
	n: number;
	/** the figures over some of the records, given by their places, each as often as it is given */
	measure(places: number[]): Figures;
	/** the article of each record, or a name of its own */
	articles: string[];
}

/** What makes something of a text as the site does: a peer's reading, by task. */
export interface Peer {
	sentiment?: typeof sentiment.read;
	stance?: (record: StanceRecord) => StanceLabel;
	names?: typeof nameTask.read;
	amounts?: typeof amountTask.read;
	sentences?: typeof sentenceTask.read;
}

/**
 * Read a file of records and judge what the site, or a peer in its place, makes of each.
 *
 * @throws {RecordsFault} where the file cannot be read
 */
export function judgeFile(task: TaskName, file: string, peer?: Peer, as: ReadAs = 'model'): Promise<Judged> {
	switch (task) {
		case 'sentiment':
			return judged(sentiment, file, peer?.sentiment);
		case 'stance':
			return judged(stanceTask(as), file, peer?.stance);
		case 'names':
			return judged(nameTask, file, peer?.names);
		case 'amounts':
			return judged(amountTask, file, peer?.amounts);
		case 'figures':
			return judged(figureTask(as), file);
		case 'sentences':
			return judged(sentenceTask, file, peer?.sentences);
	}
}

async function judged<Record, Reading, Verdict>(
	task: Task<Record, Reading, Verdict>,
	file: string,
	read: (record: Record) => Reading = task.read
): Promise<Judged> {
	const all = await readRecords(file, task.schema);
	const records = task.inScope ? all.filter(task.inScope) : all;
	const verdicts = records.map((record) => task.judge(record, read(record)));
	return {
		n: records.length,
		measure: (places) => task.measure(places.flatMap((place) => verdicts[place] ?? [])),
		articles: records.map((record, place) => task.article?.(record) ?? `#${place}`)
	};
}

/** The figures over all records of a file, to four digits. */
export function outcomeOf(task: TaskName, { n, measure }: Judged): Outcome {
	return { task, n, figures: rounded(measure(Array.from({ length: n }, (_, place) => place))) };
}

function rounded(figures: Figures): Figures {
	return Object.fromEntries(
		Object.entries(figures).map(([name, figure]) => [
			name,
			typeof figure === 'number' ? Math.round(figure * 1e4) / 1e4 : rounded(figure)
		])
	);
}
