/** What was found in an article, to be kept and found again without reading it anew. */
import type { Article } from '../text/article/article.ts';
import { documentOf } from '../text/readDocument.ts';
import type { Run } from '../text/stages.ts';
import type { Corrector } from './corrector.ts';
import type { ArticleFacts, Contribution, SentenceSentiment, Stance } from './fact.ts';

/** What is found in an article but its words, which are quickly read. */
export type Findings = Omit<ArticleFacts, 'document'>;

/** Where findings are kept from one analysis to the next. */
export interface Memory {
	/** what was found in this very article by these very means, or null */
	recall(article: Article): Findings | null;
	keep(article: Article, found: Findings): void;
}

type Annotate = (article: Article, corrector?: Corrector) => ArticleFacts;

/**
 * Finds everything in an article as `annotator` does, by its findings where they are kept; else it keeps them. What is
 * read with a person's corrections is read each time.
 */
export function remembering(memory: Memory, begin: () => Annotate, run: Run): Annotate {
	let begun: Annotate | undefined;
	const annotate: Annotate = (article, corrector) => (begun ??= begin())(article, corrector);
	return (article, corrector) => {
		if (corrector) return annotate(article, corrector);
		const kept = memory.recall(article);
		if (kept) return { document: documentOf(article, run), ...kept };
		const { document, ...found } = annotate(article);
		memory.keep(article, found);
		return { document, ...found };
	};
}

/**
 * Findings as a text that `findingsOf` reads. Words that moved a score are three numbers each: how far from the end of
 * the word before they start, their length, and by how many thousandths they moved it.
 */
export function writtenFindings({ themes, names, figures, sentiments, stances }: Findings): string {
	const words: number[] = [];
	let before = 0;
	const without = <Read extends SentenceSentiment | Stance>({ words: own, ...read }: Read) => {
		for (const { start, end, contribution } of own) {
			words.push(start - before, end - start, Math.round(contribution * 1000));
			before = end;
		}
		return { ...read, words: own.length };
	};
	return JSON.stringify({
		themes,
		names,
		figures,
		sentiments: sentiments.map(without),
		stances: stances.map(without),
		words
	});
}

type Written<Read> = (Omit<Read, 'words'> & { words: number })[];

/** What was found. @throws {SyntaxError} where the text is not whole */
export function findingsOf(text: string): Findings {
	const { themes, names, figures, sentiments, stances, words } = JSON.parse(text) as Omit<
		Findings,
		'sentiments' | 'stances'
	> & { sentiments: Written<SentenceSentiment>; stances: Written<Stance>; words: number[] };
	let next = 0;
	let before = 0;
	const contributions = (count: number): Contribution[] =>
		Array.from({ length: count }, () => {
			const start = before + (words[next++] ?? 0);
			before = start + (words[next++] ?? 0);
			return { start, end: before, contribution: (words[next++] ?? 0) / 1000 };
		});
	return {
		themes,
		names,
		figures,
		sentiments: sentiments.map((read) => ({ ...read, words: contributions(read.words) })),
		stances: stances.map((read) => ({ ...read, words: contributions(read.words) }))
	};
}
