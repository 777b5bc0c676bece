import { expect, test } from 'vitest';
import { stanceAccuracy } from '#lib/facts/accuracy.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { polarityReader } from '#lib/facts/sentiment/polarity.ts';
import { stanceReader } from '#lib/facts/stance/stance.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { themeFinder } from '#lib/facts/themes/themes.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
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
	const shown = new Map(
		datasets.stance.map(({ article, sentence, target, stance }) => [
			`${article}/${sentence}/${target}`,
			signs[stanceState(stance)]
		])
	);
	const told = await everySide();
	const hand = [...judged()];
	const pairs = (read: Map<string, string>) => hand.map(([place, sign]) => sign + (read.get(place) ?? '?'));
	const count = (found: string[], of: (pair: string) => boolean) => found.filter(of).length;
	const isOpposite = (pair: string) => pair === '+-' || pair === '-+';
	const sides = pairs(shown).filter((pair) => !pair.endsWith('0'));
	expect({
		judged: hand.length,
		alike: count(pairs(told), ([held, read]) => held === read),
		opposite: count(pairs(told), isOpposite),
		shown: sides.length,
		shownRight: count(sides, ([held, read]) => held === read),
		shownOpposite: count(sides, isOpposite),
		sides: hand.filter(([, sign]) => sign !== '0').length
	}).toEqual(stanceAccuracy);
});

/** Every target of the articles, with the sign of the side that is told of it, likely enough to be shown or not. */
async function everySide(): Promise<Map<string, string>> {
	const { articles, settings } = await readCorpus();
	const models = readModels();
	const [themes, names] = [themeFinder(settings.themes), nameFinder(settings.names, models.names)];
	const read = stanceReader(settings.targets, models, {
		told: 'every',
		polarity: polarityReader(settings.themes)
	});
	return new Map(
		articles.flatMap(({ article, body }) => {
			const document = readDocument(article, body);
			return read(document, themes(document), names(document)).map(({ sentence, target, stance }) => [
				`${article}/${sentence}/${target}`,
				signs[stanceState(stance)]
			]);
		})
	);
}
