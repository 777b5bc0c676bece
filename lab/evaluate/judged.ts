import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StanceJudged } from '#lib/schema.ts';
import { analyse } from '#lib/analysis.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { polarityReader } from '#lib/facts/sentiment/polarity.ts';
import { stanceReader } from '#lib/facts/stance/stance.ts';
import { stanceState } from '#lib/facts/stance/stanceState.ts';
import { themeFinder } from '#lib/facts/themes/themes.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { root } from '../../scripts/tools/root.ts';
import { judgements } from './written/judgements.ts';

const signs = { against: '-', neutral: '0', for: '+' };

/** "article/sentence/target", and its sign: + for, − against, 0 neither. */
type Signs = Map<string, string>;

/** How the reading of stance in the project's own articles compares with one reader's judgements of them. */
export async function judgedStance(): Promise<StanceJudged> {
	const { articles, settings } = await readCorpus();
	const models = readModels();
	const { datasets } = analyse(articles, settings, models);
	const shown: Signs = new Map(
		datasets.stance.map(({ article, sentence, target, stance }) => [
			`${article}/${sentence}/${target}`,
			signs[stanceState(stance)]
		])
	);
	const [themes, names] = [themeFinder(settings.themes), nameFinder(settings.names, models.names)];
	const polarity = polarityReader(settings.themes);
	const read = stanceReader(settings.targets, models, { told: 'every', polarity });
	/** the side that is told of each target, likely enough to be shown or not */
	const told: Signs = new Map(
		articles.flatMap(({ article, body }) => {
			const document = readDocument(article, body);
			return read(document, themes(document), names(document)).map(
				({ sentence, target, stance }) =>
					[`${article}/${sentence}/${target}`, signs[stanceState(stance)]] as const
			);
		})
	);
	const hand = [...stanceByHand()];
	const pairs = (found: Signs) => hand.map(([place, sign]) => sign + (found.get(place) ?? '?'));
	const isAlike = ([held, found]: string) => held === found;
	const isOpposite = (pair: string) => pair === '+-' || pair === '-+';
	const sides = pairs(shown).filter((pair) => !pair.endsWith('0'));
	return {
		judged: hand.length,
		alike: pairs(told).filter(isAlike).length,
		opposite: pairs(told).filter(isOpposite).length,
		shown: sides.length,
		shownRight: sides.filter(isAlike).length,
		shownOpposite: sides.filter(isOpposite).length,
		sides: hand.filter(([, sign]) => sign !== '0').length
	};
}

/** Writes that to `data/models/judged.json`, which the method page shows. */
export async function writeJudged(): Promise<void> {
	const text = JSON.stringify(await judgedStance(), null, '\t');
	await writeFile(join(root, 'data/models/judged.json'), `${text}\n`);
}

/** One reader's judgements of the project's own articles. */
export function stanceByHand(): Signs {
	const found: Signs = new Map();
	let article = '';
	for (const line of judgements.trim().split('\n')) {
		const [first = '', ...targets] = line.trim().split(' ');
		if (/^\d+$/.test(first))
			for (const target of targets) found.set(`${article}/${first}/${target.slice(0, -1)}`, target.slice(-1));
		else if (first !== '') article = first;
	}
	return found;
}
