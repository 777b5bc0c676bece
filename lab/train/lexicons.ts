import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What lists made by people say of words. */
export interface Lexicons {
	/** 1 or −1 (Hu and Liu) */
	opinion: Map<string, number>;
	/** the mean rating, −4…4 (VADER) */
	vader: Map<string, number>;
}

/** Read `positive-words.txt`, `negative-words.txt` and `vader_lexicon.txt` of a folder. */
export function readLexicons(folder: string): Lexicons {
	const lines = (file: string): string[] => readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
	const opinion = new Map<string, number>();
	for (const [file, sign] of [
		['positive-words.txt', 1],
		['negative-words.txt', -1]
	] as const)
		for (const line of lines(file)) if (line !== '' && !line.startsWith(';')) opinion.set(line.trim(), sign);
	const vader = new Map<string, number>();
	for (const line of lines('vader_lexicon.txt')) {
		const [word = '', valence] = line.split('\t');
		if (valence !== undefined) vader.set(word, Number(valence));
	}
	return { opinion, vader };
}
