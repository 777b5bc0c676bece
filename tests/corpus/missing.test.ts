import { expect, test } from 'vitest';
import { DeckSettings } from '#lib/settings.ts';
import { missingDeck, missingReference, missingSite, titled } from '#lib/corpus/settings/missing.ts';
import { readSettings } from '#lib/corpus/settings/readSettings.ts';
import * as v from 'valibot';

test('a folder with no settings at all has none of its own', async () => {
	const source = { name: 'folder', read: async () => ({ code: 'E151', fault: 'no such file' }) as const };
	const { settings, problems } = await readSettings(source, { names: [], several: [], not_names: [] });
	expect(problems).toEqual([]);
	expect(settings).toEqual({
		site: missingSite,
		themes: [],
		names: { names: [], several: [], not_names: [] },
		targets: [],
		figures: [],
		reference: missingReference
	});
});

test('its talk is one that could have been written', () => {
	expect(v.parse(DeckSettings, missingDeck)).toEqual(missingDeck);
});

test.each([
	[1, 'What one article says'],
	[2, 'What two articles say'],
	[129, 'What 129 articles say'],
	[1300, 'What 1,300 articles say']
])('%i articles with no title are called %j', (articles, title) => {
	expect(titled(missingSite, articles).title).toBe(title);
	expect(titled({ ...missingSite, title: 'Mine' }, articles).title).toBe('Mine');
});
