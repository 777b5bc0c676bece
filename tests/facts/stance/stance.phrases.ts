/**
 * Sentences of British politics, written for these tests before the model was tried on them, with what their author
 * holds of each target: + for, − against, 0 neither.
 */
type Table = [text: string, stances: string][];

const irony: Table = [
	['The big society: all the charity that a millionaire can imagine.', 'big-society−'],
	['Three cheers for the cuts, say the people in the queue for food parcels.', 'spending-cuts−'],
	['Volunteers are free, which is what the Tories like best about them.', 'volunteering0 conservatives−'],
	['The coalition has discovered compassion, and it costs nothing.', 'government−'],
	['Who needs nurses when we have the big society?', 'big-society−'],
	['What a surprise: the Tories have found money for their friends.', 'conservatives−'],
	['David Cameron, that well-known friend of the miner.', 'david-cameron−'],
	['No doubt the cuts will warm many a pensioner this winter.', 'spending-cuts−'],
	['Apparently the big society will now deliver our babies.', 'big-society−'],
	['The government cares so deeply about libraries that it closes them.', 'government−']
];

const reported: Table = [
	['The minister says that the big society is thriving.', 'government0 big-society0'],
	['According to the opposition, the cuts are a scandal.', 'spending-cuts0'],
	['Critics fear that mutuals are doomed.', 'mutualism0'],
	['Some believe that volunteers are amateurs.', 'volunteering0'],
	['The unions claim that the government is heartless.', 'government0'],
	['Polls suggest that voters find the big society confusing.', 'big-society0'],
	['It is said that Labour wasted the good years.', 'labour0'],
	[
		'Her opponents call Dame Elizabeth Hoodless a saboteur; she is nothing of the kind.',
		'dame-elizabeth-hoodless0'
	],
	['The bishop warned that the cuts were cruel.', 'spending-cuts0'],
	['Business leaders have welcomed the cuts.', 'spending-cuts0'],
	['The prime minister insists that public services will be protected.', 'government0 public-services0'],
	['Many Conservatives regard co-operatives as a relic.', 'conservatives0 mutualism0']
];

const quoted: Table = [
	[
		'The chancellor calls the cuts “fair and balanced”, and nobody in this town believes him.',
		'spending-cuts−'
	],
	['The big society, “the most exciting idea of our time”, has no budget.', 'big-society−'],
	['“We are all in this together,” said George Osborne, and cut taxes for the rich.', 'george-osborne−'],
	['They call it “efficiency”; we call these cuts vandalism.', 'spending-cuts−'],
	['Labour, he sneered, is “the party of waste”, but it is Labour that kept the hospitals open.', 'labour+'],
	['“Rubbish,” said the councillor of the big society.', 'big-society0'],
	['The manifesto promises “stronger public services”.', ''],
	['The minister’s “compassionate” cuts are nothing of the sort.', 'government− spending-cuts−']
];

const contrasted: Table = [
	['Labour kept its word while the coalition broke its own.', 'labour+ government−'],
	['Co-operatives thrive; the big society merely talks.', 'mutualism+ big-society−'],
	['The Tories talk of fairness, but Labour practises it.', 'conservatives− labour+'],
	['Volunteers are wonderful, but they cannot replace public services.', 'volunteering+ public-services0'],
	['The cuts are bad, but the silence about the cuts is worse.', 'spending-cuts−'],
	['The idea of the big society is attractive; the reality is grim.', 'big-society−'],
	['Labour made mistakes, but it never abandoned the poor.', 'labour+'],
	['Ed Miliband is honest where David Cameron is slick.', 'ed-miliband+ david-cameron−'],
	['Not the unions but the government is to blame.', 'government−'],
	['Mutuals succeed where the coalition’s schemes fail.', 'mutualism+ government−'],
	['The coalition gives with one hand and takes with the other.', 'government−'],
	['Public services are stretched but excellent.', 'public-services+']
];

const negated: Table = [
	['The big society is no great idea.', 'big-society−'],
	['Nothing good will come of the cuts.', 'spending-cuts−'],
	['Volunteers are never a burden.', 'volunteering+'],
	['There is nothing noble about the big society.', 'big-society−'],
	['Labour cannot be proud of that record.', 'labour−'],
	['The cuts are neither fair nor necessary.', 'spending-cuts−'],
	['Hardly anyone admires the coalition.', 'government−'],
	['Co-operatives have not let us down.', 'mutualism+'],
	['The government is far from honest.', 'government−'],
	['I cannot praise volunteers enough.', 'volunteering+'],
	['No party has done more for the poor than Labour.', 'labour+'],
	['The big society is anything but big.', 'big-society−']
];

