import { describe, expect, test } from 'vitest';
import { callingOf } from '#lib/statistics/tables/called.ts';
import { called, inSentence, isPlural, lowered } from '#lib/wording/labels.ts';

describe('inSentence(label)', () => {
	test.each([
		['Spending cuts', 'spending cuts'],
		['The government', 'the government'],
		['A better deal', 'a better deal'],
		['Co-operatives', 'co-operatives'],
		['E-voting', 'e-voting'],
		['Anti-EU feeling', 'anti-EU feeling'],
		['Élites', 'élites'],
		['NHS funding', 'NHS funding'],
		['EU law', 'EU law'],
		['EU-UK trade', 'EU-UK trade'],
		['MPs’ pay', 'MPs’ pay'],
		['A-levels', 'A-levels'],
		['G20 summits', 'G20 summits'],
		['iPhones', 'iPhones'],
		['BBC', 'BBC'],
		['', '']
	])('reads %j as %j', (label, expected) => {
		expect(lowered(label)).toBe(expected);
		expect(inSentence({ label })).toBe(expected);
	});

	test('says what the settings say', () => {
		expect(inSentence({ label: 'Government', in_sentence: 'the government' })).toBe('the government');
	});
});

describe('callingOf(names)', () => {
	const calling = callingOf({
		names: [{ name: 'Sea Party', kind: 'organisation', aliases: ['Sea', 'Sea-goers'], note: '' }],
		several: [],
		not_names: []
	});
	test.each([
		['Sea', 'Sea'],
		['Sea’s renewal', 'Sea’s renewal'],
		['Sea-led councils', 'Sea-led councils'],
		['Sea Party policy', 'Sea Party policy'],
		['Seaside towns', 'seaside towns'],
		['Scottish schools', 'Scottish schools'],
		['New Zealand lamb', 'New Zealand lamb'],
		['New towns', 'new towns'],
		['Spending by the Sea Party', 'spending by the Sea Party']
	])('reads %j inside a sentence as %j', (label, expected) => {
		expect(inSentence(calling({ label }))).toBe(expected);
	});

	test('says nothing that is plain, and what the settings say before all', () => {
		expect(calling({ label: 'Spending cuts' })).toEqual({ label: 'Spending cuts' });
		expect(calling({ label: 'NHS' })).toEqual({ label: 'NHS' });
		const said = { label: 'Sea', in_sentence: 'the sea', plural: false };
		expect(calling(said)).toEqual(said);
		expect(called({ ...said, in_sentence: undefined })).toEqual({ label: 'Sea', plural: false });
	});
});

describe('isPlural(label)', () => {
	test.each([
		'Spending cuts',
		'Democracy and power',
		'Young people',
		'Children',
		'Mutuals',
		'Clinics',
		'Taxes'
	])('%s come up', (label) => expect(isPlural({ label })).toBe(true));
	test.each(['NHS', 'Politics', 'News', 'The housing crisis', 'Business', 'The census', 'NHS funding'])(
		'%s comes up',
		(label) => expect(isPlural({ label })).toBe(false)
	);
	test('the settings come first', () => {
		expect(isPlural({ label: 'Law and order', plural: false })).toBe(false);
		expect(isPlural({ label: 'Cattle', plural: true })).toBe(true);
	});
});
