import { parseArgs } from 'node:util';
import { errorCode } from '../../scripts/tools/errorCode.ts';
import { peerTasks, readings, taskNames, type ReadAs, type TaskName } from './tasks/task.ts';

/** What is to be evaluated, on what. */
export interface Options {
	help: boolean;
	debug: boolean;
	json: boolean;
	task: TaskName;
	in: string;
	/** the folder of all sets, or null where one file is evaluated */
	all: string | null;
	/** the peer that reads in the site's place, or null */
	baseline: string | null;
	/** of stance and figures: what the site shows, or whatever is likeliest; null where not asked */
	as: ReadAs | null;
}

export const help = `Measures what the site reads in texts against what people marked in them.

Usage: node lab/evaluate.ts --task TASK --in FILE.jsonl [options]
       npm run evaluate -- FOLDER

  --task TASK      ${taskNames.join(', ')}
  --in FILE        the records, one JSON object a line
  --baseline NAME  a peer reads in the site’s place: ${Object.keys(peerTasks).join(', ')}
  --as site|model  of stance: what the site shows, the author’s stance where it is
                   likely enough; or every side likelier than neither (default)
                   of figures: as the site reads, claiming a loss or gain only where
                   it is likely enough; or whatever is likeliest (default)
  --all FOLDER     every set in the folder, by the site and all peers; writes
                   data/models/results.json, which the method page shows
  --json           print the last line only
  --debug          say more of faults
  --help           this text

Records, and the figures that the last line gives as JSON:

  sentiment  text, mean (−4…4) or ratings; id, up to "_" the article
             pearson with the mean; macro_f1 of three classes, parted at −.5 and .5
  stance     sentence, from, to (the target), label (−1, 0, 1), before (the sentence
             before: with it the label is the author’s stance, without it that of
             whoever speaks)   macro_f1; precision of the sides claimed; coverage, sides
             claimed by sides there are; opposite, how many are the very opposite
  names      tokens, tags (BIO)                precision, recall, f1, per_kind
             of the very tokens and kind: person, organisation, place
  amounts    input, gold: start, end, text, value, unit    exact
             texts with every sum in pounds, pence, dollars, euros right, and no other
  figures    sentence, low, high, currency, direction, status, speaker, organisation; doc, the article; sure
             shares of the sums: found, each of the four right, all_four; precision of losses and gains claimed,
             coverage: how many are claimed for each in the labels
  sentences  text, sents                       f1 of the ends inside a text

Peers are installed for this alone, once: ${'npm ci --prefix lab/evaluate/peers'}

Ends with 0 if all is well, 2 if the file or a peer stands in the way, 64 for wrong
options, 70 for a fault of this program.
`;

/** The options on a command line, or what is wrong with them, in words. */
export function readOptions(args: string[]): Options | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				task: { type: 'string', default: '' },
				in: { type: 'string', default: '' },
				baseline: { type: 'string' },
				all: { type: 'string' },
				as: { type: 'string' },
				json: { type: 'boolean', default: false },
				debug: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		const { help, debug, json, baseline = null, all = null } = values;
		const as = readings.find((name) => name === values.as) ?? null;
		const task = taskNames.find((name) => name === values.task);
		const options = { help, debug, json, all, task: task ?? 'sentiment', in: values.in, baseline, as };
		if (help) return options;
		if (all !== null) return all.trim() === '' ? '--all needs a folder of sets' : options;
		if (task === undefined) return `--task needs one of ${taskNames.join(', ')}`;
		if (values.as !== undefined && as === null) return `--as needs one of ${readings.join(', ')}`;
		if (as !== null && task !== 'stance' && task !== 'figures')
			return '--as is for --task stance and figures only';
		if (values.in.trim() === '') return '--in needs a file of records';
		if (baseline === null) return options;
		const tasks = peerTasks[baseline];
		if (tasks === undefined) return `--baseline needs one of ${Object.keys(peerTasks).join(', ')}`;
		if (!tasks.includes(task)) return `--baseline ${baseline} reads no ${task}, only ${tasks.join(', ')}`;
		return options;
	} catch (error) {
		if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS') || !(error instanceof Error)) throw error;
		return error.message.split('. ')[0] ?? error.message;
	}
}
