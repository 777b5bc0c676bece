import { describe, expect, test } from 'vitest';
import type { Figure } from '#lib/facts/fact.ts';
import { figureFinder } from '#lib/facts/money/figures.ts';
import { nameFinder } from '#lib/facts/names/names.ts';
import { readDocument } from '#lib/text/readDocument.ts';
import { siteSettings } from '../../../lab/evaluate/siteSettings.ts';
import { readModels } from '../../../scripts/tools/models.ts';

const models = readModels();
const names = nameFinder(siteSettings().names, models.names);
const find = figureFinder([], models.figures);

function figuresIn(text: string): Figure[] {
	const document = readDocument('an-article', text);
	return find(document, names(document));
}

const directions: Record<string, [sentence: string, ...expected: Figure['direction'][]][]> = {
	'what somebody has to pay for what was done is a loss': [
		['The brewer was fined £5m for polluting the river.', 'loss'],
		['A judge fined the club £40,000.', 'loss'],
		['Norbrook agreed to pay a £3m ($4.6m) fine.', 'loss', 'loss'],
		['The bank paid £9m to settle a lawsuit over its fees.', 'loss'],
		['The airline took a charge after an £80m payout to settle the case.', 'loss'],
		['It was hit with a bill of £12m in back taxes.', 'loss'],
		['The regulator slapped the firm with a £700,000 penalty.', 'loss'],
		['The order includes £2m in penalties.', 'loss'],
		['The former head was given a fine of £6,000.', 'loss'],
		['Two directors accepted a £4m settlement of the shareholders’ claims.', 'loss']
	],
	'what the law allows for, or is not paid, is none': [
		['Those who break the rules face a maximum fine of £5,000.', 'none'],
		['The top penalty will be doubled to £20,000.', 'none'],
		['He left the country rather than pay the £5,000 fine.', 'none'],
		['The firm avoided a fine of £2m.', 'none'],
		['She refused to pay the £60 penalty.', 'none']
	],
	'a sum in brackets says what the sum before it says': [
		['The group posted a £5m ($8m; 6m euros) loss.', 'loss', 'loss', 'loss'],
		['Staff got a £2m ($3.1m) bonus.', 'gain', 'gain'],
		['It made a £7m ($11m) profit.', 'none', 'none'],
		['They won a £4m ($6m) grant.', 'gain', 'gain']
	],
	'what is saved for somebody is a gain, what is saved is none': [
		['The change would save families £90 a year.', 'gain'],
		['It saves small charities up to £2m a year in fees.', 'gain'],
		['The plan could save commuters an average of £340.', 'gain'],
		['The council saved £90,000.', 'none'],
		['The merger should save about £90m a year.', 'none'],
		['It would save the taxpayer £4m.', 'none'],
		['Pensioners will be £40 a week better off.', 'gain']
	],
	'what is given, with whom between, is a gain': [
		['The minister gave the charity a sum of £50,000.', 'gain'],
		['The museum was granted £349,000.', 'gain'],
		['Members are to receive a share worth on average £52.', 'gain'],
		['She took the firm to court and settled for £65,000.', 'gain'],
		['The trust has offered £9m over five years to the hospitals.', 'gain'],
		['The scheme would provide up to £2m a year for sports clubs.', 'gain'],
		['The lender survived thanks to a £4bn bail-out.', 'gain'],
		['Victims received £19m compensation.', 'gain'],
		['The party wants to increase health spending by £12bn a year.', 'gain'],
		['The shop received a £3m takeover offer.', 'none']
	],
	'what is lost, said behind or beside the sum': [
		['They want back the £5m they lost.', 'loss'],
		['Fraud has cost us £5m.', 'loss'],
		['A walker had £600 stolen in the park.', 'loss'],
		['The plans mean £3bn less spending by 2015.', 'loss'],
		['The airline seeks pay cuts of £8m.', 'loss'],
		['There is a £2m “funding gap”.', 'loss'],
		['The party would cut spending plans by a massive £35bn.', 'loss'],
		['She was ordered to pay £900 in compensation.', 'loss'],
		['The clinic ended the year at –£3m.', 'loss'],
		['It was built – £3m was spent – in May.', 'none']
	],
	'levels are none': [
		['The fee will increase from £6 to £10.', 'none', 'none'],
		['Revenue rose to £9m from £8m.', 'none', 'none'],
		['Losses widened to £9m from £8m.', 'loss', 'loss']
	]
};
describe.each(Object.entries(directions))('%s', (_, sentences) => {
	test.each(sentences)('%s', (sentence, ...expected) => {
		expect(figuresIn(sentence).map(({ direction }) => direction)).toEqual(expected);
	});
});

