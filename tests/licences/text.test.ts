import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceText } from '../../scripts/licences/package.ts';
import { readSources } from '../../scripts/licences/sources.ts';
import { termsText } from '../../scripts/licences/text.ts';
import { root } from '../scripts/folders.ts';

const permission = 'Permission is granted to\neverybody.';
const terms = {
	own: 'Our licence',
	articles: 'The articles belong to A.',
	prices: null,
	chapters: [
		{
			title: 'Code',
			about: 'Of others.',
			packages: [
				{
					name: 'a',
					version: '1.0.0',
					licence: 'MIT',
					texts: [`MIT License\n\nCopyright (c) A <a@x.example>\n\n${permission}`]
				},
				{
					name: 'b',
					version: '2.0.0',
					licence: 'MIT',
					texts: [
						`The MIT License (MIT)\r\nCopyright B\r\nCopyright C\r\n\r\nPermission is granted\r\nto everybody.`
					]
				},
				{ name: 'c', version: '3.0.0', licence: 'X', texts: ['Do as you like.', 'But tell us.'] }
			]
		},
		{ title: 'Nothing', about: 'Nothing here.', packages: [] }
	],
	sources: []
};

test('a text that many share stands once, below all who hold the rights', () => {
	const text = termsText(terms);
	expect(text).toContain(
		[
			'a 1.0.0, MIT',
			'  Copyright (c) A <a@x.example>',
			'b 2.0.0, MIT',
			'  Copyright B',
			'  Copyright C',
			'',
			'    Permission is granted to',
			'    everybody.'
		].join('\n')
	);
	expect(text).toContain('c 3.0.0, X\n\n    Do as you like.');
	expect(text).toContain('c 3.0.0, X\n\n    But tell us.');
	expect(text).not.toContain('Nothing');
});

test('ours, the articles’ and the prices’ terms come first', () => {
	const [own, articles, prices] = ['Our licence', 'The articles belong to A.', 'P: public domain.'].map(
		(words) => termsText({ ...terms, prices: 'P: public domain.' }).indexOf(words)
	);
	expect(own).toBeGreaterThan(0);
	expect(articles).toBeGreaterThan(own ?? 0);
	expect(prices).toBeGreaterThan(articles ?? 0);
});

test('every model says what it was learned from, and every licence of that has its text', () => {
	const sources = readSources();
	const learned = new Set(sources.flatMap(({ models }) => models));
	const models = globSync('data/models/*.bin', { cwd: root }).map((file) =>
		file.replace(/^.*[\\/]|\.bin$/g, '')
	);
	expect([...learned].sort()).toEqual(models.sort());
	const text = termsText({ ...terms, sources });
	for (const { source, by, licence } of sources) {
		expect(text).toContain(source);
		expect(text).toContain(by);
		expect(text).toContain(licenceText(licence));
	}
	// whoever asks for a line above the text gets it
	for (const { licence, copyright } of sources)
		if (licence === 'MIT') expect(text).toContain(copyright ?? 'no line is given');
});
