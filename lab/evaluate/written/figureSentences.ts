import type { Figure } from '#lib/facts/fact.ts';

/** What a reader says of one sum; '' where the sentence does not say. */
type Said = [
	sentence: string,
	direction: Figure['direction'],
	status: Figure['status'] | '',
	speaker: string,
	organisation: string
];

/**
 * Sentences written for this table, one sum each, labelled before the reading was tried on them: at first 36 of the
 * 64 were right in all four, then rules were added for the others. The model of figures learns from them, so that they say
 * nothing of how well it reads elsewhere.
 */
export const said: Said[] = [
	[
		'Councils will lose £2.5 billion, the Local Government Association warned.',
		'loss',
		'',
		'',
		'Local Government Association'
	],
	['The Treasury expects to save £80m from the change.', 'none', 'forecast', '', 'HM Treasury'],
	['George Osborne announced a further £7 billion of cuts.', 'loss', 'announced', 'George Osborne', ''],
	[
		'Mr Osborne promised an extra £400 million for talking therapies.',
		'gain',
		'announced',
		'George Osborne',
		''
	],
	[
		'The Institute for Fiscal Studies estimates that families will be £900 a year worse off.',
		'loss',
		'estimated',
		'',
		'Institute for Fiscal Studies'
	],
	['Oxfam has spent £12m on the appeal.', 'none', 'spent', '', ''],
	['Barnardo’s says it stands to lose £10m.', 'loss', '', '', 'Barnardo’s'],
	['The Arts Council was stripped of £19m.', 'loss', '', '', ''],
	['Funding for libraries has fallen by £30m since May.', 'loss', '', '', ''],
	['A £100m transition fund will help charities through the year.', 'gain', '', '', ''],
	['Ed Balls said the cuts would take £8bn out of the economy.', 'loss', '', 'Ed Balls', ''],
	[
		'The Office for Budget Responsibility forecasts a deficit of £149bn.',
		'none',
		'forecast',
		'',
		'Office for Budget Responsibility'
	],
	['Liverpool City Council must find savings of £141m.', 'none', '', '', ''],
	['Manchester’s budget has been slashed by £109m.', 'loss', '', '', ''],
	['The scheme received £3m from the lottery.', 'gain', '', '', ''],
	['Nick Clegg pledged £1bn for young people without work.', 'gain', 'announced', 'Nick Clegg', ''],
	['According to Unison, the closures will cost the county £6m.', 'loss', '', '', 'Unison'],
	[
		'The National Audit Office put the overspend at £2.7bn.',
		'none',
		'estimated',
		'',
		'National Audit Office'
	],
	['Ministers have earmarked £470m for the voluntary sector.', 'gain', 'announced', '', ''],
	['That leaves a hole of £5m in the budget.', 'loss', '', '', ''],
	['They are £5m short.', 'loss', '', '', ''],
	['The bank will have £200m to lend.', 'gain', '', '', ''],
	['The museum’s grant will shrink by £4m.', 'loss', '', '', ''],
	['The college was awarded £2.1m.', 'gain', 'spent', '', ''],
	['Our members have been robbed of £60m, says Unite.', 'loss', '', '', 'Unite'],
	['The closure of the fund means £40m less for youth clubs.', 'loss', '', '', ''],
	['Volunteers raised £250,000 for the hospice.', 'gain', '', '', ''],
	['The department spent £500,000 on consultants.', 'none', 'spent', '', ''],
	['The trust has lost half a million pounds in donations.', 'loss', '', '', ''],
	[
		'Analysts at the Resolution Foundation reckon the freeze will take £1.3bn from low earners.',
		'loss',
		'estimated',
		'',
		'Resolution Foundation'
	],
	['The chancellor set aside £20m.', 'none', 'announced', '', ''],
	['Danny Alexander claimed that £9bn could be saved.', 'none', '', 'Danny Alexander', ''],
	['The tax break is worth £2bn to the banks.', 'gain', '', '', ''],
	['A levy will bring in £2.5bn a year.', 'gain', '', '', ''],
	['The levy is forecast to raise £2.5bn a year.', 'gain', 'forecast', '', ''],
	['It was calculated by Shelter that tenants would forfeit £12 a week.', 'loss', 'estimated', '', 'Shelter'],
	[
		'Shelter’s Campbell Robb warned that tenants would lose £12 a week.',
		'loss',
		'',
		'Campbell Robb',
		'Shelter'
	],
	[
		'Campbell Robb, chief executive of Shelter, called the £12 cut cruel.',
		'loss',
		'',
		'Campbell Robb',
		'Shelter'
	],
	['Eric Pickles has withdrawn £1.2bn of support.', 'loss', '', '', ''],
	['The government clawed back £30m from town halls.', 'loss', '', '', ''],
	['The bill for redundancies could reach £800m.', 'none', '', '', ''],
	['The grant rose to £6m.', 'gain', '', '', ''],
	['The grant fell to £6m.', 'loss', '', '', ''],
	['The price of a ticket went up by £5.', 'none', '', '', ''],
	['A fine of £5m was imposed.', 'none', '', '', ''],
	['The council refused to give £5m.', 'none', '', '', ''],
	['No one will lose £5m.', 'none', '', '', ''],
	['Far from gaining £5m, the town will lose it.', 'none', '', '', ''],
	[
		'The NHS faces a shortfall of up to £20bn, the King’s Fund predicts.',
		'loss',
		'forecast',
		'',
		'King’s Fund'
	],
	['The King’s Fund has projected a gap of £20bn.', 'loss', 'forecast', '', 'King’s Fund'],
	['An estimated £3bn a year goes uncollected.', 'loss', 'estimated', '', ''],
	['It is thought that £3bn was lost to fraud.', 'loss', 'estimated', '', ''],
	['David Willetts told the House that universities would get £150m.', 'gain', '', 'David Willetts', ''],
	['In a speech in Leeds, Francis Maude unveiled a £10m fund.', 'gain', 'announced', 'Francis Maude', ''],
	[
		'Francis Maude, the Cabinet Office minister, said £10m had been paid out.',
		'none',
		'spent',
		'Francis Maude',
		'Cabinet Office'
	],
	['Citizens Advice has been told that its £45m will go.', 'loss', '', '', ''],
	['The theatre’s entire £500,000 subsidy was axed.', 'loss', '', '', ''],
	['Save the Children handed back £1m.', 'loss', '', '', ''],
	['The Big Lottery Fund gave £1.5m to village halls.', 'gain', 'spent', '', ''],
	['Labour would have cut £40bn.', 'loss', '', '', ''],
	['Labour plans to spend £2bn on homes.', 'none', 'announced', '', ''],
	['The Conservatives’ plan would mean £6bn less for schools.', 'loss', '', '', ''],
	['We estimate that the region will lose £1.1bn.', 'loss', 'estimated', '', ''],
	[
		'Sir Stuart Etherington of the NCVO fears that charities could lose £3bn.',
		'loss',
		'',
		'Stuart Etherington',
		'National Council for Voluntary Organisations'
	]
];

/**
 * Those of them that are not yet read right in all four; of six the labels that were given later say otherwise, by which
 * "ministers" and who undertakes a sum are its sources, what was received was spent, what will be is forecast, and a fine is
 * a loss.
 */
export const misread = [
	'Ministers have earmarked £470m for the voluntary sector.',
	'The scheme received £3m from the lottery.',
	'According to Unison, the closures will cost the county £6m.',
	'A fine of £5m was imposed.',
	'Shelter’s Campbell Robb warned that tenants would lose £12 a week.',
	'Campbell Robb, chief executive of Shelter, called the £12 cut cruel.',
	'Labour plans to spend £2bn on homes.'
];