const statuses: Record<string, [sentence: string, status: Figure['status']][]> = {
	'what was handed over was spent': [
		['Only £41m of it had been spent.', 'spent'],
		['The club was fined £40,000.', 'spent'],
		['The club had to pay its rivals £2m.', 'spent'],
		['The duke did receive £4m last year.', 'spent'],
		['The bishop gave the school a sum of £500.', 'spent'],
		['Fraud has cost it £5m.', 'spent'],
		['This follows a £2m gift to the library in 2003.', 'spent'],
		['The singer has received a short sentence and a fine of £900.', 'spent'],
		['The sale of shares raised £54m.', 'spent'],
		['The firm has already paid £1m.', 'spent']
	],
	'what somebody undertakes is announced': [
		['Members are to receive £52 each.', 'announced'],
		['Norbrook has agreed to pay £5m.', 'announced'],
		['Norbrook has offered to repay its lenders £5m.', 'announced'],
		['The chain has received a £3m takeover offer.', 'announced'],
		['It rejected a bid of £6m.', 'announced'],
		['The county decided to spend £5m on roads.', 'announced']
	],
	'what is to come of itself is forecast': [
		['The collection is expected soon to top £20m.', 'forecast'],
		['Sales are likely to rise to £220m.', 'forecast'],
		['Spain may lose £30m over the next three months.', 'forecast'],
		['The port expected debts of up to £30m.', 'forecast'],
		['Tax plastic bags, raising perhaps £1bn.', 'forecast'],
		['The merger will cost £6m.', 'forecast'],
		['This will help to reduce the bill by £5m.', 'forecast']
	],
	'what is, was before, or is only wanted, is not stated': [
		['Rich countries spend more than £300bn on farms.', 'not stated'],
		['We pay a pension of £97 a week.', 'not stated'],
		['It made £2m, compared with £9m a year before.', 'not stated'],
		['Turnover was £8m, down from £9m.', 'not stated'],
		['She called on rich towns to pay £5m.', 'not stated'],
		['If the appeal fails, it could be fined £5,000.', 'not stated']
	]
};
describe.each(Object.entries(statuses))('%s', (_, sentences) => {
	test.each(sentences)('%s', (sentence, status) => {
		expect(figuresIn(sentence).at(-1)?.status).toBe(status);
	});
});

const unsaid = 'not stated';
test.each([
	['The building group Norman Reed has agreed to pay £5m.', unsaid, 'Norman Reed'],
	['Barclays Bank subsidiaries have agreed to pay £5m.', unsaid, 'Barclays Bank'],
	['It owes £5m and many observers now say that the end is near.', unsaid, unsaid],
	[
		'The Tories claim that of the £7m the prime minister pledged, only £4m was spent.',
		unsaid,
		'Conservative Party'
	],
	['The £20m that its advisers say it is worth is too much.', 'advisers', unsaid],
	['The move by Barclays Bank was expected and the firm will pay £7m.', unsaid, 'Barclays Bank'],
	[
		'The Conservatives are committed to cutting Labour’s spending plans by £35m.',
		unsaid,
		'Conservative Party'
	]
])('who states a sum: %s', (sentence, speaker, organisation) => {
	const figure = figuresIn(sentence).at(-1);
	expect([figure?.speaker, figure?.organisation]).toEqual([speaker, organisation]);
});
