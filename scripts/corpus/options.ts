import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { SiteAddress } from '#lib/schema/addresses.ts';
import { ArticleRights, rightsWords } from '#lib/schema/rights.ts';
import { errorCode } from '../tools/errorCode.ts';
import { root } from '../tools/root.ts';

/** What a build is asked to do. Folders are as given, or absolute where they are the defaults. */
export interface Options {
	articles: string;
	/** those files alone, by their paths in the folder; all where there is none */
	only: string[];
	settings: string;
	/** `pullquote.yaml` is in that folder; null where it is beside the settings */
	corrections: string | null;
	out: string;
	/** where the site is published, or null where `site.yaml` says it */
	address: string | null;
	/** what may be shown of articles that do not say it, where `site.yaml` does not either; null for all of them */
	rights: string | null;
	/** where the articles are written as they were read, to look through a site for them; null for nowhere */
	texts: string | null;
	/** where every message is written, one a line; null where only the data hold them */
	report: string | null;
	/** where what was found in each article is kept for the next time; null where it is not */
	keep: string | null;
	/** whether it is not waited until the disk has everything */
	quick: boolean;
	strict: boolean;
	debug: boolean;
	help: boolean;
}

export const help = `Reads a folder of articles and writes the data that the site is made from.

Usage: node scripts/build-data.ts [options]

  --articles DIR   the articles, in any format     (data/articles)
  --only FILE      that file of the folder alone; may be given again
  --settings DIR   themes.yaml, names.yaml, …      (data)
  --corrections DIR   pullquote.yaml               (beside the settings)
  --out DIR        where to write                  (static/data)
  --address URL    where the site is published     ($SITE_ADDRESS, else as site.yaml says)
  --rights WORDS   full, quote 25 words (or another number) or counts only: what may be shown of
                   articles of which neither they nor site.yaml say it (full)
  --texts FILE     where to write the articles as they were read, to look through a
                   site for more of them than their rights allow; it is not for others
  --report FILE    where to write every message    (report.json holds them)
  --keep DIR       read only articles that have changed since the last time
  --quick          do not wait until the disk has all of it: for data that are soon made again
  --strict         stop if any article is skipped
  --debug          say more of faults, and how long each step took
  --help           this text

An article that cannot be read is skipped and named; the others are built. The old
output is replaced as a whole, or stays as it was.

Ends with 0 if all is well, 2 if the articles, the settings or the output stand in
the way, 64 for wrong options, 70 for a fault of this program.
`;

/** The options on a command line, or what is wrong with them, in words. */
export function readOptions(args: string[]): Options | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				articles: { type: 'string', default: join(root, 'data/articles') },
				only: { type: 'string', multiple: true, default: [] },
				settings: { type: 'string', default: join(root, 'data') },
				corrections: { type: 'string' },
				out: { type: 'string', default: join(root, 'static/data') },
				address: { type: 'string', default: process.env.SITE_ADDRESS ?? '' },
				rights: { type: 'string' },
				texts: { type: 'string' },
				report: { type: 'string' },
				keep: { type: 'string' },
				quick: { type: 'boolean', default: false },
				strict: { type: 'boolean', default: false },
				debug: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		for (const name of ['articles', 'settings', 'out'] as const) {
			if (values[name].trim() === '') return `--${name} needs a folder`;
		}
		const corrections = values.corrections ?? null;
		if (corrections?.trim() === '') return '--corrections needs a folder';
		const report = values.report ?? null;
		if (report?.trim() === '') return '--report needs a file';
		const keep = values.keep ?? null;
		if (keep?.trim() === '') return '--keep needs a folder';
		const texts = values.texts ?? null;
		if (texts?.trim() === '') return '--texts needs a file';
		const rights = values.rights ?? null;
		if (rights !== null && !v.is(ArticleRights, rights)) return `--rights must be ${rightsWords}`;
		if (values.address.trim() === '')
			return { ...values, corrections, report, rights, texts, keep, address: null };
		const address = v.safeParse(SiteAddress, values.address);
		if (!address.success) return `--address (or SITE_ADDRESS) ${address.issues[0].message}`;
		return { ...values, corrections, report, rights, texts, keep, address: address.output };
	} catch (error) {
		if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS') || !(error instanceof Error)) throw error;
		return error.message.split('. ')[0] ?? error.message;
	}
}
