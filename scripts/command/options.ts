/** What `pullquote` is asked to do. */
import { parseArgs } from 'node:util';
import { errorCode } from '../tools/errorCode.ts';

const actions = ['show', 'build', 'data', 'export', 'init', 'forget'] as const;
export type Action = (typeof actions)[number];

export interface Options {
	action: Action;
	/** a folder, or files */
	paths: string[];
	port: number;
	/** a folder, or the file of `export`; null where none is named */
	out: string | null;
	/** where the site is published, or null */
	address: string | null;
	help: boolean;
	version: boolean;
}

export const help = `Pullquote shows what a folder of articles says: each mark on its charts leads to a sentence.

  pullquote FOLDER                        reads it where it stands and shows its site to this machine
  pullquote FILE...                       the same of single files of one folder
  pullquote build FOLDER --out DIR        makes the whole site, to be put on any host
  pullquote data FOLDER --out DIR         only what is counted, as CSV and JSON
  pullquote export FOLDER --take-away FILE   the whole site as one file, for a stick
  pullquote init FOLDER                   writes what is suggested into FOLDER, to be changed there
  pullquote forget FOLDER                 clears what is kept of a folder, corrections too

  --port N         show at localhost:N (4173; 0 for any free port)
  --address URL    where a site that is built will stand
  --help, --version

But for init, nothing is written into FOLDER. Markdown, text, HTML, Word, OpenDocument, EPUB, PDF, CSV, JSON, feeds
and zip are read. Settings beside the articles (site.yaml, themes.yaml, names.yaml, targets.yaml) count, and need
not be there: themes and targets are suggested. What is wrong is put right at /review/ of the site that is shown, and
kept in pullquote.yaml. A change of a file shows at once. Ctrl-C ends it.
A site that is built quotes up to 25 words in a row, unless the articles or site.yaml say what else they allow.

Ends with 0 if all is well, 1 if the port is taken, 2 if the articles, the settings or the output stand in the way,
64 for wrong options, 70 for a fault of this program.
`;

/** The options on a command line, or what is wrong with them, in words. */
export function readOptions(args: readonly string[]): Options | string {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				port: { type: 'string', default: '4173' },
				out: { type: 'string' },
				'take-away': { type: 'string' },
				address: { type: 'string' },
				help: { type: 'boolean', short: 'h', default: false },
				version: { type: 'boolean', default: false }
			}
		});
		const [first = ''] = positionals;
		const named = actions.find((action) => action !== 'show' && action === first);
		const action = named ?? 'show';
		const paths = named === undefined ? positionals : positionals.slice(1);
		const port = Number(values.port);
		if (values.port.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
			return '--port needs a number from 0 to 65535';
		const out = (action === 'export' ? values['take-away'] : values.out) ?? null;
		const { help, version, address = null } = values;
		const options = { action, paths, port, out, address, help, version };
		if (help || version) return options;
		if (paths.length === 0) return 'name a folder of articles';
		if (out?.trim() === '') return 'the output needs a name';
		if (action === 'export' && out === null) return 'export needs --take-away FILE';
		if ((action === 'build' || action === 'data') && out === null) return `${action} needs --out DIR`;
		return options;
	} catch (error) {
		if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS') || !(error instanceof Error)) throw error;
		return error.message.split('. ')[0] ?? error.message;
	}
}
