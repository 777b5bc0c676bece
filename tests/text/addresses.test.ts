import { describe, expect, test } from 'vitest';
import { nameFinder } from '#lib/facts/names/names.ts';
import { themeFinder } from '#lib/facts/themes/themes.ts';
import { addresses } from '#lib/text/addresses.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { readModels } from '../../scripts/tools/models.ts';
import { siteSettings } from '../../lab/evaluate/siteSettings.ts';

describe('addresses(body)', () => {
	test.each([
		['Read www.Marsden-Hall.org/Rob_Marsden or write.', 'www.Marsden-Hall.org/Rob_Marsden'],
		['Write to Rob.Marsden@Example.org.', 'Rob.Marsden@Example.org'],
		[
			'See https://example.org/Mary-Poole?by=Tom%20Ashby for more.',
			'https://example.org/Mary-Poole?by=Tom%20Ashby'
		],
		[
			'The [council](https://example.org/Cuts?ref=Mary_Poole) met.',
			'https://example.org/Cuts?ref=Mary_Poole'
		],
		['![Ashby](img/Tom_Ashby.jpg "Tom Ashby")', 'img/Tom_Ashby.jpg "Tom Ashby"'],
		['(http://example.org/a).', 'http://example.org/a'],
		['<https://example.org/Leeds>', 'https://example.org/Leeds'],
		['The file Tom_Ashby.pdf, then', 'Tom_Ashby.pdf'],
		['no address here'],
		['an _emphasis_ and a_b', 'a_b'],
		['@ home and a@b', 'a@b'],
		['![open](for ever\nand on']
	])('%s', (body, ...expected) => {
		expect(addresses(body).map(({ start, end }) => body.slice(start, end))).toEqual(expected);
	});

	test.each(['a@', '@', '_', 'a_', '](', '](x)', 'www.', '://', 'a://b'])(
		'takes linear time on %j',
		(piece) => {
			const started = process.cpuUsage();
			addresses(piece.repeat(200_000));
			expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
		}
	);
});

describe('an address names nobody and is about nothing', () => {
	const settings = siteSettings();
	const names = nameFinder(settings.names, readModels().names);
	const themes = themeFinder(settings.themes);
	test.each([
		'Read www.Marsden-Hall.org/Rob_Marsden or write to Rob.Marsden@Example.org.',
		'See https://example.org/Mary-Poole/Leeds/2010?by=Tom%20Ashby for more.',
		'The [hall](https://example.org/Bradfield/Cuts?ref=Mary_Poole) opened.',
		'The vote is on 5 Jan. They will lose.',
		'It opens on 12th Mar. and shuts then.',
		'They met on Jan 5 and went.',
		'It shut on 30 Sept. and stayed shut.'
	])('%s', (body) => {
		const document = readDocument('text', body);
		expect(names(document)).toEqual([]);
		expect(themes(document)).toEqual([]);
	});
});