const things: Table = [
	['Cutting waste is sensible.', ''],
	['We must cut carbon emissions and keep public services strong.', 'public-services+'],
	['The council cut the ribbon at the new library.', ''],
	['Cuts to the police budget will cost lives.', 'spending-cuts−'],
	['The ‘big society’ is a con.', 'big-society−'],
	['Spending cuts were debated on Tuesday.', 'spending-cuts0'],
	['Mutuals pay their taxes.', 'mutualism0'],
	['Public services employ six million people.', 'public-services0'],
	['The cuts begin in April.', 'spending-cuts0'],
	['Volunteering rose by two per cent last year.', 'volunteering0'],
	['The big society bank will open in the spring.', 'big-society0'],
	['Credit unions are owned by their members.', 'mutualism0'],
	['A good society looks after its old people.', 'good-society0'],
	['The good society is worth fighting for.', 'good-society+'],
	['The cuts have torn the heart out of this town.', 'spending-cuts−'],
	['Volunteers keep this hospice alive.', 'volunteering+'],
	['Privatising public services has been a costly failure.', 'public-services0'],
	['Mutualism is the best hope for social care.', 'mutualism+ public-services0'],
	['The big society fails the poorest.', 'big-society−'],
	['Every pound taken by the cuts is taken from a child.', 'spending-cuts−']
];

const parties: Table = [
	['The Tories have no idea how people live.', 'conservatives−'],
	['Labour stands up for working people.', 'labour+'],
	['The coalition is making a terrible mistake.', 'government−'],
	['Labour lost the trust of its voters.', 'labour−'],
	['The Conservatives held their conference in Manchester.', 'conservatives0'],
	['Nick Clegg has betrayed his voters.', 'nick-clegg−'],
	['Vince Cable deserves our thanks.', 'vince-cable+'],
	['George Osborne will speak on Wednesday.', 'george-osborne0'],
	['The government is right to support co-operatives.', 'government+ mutualism+'],
	['Ministers have ignored every warning.', 'government−'],
	['Ed Miliband was courageous.', 'ed-miliband+'],
	['David Cameron lied to us.', 'david-cameron−'],
	['Labour won the seat by ninety votes.', 'labour0'],
	['The coalition’s plans are a shambles.', 'government−'],
	['The Tories are the party of the rich.', 'conservatives−'],
	['Labour needs new ideas.', 'labour0']
];

/** All of them, by what makes them hard. */
export const phrases = { irony, reported, quoted, contrasted, negated, things, parties };

/** Those that are known to be read wrongly. */
export const missedPhrases = new Set([
	'Her opponents call Dame Elizabeth Hoodless a saboteur; she is nothing of the kind.',
	'The big society: all the charity that a millionaire can imagine.',
	'Three cheers for the cuts, say the people in the queue for food parcels.',
	'Volunteers are free, which is what the Tories like best about them.',
	'The coalition has discovered compassion, and it costs nothing.',
	'Who needs nurses when we have the big society?',
	'What a surprise: the Tories have found money for their friends.',
	'David Cameron, that well-known friend of the miner.',
	'No doubt the cuts will warm many a pensioner this winter.',
	'Apparently the big society will now deliver our babies.',
	'Business leaders have welcomed the cuts.',
	'The chancellor calls the cuts “fair and balanced”, and nobody in this town believes him.',
	'The big society, “the most exciting idea of our time”, has no budget.',
	'“We are all in this together,” said George Osborne, and cut taxes for the rich.',
	'Labour, he sneered, is “the party of waste”, but it is Labour that kept the hospitals open.',
	'The minister’s “compassionate” cuts are nothing of the sort.',
	'Labour kept its word while the coalition broke its own.',
	'Co-operatives thrive; the big society merely talks.',
	'The Tories talk of fairness, but Labour practises it.',
	'The idea of the big society is attractive; the reality is grim.',
	'Labour made mistakes, but it never abandoned the poor.',
	'Ed Miliband is honest where David Cameron is slick.',
	'The coalition gives with one hand and takes with the other.',
	'Volunteers are never a burden.',
	'There is nothing noble about the big society.',
	'Labour cannot be proud of that record.',
	'The cuts are neither fair nor necessary.',
	'Co-operatives have not let us down.',
	'No party has done more for the poor than Labour.',
	'The big society is anything but big.',
	'The council cut the ribbon at the new library.',
	'Cuts to the police budget will cost lives.',
	'The ‘big society’ is a con.',
	'Privatising public services has been a costly failure.',
	'Mutualism is the best hope for social care.',
	'Every pound taken by the cuts is taken from a child.',
	'The Tories have no idea how people live.',
	'Labour won the seat by ninety votes.',
	'The Tories are the party of the rich.',
	'A good society looks after its old people.'
]);
