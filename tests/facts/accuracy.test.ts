import { expect, test } from 'vitest';
import { stanceAccuracy } from '#lib/facts/accuracy.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { defaultCorpus } from '../corpus.ts';
import { judgements } from './stance/stance.judgements.ts';

const signs = { against: '-', neutral: '0', for: '+' };

/** Every judgement as "article/sentence/target", with its sign. */
function judged(): Map<string, string> {
	const found = new Map<string, string>();
	let article = '';
	for (const line of judgements.trim().split('\n')) {
		const [first = '', ...targets] = line.trim().split(' ');
		if (/^\d+$/.test(first))
			for (const target of targets) found.set(`${article}/${first}/${target.slice(0, -1)}`, target.slice(-1));
		else if (first !== '') article = first;
	}
	return found;
}

test('the accuracy of stance that the site states is that of the reading against the judgements', async () => {
	const { datasets } = await defaultCorpus();
	const read = new Map(
		datasets.stance.map(({ article, sentence, target, stance }) => [
			`${article}/${sentence}/${target}`,
			signs[stanceState(stance)]
		])
	);
	const unsure = new Set(
		datasets.stance
			.filter(({ sure }) => !sure)
			.map(({ article, sentence, target }) => `${article}/${sentence}/${target}`)
	);
	const hand = judged();
	const pairs = [...hand].map(([place, sign]) => sign + (read.get(place) ?? '?'));
	const count = (of: (pair: string) => boolean) => pairs.filter(of).length;
	expect({
		judged: pairs.length,
		alike: count((pair) => pair[0] === pair[1]),
		opposite: count((pair) => pair === '+-' || pair === '-+'),
		neutral: count((pair) => pair.startsWith('0')),
		unsure: unsure.size,
		unsureAlike: [...unsure].filter((place) => hand.get(place) === read.get(place)).length
	}).toEqual(stanceAccuracy);
});
