import {
	groupMentions,
	type MentionDescription,
	type MentionGroup,
	type MentionRow
} from '../ui/mentions.ts';
import type { Tables } from './load.ts';

/**
 * The sentences that rows of mentions stand in, grouped by article in the corpus's order, for `Mentions.svelte`.
 *
 * @param describe what a row adds: its mark's colour, and its sentence's tone and remark
 * @throws {Error} one line in words, where a file is missing or does not fit
 */
export async function mentionGroups<Row extends MentionRow>(
	tables: Tables,
	rows: readonly Row[],
	describe?: (row: Row) => MentionDescription
): Promise<MentionGroup[]> {
	const [articles, sentences] = await Promise.all([tables.rows('articles'), tables.rows('sentences')]);
	return groupMentions(rows, articles, sentences, describe);
}
