import { error } from '@sveltejs/kit';
import { tables } from '#lib/charts/core/load.ts';
import { mentionGroups, pagedMentions } from '#lib/charts/page/mentions.ts';
import { stanceWords } from '#lib/charts/page/evidence/stanceWords.ts';
import { rowsWhere } from '#lib/charts/core/rowsWhere.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import type { StanceRow, StanceState } from '#lib/schema.ts';
import { capitalised } from '#lib/wording/lists.ts';
import { signed } from '#lib/wording/numbers.ts';

const tones = { against: 'loss', neutral: 'plain', for: 'gain' } as const;

const described = ({ stance, sure }: StanceRow) => ({
	tone: tones[stanceState(stance)],
	remark: `${capitalised(stanceState(stance))}${sure ? '' : ', unsure'} (${signed(stance, 3)})`
});

export async function load({ fetch, params }) {
	const data = tables(fetch);
	const { targets } = await data.definitions();
	const definition = targets.find(({ target }) => target === params.target);
	if (!definition)
		error(404, `No target is called ${params.target}. The targets are listed under Sentiment.`);
	const rows = await rowsWhere(data, 'stance', 'target', definition.target);

	const groups = await mentionGroups(data, rows, described);
	const part = await pagedMentions(data, groups, params.page);
	if (!part) error(404, `The target ${params.target} has no page ${params.page}.`);
	const shown = part.groups.map(async (group) => {
		const words = await stanceWords(fetch, group.article);
		const quotations = group.quotations.map((one) => ({
			...one,
			marks: [...one.marks, ...words(definition.target, one.sentence)]
		}));
		return { ...group, quotations };
	});
	const count = (state: StanceState) => rows.filter(({ stance }) => stanceState(stance) === state).length;
	return {
		definition,
		counts: { against: count('against'), neutral: count('neutral'), for: count('for') },
		...part,
		groups: await Promise.all(shown)
	};
}
