import type { Direction, Status } from '../../schema.ts';
import type { Amount } from './amounts/amounts.ts';
import { certainDirection } from './direction/certainDirection.ts';
import { directionOf } from './direction/figureDirection.ts';
import { figureFeatures } from './figureFeatures.ts';
import { likeliestDirection, likeliestStatus, type FigureModel } from './figureModel.ts';
import { statusOf } from './figureStatus.ts';
import { plainDirection } from './direction/plainDirection.ts';
import { saidStatus } from './saidStatus.ts';
import { clauseAround, type Item } from './sentenceItems.ts';

/** A sum at `at` in its sentence, with the sum whose words say what is said of it (`headOf`). */
export interface SumInSentence {
	/** the text that the items are from */
	body: string;
	items: Item[];
	at: number;
	head: number;
	sum: Pick<Amount, 'value_low' | 'qualifier' | 'basis'>;
}

/** What is seen of a sum, for the model, with what the rules make of it. */
export function featuresOf({ items, head, sum }: SumInSentence): string[] {
	const clause = clauseAround(items, head);
	return figureFeatures({
		items,
		at: head,
		...clause,
		value: sum.value_low,
		qualifier: sum.qualifier ?? '',
		basis: sum.basis ?? '',
		direction: directionOf(items, head, clause),
		status: statusOf(items, head, clause)
	});
}

/** Whether a sum is lost or gained, and how it is known. */
export function readSum(read: SumInSentence, model: FigureModel): { direction: Direction; status: Status } {
	const features = featuresOf(read);
	return {
		direction: saidDirection(read) ?? likeliestDirection(model, features),
		status:
			saidStatus(read.items, read.head, clauseAround(read.items, read.head)) ??
			likeliestStatus(model, features)
	};
}

/** The direction that the words around a sum settle, whatever the model makes of it; null where they settle none. */
export function saidDirection({ body, items, at, head }: SumInSentence): Direction | null {
	const certain =
		certainDirection(body, items, at, clauseAround(items, at)) ??
		(head === at ? null : certainOfHead(body, items, head));
	if (certain !== null) return certain;
	return plainDirection(items, head, clauseAround(items, head));
}

/** What is certain of a list's first sum holds for all; behind "not £2m but" the rules say what the verb does. */
function certainOfHead(body: string, items: Item[], head: number): Direction | null {
	if (items[head - 1]?.lower === 'not') return directionOf(items, head, clauseAround(items, head));
	return certainDirection(body, items, head, clauseAround(items, head));
}
