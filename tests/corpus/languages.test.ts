import { describe, expect, test } from 'vitest';
import { analyse } from '#lib/analysis.ts';
import { inTheirLanguages } from '#lib/corpus/languages.ts';
import { articleDocument } from '#lib/statistics/published/datasets.ts';
import { suggest } from '#lib/suggest/suggest.ts';
import { messageLine } from '#lib/text/file/problems.ts';
import { readCorpus } from '../../scripts/tools/corpus.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { read } from './readers/reading.ts';

const english = `The council has cut the grant for the library by £2 million, and the people of Ashby are angry about it.
	They said that the cuts were a disgrace, and that David Cameron should come and see for himself what was lost.`;
const french = `Le conseil a réduit la subvention de la bibliothèque de 2 millions de livres, et les habitants sont en
	colère. Ils disent que David Cameron n’a rien compris, et que le big society est une honte pour les gens du quartier.`;
const short = 'Le conseil a fermé la bibliothèque.';

async function languagesOf(files: Record<string, string>, usual = 'en-GB') {
	const corpus = await read(files);
	const { articles, problems } = inTheirLanguages(corpus.articles, corpus.files, usual);
	return {
		languages: articles.map(({ article, language = 'en' }) => [article, language]),
		messages: problems.map(messageLine)
	};
}

describe('the language of an article', () => {
	test('is told from its words, and said', async () => {
		const { languages, messages } = await languagesOf({ 'a.txt': english, 'b.txt': french, 'c.txt': short });
		expect(languages).toEqual([
			['a', 'en'],
			['b', 'fr'],
			['c', 'en']
		]);
		expect(messages).toEqual([
			'b.txt W219 in French: its words are counted, and nothing else is read of it → nothing to do, or write language: en at its head where it is in English'
		]);
	});

	test('is what its file says before what its words tell', async () => {
		const page = (tag: string, text: string) =>
			`<!doctype html><html lang="${tag}"><head><title>A</title></head><body><article><p>${text}</p></article></body></html>`;
		const { languages } = await languagesOf({
			'a.md': `---\nlanguage: fr\n---\n${english}`,
			'b.md': `---\nlang: en_GB\n---\n${french}`,
			'c.md': `---\nlanguage: python\n---\n${french}`,
			'd.html': page('cy', english),
			'e.html': page('en', french.repeat(3)),
			'f.html': page('de', french.repeat(3)),
			'g.html': `---\nlang: fr\n---\n${page('de', english)}`,
			'h.csv': `title,language,text\nOne,Welsh,"${english}"\n`
		});
		expect(Object.fromEntries(languages)).toEqual({
			...{ a: 'fr', b: 'en', c: 'fr', d: 'cy', e: 'en', f: 'de', g: 'fr', h: 'cy' }
		});
	});

	test('is the site’s where nothing can be told', async () => {
		const { languages } = await languagesOf({ 'a.txt': english, 'c.txt': short }, 'fr-FR');
		expect(languages).toEqual([
			['a', 'en'],
			['c', 'fr-FR']
		]);
	});
});

describe('an article that is not in English', () => {
	test('keeps its page and its words, and nothing else is read of it or claimed to be absent', async () => {
		const { articles, settings } = await readCorpus();
		const [first, ...rest] = articles;
		if (!first) throw new Error('no article');
		const foreign = { ...first, article: 'a-french-one', body: `${french} `.repeat(4), language: 'fr' };
		delete foreign.structure;
		const { datasets, facts, definitions } = analyse([foreign, ...rest], settings, readModels());
		const without = analyse(rest, settings, readModels());
		const rows = (name: keyof typeof datasets) =>
			(datasets[name] as { article?: string }[]).filter(({ article }) => article === 'a-french-one');
		expect(rows('articles')).toMatchObject([{ words: 164, own: null }]);
		expect(rows('sentences')).toHaveLength(8);
		for (const name of ['themes', 'theme-mentions', 'name-mentions', 'figures', 'stance'] as const)
			expect([name, rows(name)]).toEqual([name, []]);
		// its words are none that the others could have used
		expect(datasets.keywords).toEqual(without.datasets.keywords);
		expect(definitions.unread).toEqual(['a-french-one']);
		expect(without.definitions).not.toHaveProperty('unread');
		const [facts0] = facts;
		if (!facts0) throw new Error('no facts');
		const document = articleDocument(foreign, facts0);
		expect(document.language).toBe('fr');
		expect(document.sentences.every(({ sentiment, words }) => sentiment === 0 && words.length === 0)).toBe(
			true
		);
		const [second] = rest;
		const [, facts1] = facts;
		if (!second || !facts1) throw new Error('no second article');
		expect(articleDocument(second, facts1)).not.toHaveProperty('language');
	});

	test('says nothing to what is suggested', async () => {
		const { articles, settings } = await readCorpus();
		const [first] = articles;
		if (!first) throw new Error('no article');
		const foreign = { ...first, article: 'z', body: french.repeat(9), language: 'fr' };
		const unsaid = { themes: true, targets: true };
		const none = { ...settings, themes: [], targets: [] };
		expect(suggest([...articles, foreign], unsaid, none, readModels)).toEqual(
			suggest(articles, unsaid, none, readModels)
		);
	});
});
