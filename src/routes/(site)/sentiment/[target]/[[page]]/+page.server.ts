import { rollup } from 'd3-array';
import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/core/load.ts';
import { mentionGroups, pagedMentions } from '#lib/charts/page/mentions.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import type { StanceState } from '#lib/schema.ts';
import { capitalised } from '#lib/wording/lists.ts';
import { signed } from '#lib/wording/numbers.ts';
import type { Mark } from '#lib/ui/quotations/quotation.ts';

const tones = { against: 'loss', neutral: 'plain', for: 'gain' } as const;

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { targets } = await data.definitions();
	const definition = targets.find(({ target }) => target === params.target);
	if (!definition)
		error(404, `No target is called ${params.target}. The targets are listed under Sentiment.`);
	const rows = await rowsWhere(data, 'stance', 'target', definition.target);
	const words = await rowsWhere(data, 'stance-words', 'target', definition.target);

	const placeOf = ({ article, sentence }: { article: string; sentence: number }) => `${article}/${sentence}`;
	const reasons = rollup(
		words,
		(own) =>
			own.map(({ start, end, contribution }): Mark => {
				return { start, end, kind: contribution < 0 ? 'against' : 'for' };
			}),
		placeOf
	);
	const groups = await mentionGroups(data, rows, ({ stance, sure }) => ({
		tone: tones[stanceState(stance)],
		remark: `${capitalised(stanceState(stance))}${sure ? '' : ', unsure'} (${signed(stance, 3)})`
	}));
	for (const { quotations } of groups)
		for (const quotation of quotations) quotation.marks.push(...(reasons.get(placeOf(quotation)) ?? []));

	const part = await pagedMentions(data, groups, params.page);
	if (!part) error(404, `The target ${params.target} has no page ${params.page}.`);
	const count = (state: StanceState) => rows.filter(({ stance }) => stanceState(stance) === state).length;
	return {
		definition,
		counts: { against: count('against'), neutral: count('neutral'), for: count('for') },
		...part
	};
}
