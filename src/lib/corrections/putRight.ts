import type { Corrector } from '../facts/corrector.ts';
import type { ArticleFacts, PersonsWork } from '../facts/fact.ts';
import type { Correction, NameKind } from '../schema.ts';
import type { Settings } from '../settings.ts';
import type { Article } from '../text/article/article.ts';
import { isForeign } from '../text/language/languages.ts';
import { quoted } from '../text/file/problems.ts';
import { correctorOf } from './correctorOf.ts';
import { correctionKinds, type CorrectionKind, type Corrections, type SetAside } from './corrections.ts';
import type { Became, Known, Tell, TellOfName } from './known.ts';
import { ruleReader } from './names.ts';
import { placeCorrections, type NameRule } from './placed.ts';

/** An entry that stands, and what it did. */
export interface Standing {
	kind: CorrectionKind;
	index: number;
	state: Correction;
}

const workOf = {
	sums: 'figures',
	names: 'names',
	stances: 'stance',
	sentiments: 'sentiment',
	themes: 'themes'
} as const satisfies Record<CorrectionKind, PersonsWork['of']>;

/** The facts of a corpus as a person put them right. */
export interface PutRight {
	facts: ArticleFacts[];
	/** the kinds that a person gave names */
	kinds: ReadonlyMap<string, NameKind>;
	standing: Standing[];
	setAside: SetAside[];
}

/**
 * Reads again, with what a person says of them, the articles that it is said of; the facts of all others stay as they
 * are. Pure: the same corrections, articles and facts give the same.
 *
 * @param read the facts of each article as they were read, each name of one kind
 * @param again reads an article again, each step put right before those that follow from it
 */
export function putRight(
	corrections: Corrections,
	articles: readonly Article[],
	read: readonly ArticleFacts[],
	{ themes, targets }: Pick<Settings, 'themes' | 'targets'>,
	again: (article: Article, corrector: Corrector) => ArticleFacts
): PutRight {
	const { byArticle, rules, kinds, setAside } = placeCorrections(corrections, articles);
	const readKinds = kindsOf(read);
	const used = new Set<NameRule>();
	const ruled = ruleReader(rules, (rule) => used.add(rule));
	const known: Known = {
		themes: new Set(themes.map(({ theme }) => theme)),
		targets,
		readKind: (name) => readKinds.get(name),
		saidKind: (name) => kinds.get(name),
		kindOf: (name) => kinds.get(name) ?? readKinds.get(name),
		ruled
	};
	const standing: Standing[] = [];
	const tell = (kind: CorrectionKind, index: number, became: Became): void => {
		if (typeof became === 'string') standing.push({ kind, index, state: became });
		else setAside.push({ kind, index, code: 'W223', ...became });
	};
	const facts = read.map((facts, index) => {
		const article = articles[index];
		if (article === undefined) return facts;
		const { article: id, language } = article;
		const placed = byArticle.get(id);
		if (placed !== undefined && isForeign(language)) {
			const fault = 'the article is not in English, and nothing is read in it';
			for (const kind of correctionKinds)
				for (const { index } of placed[kind]) tell(kind, index, { fault, remedy: 'take the entry out' });
			return facts;
		}
		const isRuled = facts.names.some(
			({ name, kind }) => (kinds.get(name) ?? kind) !== kind || rules.some((rule) => isOf(rule, name, id))
		);
		if (placed === undefined && !isRuled) return facts;
		const work: PersonsWork[] = [];
		const tellHere: Tell = (kind, index, became, sentence) => {
			tell(kind, index, became);
			if (typeof became === 'string' && sentence !== undefined)
				work.push({ of: workOf[kind], sentence, correction: became });
		};
		const tellOfName: TellOfName = (sentence, correction) =>
			void work.push({ of: 'names', sentence, correction });
		const right = again(article, correctorOf(placed, known, tellHere, tellOfName));
		return work.length === 0
			? right
			: { ...right, corrections: work.sort((a, b) => a.sentence - b.sentence) };
	});
	for (const rule of rules) {
		const { index, entry, name } = rule;
		if (used.has(rule)) {
			const isRight =
				!entry.drop &&
				(entry.as ?? name) === name &&
				(entry.kind === undefined || entry.kind === readKinds.get(name));
			tell('names', index, isRight ? 'checked' : 'corrected');
		} else {
			const fault = `no name ${quoted(name)} is read${rule.article === null ? '' : ' in the article'}`;
			tell('names', index, { fault, remedy: 'write the name as the site does, or take the entry out' });
		}
	}
	return { facts, kinds, standing: inOrder(standing), setAside: inOrder(setAside) };
}

function isOf(rule: NameRule, name: string, article: string): boolean {
	return rule.name === name && (rule.article === null || rule.article === article);
}

function kindsOf(facts: readonly ArticleFacts[]): Map<string, NameKind> {
	const kinds = new Map<string, NameKind>();
	for (const { names } of facts) for (const { name, kind } of names) kinds.set(name, kind);
	return kinds;
}

/** In the order of the file's lists. */
function inOrder<One extends { kind: CorrectionKind; index: number }>(all: One[]): One[] {
	return all.sort(
		(a, b) => correctionKinds.indexOf(a.kind) - correctionKinds.indexOf(b.kind) || a.index - b.index
	);
}
