import { expect, test } from 'vitest';
import { lemma } from '#lib/text/words/lemma.ts';

const table = `
be: is are was were been being am
have: has had having
do: does did done doing doesn't didn't
cut: cut cuts cutting
volunteer: volunteer volunteers volunteering volunteered
community: communities community's
charity: charities
cooperative: co-operative co-operatives cooperative cooperatives
cooperation: co-operation cooperation
cooperator: co-operators
coop: co-op co-ops
mutual: mutual mutuals
mutualism: mutualism
mutualise: mutualise mutualised mutualising
remutualise: remutualise remutualised
service: service services
business: business businesses
society: society societies society's
status: status
crisis: crisis crises
analysis: analysis analyses
campus: campuses
policy: policies
library: libraries
life: life lives
individual: individuals
loss: loss losses
tax: tax taxes taxed taxing
church: churches
wish: wishes wished
hero: heroes
use: use uses used using
make: makes made making
take: takes took taken taking
give: gives gave given giving
run: runs ran running
plan: plans planned planning
drop: drops dropped dropping
hope: hopes hoped hoping
open: opens opened opening
develop: develops developed developing
deliver: delivers delivered delivering
provide: provides provided providing
include: includes included including
empower: empowers empowered empowering
create: creates created creating
treat: treats treated treating
visit: visits visited visiting
write: writes wrote written writing
change: changes changed changing
manage: manages managed managing
challenge: challenges challenged challenging
increase: increases increased increasing
close: closes closed closing
reduce: reduces reduced reducing
argue: argues argued arguing
believe: believes believed believing
save: saves saved saving
struggle: struggles struggled struggling
enable: enables enabled enabling
recognise: recognises recognised recognising
organise: organises organised organising
require: requires required requiring
share: shares shared sharing
explore: explores explored exploring
measure: measures measured measuring
define: defines defined defining
undermine: undermines undermined undermining
train: trains trained training
question: questions questioned questioning
assume: assumes assumed assuming
become: becomes became becoming
control: controls controlled controlling
channel: channels channelled channelling
travel: travels travelled travelling
call: calls called calling
pass: passes passed passing
press: presses pressed pressing
add: adds added adding
agree: agrees agreed agreeing
need: needs needed needing
feed: feeds fed feeding
try: tries tried trying
study: studies studied studying
carry: carries carried carrying
die: dies died dying
begin: begins began begun beginning
refer: refers referred referring
occur: occurs occurred occurring
man: man men
woman: woman women
child: child children
people: people
foot: feet
mp: mp mps
ngo: ngo ngos
labour: labour labour's
uk: u.k. uk
we: we we're we've we'll
i: i i'm
can: can can't cannot
voluntary-group: voluntary-groups
anti-cut: anti-cuts
day-to-day: day-to-day
well-being: well-being
bigger: bigger
news: news
politics: politics
always: always
this: this
thing: thing things
nothing: nothing
during: during
indeed: indeed
hundred: hundreds
red: red
bus: buses
gas: gas gases
4.5bn: 4.5bn
pickles: pickles
wales: wales
constructor: constructor constructors
`;

const cases = table
	.trim()
	.split('\n')
	.flatMap((line) => {
		const [base = '', forms = ''] = line.split(': ');
		return forms.split(' ').map((form) => [form, base] as const);
	});

test.each(cases)('lemma(%j) is %j', (form, base) => {
	expect(lemma(form)).toBe(base);
});

test.fails.each([
	['left', 'leave'],
	['founder', 'found'],
	['axes', 'axis'],
	['better', 'good']
])('lemma(%j) ought to be %j', (form, base) => {
	expect(lemma(form)).toBe(base);
});
