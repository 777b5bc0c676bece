import * as v from 'valibot';
import { issueWords } from '../corpus/settings/issueWords.ts';
import { readSettingsFile } from '../corpus/settings/settingsFile.ts';
import type { Source } from '../corpus/source.ts';
import type { Problem } from '../schema.ts';
import { quoted } from '../text/file/problems.ts';
import {
	correctionKinds,
	correctionSchemas,
	type CorrectionKind,
	type Corrections,
	type Numbered,
	type SetAside
} from './corrections.ts';

/** The name of the file. */
export const correctionsFile = 'pullquote.yaml';

/** The corrections of a corpus; null where the file cannot be read, or says nothing. */
export interface ReadCorrections {
	corrections: Corrections | null;
	problems: Problem[];
	/** entries that turned out not to stand, as problems with their lines */
	say(setAside: readonly SetAside[]): Problem[];
}

/** Whatever is a map; what it holds is checked entry by entry. */
const File = v.nullish(v.record(v.string(), v.unknown(), 'must be lists under sums:, names: and the like'));

/**
 * Reads `pullquote.yaml`. An entry that is not in a form that is known is set aside and named; the others stand. A file
 * that is no YAML stops the build, as it does for other settings.
 */
export async function readCorrections(source: Pick<Source, 'read'>): Promise<ReadCorrections> {
	const file = await readSettingsFile(source, correctionsFile, File, null);
	const problems = [...file.problems];
	const corrections: Corrections = { sums: [], names: [], stances: [], sentiments: [], themes: [] };
	for (const [key, list] of Object.entries(file.value ?? {})) {
		const kind = correctionKinds.find((one) => one === key);
		if (kind === undefined)
			problems.push(
				file.say([key], 'W220', `unknown list ${quoted(key)}`, `name it one of ${correctionKinds.join(', ')}`)
			);
		else if (Array.isArray(list)) problems.push(...readList(kind, list));
		else if (list !== null) problems.push(file.say([key], 'W220', `${key} must be a list`));
	}

	/** Adds what stands of a list, and gives what is wrong with the rest. */
	function readList<Kind extends CorrectionKind>(kind: Kind, list: readonly unknown[]): Problem[] {
		const schema: v.GenericSchema = correctionSchemas[kind];
		return list.flatMap((given, index) => {
			const read = v.safeParse(schema, given);
			if (read.success) {
				// the schema of a kind gives entries of that kind
				(corrections[kind] as Numbered<Kind>[]).push({
					index,
					entry: read.output as Numbered<Kind>['entry']
				});
				return [];
			}
			const [{ path, fault, remedy, key }] = [issueWords(read.issues[0])];
			const words = path.length === 0 ? fault.replace(/^the file/, 'the entry') : fault;
			return [
				file.say(
					key || path.length > 0 ? [kind, index, ...path] : [kind, index],
					'W220',
					`${words}; the entry is set aside`,
					remedy
				)
			];
		});
	}

	const some = correctionKinds.some((kind) => corrections[kind].length > 0);
	return {
		corrections: some ? corrections : null,
		problems,
		say: (setAside) =>
			setAside.map(({ kind, index, code, fault, remedy, before }) => {
				const where = before === undefined ? '' : `, on line ${file.line([kind, before])}`;
				return file.say([kind, index], code, `${fault}${where}; the entry is set aside`, remedy);
			})
	};
}
