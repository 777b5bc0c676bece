/** What a word does with money, by its dictionary form: the kinds of verbs and nouns that tell one sum from another. */
export type MoneyKind =
	| 'cut'
	| 'lose'
	| 'fall'
	| 'rise'
	| 'raise'
	| 'give'
	| 'get'
	| 'pay'
	| 'spend'
	| 'cost'
	| 'save'
	| 'owe'
	| 'fine'
	| 'be'
	| 'trade'
	| 'plan'
	| 'promise'
	| 'say'
	| 'estimate'
	| 'forecast'
	| 'help'
	| 'set';

const verbs: [MoneyKind, string][] = [
	['cut', 'cut reduce slash axe trim shave scrap strip withdraw remove halve squeeze freeze claw abolish'],
	['lose', 'lose forfeit miss deprive rob starve mug steal vanish disappear'],
	['fall', 'fall drop decline slump plunge tumble sink slip slide plummet decrease dip shrink narrow slide'],
	[
		'rise',
		'rise increase grow climb jump soar surge widen deepen swell add double triple treble balloon recover rebound'
	],
	['raise', 'raise lift boost bring generate attract collect gather drum'],
	[
		'give',
		'give grant award donate contribute provide hand inject fund lend allocate earmark invest offer allow deliver pour channel'
	],
	['get', 'get receive gain win secure benefit share inherit enjoy earn make obtain take'],
	['pay', 'pay repay settle compensate reimburse refund return'],
	['spend', 'spend buy purchase acquire use waste blow devote commit'],
	['cost', 'cost charge require need'],
	['save', 'save recoup cut-back'],
	['owe', 'owe borrow defer'],
	['fine', 'fine hit sue penalise levy impose punish'],
	[
		'be',
		'be total amount stand include contain exceed equal worth represent come value reach top live survive'
	],
	['trade', 'trade close open sell price auction end finish fetch bid'],
	['plan', 'plan intend aim hope seek want propose agree consider look try prepare ask introduce launch'],
	['promise', 'promise pledge vow guarantee announce unveil outline confirm undertake approve authorise'],
	['say', 'say claim argue report reveal show warn tell insist state admit add suggest declare find note'],
	['estimate', 'estimate calculate reckon put assess think believe suppose'],
	['forecast', 'forecast predict project expect anticipate'],
	['help', 'help enable let allow support'],
	['set', 'set cap limit fix levy target']
];

/** The kind of a word used as a verb, by its dictionary form. */
export const verbKinds = new Map<string, MoneyKind>();
for (const [kind, list] of verbs)
	for (const verb of list.split(' ')) if (!verbKinds.has(verb)) verbKinds.set(verb, kind);

/** What a noun beside a sum says that the sum is. */
export type MoneyNoun =
	| 'loss'
	| 'cut'
	| 'gift'
	| 'pay'
	| 'price'
	| 'fine'
	| 'profit'
	| 'debt'
	| 'saving'
	| 'cost'
	| 'tax'
	| 'budget'
	| 'offer'
	| 'plan'
	| 'limit'
	| 'gap'
	| 'compensation'
	| 'increase'
	| 'estimate'
	| 'people';

const nouns: [MoneyNoun, string][] = [
	['loss', 'loss losses deficit'],
	['cut', 'cut cuts cutback cutbacks reduction reductions paycut paycuts fall drop decline decrease slump'],
	['gap', 'gap hole shortfall overspend trouble deficit squeeze hit blow drain'],
	[
		'gift',
		'grant grants donation donations gift gifts aid funding fund funds subsidy subsidies boost windfall bonus bail-out bailout rebate relief discount credit investment extra top-up injection dividend dividends payout prize lottery award support'
	],
	[
		'pay',
		'pay salary salaries wage wages job income earnings pension pensions benefit benefits allowance rate'
	],
	[
		'price',
		'price prices share shares stock barrel ticket fare fares fee fees level high low crude oil gold dollar pound futures unit house home yen ounce litre roll track certificate surcharge'
	],
	['fine', 'fine fines penalty penalties damages settlement lawsuit bill charge charges suit'],
	[
		'profit',
		'profit profits revenue revenues sales turnover earnings income net gross takings exports imports surplus'
	],
	['debt', 'debt debts loan loans borrowing mortgage invoices owe repayment repayments'],
	['saving', 'saving savings efficiency waste'],
	['cost', 'cost costs expense expenses spending expenditure project projects purchase'],
	['tax', 'tax taxes duty levy taxation vat stamp'],
	['budget', 'budget budgets package programme scheme plan initiative deal contract market industry'],
	['offer', 'offer offers bid bids takeover'],
	['limit', 'limit threshold maximum minimum cap estates incomes those people over above below under'],
	['compensation', 'compensation payment payments payout redress'],
	['increase', 'increase increases rise rises more extra additional further uplift'],
	['estimate', 'estimate forecast prediction figure figures target']
];
/** What a noun says of the sum beside it, by the word in lower case; a word may say several things. */
export const nounKinds = new Map<string, MoneyNoun[]>();
for (const [kind, list] of nouns)
	for (const noun of list.split(' ')) nounKinds.set(noun, [...(nounKinds.get(noun) ?? []), kind]);
